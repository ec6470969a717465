import { paths } from '../../contract/paths.ts';
import { serviceCategories } from '../../domain/programmes/activity.ts';
import { isInPeriod } from '../../domain/statistics/periods.ts';
import { satisfies } from '../../domain/statistics/reported-figure.ts';
import { countedOf, whenCounted } from '../../domain/statistics/statistics-view.ts';
import type { MetricKey } from '../../domain/statistics/metric-keys.ts';
import { type BookCell, isAny, noFilter, programmeFilter } from '../../domain/statistics/tally-book.ts';
import { CivilMonth } from '../../domain/values/civil-date.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { countedBook, type CountedEvent, eventsOf } from './counted-book.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { found, type HandlersOf, mayActIn, Refused, scopeOf } from './handler.ts';
import { byKey, pageOfRows } from './page.ts';
import { activityOf } from './rows.ts';

/** What the rows add up to. */
export const statisticsHandlers: HandlersOf<'statistics.get' | 'statistics.rows' | 'statistics.month'> = {
  'statistics.get': ({ data, now, query }) => {
    const scope = { ...query, period: query.period ?? 'all' };
    const { category, communityId, programmeId } = scope;
    const { community, programme } = insistOnScope(data, scope);
    const book = countedBook(data);
    const names = {
      communities: data.communities,
      programmes: data.programmes,
      categories: serviceCategories,
    };
    const counted = countedOf(book, scope, { names, today: dayOf(now), path: paths.statistics });
    const populations = data.communities
      .filter(({ id }) => isOf(communityId, id))
      .flatMap(({ youthPopulation = [] }) => youthPopulation);
    return {
      ...(community === undefined ? {} : { communityId: community.id, communityName: community.name }),
      ...counted,
      ...(programmeId === undefined && category === undefined
        ? {}
        : { filter: { programmeId, programmeName: programme?.name, category } }),
      ...(populations.length === 0
        ? {}
        : { youthPopulation: populations.reduce((sum, one) => sum + one, 0) }),
      reported: data.reportedFigures
        .filter((figure) => isOf(communityId, figure.communityId))
        .map(figureView),
      threshold: book.threshold,
      ...whenCounted(book, scope, counted.until),
    };
  },

  'statistics.rows': ({ caller, data, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    insistOnScope(data, { ...query, communityId });
    const events = eventsOf(data).filter(({ month, session }) => {
      const activity = activityOf(data, session);
      return (
        isOf(communityId, activity.communityId) &&
        isOf(query.programmeId, activity.programmeId) &&
        isOf(query.category, activity.serviceCategory) &&
        isInPeriod(month, query.period ?? 'all')
      );
    });
    const counts = countsBySession(events, query.metric);
    const sessions = [...data.sessions].toSorted(byKey(({ id, startsAt }) => startsAt + id));
    return pageOfRows(sessions, query, {
      matches: ({ id }) => (counts.get(id) ?? 0) > 0,
      view: (session) => {
        const { communityId: of, title } = activityOf(data, session);
        const day = dayOf(session.startsAt);
        return { sessionId: session.id, communityId: of, day, title, count: counts.get(session.id) ?? 0 };
      },
    });
  },

  'statistics.month': ({ caller, data, now, params, query }) => {
    if (!mayActIn(caller, query.communityId)) throw new Refused('forbidden');
    const { id, name } = communityOf(data, query.communityId);
    const month = CivilMonth.safeParse(params.month);
    if (!month.success)
      throw new Refused('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
    const book = countedBook(data);
    return {
      communityId: id,
      communityName: name,
      month: month.data,
      rows: [...data.programmes, undefined].flatMap((programme) => {
        const cell = book.cell(id, programmeFilter(programme?.id), month.data);
        if (!isAny(cell)) return [];
        const named =
          programme === undefined ? {} : { programmeId: programme.id, programmeName: programme.name };
        return [{ ...named, ...fourCounts(cell) }];
      }),
      total: fourCounts(book.cell(id, noFilter, month.data)),
      asOf: now,
    };
  },
};

interface AskedScope {
  readonly communityId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly category?: string | undefined;
}

function insistOnScope(data: MemoryData, { category, communityId, programmeId }: AskedScope) {
  if (programmeId !== undefined && category !== undefined)
    throw new Refused('validation-failed', [{ pointer: '/category', code: 'too-many' }]);
  const programme = data.programmes.find(({ id }) => id === programmeId);
  if (programmeId !== undefined) found(programme, 'programme-not-found');
  return {
    community: communityId === undefined ? undefined : communityOf(data, communityId),
    programme,
  };
}

function countsBySession(events: readonly CountedEvent[], metric: MetricKey): Map<string, number> {
  const counts = new Map<string, number>();
  const add = ({ id }: SessionRow, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
  const seen = new Set<string>();
  for (const event of events.toSorted(byKey(({ session }) => session.startsAt + session.id))) {
    const { minutes, personId, session } = event;
    if (metric === 'service-minutes') add(session, minutes);
    if (personId === undefined) continue;
    if (metric === 'sessions') counts.set(session.id, 1);
    if (metric === 'attendances') add(session, 1);
    if (metric === 'persons' && !seen.has(personId)) add(session, 1);
    seen.add(personId);
  }
  return counts;
}

function fourCounts(cell: BookCell | undefined) {
  const { attendances = 0, minutes = 0, persons = 0, sessions = 0 } = cell ?? {};
  return { sessions, attendances, persons, serviceMinutes: minutes };
}

function figureView({ communityId: _community, ...figure }: MemoryData['reportedFigures'][number]) {
  const { computed } = figure;
  return { ...figure, ...(computed === undefined ? {} : { satisfied: satisfies(computed, figure) }) };
}

function communityOf(data: MemoryData, communityId: string) {
  return found(
    data.communities.find(({ id }) => id === communityId),
    'community-not-found',
  );
}

function isOf(asked: string | undefined, given: string | undefined): boolean {
  return asked === undefined || asked === given;
}
