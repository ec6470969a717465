import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CivilDay, CivilMonth } from '../values/civil-date.ts';
import { CommunityId, ProgrammeId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { metricKeys } from './metric-keys.ts';
import { ReportedFigure } from './reported-figure.ts';

/** One count: what it counts (`key`), over which days (both included), and how fresh it is. */
export const Metric = z.object({
  key: openEnum(metricKeys),
  value: z.int(),
  from: z.optional(CivilDay),
  until: CivilDay,
  asOf: Instant,
});
export type Metric = z.infer<typeof Metric>;

const counts = {
  sessions: z.int(),
  attendances: z.int(),
  persons: z.int(),
  serviceMinutes: z.int(),
};

/** The four counts of one month. `persons` can't be added up over months: the same people come again. */
export const MonthCounts = z.object({ month: CivilMonth, ...counts });
export type MonthCounts = z.infer<typeof MonthCounts>;

/** What the stats panel shows, for one community or, without `communityId`, for all. */
export const Statistics = z.object({
  communityId: z.optional(CommunityId),
  communityName: z.optional(z.string()),
  metrics: z.array(Metric),
  months: z.array(MonthCounts),
  /** A configured number of young people in the area, not a count of users. */
  youthPopulation: z.optional(z.int()),
  reported: z.array(ReportedFigure),
  asOf: Instant,
});
export type Statistics = z.infer<typeof Statistics>;

/** One line of a month's figures; `programmeId` is absent for activities that belong to no programme. */
export const MonthlyFiguresRow = z.object({
  programmeId: z.optional(ProgrammeId),
  programmeName: z.optional(z.string()),
  ...counts,
});
export type MonthlyFiguresRow = z.infer<typeof MonthlyFiguresRow>;

/** A month's figures by programme. The total's `persons` is not the sum of the rows'. */
export const MonthlyFigures = z.object({
  communityId: CommunityId,
  communityName: z.string(),
  month: CivilMonth,
  rows: z.array(MonthlyFiguresRow),
  total: z.object(counts),
  asOf: Instant,
});
export type MonthlyFigures = z.infer<typeof MonthlyFigures>;
