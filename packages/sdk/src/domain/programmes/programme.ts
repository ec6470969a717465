import * as z from '../zod.ts';
import { ProgrammeId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { Activity } from './activity.ts';
import { SessionSummary } from './session.ts';

/** 品牌: a programme under which activities run, such as 福娃福地书香国学. */
export const Programme = z.object({
  id: ProgrammeId,
  /** Stable lower-kebab name, e.g. `colourful-holidays`. */
  code: z.string(),
  name: z.string(),
  summary: z.string(),
});
export type Programme = z.infer<typeof Programme>;

/**
 * What has come together so far. `sessions` were held, `upcoming` are scheduled; `attendances` are 人次 of a whole
 * programme, absent where they are suppressed as the statistics suppress them, and always of a single activity.
 */
export const SeriesTotals = z.object({
  sessions: z.int(),
  attendances: z.optional(z.int()),
  upcoming: z.int(),
  asOf: Instant,
});
export type SeriesTotals = z.infer<typeof SeriesTotals>;

/** A programme's own page: its story, what has come together, and its activities with their next sessions. */
export const ProgrammeDetail = z.object({
  ...Programme.shape,
  /** Several paragraphs, divided by empty lines. */
  story: z.optional(z.string()),
  totals: SeriesTotals,
  activities: z.array(
    z.object({ activity: Activity, totals: SeriesTotals, nextSessions: z.array(SessionSummary) }),
  ),
});
export type ProgrammeDetail = z.infer<typeof ProgrammeDetail>;
