import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilMonth } from '../values/civil-date.ts';
import { AgreementId, CommunityId, PartnerId } from '../values/ids.ts';

export const partnerKinds = ['league', 'union', 'association', 'school', 'library', 'other'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** 共建协议. `signedIn` is a month, because that's as exact as the sources are. */
export const Agreement = z.object({
  id: AgreementId,
  communityId: CommunityId,
  subject: z.string(),
  signedIn: z.optional(CivilMonth),
});
export type Agreement = z.infer<typeof Agreement>;

/** 共建单位, with its agreements; one without an agreement works with the community all the same. */
export const Partner = z.object({
  id: PartnerId,
  name: z.string(),
  kind: openEnum(partnerKinds),
  creditCode: z.optional(z.string()),
  agreements: z.array(Agreement),
});
export type Partner = z.infer<typeof Partner>;
