import { serviceCategories } from '../domain/programmes/activity.ts';
import { pageOf } from '../domain/schema.ts';
import { metricKeys } from '../domain/statistics/metric-keys.ts';
import { periodPattern } from '../domain/statistics/periods.ts';
import { MonthlyFigures, Statistics, StatisticsRow } from '../domain/statistics/statistics.ts';
import { CommunityId, ProgrammeId } from '../domain/values/ids.ts';
import * as z from '../domain/zod.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

const scopeShape = {
  communityId: z.optional(CommunityId),
  /** `all`, a year or a month: any other span would tell of single people by differences. @default all */
  period: z.optional(z.string().check(z.regex(periodPattern, 'malformed'))),
  /** One of the two at most. */
  programmeId: z.optional(ProgrammeId),
  category: z.optional(z.enum(serviceCategories)),
};

export const StatisticsQuery = z.strictObject(scopeShape);
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

export const getStatistics = defineEndpoint({
  method: 'GET',
  path: paths.statistics,
  summary:
    'The four counts by month, programme, category and community, and the reported figures beside them.',
  access: 'public',
  query: StatisticsQuery,
  response: Statistics,
  status: 200,
  problems: ['community-not-found', 'programme-not-found'],
});

export const StatisticsRowsQuery = z.strictObject({
  ...scopeShape,
  metric: z.enum(metricKeys),
  ...pagingShape,
});
export type StatisticsRowsQuery = z.infer<typeof StatisticsRowsQuery>;

export const listStatisticsRows = defineEndpoint({
  method: 'GET',
  path: paths.statisticsRows,
  summary: 'The sessions that a figure counts, earliest first, with what each adds to it.',
  access: 'organiser',
  query: StatisticsRowsQuery,
  response: pageOf(StatisticsRow),
  status: 200,
  problems: ['community-not-found', 'programme-not-found'],
});

export const getMonthlyFigures = defineEndpoint({
  method: 'GET',
  path: paths.monthlyFigures,
  summary: "A month's counts by programme, for the monthly report.",
  access: 'organiser',
  query: z.strictObject({ communityId: CommunityId }),
  response: MonthlyFigures,
  status: 200,
  problems: ['community-not-found'],
});
