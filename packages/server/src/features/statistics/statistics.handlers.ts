import { type Endpoints, endpoints } from '@youth-action/sdk/contract';
import {
  type BookCell,
  type CommunityId,
  countedOf,
  type CivilDay,
  CivilMonth,
  dayOf,
  firstDayOf,
  instantOf,
  isAny,
  lastDayOf,
  monthsOfPeriod,
  type MonthlyFigures,
  noFilter,
  type ProgrammeId,
  programmeFilter,
  serviceCategories,
  type SessionId,
  type Statistics,
  type StatisticsScope,
  whenCounted,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, ProblemError } from '../../http/handler.ts';
import { insistOnCommunity, scopeOf } from '../access/community-scope.ts';
import { findCommunity, findProgramme } from '../programme/programme.repository.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { endOfDay, startOfDay, stored } from '../shared/wire.ts';
import { countReported, reportedFigures } from './reported.ts';
import { listCountedSessions, listPopulations, listProgrammeNames } from './statistics.repository.ts';

export const statisticsHandlers: Pick<Handlers, 'statistics.get' | 'statistics.rows' | 'statistics.month'> = {
  'statistics.get': (context) => statistics(context),
  'statistics.rows': (context) => rows(context),
  'statistics.month': (context) => month(context),
};

type Get = HandlerContext<Endpoints['statistics.get']>;

async function statistics({ books, db, query, now }: Get): Promise<Statistics> {
  const scope = { ...query, period: query.period ?? 'all' };
  insistOneFilter(scope);
  const communities = await listPopulations(db);
  const programmes = await listProgrammeNames(db);
  const [community, programme] = [
    named(communities, scope.communityId, 'community-not-found'),
    named(programmes, scope.programmeId, 'programme-not-found'),
  ];
  const reportedRows = await countReported(db, (await books.current(db)).figures, scope.communityId);
  // From here on nothing waits: another request may change the book.
  const open = await books.current(db);
  const names = { communities, programmes, categories: serviceCategories };
  const counted = countedOf(open.book, scope, {
    names,
    today: dayOf(now),
    path: endpoints['statistics.get'].path,
  });
  const concerned = communities.filter(
    ({ id }) => scope.communityId === undefined || id === scope.communityId,
  );
  return {
    ...(community === undefined ? {} : { communityId: stored(community.id), communityName: community.name }),
    ...counted,
    ...(scope.programmeId === undefined && scope.category === undefined
      ? {}
      : {
          filter: {
            programmeId: scope.programmeId,
            programmeName: programme?.name,
            category: scope.category,
          },
        }),
    youthPopulation: populationOf(concerned),
    reported: reportedFigures(open, reportedRows),
    threshold: open.book.threshold,
    ...whenCounted(open.book, scope, counted.until),
  };
}

/** Nobody keeps what both would leave. */
function insistOneFilter({ programmeId, category }: StatisticsScope): void {
  if (programmeId === undefined || category === undefined) return;
  throw new ProblemError('validation-failed', [{ pointer: '/category', code: 'too-many' }]);
}

function named<Row extends { readonly id: string }>(
  all: readonly Row[],
  id: string | undefined,
  code: 'community-not-found' | 'programme-not-found',
): Row | undefined {
  const row = all.find((one) => one.id === id);
  if (id !== undefined && row === undefined) throw new ProblemError(code);
  return row;
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

type Rows = HandlerContext<Endpoints['statistics.rows']>;

async function rows({ caller, db, query }: Rows) {
  const communityId = scopeOf(caller, query.communityId);
  insistOneFilter({ ...query, period: '' });
  if (communityId !== undefined && (await findCommunity(db, communityId)) === undefined)
    throw new ProblemError('community-not-found');
  if (query.programmeId !== undefined && (await findProgramme(db, query.programmeId)) === undefined)
    throw new ProblemError('programme-not-found');
  const span = monthsOfPeriod(query.period ?? 'all');
  const months = span && {
    ...span,
    fromMs: startOfDay(firstDayOf(span.first)),
    untilMs: endOfDay(lastDayOf(span.last)),
  };
  const { category, cursor, limit, metric, programmeId } = query;
  const found = await listCountedSessions(db, metric, {
    communityId,
    programmeId,
    category,
    months,
    limit,
    cursor,
  });
  return pageFrom(found, query, {
    item: (row) => ({
      sessionId: stored<SessionId>(row.id),
      communityId: stored<CommunityId>(row.community_id),
      day: dayOf(instantOf(row.starts_at)),
      title: row.title,
      count: row.count,
    }),
    key: (row) => [row.starts_at, row.id],
  });
}

type Month = HandlerContext<Endpoints['statistics.month']>;

async function month({ books, caller, db, now, params, query }: Month): Promise<MonthlyFigures> {
  insistOnCommunity(caller, query.communityId);
  const parsed = CivilMonth.safeParse(params.month);
  if (!parsed.success)
    throw new ProblemError('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
  const community = await findCommunity(db, query.communityId);
  if (community === undefined) throw new ProblemError('community-not-found');
  const programmes = await listProgrammeNames(db);
  const { book } = await books.current(db);
  const cellOf = (filter: string) => book.cell(query.communityId, filter, parsed.data);
  const [firstDay, today] = [firstDayOf(parsed.data), dayOf(now)];
  return {
    communityId: query.communityId,
    communityName: community.name,
    month: parsed.data,
    rows: [...programmes, undefined].flatMap((programme) => {
      const cell = cellOf(programmeFilter(programme?.id));
      if (!isAny(cell)) return [];
      const name = programme && {
        programmeId: stored<ProgrammeId>(programme.id),
        programmeName: programme.name,
      };
      return [{ ...name, ...fourCounts(cell) }];
    }),
    total: fourCounts(cellOf(noFilter)),
    asOf: asOf(cellOf(noFilter), firstDay < today ? firstDay : today),
  };
}

/** As staff see them. */
function fourCounts(cell: BookCell | undefined) {
  const { attendances = 0, minutes = 0, persons = 0, sessions = 0 } = cell ?? {};
  return { sessions, attendances, persons, serviceMinutes: minutes };
}

function asOf(cell: BookCell | undefined, day: CivilDay) {
  return instantOf(Math.max(cell?.countedAt ?? 0, cell?.correctedAt ?? 0) || startOfDay(day));
}
