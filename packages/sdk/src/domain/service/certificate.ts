/**
 * 志愿服务记录证明: what one recording unit has recorded of one volunteer, frozen on the day of its issue. What stands in a
 * record of several units is a 记录汇总, a statement, and never a certificate. Source: docs/rules/certificate.md (Order 67 of
 * the Ministry of Civil Affairs, articles 14 to 17)
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type FieldProblem, refuse, type Refusal } from '../problem.ts';
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import { CivilDay } from '../values/civil-date.ts';
import { CertificateId, CommunityId, VolunteerId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { multiLineText } from '../values/text.ts';
import { CertificateNumber, DocumentCode } from './certificate-number.ts';
import { RecordingUnit } from './recording-unit.ts';

/** Entries that one document takes: what is longer is asked for in shorter periods. */
export const mostCertifiedEntries = 1000;

export const certificateStatuses = ['valid', 'revoked'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** Why a document is revoked: an entry of it was made void, so that what it says is no longer so; or its issuer took it back. */
export const revocationCauses = ['entry-void', 'issuer'] as const;
export type RevocationCause = (typeof revocationCauses)[number];

/** One entry of the ledger as it is certified. */
export const CertifiedItem = z.object({
  serviceDay: CivilDay,
  /** 活动名称. */
  title: z.string(),
  /** 服务内容, as a service category. */
  category: z.string(),
  /** 地点, where one is known. */
  place: z.optional(z.string()),
  /** Granted, whole minutes. */
  minutes: z.int(),
});
export type CertifiedItem = z.infer<typeof CertifiedItem>;

/** What one recording unit has recorded. */
export const RecordedPart = z.object({
  recorder: RecordingUnit,
  totalMinutes: z.int(),
  /** Oldest first. */
  items: z.array(CertifiedItem),
});
export type RecordedPart = z.infer<typeof RecordedPart>;

const documentShape = {
  documentCode: DocumentCode,
  /** In full, a minor's too: whoever has the code was given it by the volunteer or her guardian. */
  volunteerName: z.string(),
  /** 志愿者编号: says who she is where an ID number must not. */
  volunteerNo: z.string(),
  /** First and last day of what it is about. */
  from: CivilDay,
  until: CivilDay,
  totalMinutes: z.int(),
  issuedOn: CivilDay,
  /** 经办人, where a member of staff issued it; absent where the volunteer did it herself. */
  handler: z.optional(z.string()),
  /** SHA-256 of the canonical JSON of everything above with the parts, in hexadecimal. */
  contentHash: z.string(),
  status: openEnum(certificateStatuses),
  revokedOn: z.optional(CivilDay),
  revocationCause: z.optional(openEnum(revocationCauses)),
};

/** A certificate, for whoever has its document code. */
export const Certificate = z.object({
  ...documentShape,
  id: CertificateId,
  number: CertificateNumber,
  ...RecordedPart.shape,
  /** Where anyone can check the number. */
  verifyUrl: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;

/** 记录汇总 over all recording units, for whoever has its document code. It has no number and nothing vouches for it. */
export const ServiceStatement = z.object({ ...documentShape, parts: z.array(RecordedPart) });
export type ServiceStatement = z.infer<typeof ServiceStatement>;

/** What a number tells anybody: nothing of the volunteer. */
export const CertificateCheck = z.object({
  number: CertificateNumber,
  from: CivilDay,
  until: CivilDay,
  totalMinutes: z.int(),
  recorder: z.string(),
  issuedOn: CivilDay,
  status: openEnum(certificateStatuses),
});
export type CertificateCheck = z.infer<typeof CertificateCheck>;

/** A certificate on the staff's list; the name is masked on the server where it is a minor's. */
export const CertificateRecord = z.object({
  id: CertificateId,
  documentCode: DocumentCode,
  number: CertificateNumber,
  communityId: CommunityId,
  volunteerId: VolunteerId,
  volunteerName: z.string(),
  from: CivilDay,
  until: CivilDay,
  totalMinutes: z.int(),
  issuedAt: Instant,
  /** Whether a member of staff issued it, or the volunteer herself by her manage link. */
  issuedBy: openEnum(['staff', 'volunteer'] as const),
  status: openEnum(certificateStatuses),
  revokedAt: z.optional(Instant),
  revocationCause: z.optional(openEnum(revocationCauses)),
  revocationReason: z.optional(z.string()),
});
export type CertificateRecord = z.infer<typeof CertificateRecord>;

/** A period as it is asked for. Left out, it begins with the first entry and ends with the last. */
const periodShape = { from: z.optional(CivilDay), until: z.optional(CivilDay) };

export const NewCertificate = z.strictObject({
  volunteerId: VolunteerId,
  communityId: CommunityId,
  ...periodShape,
});
export type NewCertificate = z.infer<typeof NewCertificate>;

export const NewStatement = z.strictObject({ volunteerId: VolunteerId, ...periodShape });
export type NewStatement = z.infer<typeof NewStatement>;

export const CertificateRevocation = z.strictObject({ reason: multiLineText(300) });
export type CertificateRevocation = z.infer<typeof CertificateRevocation>;

/** What is frozen at issue; `contentHash` is over all of it. */
export interface DocumentContent {
  /** Grows when the shape changes: old documents are read as they were written. */
  readonly version: 1;
  readonly kind: 'certificate' | 'statement';
  /** Absent in a statement. */
  readonly number?: CertificateNumber | undefined;
  readonly documentCode: DocumentCode;
  readonly volunteerName: string;
  readonly volunteerNo: string;
  readonly from: CivilDay;
  readonly until: CivilDay;
  readonly totalMinutes: number;
  readonly issuedOn: CivilDay;
  readonly handler?: string | undefined;
  /** One in a certificate. */
  readonly parts: readonly RecordedPart[];
}

/** SHA-256 of the content's canonical JSON, in hexadecimal. */
export function contentHash(content: DocumentContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** A published entry that a document may take, with whose recording unit it is. */
export interface CertifiableEntry extends CertifiedItem {
  readonly recorder: RecordingUnit;
}

/** Entries by recording unit, most minutes first, each unit's oldest first. */
export function recordedParts(entries: readonly CertifiableEntry[]): RecordedPart[] {
  const units = new Map<string, { recorder: RecordingUnit; items: CertifiedItem[] }>();
  for (const { recorder, ...item } of entries) {
    const unit = units.get(recorder.communityId) ?? { recorder, items: [] };
    unit.items.push(item);
    units.set(recorder.communityId, unit);
  }
  return [...units.values()]
    .map(({ items, recorder }) => ({
      recorder,
      totalMinutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
      items: items.toSorted(byDay),
    }))
    .toSorted((a, b) => b.totalMinutes - a.totalMinutes);
}

function byDay(a: CertifiedItem, b: CertifiedItem): number {
  return a.serviceDay < b.serviceDay ? -1 : a.serviceDay > b.serviceDay ? 1 : 0;
}

/** Fields of a period that can't be right: an end before the start, or one that is still to come. */
export function periodProblems(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  today: string,
): FieldProblem[] {
  if (until !== undefined && until > today) return [{ pointer: '/until', code: 'day-in-future' }];
  if (from !== undefined && from > (until ?? today)) return [{ pointer: '/from', code: 'ends-before-start' }];
  return [];
}

/** Why these entries make no document, or undefined. */
export function certifyRefusal(entries: readonly { readonly minutes: number }[]): Refusal | undefined {
  if (!entries.some(({ minutes }) => minutes > 0)) return refuse('nothing-to-certify');
  return entries.length > mostCertifiedEntries ? refuse('certificate-too-long') : undefined;
}
