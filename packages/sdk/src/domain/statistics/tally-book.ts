/**
 * All cells that statistics tell of, kept up to date from additive tallies and counts of people.
 *
 * Owns sums over communities, programmes, categories and time, and which of them are hidden. Doesn't own where tallies come
 * from: the server reads them from its tables, the in-memory backend counts its rows.
 */
import type { Atom } from './atom-grid.ts';
import { hidingCost } from './hiding-cost.ts';
import { type Cell, suppress } from './suppression.ts';
import type { CivilMonth } from '../values/civil-date.ts';
import { periodsOf } from './periods.ts';
import { type Steps, stepsFor } from './steps.ts';

/** What adds up, of one activity in one month. Times are epoch milliseconds; absent where nothing happened. */
export interface ActivityTally {
  readonly communityId: string;
  readonly activityId: string;
  readonly month: CivilMonth;
  readonly programmeId: string | undefined;
  readonly category: string;
  readonly sessions: number;
  readonly attendances: number;
  readonly minutes: number;
  readonly countedAt: number | undefined;
  readonly correctedAt: number | undefined;
}

/** How many different people a cell has: who was checked in, and who was granted minutes. */
export interface PeopleTally {
  readonly communityId: string | undefined;
  readonly filter: string;
  readonly period: string;
  readonly persons: number;
  readonly volunteers: number;
}

/** One cell as staff may see it. */
export interface BookCell {
  readonly communityId: string | undefined;
  readonly filter: string;
  readonly period: string;
  sessions: number;
  attendances: number;
  minutes: number;
  persons: number;
  volunteers: number;
  countedAt: number;
  correctedAt: number;
}

/** What else is told, and which tallies it is the sum of; `activityIds` were found by whoever asks. */
export interface ExtraSum {
  readonly key: string;
  readonly of: 'sessions' | 'attendances';
  readonly communityId: string;
  readonly activityIds: ReadonlySet<string>;
  readonly firstMonth: string | undefined;
  readonly lastMonth: string;
}

export const noFilter = '';
/** Empty where an activity belongs to no programme. */
export const programmeFilter = (programmeId: string | undefined): string => `p:${programmeId ?? ''}`;
export const categoryFilter = (category: string): string => `c:${category}`;

/** The cells that an activity's month is part of: everywhere and here, of all and by its programme and category. */
export function scopesOf(tally: Pick<ActivityTally, 'communityId' | 'programmeId' | 'category' | 'month'>) {
  const filters = [noFilter, programmeFilter(tally.programmeId), categoryFilter(tally.category)];
  return [undefined, tally.communityId].flatMap((communityId) =>
    filters.flatMap((filter) => periodsOf(tally.month).map((period) => ({ communityId, filter, period }))),
  );
}

export function cellKey(communityId: string | undefined, filter: string, period: string): string {
  return `${communityId ?? ''}|${filter}|${period}`;
}

/** What is hidden by itself: attendances with persons, and minutes. */
type Measure = 'attendances' | 'minutes';
const measures: readonly Measure[] = ['attendances', 'minutes'];
const peopleBehind = { attendances: 'persons', minutes: 'volunteers' } as const;

/** Keys of hidden cells, by what is counted. */
export interface HiddenCells {
  readonly attendances: ReadonlySet<string>;
  readonly minutes: ReadonlySet<string>;
}

interface Kept {
  readonly tally: ActivityTally;
  readonly cells: readonly BookCell[];
}

export class TallyBook {
  readonly cells = new Map<string, BookCell>();
  readonly threshold: number;
  readonly #tallies = new Map<string, Kept>();
  readonly #months = new Set<CivilMonth>();
  readonly #extra: readonly ExtraSum[];
  readonly #sums = new Map<string, number>();
  readonly #steps: Steps;
  readonly #hidden: Partial<Record<Measure, ReadonlySet<string>>> = {};

  constructor(threshold: number, extra: readonly ExtraSum[] = []) {
    this.threshold = threshold;
    this.#extra = extra;
    this.#steps = stepsFor(threshold);
  }

  /** Takes a tally as it is now; an earlier one of the same activity and month goes. */
  setActivity(tally: ActivityTally): void {
    const key = `${tally.communityId}|${tally.activityId}|${tally.month}`;
    const before = this.#tallies.get(key) ?? { tally: nothingYet(tally), cells: undefined };
    const cells = before.cells ?? scopesOf(tally).map((scope) => this.#cell(scope));
    for (const cell of cells) {
      cell.sessions += tally.sessions - before.tally.sessions;
      cell.attendances += tally.attendances - before.tally.attendances;
      cell.minutes += tally.minutes - before.tally.minutes;
      cell.countedAt = Math.max(cell.countedAt, tally.countedAt ?? 0);
      cell.correctedAt = Math.max(cell.correctedAt, tally.correctedAt ?? 0);
    }
    for (const sum of this.#extra) {
      if (!isPartOf(tally, sum)) continue;
      this.#sums.set(sum.key, this.sum(sum.key) + tally[sum.of] - before.tally[sum.of]);
    }
    for (const measure of measures)
      if (this.#steps[measure](before.tally) !== this.#steps[measure](tally)) delete this.#hidden[measure];
    this.#tallies.set(key, { tally, cells });
    this.#months.add(tally.month);
  }

  setPeople(tally: PeopleTally): void {
    const cell = this.#cell(tally);
    for (const measure of measures) {
      const key = peopleBehind[measure];
      if (this.#steps.people(cell[key]) !== this.#steps.people(tally[key])) delete this.#hidden[measure];
      cell[key] = tally[key];
    }
  }

  cell(communityId: string | undefined, filter: string, period: string): BookCell | undefined {
    return this.cells.get(cellKey(communityId, filter, period));
  }

  /** An extra sum as it is now. */
  sum(key: string): number {
    return this.#sums.get(key) ?? 0;
  }

  /** The first month, from `from` on, in which such a cell has something. */
  firstMonth(communityId: string | undefined, filter: string, from = ''): CivilMonth | undefined {
    const months = [...this.#months]
      .filter((month) => month >= from)
      .filter((month) => isAny(this.cell(communityId, filter, month)));
    return months.toSorted()[0];
  }

  /**
   * Whether an extra sum of attendances may be told: nothing in it is hidden, or several parts are, each of which could
   * give to the others. One alone could be computed from the rest.
   */
  tells(key: string): boolean {
    const sum = this.#extra.find((one) => one.key === key);
    if (sum === undefined || sum.of === 'sessions') return true;
    const { attendances: hidden } = this.hidden;
    const parts = [...this.#tallies.values()].filter(
      ({ cells, tally }) =>
        tally.attendances > 0 &&
        isPartOf(tally, sum) &&
        cells.some(
          ({ communityId, filter, period }) =>
            period === tally.month && hidden.has(cellKey(communityId, filter, period)),
        ),
    );
    const giving = parts.filter(({ tally }) => tally.attendances > tally.sessions);
    return parts.length === 0 || giving.length > 1;
  }

  /** Which cells are hidden. */
  get hidden(): HiddenCells {
    const attendances = (this.#hidden.attendances ??= this.#choose('attendances'));
    const minutes = (this.#hidden.minutes ??= this.#choose('minutes'));
    return { attendances, minutes };
  }

  #cell({ communityId, filter, period }: Pick<BookCell, 'communityId' | 'filter' | 'period'>): BookCell {
    const key = cellKey(communityId, filter, period);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const counts = { sessions: 0, attendances: 0, minutes: 0, persons: 0, volunteers: 0 };
    const cell: BookCell = { communityId, filter, period, ...counts, countedAt: 0, correctedAt: 0 };
    this.cells.set(key, cell);
    return cell;
  }

  /** In the order of keys and not of arrival: two processes with the same numbers have to choose the same. */
  #choose(what: Measure): ReadonlySet<string> {
    const keys = [...this.cells.keys()].toSorted();
    const indexOf = new Map<BookCell, number>();
    const cells = keys.map((key, index): Cell => {
      const cell = this.cells.get(key);
      if (cell !== undefined) indexOf.set(cell, index);
      const people = cell?.[peopleBehind[what]] ?? 0;
      const cost = cell === undefined ? 0 : hidingCost(cell, this.#steps.people(people));
      return { people, cost };
    });
    const atoms = [...this.#tallies]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { tally, cells: of }]): Atom => ({
        place: [tally.communityId, `${tally.programmeId ?? ''}|${tally.category}`, tally.month],
        value: this.#steps[what](tally),
        least: 1,
        cells: of.map((cell) => indexOf.get(cell) ?? 0),
      }));
    const hidden = suppress(cells, atoms, { threshold: this.threshold, margin: 1 });
    return new Set([...hidden].map((index) => keys[index] ?? ''));
  }
}

/** Whether there's something to count in the cell. */
export function isAny(cell: BookCell | undefined): cell is BookCell {
  return cell !== undefined && (cell.sessions !== 0 || cell.minutes !== 0);
}

function nothingYet(tally: ActivityTally): ActivityTally {
  return { ...tally, sessions: 0, attendances: 0, minutes: 0 };
}

function isPartOf(tally: ActivityTally, sum: ExtraSum): boolean {
  return (
    tally.communityId === sum.communityId &&
    sum.activityIds.has(tally.activityId) &&
    tally.month <= sum.lastMonth &&
    (sum.firstMonth === undefined || tally.month >= sum.firstMonth)
  );
}
