import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { BadgeCode, VolunteerId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { serviceOrigins } from './service-entry.ts';

/**
 * What anyone who has a volunteer's badge code may see. `name` is masked on the server, more so for a minor.
 * Minutes are granted ones: those that still stand on public notice are in `totalMinutes` and told by `noticeMinutes`.
 */
export const HoursBadge = z.object({
  code: BadgeCode,
  name: z.string(),
  leagueMember: z.boolean(),
  teamName: z.optional(z.string()),
  totalMinutes: z.int(),
  noticeMinutes: z.int(),
  entries: z.int(),
  /** Granted minutes by origin; they add up to `totalMinutes`. */
  origins: z.array(z.object({ origin: openEnum(serviceOrigins), minutes: z.int() })),
  /** Awarded after an application. */
  stars: z.int(),
  /** What the minutes whose notice is over are enough for under `starPolicy`; no award. */
  starsReached: z.int(),
  /** From those same minutes to the next level; absent at the last one. */
  minutesToNextStar: z.optional(z.int()),
  starPolicy: z.string(),
  asOf: Instant,
});
export type HoursBadge = z.infer<typeof HoursBadge>;

/** A badge's code while it is shared. A volunteer has one at most, and none before she asks for it. */
export const SharedBadge = z.object({
  volunteerId: VolunteerId,
  code: BadgeCode,
  sharedAt: Instant,
});
export type SharedBadge = z.infer<typeof SharedBadge>;

/** That a code leads nowhere any more, and never will again: sharing anew makes another one. */
export const RevokedBadge = z.object({
  volunteerId: VolunteerId,
  code: BadgeCode,
  revokedAt: Instant,
});
export type RevokedBadge = z.infer<typeof RevokedBadge>;

/** Whose badge it is, where a manage link stands for several people. */
export const BadgeOfVolunteer = z.strictObject({ volunteerId: VolunteerId });
export type BadgeOfVolunteer = z.infer<typeof BadgeOfVolunteer>;
