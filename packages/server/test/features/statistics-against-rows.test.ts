/** Every figure about the seeded pilot, beside SQL written here alone: no tally, nothing of how tallies are counted. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  cellKey,
  type CivilMonth,
  countedOf,
  type Counts,
  dayFrom,
  epochMillis,
  filterOf,
  instantFrom,
  programmeFilter,
  categoryFilter,
  serviceCategories,
  type Statistics,
  type StatisticsScope,
  TallyBook,
} from '@youth-action/sdk/domain';
import { type RawBuilder, sql } from 'kysely';
import { listCountedActivities, talliesAfter } from '../../src/features/statistics/books.repository.ts';
import { listPopulations, listProgrammeNames } from '../../src/features/statistics/statistics.repository.ts';
import { seedPilot } from '../../src/seed/seed-pilot.ts';
import { databaseKinds, type FreshDatabase } from '../databases.ts';
import { World } from './feature-world.ts';

const today = dayFrom('2026-11-23');
const now = instantFrom('2026-11-23T15:00:00+08:00');

/** What the rows say of a cell. */
interface Counted {
  sessions: number;
  attendances: number;
  persons: number;
  minutes: number;
  volunteers: number;
}

const nothing: Counted = { sessions: 0, attendances: 0, persons: 0, minutes: 0, volunteers: 0 };
/** Cells by `cellKey`. */
type Rows = ReadonlyMap<string, Counted>;
type Part = Counts | Statistics['programmes'][number];

/** Each database writes the month down by itself; the programme's zone has been eight hours ahead throughout. */
const monthOfStart = {
  SQLite: sql<string>`strftime('%Y-%m', s.starts_at / 1000, 'unixepoch', '+8 hours')`,
  PostgreSQL: sql<string>`to_char(to_timestamp(s.starts_at / 1000) at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

const filters: readonly RawBuilder<string>[] = [
  sql`''`,
  sql`'p:' || coalesce(a.programme_id, '')`,
  sql`'c:' || a.service_category`,
];

type Sums = Record<'community' | 'filter' | 'period', string> & Record<'n1' | 'n2' | 'n3', number | string>;

/** All cells, each of 18 kinds in two statements: by filter, by month, year or ever, of one community or all. */
async function countRows(world: World, name: keyof typeof monthOfStart): Promise<Rows> {
  const cells = new Map<string, Counted>();
  const cellOf = ({ community, filter, period }: Sums): Counted => {
    const key = `${community}|${filter}|${period}`;
    const cell = cells.get(key) ?? { ...nothing };
    cells.set(key, cell);
    return cell;
  };
  for (const filter of filters)
    for (const community of [sql`''`, sql`s.community_id`])
      for (const length of [0, 4, 7]) {
        const place = (month: RawBuilder<string>) => sql`${community} as community, ${filter} as filter,
          ${length === 0 ? sql`'all'` : sql`substr(${month}, 1, ${sql.lit(length)})`} as period`;
        const held = await sql<Sums>`select community, filter, period, count(distinct session_id) as n1,
            count(*) as n2, count(distinct person_id) as n3
          from (select ${place(monthOfStart[name])}, k.session_id, k.person_id from check_ins as k
            join sessions as s on s.id = k.session_id join activities as a on a.id = s.activity_id
            where s.status <> 'cancelled') as held
          group by community, filter, period`.execute(world.database.read);
        for (const row of held.rows)
          Object.assign(cellOf(row), {
            sessions: Number(row.n1),
            attendances: Number(row.n2),
            persons: Number(row.n3),
          });
        const granted = await sql<Sums>`select community, filter, period, sum(granted_minutes) as n1,
            count(distinct volunteer_id) as n2, 0 as n3
          from (select ${place(sql`y.service_day`)}, y.granted_minutes, y.volunteer_id from service_entries as y
            join sessions as s on s.id = y.session_id join activities as a on a.id = s.activity_id
            where y.state in ('approved', 'published') and y.granted_minutes > 0) as granted
          group by community, filter, period`.execute(world.database.read);
        for (const row of granted.rows)
          Object.assign(cellOf(row), { minutes: Number(row.n1), volunteers: Number(row.n2) });
      }
  return cells;
}

/** Compares what an answer tells with the rows, and keeps count. */
class Comparison {
  readonly differences: string[] = [];
  told = 0;
  readonly hidden = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #rows: Rows;
  readonly #threshold: number;

  constructor(rows: Rows, threshold: number) {
    this.#rows = rows;
    this.#threshold = threshold;
  }

  answer(
    scope: StatisticsScope,
    said: Pick<Statistics, 'metrics' | 'months' | 'programmes' | 'categories' | 'communities'>,
  ): void {
    const { communityId, period } = scope;
    const own = filterOf(scope);
    const value = (index: number) => said.metrics[index]?.value;
    const [sessions, attendances, persons, serviceMinutes] = [value(0), value(1), value(2), value(3)];
    this.#part(cellKey(communityId, own, period), {
      sessions: sessions ?? -1,
      attendances,
      persons,
      serviceMinutes,
    });
    for (const { figures, month } of said.months) this.#part(cellKey(communityId, own, month), figures);
    for (const part of said.programmes)
      this.#part(cellKey(communityId, programmeFilter(part.programmeId), period), part);
    for (const part of said.categories)
      this.#part(cellKey(communityId, categoryFilter(part.category), period), part);
    for (const part of said.communities ?? []) this.#part(cellKey(part.communityId, own, period), part);
  }

  /** Cells that have something and that no answer has. */
  get forgotten(): string[] {
    return [...this.#rows.keys()].filter((key) => !this.#asked.has(key));
  }

  #part(key: string, { attendances, persons, serviceMinutes, sessions }: Part): void {
    this.#asked.add(key);
    const row = this.#rows.get(key) ?? nothing;
    this.#figure(`${key} sessions`, sessions, row.sessions, Infinity);
    this.#figure(`${key} attendances`, attendances, row.attendances, row.persons);
    this.#figure(`${key} persons`, persons, row.persons, row.persons);
    this.#figure(`${key} minutes`, serviceMinutes, row.minutes, row.volunteers);
  }

  #figure(name: string, said: number | undefined, counted: number, people: number): void {
    const isSmall = people > 0 && people < this.#threshold;
    if (said === undefined) this.hidden.add(name);
    else {
      this.told += 1;
      if (said !== counted) this.differences.push(`${name}: ${said}, rows ${counted}`);
      if (isSmall) this.differences.push(`${name}: tells of ${people}`);
    }
  }
}

/** Everything that can be asked for: all communities and each, ever, each year and month, of all and by each filter. */
function scopesOf(
  rows: Rows,
  communities: readonly string[],
  programmes: readonly string[],
): StatisticsScope[] {
  const periods = [...new Set([...rows.keys()].map((key) => key.split('|')[2] ?? ''))].toSorted();
  const choices = [
    {},
    ...programmes.map((programmeId) => ({ programmeId })),
    ...serviceCategories.map((category) => ({ category })),
  ];
  return [undefined, ...communities].flatMap((communityId) =>
    periods.flatMap((period) => choices.map((choice) => ({ communityId, period, ...choice }))),
  );
}

/** A book of the database's tallies that suppresses nothing. */
async function openBook(world: World): Promise<TallyBook> {
  const db = world.database.read;
  const activities = new Map((await listCountedActivities(db)).map((one) => [one.id, one]));
  const book = new TallyBook(1);
  for (const row of await talliesAfter(db, { epoch: '', version: 0 })) {
    if (row.kind === 'people')
      book.setPeople({
        communityId: row.a || undefined,
        filter: row.b,
        period: row.c,
        persons: row.n1,
        volunteers: row.n2,
      });
    const activity = activities.get(row.b);
    if (row.kind === 'activity' && activity !== undefined)
      book.setActivity({
        communityId: row.a,
        activityId: row.b,
        month: row.c as CivilMonth, // as the tallies were written
        programmeId: activity.programme_id ?? undefined,
        category: activity.service_category,
        sessions: row.n1,
        attendances: row.n2,
        minutes: row.n3,
        countedAt: undefined,
        correctedAt: undefined,
      });
  }
  return book;
}

for (const kind of databaseKinds) {
  describe(`Statistics of the pilot on ${kind.name}`, () => {
    let fresh: FreshDatabase;
    let world: World;
    let rows: Rows;
    let scopes: StatisticsScope[];

    before(async () => {
      fresh = await kind.make();
      world = new World(fresh, await fresh.open());
      world.at(now);
      await world.write((db) => seedPilot(db, { today, nowMs: epochMillis(now) }));
      rows = await countRows(world, kind.name);
      const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
      scopes = scopesOf(
        rows,
        ids(await listPopulations(world.database.read)),
        ids(await listProgrammeNames(world.database.read)),
      );
    });
    after(() => fresh.drop());

    async function compareEverything(): Promise<Comparison> {
      const { read } = world.database;
      const names = {
        communities: await listPopulations(read),
        programmes: await listProgrammeNames(read),
        categories: serviceCategories,
      };
      const book = await openBook(world);
      const comparison = new Comparison(rows, 1);
      for (const scope of scopes)
        comparison.answer(scope, countedOf(book, scope, { names, today, path: '/' }));
      return comparison;
    }

    test('tell what the rows say, or nothing, and of no few people', async () => {
      const { threshold } = await world.ok('statistics.get');
      const comparison = new Comparison(rows, threshold);
      for (const { category, communityId, period, programmeId } of scopes) {
        // A filtered month is one of `months` of the filtered year.
        if (period.length === 7 && (programmeId ?? category) !== undefined) continue;
        const query = {
          period,
          ...(communityId && { communityId }),
          ...(programmeId && { programmeId }),
          ...(category && { category }),
        };
        comparison.answer({ ...query }, await world.ok('statistics.get', { query }));
      }
      assert.deepEqual(comparison.differences, []);
      assert.deepEqual(comparison.forgotten, []);
      assert.ok(comparison.told > 5_000, `only ${comparison.told} told`);
      assert.ok(comparison.hidden.size > 100, 'something is suppressed');
    });

    test('tell all of it where nothing is suppressed', async () => {
      const { differences, forgotten, hidden } = await compareEverything();
      assert.deepEqual(differences, []);
      assert.deepEqual([...hidden, ...forgotten], []);
    });

    test("keep the larger community's whole and years, however few do what in the smaller one", async () => {
      const communities = await listPopulations(world.database.read);
      const larger = communities.find(({ name }) => name === '育才街社区')?.id ?? '';
      for (const period of ['all', '2022', '2023', '2026']) {
        const { metrics } = await world.ok('statistics.get', { query: { communityId: larger, period } });
        for (const { key, value } of metrics) assert.ok(value !== undefined, `${key} of ${period}`);
      }
    });

    test('are found out where a tally was altered', async () => {
      await world.write((db) =>
        sql`update activity_tallies set attendances = attendances + 1 where activity_id =
          (select min(activity_id) from activity_tallies where attendances > 0)`.execute(db),
      );
      const { differences } = await compareEverything();
      assert.ok(
        differences.some((one) => one.includes('||all attendances')),
        differences.join('\n'),
      );
      assert.ok(differences.every((one) => one.includes(' attendances: ')));
    });
  });
}
