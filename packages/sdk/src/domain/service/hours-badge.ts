import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { BadgeCode } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { serviceOrigins } from './service-entry.ts';

/**
 * What anyone who has a volunteer's badge code may see. `name` is masked on the server, more so for a minor.
 * Minutes are approved ones only; `stars` is what they are enough for under `starPolicy`, not an award.
 */
export const HoursBadge = z.object({
  code: BadgeCode,
  name: z.string(),
  leagueMember: z.boolean(),
  teamName: z.optional(z.string()),
  totalMinutes: z.int(),
  entries: z.int(),
  /** Approved minutes by origin; they add up to `totalMinutes`. */
  origins: z.array(z.object({ origin: openEnum(serviceOrigins), minutes: z.int() })),
  stars: z.int(),
  minutesToNextStar: z.optional(z.int()),
  starPolicy: z.string(),
  asOf: Instant,
});
export type HoursBadge = z.infer<typeof HoursBadge>;
