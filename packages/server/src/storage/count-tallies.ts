/** What the tallies should say, counted from all rows; nothing of what was tallied before is believed. */
import {
  addMonths,
  type CivilMonth,
  dayOf,
  epochMillis,
  firstDayOf,
  instantAt,
  instantOf,
  monthOf,
} from '@youth-action/sdk/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ActivityTalliesTable, PeopleTalliesTable } from './tally-tables.ts';
import type { Database } from './tables.ts';

export type ActivityTallyRow = Omit<ActivityTalliesTable, 'version'>;
export type PeopleTallyRow = Omit<PeopleTalliesTable, 'version'>;

export interface CountedTallies {
  readonly activities: readonly ActivityTallyRow[];
  readonly people: readonly PeopleTallyRow[];
}

/** Counts everything. It reads all check-ins and entries: seconds for a million. */
export async function countTallies(db: Kysely<Database>): Promise<CountedTallies> {
  const attendance = sql`${await sessionMonths(db)}, rows as (
    select s.community_id, s.activity_id, s.programme_id, s.category, s.month, k.session_id,
      k.person_id as someone, k.checked_in_at as at, 0 as minutes
    from s join check_ins as k on k.session_id = s.id)`;
  const minutes = sql`with rows as (
    select y.community_id, x.activity_id, a.programme_id, a.service_category as category,
      substr(y.service_day, 1, 7) as month, y.session_id, y.volunteer_id as someone, y.decided_at as at,
      case when y.state in ('approved', 'published') then y.granted_minutes else 0 end as minutes,
      case when y.state = 'void' then y.decided_at end as corrected_at
    from service_entries as y join sessions as x on x.id = y.session_id
    join activities as a on a.id = x.activity_id
    where y.state <> 'pending')`;
  return {
    activities: merged(await activityRows(db, attendance), await minuteRows(db, minutes)),
    people: await peopleRows(db, attendance, minutes),
  };
}

/** Sessions that aren't cancelled with their months, which are given: no date function is known to both databases. */
async function sessionMonths(db: Kysely<Database>): Promise<RawBuilder<unknown>> {
  const { first, last } = await db
    .selectFrom('sessions')
    .select(({ fn }) => [fn.min('starts_at').as('first'), fn.max('starts_at').as('last')])
    .executeTakeFirstOrThrow();
  const months: RawBuilder<unknown>[] = [];
  const end = monthAt(last ?? 0);
  for (let month = monthAt(first ?? 0); month <= end; month = addMonths(month, 1))
    months.push(
      sql`(${month}, cast(${startOf(month)} as bigint), cast(${startOf(addMonths(month, 1))} as bigint))`,
    );
  return sql`with m(month, from_ms, until_ms) as (values ${sql.join(months)}),
    s as materialized (
      select x.id, x.community_id, x.activity_id, a.programme_id, a.service_category as category, m.month
      from sessions as x join m on x.starts_at >= m.from_ms and x.starts_at < m.until_ms
      join activities as a on a.id = x.activity_id
      where x.status <> 'cancelled')`;
}

async function activityRows(db: Kysely<Database>, rows: RawBuilder<unknown>): Promise<ActivityTallyRow[]> {
  const found = await sql<ActivityTallyRow>`${rows}
    select community_id, activity_id, month, count(distinct session_id) as sessions, count(*) as attendances,
      0 as minutes, max(at) as counted_at, cast(null as bigint) as corrected_at
    from rows group by community_id, activity_id, month`.execute(db);
  return found.rows;
}

async function minuteRows(db: Kysely<Database>, rows: RawBuilder<unknown>): Promise<ActivityTallyRow[]> {
  const found = await sql<ActivityTallyRow>`${rows}
    select community_id, activity_id, month, 0 as sessions, 0 as attendances, sum(minutes) as minutes,
      max(at) as counted_at, max(corrected_at) as corrected_at
    from rows group by community_id, activity_id, month`.execute(db);
  return found.rows;
}

function merged(...lists: readonly ActivityTallyRow[][]): ActivityTallyRow[] {
  const byKey = new Map<string, ActivityTallyRow>();
  for (const row of lists.flat()) {
    const key = `${row.community_id}|${row.activity_id}|${row.month}`;
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? { ...row } : sumOf(other, row));
  }
  return [...byKey.values()];
}

function sumOf(a: ActivityTallyRow, b: ActivityTallyRow): ActivityTallyRow {
  return {
    ...a,
    sessions: a.sessions + b.sessions,
    attendances: a.attendances + b.attendances,
    minutes: a.minutes + b.minutes,
    counted_at: Math.max(a.counted_at ?? 0, b.counted_at ?? 0) || null,
    corrected_at: Math.max(a.corrected_at ?? 0, b.corrected_at ?? 0) || null,
  };
}

const communities = [sql`''`, sql`community_id`];
const filters = [sql`''`, sql`'p:' || coalesce(programme_id, '')`, sql`'c:' || category`];
const periods = [sql`month`, sql`substr(month, 1, 4)`, sql`'all'`];

/** Different people by everything that statistics are told by; those with minutes beside those who were there. */
async function peopleRows(
  db: Kysely<Database>,
  attendance: RawBuilder<unknown>,
  minutes: RawBuilder<unknown>,
): Promise<PeopleTallyRow[]> {
  const byKey = new Map<string, PeopleTallyRow>();
  for (const community of communities)
    for (const filter of filters)
      for (const period of periods) {
        const scope = { community, filter, period };
        for (const row of await different(db, attendance, scope)) setPart(byKey, row, 'persons');
        for (const row of await different(db, sql`${minutes}`, scope, sql`where minutes > 0`))
          setPart(byKey, row, 'volunteers');
      }
  return [...byKey.values()];
}

interface DifferentPeople {
  readonly community_id: string;
  readonly filter: string;
  readonly period: string;
  readonly people: number;
}

async function different(
  db: Kysely<Database>,
  rows: RawBuilder<unknown>,
  scope: Record<'community' | 'filter' | 'period', RawBuilder<unknown>>,
  where = sql``,
): Promise<readonly DifferentPeople[]> {
  const { community, filter, period } = scope;
  const found = await sql<DifferentPeople>`${rows}, of_scope as (
      select distinct ${community} as community_id, ${filter} as filter, ${period} as period, someone
      from rows ${where})
    select community_id, filter, period, count(*) as people from of_scope
    group by community_id, filter, period`.execute(db);
  return found.rows;
}

function setPart(
  byKey: Map<string, PeopleTallyRow>,
  { people, ...scope }: DifferentPeople,
  part: 'persons' | 'volunteers',
): void {
  const key = `${scope.community_id}|${scope.filter}|${scope.period}`;
  const row = byKey.get(key) ?? { ...scope, persons: 0, volunteers: 0 };
  byKey.set(key, { ...row, [part]: people });
}

function monthAt(millis: number): CivilMonth {
  return monthOf(dayOf(instantOf(millis)));
}

function startOf(month: CivilMonth): number {
  return epochMillis(instantAt(firstDayOf(month), '00:00'));
}
