/** What is counted and how it is answered. Rules: docs/rules/figures.md, docs/decisions/0021-statistics.md */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { serviceCategories } from '../programmes/activity.ts';
import { CivilDay, CivilMonth } from '../values/civil-date.ts';
import { CommunityId, ProgrammeId, SessionId } from '../values/ids.ts';
import { Instant } from '../values/instant.ts';
import { metricKeys } from './metric-keys.ts';
import { ReportedFigure } from './reported-figure.ts';

/**
 * One count of the whole answer. Without `value` it is suppressed: so few people are behind it, or behind what could be
 * computed from it, that it isn't told.
 */
export const Figure = z.object({
  key: openEnum(metricKeys),
  value: z.optional(z.int()),
  suppressed: z.optional(z.literal(true)),
  /** Key of the text that says what is counted, e.g. `persons/1`: `definitionOf`. */
  definition: z.string(),
  /** Path, with query, of this same figure in the API. */
  query: z.string(),
});
export type Figure = z.infer<typeof Figure>;

const countsShape = {
  sessions: z.int(),
  attendances: z.optional(z.int()),
  persons: z.optional(z.int()),
  serviceMinutes: z.optional(z.int()),
  /** Something that isn't here is suppressed. Attendances and persons go together, minutes are by themselves. */
  suppressed: z.optional(z.literal(true)),
};

/** The four counts of a part. What is absent is suppressed; persons can't be added up, the same people come again. */
export const Counts = z.object(countsShape);
export type Counts = z.infer<typeof Counts>;

export const MonthCounts = z.object({ month: CivilMonth, figures: Counts });
export type MonthCounts = z.infer<typeof MonthCounts>;

/** Without `programmeId`: activities that belong to no programme. */
export const ProgrammeCounts = z.object({
  programmeId: z.optional(ProgrammeId),
  name: z.optional(z.string()),
  ...countsShape,
});
export type ProgrammeCounts = z.infer<typeof ProgrammeCounts>;

export const CategoryCounts = z.object({ category: openEnum(serviceCategories), ...countsShape });
export type CategoryCounts = z.infer<typeof CategoryCounts>;

export const CommunityCounts = z.object({ communityId: CommunityId, name: z.string(), ...countsShape });
export type CommunityCounts = z.infer<typeof CommunityCounts>;

/**
 * What the stats panel shows, for one community or, without `communityId`, for all.
 *
 * `months` are all of the period from the first in which there was something, up to now; `programmes`, `categories` and
 * `communities` those in which there was something, `programmes` and `categories` only in an answer without filter.
 */
export const Statistics = z.object({
  communityId: z.optional(CommunityId),
  communityName: z.optional(z.string()),
  /** `all`, a year `YYYY`, or a month `YYYY-MM`. */
  period: z.string(),
  /** First day of the period; absent where it is `all`. */
  from: z.optional(CivilDay),
  /** Last day of the period; today where that is earlier. */
  until: CivilDay,
  filter: z.optional(
    z.object({
      programmeId: z.optional(ProgrammeId),
      programmeName: z.optional(z.string()),
      category: z.optional(openEnum(serviceCategories)),
    }),
  ),
  /** The four, in the order of `metricKeys`. */
  metrics: z.array(Figure),
  months: z.array(MonthCounts),
  programmes: z.array(ProgrammeCounts),
  categories: z.array(CategoryCounts),
  communities: z.optional(z.array(CommunityCounts)),
  /** A configured number of young people in the area, not a count of users. */
  youthPopulation: z.optional(z.int()),
  reported: z.array(ReportedFigure),
  /** Figures behind which are fewer people than this aren't told. */
  threshold: z.int(),
  /** When the latest of what is counted came about: a check-in, or minutes that were granted. */
  cutOffAt: Instant,
  /** When something that had been counted was taken back or put right last. */
  correctedAt: z.optional(Instant),
  /** When the answer became what it is. */
  asOf: Instant,
});
export type Statistics = z.infer<typeof Statistics>;

/** One of the rows that a figure counts. The `count`s of all rows add up to the figure. */
export const StatisticsRow = z.object({
  sessionId: SessionId,
  communityId: CommunityId,
  day: CivilDay,
  title: z.string(),
  /** What the row adds to the figure; for `persons`, the people who weren't there at an earlier row. */
  count: z.int(),
});
export type StatisticsRow = z.infer<typeof StatisticsRow>;

const staffCounts = {
  sessions: z.int(),
  attendances: z.int(),
  persons: z.int(),
  serviceMinutes: z.int(),
};

/** One line of a month's figures; `programmeId` is absent for activities that belong to no programme. */
export const MonthlyFiguresRow = z.object({
  programmeId: z.optional(ProgrammeId),
  programmeName: z.optional(z.string()),
  ...staffCounts,
});
export type MonthlyFiguresRow = z.infer<typeof MonthlyFiguresRow>;

/** A month's figures by programme, for staff: nothing is suppressed. The total's `persons` is not the sum of the rows'. */
export const MonthlyFigures = z.object({
  communityId: CommunityId,
  communityName: z.string(),
  month: CivilMonth,
  rows: z.array(MonthlyFiguresRow),
  total: z.object(staffCounts),
  asOf: Instant,
});
export type MonthlyFigures = z.infer<typeof MonthlyFigures>;
