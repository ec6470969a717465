import type { Endpoints, StatisticsQuery } from '@youth-action/sdk/contract';
import {
  type CivilDay,
  CivilMonth,
  dayOf,
  firstDayOf,
  lastDayOf,
  type MonthlyFigures,
  monthOf,
  type ReportedFigure,
  type Statistics,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type HandlerContext, type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOnCommunity } from '../access/community-scope.ts';
import { findCommunity } from '../programme/programme.repository.ts';
import { countOf, endOfDay, startOfDay, stored } from '../shared/wire.ts';
import { countFigures, listFigures } from './figures.repository.ts';
import { figureCheckOf, reportedFigureOf } from './figures.rows.ts';
import {
  attendanceByMonth,
  attendanceByProgramme,
  listPopulations,
  listProgrammeNames,
  minutesByMonth,
  minutesByProgramme,
  type Range,
  totalAttendance,
} from './statistics.repository.ts';
import {
  fourCounts,
  latestOf,
  metricsOf,
  monthAt,
  monthCounts,
  monthsBetween,
  monthSpan,
  programmeRows,
} from './statistics.rows.ts';

export const statisticsHandlers: Pick<Handlers, 'statistics.get' | 'statistics.month'> = {
  'statistics.get': (context) => statistics(context),
  'statistics.month': (context) => month(context),
};

type Get = HandlerContext<Endpoints['statistics.get']>;

async function statistics({ db, query, now, nowMs }: Get): Promise<Statistics> {
  const communities = await listPopulations(db, query.communityId);
  const [community] = communities;
  if (query.communityId !== undefined && community === undefined)
    throw new ProblemError('community-not-found');
  const today = dayOf(now);
  const until = query.until ?? today;
  const lastDay = until < today ? until : today;
  const [counted, reported] = await Promise.all([
    countRange(db, rangeOf({ ...query, until }, nowMs), monthOf(lastDay)),
    reportedFigures(db, query.communityId, nowMs),
  ]);
  const asOf = latestOf(counted.changes, lastDay);
  return {
    ...(query.communityId === undefined
      ? {}
      : { communityId: query.communityId, communityName: community?.name }),
    metrics: metricsOf(counted.total, { from: query.from, until, asOf }),
    months: counted.months,
    youthPopulation: populationOf(communities),
    reported,
    asOf,
  };
}

function rangeOf({ communityId, from, until }: StatisticsQuery & { until: CivilDay }, nowMs: number): Range {
  return {
    communityId,
    fromDay: from,
    untilDay: until,
    fromMs: from === undefined ? undefined : startOfDay(from),
    untilMs: endOfDay(until),
    nowMs,
  };
}

async function countRange(db: Kysely<Database>, range: Range, lastMonth: CivilMonth) {
  const total = await totalAttendance(db, range);
  const minutes = await minutesByMonth(db, range);
  const firsts = [
    ...(total.first_at === null ? [] : [monthAt(total.first_at)]),
    ...minutes.slice(0, 1).map(({ month }) => stored<CivilMonth>(month)),
  ];
  const months = monthsBetween(firsts.toSorted()[0], lastMonth);
  const attendance = await attendanceByMonth(db, range, months.map(monthSpan));
  const allMinutes = minutes.reduce((sum, row) => sum + countOf(row.minutes), 0);
  return {
    total: fourCounts(total, allMinutes),
    months: monthCounts(months, attendance, minutes),
    changes: [total.last_at, total.changed_at, ...minutes.map(({ changed_at }) => changed_at)],
  };
}

/** The sum only where every community has a number: half a population would pass for the whole. */
function populationOf(
  communities: readonly { readonly youth_population: number | null }[],
): number | undefined {
  const known = communities.flatMap(({ youth_population }) => youth_population ?? []);
  return known.length === 0 || known.length < communities.length
    ? undefined
    : known.reduce((sum, one) => sum + one, 0);
}

async function reportedFigures(
  db: Kysely<Database>,
  communityId: string | undefined,
  nowMs: number,
): Promise<ReportedFigure[]> {
  const rows = await listFigures(db, communityId);
  const checked = rows.flatMap((row) => {
    const check = figureCheckOf(row, nowMs);
    return check === undefined ? [] : [{ row, check }];
  });
  const counts = await countFigures(
    db,
    checked.map(({ check }) => check),
  );
  const countOfRow = new Map(checked.map(({ row }, index) => [row, counts[index]]));
  return rows.map((row) => reportedFigureOf(row, countOfRow.get(row)));
}

type Month = HandlerContext<Endpoints['statistics.month']>;

async function month({ db, params, query, caller, now, nowMs }: Month): Promise<MonthlyFigures> {
  insistOnCommunity(caller, query.communityId);
  const parsed = CivilMonth.safeParse(params.month);
  if (!parsed.success)
    throw new ProblemError('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
  const community = await findCommunity(db, query.communityId);
  if (community === undefined) throw new ProblemError('community-not-found');
  const today = dayOf(now);
  const [from, until] = [firstDayOf(parsed.data), lastDayOf(parsed.data)];
  const range = rangeOf({ communityId: query.communityId, from, until }, nowMs);
  const total = await totalAttendance(db, range);
  const attendance = await attendanceByProgramme(db, range);
  const minutes = await minutesByProgramme(db, range);
  const changes = [total.last_at, total.changed_at, ...minutes.map(({ changed_at }) => changed_at)];
  const allMinutes = minutes.reduce((sum, row) => sum + countOf(row.minutes), 0);
  return {
    communityId: query.communityId,
    communityName: community.name,
    month: parsed.data,
    rows: programmeRows(await listProgrammeNames(db), attendance, minutes),
    total: fourCounts(total, allMinutes),
    asOf: latestOf(changes, from < today ? from : today),
  };
}
