/** From the book of cells to what is answered: the same for the server and the in-memory backend. */
import type { CivilDay, CivilMonth } from '../values/civil-date.ts';
import { firstDayOf, lastDayOf, monthOf } from '../values/calendar-arithmetic.ts';
import { epochMillis, instantAt, instantOf } from '../values/wall-clock.ts';
import { currentDefinitions } from './definitions.ts';
import { metricKeys, type MetricKey } from './metric-keys.ts';
import { monthsBetween, monthsOfPeriod, scopeQuery, type StatisticsScope } from './periods.ts';
import type { Counts, Figure, Statistics } from './statistics.ts';
import {
  type BookCell,
  categoryFilter,
  cellKey,
  isAny,
  noFilter,
  programmeFilter,
  type TallyBook,
} from './tally-book.ts';

/** The filter of a scope as cells name it. */
export function filterOf({ programmeId, category }: StatisticsScope): string {
  if (programmeId !== undefined) return programmeFilter(programmeId);
  return category === undefined ? noFilter : categoryFilter(category);
}

/** What may be told of a cell. */
export function countsOf(book: TallyBook, cell: BookCell | undefined): Counts {
  if (cell === undefined) return { sessions: 0, attendances: 0, persons: 0, serviceMinutes: 0 };
  const key = cellKey(cell.communityId, cell.filter, cell.period);
  const hidesPeople = book.hidden.attendances.has(key);
  const hidesMinutes = book.hidden.minutes.has(key);
  return {
    sessions: cell.sessions,
    ...(hidesPeople ? {} : { attendances: cell.attendances, persons: cell.persons }),
    ...(hidesMinutes ? {} : { serviceMinutes: cell.minutes }),
    ...(hidesPeople || hidesMinutes ? { suppressed: true } : {}),
  };
}

/** Names of what cells are about, in the order in which they are listed. */
export interface Names {
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly string[];
}

type Counted = Pick<
  Statistics,
  'period' | 'from' | 'until' | 'metrics' | 'months' | 'programmes' | 'categories' | 'communities'
>;

/** All that is counted for a scope. `path` is that of the endpoint, for the figures' own queries. */
export function countedOf(
  book: TallyBook,
  scope: StatisticsScope,
  { names, today, path }: { readonly names: Names; readonly today: CivilDay; readonly path: string },
): Counted {
  const { communityId, period } = scope;
  const filter = filterOf(scope);
  const span = monthsOfPeriod(period);
  const last = span === undefined ? today : lastDayOf(span.last);
  return {
    period,
    ...(span === undefined ? {} : { from: firstDayOf(span.first) }),
    until: last < today ? last : today,
    metrics: figuresOf(
      countsOf(book, book.cell(communityId, filter, period)),
      `${path}?${scopeQuery(scope)}`,
    ),
    months: monthsOf(book, scope, monthOf(today)).map((month) => ({
      month,
      figures: countsOf(book, book.cell(communityId, filter, month)),
    })),
    ...partsOf(book, scope, names),
  };
}

/** The same by programme and category, which nobody keeps of each other, and by community. */
function partsOf(
  book: TallyBook,
  scope: StatisticsScope,
  names: Names,
): Pick<Counted, 'programmes' | 'categories' | 'communities'> {
  const { communityId, period } = scope;
  const filter = filterOf(scope);
  const told = (filterOfPart: string) => ifAny(book, book.cell(communityId, filterOfPart, period));
  const isFiltered = filter !== noFilter;
  return {
    programmes: (isFiltered ? [] : [...names.programmes, undefined]).flatMap((programme) =>
      told(programmeFilter(programme?.id)).map((counts) => ({
        ...(programme === undefined ? {} : { programmeId: branded(programme.id), name: programme.name }),
        ...counts,
      })),
    ),
    categories: (isFiltered ? [] : names.categories).flatMap((category) =>
      told(categoryFilter(category)).map((counts) => ({ category, ...counts })),
    ),
    ...(communityId === undefined
      ? {
          communities: names.communities.flatMap(({ id, name }) =>
            ifAny(book, book.cell(id, filter, period)).map((counts) => ({
              communityId: branded(id),
              name,
              ...counts,
            })),
          ),
        }
      : {}),
  };
}

/** From the first month of the period in which there was something to the last that has begun. */
function monthsOf(book: TallyBook, scope: StatisticsScope, thisMonth: CivilMonth): CivilMonth[] {
  const span = monthsOfPeriod(scope.period);
  const last = span === undefined || span.last > thisMonth ? thisMonth : span.last;
  return monthsBetween(book.firstMonth(scope.communityId, filterOf(scope), span?.first), last);
}

function figuresOf(counts: Counts, query: string): Figure[] {
  const values: Readonly<Record<MetricKey, number | undefined>> = {
    ...counts,
    attendances: counts.attendances,
    persons: counts.persons,
    'service-minutes': counts.serviceMinutes,
  };
  return metricKeys.map((key) => ({
    key,
    ...(values[key] === undefined ? { suppressed: true } : { value: values[key] }),
    definition: currentDefinitions[key],
    query,
  }));
}

function ifAny(book: TallyBook, cell: BookCell | undefined): Counts[] {
  return isAny(cell) ? [countsOf(book, cell)] : [];
}

/** Ids as rows hold them: only what a schema has made gets there. */
function branded<T extends string>(id: string): T {
  return id as T;
}

/**
 * How fresh the figures of a scope are. A cell that isn't told doesn't tell when somebody was there either: then it is
 * said of the community as a whole, and of nothing if that isn't told.
 */
export function whenCounted(
  book: TallyBook,
  scope: StatisticsScope,
  until: CivilDay,
): Pick<Statistics, 'cutOffAt' | 'correctedAt' | 'asOf'> {
  const told = [
    book.cell(scope.communityId, filterOf(scope), scope.period),
    book.cell(scope.communityId, noFilter, 'all'),
  ].find((cell) => cell !== undefined && countsOf(book, cell).suppressed !== true);
  const day = epochMillis(instantAt(until, '00:00'));
  const [counted, corrected] = [told?.countedAt ?? 0, told?.correctedAt ?? 0];
  return {
    cutOffAt: instantOf(counted || day),
    ...(corrected === 0 ? {} : { correctedAt: instantOf(corrected) }),
    asOf: instantOf(Math.max(day, counted, corrected)),
  };
}
