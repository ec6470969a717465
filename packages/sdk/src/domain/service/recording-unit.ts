/**
 * 记录单位: whoever organised the service, recorded it, and certifies it; one per community. Which body that is in law must
 * be settled by the people who run the programme. Source: docs/rules/certificate.md
 */
import * as z from '../zod.ts';
import { CreditCode } from '../values/credit-code.ts';
import { CommunityId } from '../values/ids.ts';
import { singleLineText } from '../values/text.ts';

/** What an operator says of a community's recording unit. */
export const NewRecordingUnit = z.strictObject({
  communityId: CommunityId,
  name: singleLineText(60),
  /** 统一社会信用代码. */
  creditCode: z.optional(CreditCode),
  /** 负责人. */
  leader: z.optional(singleLineText(40)),
  /** Where somebody answers for what was certified: a phone number of the office, an address. */
  contact: z.optional(singleLineText(80)),
});
export type NewRecordingUnit = z.infer<typeof NewRecordingUnit>;

/** A recording unit as a document names it. */
export const RecordingUnit = z.object({
  communityId: CommunityId,
  name: z.string(),
  creditCode: z.optional(z.string()),
  leader: z.optional(z.string()),
  contact: z.optional(z.string()),
});
export type RecordingUnit = z.infer<typeof RecordingUnit>;
