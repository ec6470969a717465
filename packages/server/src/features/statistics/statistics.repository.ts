/**
 * The four counts, from the rows. A session counts if it was held: begun, not cancelled, with at least one check-in; the
 * inner join with the check-ins is what the last condition says.
 */
import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { SessionsTable } from '../../storage/session-tables.ts';
import type { CheckInsTable, Database, ServiceEntriesTable } from '../../storage/tables.ts';

/** Which rows count. Times are epoch milliseconds, the end excluded; days are both included. */
export interface Range {
  readonly communityId: string | undefined;
  readonly fromMs: number | undefined;
  readonly untilMs: number;
  readonly fromDay: string | undefined;
  readonly untilDay: string;
  /** Sessions that start later haven't begun. */
  readonly nowMs: number;
}

/** PostgreSQL answers counts and sums as text. */
export type Count = number | string;

/** Counts of attendance; selected wherever `s` are sessions that were held and `k` their check-ins. */
const attendanceCounts = [
  sql<Count>`count(distinct s.id)`.as('sessions'),
  sql<Count>`count(*)`.as('attendances'),
  sql<Count>`count(distinct k.person_id)`.as('persons'),
] as const;

/** Entries that are void or pending are counted as 0, so that the latest change of theirs is seen too. */
const grantedMinutes = sql<Count>`sum(case y.state when 'approved' then y.granted_minutes else 0 end)`.as(
  'minutes',
);

function attended(db: Kysely<Database>, range: Range) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('check_ins as k', 'k.session_id', 's.id')
    .where((eb) => eb.and(heldConditions(range)));
}

/** `s` is a session that was held in the range, as far as its own row tells. */
export function heldConditions(range: Range): Expression<SqlBool>[] {
  const { communityId, fromMs, untilMs, nowMs } = range;
  const eb = expressionBuilder<{ s: SessionsTable; k: CheckInsTable }, 's'>();
  return [
    eb('s.status', '<>', 'cancelled'),
    eb('s.starts_at', '<=', nowMs),
    eb('s.starts_at', '<', untilMs),
    ...(fromMs === undefined ? [] : [eb('s.starts_at', '>=', fromMs)]),
    ...(communityId === undefined ? [] : [eb('s.community_id', '=', communityId)]),
  ];
}

function entryConditions({ communityId, fromDay, untilDay }: Range): Expression<SqlBool>[] {
  const eb = expressionBuilder<{ y: ServiceEntriesTable }, 'y'>();
  return [
    eb('y.service_day', '<=', untilDay),
    ...(fromDay === undefined ? [] : [eb('y.service_day', '>=', fromDay)]),
    ...(communityId === undefined ? [] : [eb('y.community_id', '=', communityId)]),
  ];
}

/** All of the range at once, with the first and the last start and the latest check-in. */
export function totalAttendance(db: Kysely<Database>, range: Range) {
  return attended(db, range)
    .select(attendanceCounts)
    .select(({ fn }) => [
      fn.min('s.starts_at').as('first_at'),
      fn.max('s.starts_at').as('last_at'),
      fn.max('k.checked_in_at').as('changed_at'),
    ])
    .executeTakeFirstOrThrow();
}

/** A month and when it starts and ends, in epoch milliseconds, the end excluded. */
export interface MonthSpan {
  readonly month: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

interface MonthColumns {
  readonly month: string;
  readonly from_ms: number;
  readonly until_ms: number;
}

/**
 * The counts of those of these months in which there was something; one query, however many months there are. Sessions are
 * given their months first and for themselves: joined in one go, each check-in would be compared with every month.
 */
export async function attendanceByMonth(db: Kysely<Database>, range: Range, months: readonly MonthSpan[]) {
  if (months.length === 0) return [];
  const spans = months.map(
    ({ month, fromMs, untilMs }) => sql`(${month}, cast(${fromMs} as bigint), cast(${untilMs} as bigint))`,
  );
  return db
    .with('m(month, from_ms, until_ms)', () => sql<MonthColumns>`(values ${sql.join(spans)})`)
    .with(
      (name) => name('s').materialized(),
      (query) =>
        query
          .selectFrom('sessions as s')
          .innerJoin('m', (join) =>
            join.onRef('s.starts_at', '>=', 'm.from_ms').onRef('s.starts_at', '<', 'm.until_ms'),
          )
          .select(['s.id', 'm.month'])
          .where((eb) => eb.and(heldConditions(range))),
    )
    .selectFrom('s')
    .innerJoin('check_ins as k', 'k.session_id', 's.id')
    .select('s.month')
    .select(attendanceCounts)
    .groupBy('s.month')
    .execute();
}

/** Granted minutes by month of service, with the latest decision on any entry of the month. */
export function minutesByMonth(db: Kysely<Database>, range: Range) {
  return db
    .selectFrom('service_entries as y')
    .select([sql<string>`substr(y.service_day, 1, 7)`.as('month'), grantedMinutes])
    .select(({ fn }) => fn.max('y.decided_at').as('changed_at'))
    .where((eb) => eb.and(entryConditions(range)))
    .groupBy(sql`substr(y.service_day, 1, 7)`)
    .orderBy(sql`substr(y.service_day, 1, 7)`)
    .execute();
}

/** Attendance by programme; null is that of activities which belong to none. */
export function attendanceByProgramme(db: Kysely<Database>, range: Range) {
  return attended(db, range)
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select('a.programme_id')
    .select(attendanceCounts)
    .groupBy('a.programme_id')
    .execute();
}

/** Granted minutes by programme, in the same way. */
export function minutesByProgramme(db: Kysely<Database>, range: Range) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select(['a.programme_id', grantedMinutes])
    .select(({ fn }) => fn.max('y.decided_at').as('changed_at'))
    .where((eb) => eb.and(entryConditions(range)))
    .groupBy('a.programme_id')
    .execute();
}

/** Names of programmes, in the order in which they are listed. */
export function listProgrammeNames(db: Kysely<Database>) {
  return db.selectFrom('programmes').select(['id', 'name']).orderBy('code').orderBy('id').execute();
}

/** Configured numbers of young people, by community; null where none is configured. */
export function listPopulations(db: Kysely<Database>, communityId: string | undefined) {
  return db
    .selectFrom('communities')
    .select(['id', 'name', 'youth_population'])
    .$if(communityId !== undefined, (rows) => rows.where('id', '=', communityId ?? ''))
    .orderBy('division_code')
    .execute();
}
