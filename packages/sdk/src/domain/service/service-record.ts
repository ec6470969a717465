/** The volunteer's own view of her record, behind her manage link. Source: docs/rules/hours.md (Order 67, articles 12 to 14). */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay } from '../values/civil-date.ts';
import { BadgeCode, CommunityId, ServiceEntryId, VolunteerId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { CorrectionReceipt } from './correction.ts';
import { IncentiveRule } from './incentive-rule.ts';
import { serviceOrigins, serviceStates } from './service-entry.ts';
import { OwnStarApplication } from './star-application.ts';

/** An entry with all its steps, without the names of staff. */
export const OwnServiceEntry = z.object({
  id: ServiceEntryId,
  sessionTitle: z.string(),
  communityId: CommunityId,
  communityName: z.string(),
  serviceDay: CivilDay,
  plannedMinutes: z.int(),
  observedMinutes: z.int(),
  grantedMinutes: z.int(),
  origin: openEnum(serviceOrigins),
  state: openEnum(serviceStates),
  /** Until when it stands on public notice. */
  noticeUntil: z.optional(Instant),
  reason: z.optional(z.string()),
  /** The entry that this one took the place of. */
  correctsId: z.optional(ServiceEntryId),
  /** The latest request to put it right. */
  correction: z.optional(CorrectionReceipt),
  /** Oldest first. */
  steps: z.array(z.object({ state: openEnum(serviceStates), at: Instant, reason: z.optional(z.string()) })),
});
export type OwnServiceEntry = z.infer<typeof OwnServiceEntry>;

/** What one community recorded of a volunteer: what it can give a certificate of. */
export const Recorder = z.object({
  communityId: CommunityId,
  name: z.string(),
  publishedMinutes: z.int(),
});
export type Recorder = z.infer<typeof Recorder>;

/** Whole minutes by how far they have come. `totalMinutes` are granted: published, or on notice. */
export const ServiceTotals = z.object({
  totalMinutes: z.int(),
  publishedMinutes: z.int(),
  noticeMinutes: z.int(),
  /** Observed, and not decided yet; they count nowhere. */
  pendingMinutes: z.int(),
});
export type ServiceTotals = z.infer<typeof ServiceTotals>;

/** One volunteer of a manage link, unmasked: it's her own. */
export const VolunteerServiceRecord = z.object({
  volunteerId: VolunteerId,
  /** 志愿者编号: says who she is where an ID number must not. */
  volunteerNo: z.string(),
  name: z.string(),
  totals: ServiceTotals,
  /** Newest first. `nextCursor` is absent on the last page. */
  entries: z.object({ items: z.array(OwnServiceEntry), nextCursor: z.optional(z.string()) }),
  /** Absent while no badge is shared. */
  badge: z.optional(z.object({ code: BadgeCode, sharedAt: Instant })),
  /** Awarded. */
  stars: z.int(),
  /** What `publishedMinutes` are enough for; no award. */
  starsReached: z.int(),
  /** The star that can be applied for now. */
  starToApplyFor: z.optional(z.int()),
  starPolicy: z.object({ version: z.string(), levels: z.array(z.int()) }),
  /** Newest first. */
  starApplications: z.array(OwnStarApplication),
  /** Absent where no rule grants any. */
  points: z.optional(z.object({ total: z.int(), rule: IncentiveRule })),
  /** Most minutes first. */
  recorders: z.array(Recorder),
});
export type VolunteerServiceRecord = z.infer<typeof VolunteerServiceRecord>;

/** Everybody of one manage link who volunteers; empty where nobody has served yet. */
export const ServiceRecord = z.object({ volunteers: z.array(VolunteerServiceRecord), asOf: Instant });
export type ServiceRecord = z.infer<typeof ServiceRecord>;
