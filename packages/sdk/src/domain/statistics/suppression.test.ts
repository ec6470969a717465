import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import type { CivilMonth } from '../values/civil-date.ts';
import { countedOf } from './statistics-view.ts';
import type { Atom } from './atom-grid.ts';
import { type Cell, smallCells, suppress } from './suppression.ts';
import {
  type ActivityTally,
  cellKey,
  categoryFilter,
  noFilter,
  programmeFilter,
  scopesOf,
  TallyBook,
} from './tally-book.ts';

const threshold = 5;
const communities = ['com_a', 'com_b'];
/** Two programmes and none, two categories: they cross. */
const activities = [
  { activityId: 'act_1', programmeId: 'prg_x', category: 'culture' },
  { activityId: 'act_2', programmeId: 'prg_y', category: 'culture' },
  { activityId: 'act_3', programmeId: 'prg_y', category: 'environment' },
  { activityId: 'act_4', programmeId: undefined, category: 'environment' },
];
const months = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'] as CivilMonth[];

interface Attendance {
  readonly place: number;
  readonly persons: readonly number[];
  readonly often: number;
  /** How many of the persons volunteer, and for how long each. */
  readonly volunteers: number;
  readonly minutes: number;
}

type Measure = 'attendances' | 'minutes';
const peopleBehind = { attendances: 'persons', minutes: 'volunteers' } as const;
/** By how much a small cell stays open. */
const open = { attendances: 1, minutes: 60 } as const;

/** Who came to what: many places empty, some with a handful of people, some with many. */
const history = fc.array(
  fc.record({
    place: fc.nat(communities.length * activities.length * months.length - 1),
    persons: fc.oneof(
      fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(fc.nat(40), { minLength: 8, maxLength: 30 }),
    ),
    often: fc.integer({ min: 1, max: 4 }),
    volunteers: fc.oneof(fc.nat(3), fc.nat(30)),
    minutes: fc.integer({ min: 1, max: 240 }),
  }),
  { minLength: 4, maxLength: 40 },
);

function tallyAt(place: number): Omit<ActivityTally, 'sessions' | 'attendances' | 'minutes'> {
  const community = communities[place % communities.length] ?? '';
  const rest = Math.floor(place / communities.length);
  const activity = activities[rest % activities.length] ?? activities[0];
  const month = months[Math.floor(rest / activities.length)];
  assert.ok(activity !== undefined && month !== undefined);
  const id = `${activity.activityId}_${community}`;
  return {
    ...activity,
    activityId: id,
    communityId: community,
    month,
    countedAt: undefined,
    correctedAt: undefined,
  };
}

/** The book of a history, and the tallies that nobody outside sees. */
function bookOf(past: readonly Attendance[]): { book: TallyBook; tallies: ActivityTally[] } {
  const book = new TallyBook(threshold);
  const people = new Map<string, { persons: Set<number>; volunteers: Set<number> }>();
  const byPlace = new Map(past.map((one) => [one.place, one]));
  const tallies = [...byPlace.values()].map(({ minutes, often, persons, place, volunteers }) => {
    const serving = persons.slice(0, volunteers);
    const counts = {
      sessions: often,
      attendances: persons.length * often,
      minutes: serving.length * minutes,
    };
    const tally = { ...tallyAt(place), ...counts };
    for (const scope of scopesOf(tally)) {
      const key = JSON.stringify(scope);
      const known = people.get(key) ?? { persons: new Set(), volunteers: new Set() };
      for (const person of persons) known.persons.add(person);
      for (const volunteer of serving) known.volunteers.add(volunteer);
      people.set(key, known);
    }
    return tally;
  });
  for (const tally of tallies) book.setActivity(tally);
  for (const [scope, { persons, volunteers }] of people) {
    const of = JSON.parse(scope) as ReturnType<typeof scopesOf>[number];
    book.setPeople({
      communityId: of.communityId,
      filter: of.filter,
      period: of.period,
      persons: persons.size,
      volunteers: volunteers.size,
    });
  }
  return { book, tallies };
}

const names = {
  communities: communities.map((id) => ({ id, name: id })),
  programmes: ['prg_x', 'prg_y'].map((id) => ({ id, name: id })),
  categories: ['culture', 'environment'],
};

/** Everything that the public answers of a book tell of one of the counts, cell by cell. */
function told(book: TallyBook, what: Measure | 'persons' = 'attendances'): Map<string, number> {
  const index = { attendances: 1, persons: 2, minutes: 3 }[what];
  const field = what === 'minutes' ? 'serviceMinutes' : what;
  const seen = new Map<string, number>();
  const filters = [
    {},
    { programmeId: 'prg_x' },
    { programmeId: 'prg_y' },
    { category: 'culture' },
    { category: 'environment' },
  ];
  const note = (key: string, value: number | undefined) => {
    if (value !== undefined) seen.set(key, value);
  };
  for (const communityId of [undefined, ...communities])
    for (const period of ['all', '2025', '2026', ...months])
      for (const filter of filters) {
        const scope = { communityId, period, ...filter };
        const answer = countedOf(book, scope, { names, today: dayFrom('2026-03-31'), path: '/' });
        const own =
          'programmeId' in filter
            ? programmeFilter(filter.programmeId)
            : 'category' in filter
              ? categoryFilter(filter.category)
              : noFilter;
        note(cellKey(communityId, own, period), answer.metrics[index]?.value);
        for (const { figures, month } of answer.months)
          note(cellKey(communityId, own, month), figures[field]);
        for (const one of answer.programmes)
          note(cellKey(communityId, programmeFilter(one.programmeId), period), one[field]);
        for (const one of answer.categories)
          note(cellKey(communityId, categoryFilter(one.category), period), one[field]);
        for (const one of answer.communities ?? []) note(cellKey(one.communityId, own, period), one[field]);
      }
  return seen;
}

/** What the attacker works with: which tallies there are (activities and sessions are public), and each cell as their sum. */
interface Knowledge {
  readonly count: number;
  readonly least: readonly number[];
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly told: ReadonlyMap<string, number>;
}

function knowledgeOf(
  tallies: readonly ActivityTally[],
  seen: ReadonlyMap<string, number>,
  what: Measure,
): Knowledge {
  const cells = new Map<string, number[]>();
  for (const [index, tally] of tallies.entries())
    for (const { communityId, filter, period } of scopesOf(tally)) {
      const key = cellKey(communityId, filter, period);
      cells.set(key, [...(cells.get(key) ?? []), index]);
    }
  const least = tallies.map(({ sessions }) => (what === 'attendances' ? sessions : 0));
  return { count: tallies.length, least, cells, told: seen };
}

const prime = 2_147_483_629n;

/** Whether the cell is a combination of what was told: then its value is known exactly. */
function solves({ cells, count, told: seen }: Knowledge): (key: string) => boolean {
  const rows: bigint[][] = [];
  const reduce = (vector: bigint[]): bigint[] => {
    for (const row of rows) {
      const pivot = row.findIndex((value) => value !== 0n);
      const factor = vector[pivot] ?? 0n;
      if (factor === 0n) continue;
      for (let i = pivot; i < count; i += 1)
        vector[i] = ((((vector[i] ?? 0n) - factor * (row[i] ?? 0n)) % prime) + prime) % prime;
    }
    return vector;
  };
  const vectorOf = (key: string) => {
    const vector = Array<bigint>(count).fill(0n);
    for (const index of cells.get(key) ?? []) vector[index] = 1n;
    return vector;
  };
  for (const key of seen.keys()) {
    if (!cells.has(key)) continue;
    const vector = reduce(vectorOf(key));
    const pivot = vector.findIndex((value) => value !== 0n);
    if (pivot === -1) continue;
    const inverse = power(vector[pivot] ?? 1n, prime - 2n);
    rows.push(vector.map((value) => (value * inverse) % prime));
  }
  return (key) => reduce(vectorOf(key)).every((value) => value === 0n);
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % prime];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** Bounds of each tally, tightened by every sum until nothing moves any more; then those of the cell. */
function bounds({ cells, count, least, told: seen }: Knowledge): (key: string) => readonly [number, number] {
  const low = [...least];
  const high = Array<number>(count).fill(Infinity);
  for (let round = 0, moved = true; moved && round < 200; round += 1) {
    moved = false;
    for (const [key, total] of seen) {
      const parts = cells.get(key) ?? [];
      const sumOf = (values: readonly number[], but: number) =>
        parts.reduce((sum, part) => sum + (part === but ? 0 : (values[part] ?? 0)), 0);
      for (const part of parts) {
        const [from, to] = [total - sumOf(high, part), total - sumOf(low, part)];
        if (from > (low[part] ?? 0)) [low[part], moved] = [from, true];
        if (to < (high[part] ?? Infinity)) [high[part], moved] = [to, true];
      }
    }
  }
  return (key) => {
    const parts = cells.get(key) ?? [];
    return [
      parts.reduce((sum, part) => sum + (low[part] ?? 0), 0),
      parts.reduce((sum, part) => sum + (high[part] ?? 0), 0),
    ];
  };
}

/** Keys of small cells whose value the attacker gets to know. */
function learned(
  book: TallyBook,
  tallies: readonly ActivityTally[],
  seen: ReadonlyMap<string, number>,
  what: Measure = 'attendances',
): string[] {
  const knowledge = knowledgeOf(tallies, seen, what);
  const [isSolved, boundsOf] = [solves(knowledge), bounds(knowledge)];
  return [...book.cells].flatMap(([key, cell]) => {
    const people = cell[peopleBehind[what]];
    if (people === 0 || people >= threshold) return [];
    const [low, high] = boundsOf(key);
    return isSolved(key) || high - low < open[what] ? [key] : [];
  });
}

/** What a cell is put together from, in each of the ways that are told: nobody outside them is in it. */
function partitionsOf(book: TallyBook): (readonly [string, readonly string[]])[] {
  const parts = new Map<string, string[]>();
  const add = (whole: string, way: string, part: string) =>
    parts.set(`${whole}#${way}`, [...(parts.get(`${whole}#${way}`) ?? []), part]);
  for (const [key, { communityId, filter, period }] of book.cells) {
    if (communityId !== undefined) add(cellKey(undefined, filter, period), 'community', key);
    if (filter !== noFilter) add(cellKey(communityId, noFilter, period), filter.slice(0, 1), key);
    if (period !== 'all') add(cellKey(communityId, filter, 'all'), `${period.length}`, key);
    if (period.length === 7) add(cellKey(communityId, filter, period.slice(0, 4)), 'month', key);
  }
  return [...parts].map(([name, of]) => [name.split('#')[0] ?? '', of]);
}

/**
 * Keys of small cells whose persons the attacker gets to know. They don't add up: what she has is that a part has no more
 * than the whole, the whole no more than its parts together, and nobody is there without an attendance.
 */
function learnedPersons(
  book: TallyBook,
  tallies: readonly ActivityTally[],
  { attendances, persons: seen }: Readonly<Record<'attendances' | 'persons', ReadonlyMap<string, number>>>,
): string[] {
  const attendancesOf = bounds(knowledgeOf(tallies, attendances, 'attendances'));
  const low = new Map([...book.cells.keys()].map((key) => [key, seen.get(key) ?? 1]));
  const high = new Map([...book.cells.keys()].map((key) => [key, seen.get(key) ?? attendancesOf(key)[1]]));
  const [lowOf, highOf] = [(key: string) => low.get(key) ?? 0, (key: string) => high.get(key) ?? Infinity];
  let moved = true;
  const raise = (key: string, to: number) => {
    if (to > lowOf(key)) [moved] = [true, low.set(key, to)];
  };
  const lower = (key: string, to: number) => {
    if (to < highOf(key)) [moved] = [true, high.set(key, to)];
  };
  const partitions = partitionsOf(book);
  while (moved) {
    moved = false;
    for (const [whole, parts] of partitions) {
      const most = parts.reduce((sum, part) => sum + highOf(part), 0);
      lower(whole, most);
      for (const part of parts) {
        const others = parts.reduce((sum, other) => sum + (other === part ? 0 : highOf(other)), 0);
        lower(part, highOf(whole));
        raise(part, lowOf(whole) - others);
        raise(whole, lowOf(part));
      }
    }
  }
  return [...book.cells].flatMap(([key, { persons }]) =>
    persons > 0 && persons < threshold && lowOf(key) === highOf(key) ? [key] : [],
  );
}

describe('what is suppressed', () => {
  it('is learned by nobody who has all answers of all periods and filters and solves them', () => {
    fc.assert(
      fc.property(history, (past) => {
        const { book, tallies } = bookOf(past);
        assert.deepEqual(learned(book, tallies, told(book)), []);
      }),
      { numRuns: 300 },
    );
  });

  it('is learned by nobody of minutes either, to within an hour', () => {
    fc.assert(
      fc.property(history, (past) => {
        const { book, tallies } = bookOf(past);
        assert.deepEqual(learned(book, tallies, told(book, 'minutes'), 'minutes'), []);
      }),
      { numRuns: 300 },
    );
  });

  it('is learned by nobody of persons, from what parts and wholes say of each other', () => {
    fc.assert(
      fc.property(history, (past) => {
        const { book, tallies } = bookOf(past);
        const seen = { attendances: told(book), persons: told(book, 'persons') };
        assert.deepEqual(learnedPersons(book, tallies, seen), []);
      }),
      { numRuns: 200 },
    );
  });

  it('is learned of persons where only the small cells themselves are left out', () => {
    let learnedSometimes = 0;
    for (const past of fc.sample(history, 100)) {
      const { book, tallies } = bookOf(past);
      const large = [...book.cells].filter(([, { persons }]) => persons >= threshold);
      const seen = {
        attendances: new Map(large.map(([key, cell]) => [key, cell.attendances])),
        persons: new Map(large.map(([key, cell]) => [key, cell.persons])),
      };
      if (learnedPersons(book, tallies, seen).length > 0) learnedSometimes += 1;
    }
    assert.ok(learnedSometimes > 5, `only ${learnedSometimes} of 100`);
  });

  for (const what of ['attendances', 'minutes'] as const)
    it(`is learned of ${what} by subtraction where only the small cells themselves are left out`, () => {
      let learnedSometimes = 0;
      for (const past of fc.sample(history, 100)) {
        const { book, tallies } = bookOf(past);
        const all = new Map([...book.cells].map(([key, cell]) => [key, cell[what]]));
        for (const [key, cell] of book.cells) if (cell[peopleBehind[what]] < threshold) all.delete(key);
        if (learned(book, tallies, all, what).length > 0) learnedSometimes += 1;
      }
      assert.ok(learnedSometimes > 50, `only ${learnedSometimes} of 100`);
    });

  it('never is a cell without people, and always one with a few', () => {
    fc.assert(
      fc.property(history, (past) => {
        const { book } = bookOf(past);
        for (const what of ['attendances', 'minutes'] as const) {
          const seen = told(book, what);
          for (const [key, cell] of book.cells) {
            const people = cell[peopleBehind[what]];
            if (people > 0 && people < threshold) assert.equal(seen.has(key), false, `${what} ${key}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("doesn't depend on the order in which the tallies came", () => {
    fc.assert(
      fc.property(history, (past) => {
        const [one, other] = [bookOf(past).book, bookOf(past.toReversed()).book];
        const places = new Set(past.map(({ place }) => place));
        if (places.size === past.length)
          assert.deepEqual([...one.hidden.attendances].toSorted(), [...other.hidden.attendances].toSorted());
      }),
      { numRuns: 50 },
    );
  });

  it('is the same after each change as if all had been counted anew', () => {
    fc.assert(
      fc.property(history, history, (past, more) => {
        const { book } = bookOf(past);
        assert.ok(book.hidden);
        const both = [...past, ...more];
        const anew = bookOf(both);
        for (const tally of anew.tallies) book.setActivity(tally);
        for (const cell of anew.book.cells.values()) book.setPeople(cell);
        assert.deepEqual(
          [...book.hidden.attendances].toSorted(),
          [...anew.book.hidden.attendances].toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the choice', () => {
  const cells: Cell[] = [3, 40, 30, 60].map((people) => ({ people, cost: people }));
  const atom = (month: string, value: number, own: number): Atom => ({
    place: ['a', 'x', month],
    value,
    least: 1,
    cells: [own, 3],
  });

  it('hides the cheapest partner beside a small cell and leaves the sum', () => {
    const atoms = [atom('2026-01', 4, 0), atom('2026-02', 90, 1), atom('2026-03', 50, 2)];
    assert.deepEqual(suppress(cells, atoms, { threshold: 5, margin: 5 }), new Set([0, 2]));
    assert.deepEqual(smallCells(cells, { threshold: 5, margin: 5 }), [0]);
  });

  it('hides the sum where no partner has enough to give', () => {
    const atoms = [atom('2026-01', 4, 0), atom('2026-02', 4, 1), atom('2026-03', 3, 2)];
    assert.deepEqual(suppress(cells, atoms, { threshold: 5, margin: 5 }), new Set([0, 3]));
  });
});
