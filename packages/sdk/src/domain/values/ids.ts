/**
 * Identifiers: lower-case `<prefix>_<1 to 60 of [0-9a-z-]>`, made by the application and opaque to everyone else.
 * The prefix tells a reader of a log what the id is of; the brand tells the compiler.
 */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';

/** The schema of the ids that start with `prefix`, branded with it. Issue code: `id-malformed`. */
export function idSchema<const Prefix extends string>(prefix: Prefix) {
  const error = orRequired('id-malformed');
  const pattern = new RegExp(`^${prefix}_[0-9a-z-]{1,60}$`);
  return z.string({ error }).check(z.regex(pattern, { error })).brand<Prefix>();
}

/** Id of a 社区. */
export const CommunityId = /* @__PURE__ */ idSchema('com');
export type CommunityId = z.infer<typeof CommunityId>;

/** Id of a 网格. */
export const GridId = /* @__PURE__ */ idSchema('grd');
export type GridId = z.infer<typeof GridId>;

/** Id of a 阵地. */
export const VenueId = /* @__PURE__ */ idSchema('ven');
export type VenueId = z.infer<typeof VenueId>;

/** Id of a 共建单位. */
export const PartnerId = /* @__PURE__ */ idSchema('par');
export type PartnerId = z.infer<typeof PartnerId>;

/** Id of a 共建协议. */
export const AgreementId = /* @__PURE__ */ idSchema('agr');
export type AgreementId = z.infer<typeof AgreementId>;

/** Id of a 品牌. */
export const ProgrammeId = /* @__PURE__ */ idSchema('prg');
export type ProgrammeId = z.infer<typeof ProgrammeId>;

/** Id of a 活动. */
export const ActivityId = /* @__PURE__ */ idSchema('act');
export type ActivityId = z.infer<typeof ActivityId>;

/** Id of a 场次. */
export const SessionId = /* @__PURE__ */ idSchema('ses');
export type SessionId = z.infer<typeof SessionId>;

/** Id of a person. */
export const PersonId = /* @__PURE__ */ idSchema('per');
export type PersonId = z.infer<typeof PersonId>;

/** Id of a 志愿者. */
export const VolunteerId = /* @__PURE__ */ idSchema('vol');
export type VolunteerId = z.infer<typeof VolunteerId>;

/** Id of a 志愿服务队. */
export const TeamId = /* @__PURE__ */ idSchema('tea');
export type TeamId = z.infer<typeof TeamId>;

/** Id of a 报名 with its whole party. */
export const SignUpId = /* @__PURE__ */ idSchema('sgn');
export type SignUpId = z.infer<typeof SignUpId>;

/** Id of part of a session's places. */
export const PlaceGroupId = /* @__PURE__ */ idSchema('grp');
export type PlaceGroupId = z.infer<typeof PlaceGroupId>;

/** Id of sessions that were scheduled together. */
export const SessionSeriesId = /* @__PURE__ */ idSchema('ser');
export type SessionSeriesId = z.infer<typeof SessionSeriesId>;

/** Id of one person's part in a 报名. */
export const ParticipantId = /* @__PURE__ */ idSchema('ptc');
export type ParticipantId = z.infer<typeof ParticipantId>;

/** Id of a 签到. */
export const CheckInId = /* @__PURE__ */ idSchema('chk');
export type CheckInId = z.infer<typeof CheckInId>;

/** Id of an entry of the 志愿服务时长 ledger. */
export const ServiceEntryId = /* @__PURE__ */ idSchema('sve');
export type ServiceEntryId = z.infer<typeof ServiceEntryId>;

/** Id of a 志愿服务记录证明. */
export const CertificateId = /* @__PURE__ */ idSchema('crt');
export type CertificateId = z.infer<typeof CertificateId>;

/** Id of an objection against an entry on public notice. */
export const ObjectionId = /* @__PURE__ */ idSchema('obj');
export type ObjectionId = z.infer<typeof ObjectionId>;

/** Id of a volunteer's request to correct an entry. */
export const CorrectionId = /* @__PURE__ */ idSchema('cor');
export type CorrectionId = z.infer<typeof CorrectionId>;

/** Id of an application for a 星级. */
export const StarApplicationId = /* @__PURE__ */ idSchema('sta');
export type StarApplicationId = z.infer<typeof StarApplicationId>;

/** Id of a 月报. */
export const MonthlyReportId = /* @__PURE__ */ idSchema('rep');
export type MonthlyReportId = z.infer<typeof MonthlyReportId>;

/** Id of a paper list that two people key in. */
export const PaperListId = /* @__PURE__ */ idSchema('ppl');
export type PaperListId = z.infer<typeof PaperListId>;

/** Id of a scan at the door, made by the device that scanned. */
export const ScanId = /* @__PURE__ */ idSchema('scn');
export type ScanId = z.infer<typeof ScanId>;

/** Id of a key that signs credentials. */
export const SigningKeyId = /* @__PURE__ */ idSchema('key');
export type SigningKeyId = z.infer<typeof SigningKeyId>;

/** Id of a registered site whose pages may call the API. */
export const SiteId = /* @__PURE__ */ idSchema('sit');
export type SiteId = z.infer<typeof SiteId>;

/** Id of one answer to one consent text. */
export const ConsentId = /* @__PURE__ */ idSchema('cns');
export type ConsentId = z.infer<typeof ConsentId>;

// Crockford's base32: no i, l, o, u, so that a code read aloud or copied by hand stays the same code.
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

function badgeCodeSchema() {
  const error = orRequired('badge-code-malformed');
  return z
    .string({ error })
    .check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/, { error }))
    .brand<'BadgeCode'>();
}

/**
 * Code in the address of a volunteer's hours badge; whoever has it may read the badge, so it must be unguessable.
 * 16 characters of lower-case Crockford base32, 80 bits. Issue code: `badge-code-malformed`.
 */
export const BadgeCode = /* @__PURE__ */ badgeCodeSchema();
export type BadgeCode = z.infer<typeof BadgeCode>;

/**
 * Writes 10 random bytes as a badge code; the caller owns the randomness and takes it from a cryptographic source.
 * @throws RangeError unless there are exactly 10 bytes.
 */
export function badgeCodeOf(bytes: Uint8Array): BadgeCode {
  if (bytes.length !== 10) throw new RangeError(`A badge code is made of 10 bytes, not ${bytes.length}`);
  let code = '';
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    pendingBits += 8;
    while (pendingBits >= 5) {
      pendingBits -= 5;
      code += digits.charAt((pending >> pendingBits) & 31);
    }
    pending &= (1 << pendingBits) - 1;
  }
  return code as BadgeCode; // 80 bits are 16 characters of the alphabet by construction
}
