/** A month's figures, counted from the rows. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import {
  countsMinutes,
  isDayInMonth,
  isHeld,
  isInMonth,
  isOfCommunity,
  isReading,
  type MonthScope,
} from './month-conditions.repository.ts';

/** PostgreSQL answers counts and sums as text. */
export type Count = number | string | null;

export interface AttendanceRow {
  readonly sessions: Count;
  readonly attendances: Count;
  readonly persons: Count;
}

const counts = sql`count(distinct s.id) as sessions, count(*) as attendances, count(distinct k.person_id) as persons`;

function attended(scope: MonthScope) {
  return sql`sessions as s inner join check_ins as k on k.session_id = s.id
    inner join activities as a on a.id = s.activity_id where ${isHeld(scope)}`;
}

/** All of the month. */
export async function totalAttendance(db: Kysely<Database>, scope: MonthScope): Promise<AttendanceRow> {
  const { rows } = await sql<AttendanceRow>`select ${counts} from ${attended(scope)}`.execute(db);
  return rows[0] ?? { sessions: 0, attendances: 0, persons: 0 };
}

/** The reading class alone. */
export async function readingAttendance(db: Kysely<Database>, scope: MonthScope): Promise<AttendanceRow> {
  const { rows } =
    await sql<AttendanceRow>`select ${counts} from ${attended(scope)} and ${isReading}`.execute(db);
  return rows[0] ?? { sessions: 0, attendances: 0, persons: 0 };
}

/** By programme (null is that of activities which belong to none) or by category. */
export async function attendanceBy(
  db: Kysely<Database>,
  scope: MonthScope,
  column: 'a.programme_id' | 'a.service_category',
): Promise<(AttendanceRow & { readonly part: string | null })[]> {
  const part = sql.ref(column);
  const query = sql<AttendanceRow & { part: string | null }>`
    select ${part} as part, ${counts} from ${attended(scope)} group by ${part}`;
  return (await query.execute(db)).rows;
}

export interface MinutesRow {
  readonly programme_id: string | null;
  readonly service_category: string;
  readonly origin: string;
  readonly minutes: Count;
}

/** Minutes that count, as finely as any figure needs them. */
export async function minutesOfMonth(db: Kysely<Database>, scope: MonthScope): Promise<MinutesRow[]> {
  const query = sql<MinutesRow>`
    select a.programme_id, a.service_category, y.origin, sum(y.granted_minutes) as minutes
    from service_entries as y inner join sessions as s on s.id = y.session_id
    inner join activities as a on a.id = s.activity_id
    where ${countsMinutes(scope)} group by a.programme_id, a.service_category, y.origin`;
  return (await query.execute(db)).rows;
}

export interface OtherCounts {
  readonly cancelled: Count;
  readonly active: Count;
  readonly registered: Count;
  readonly pending: Count;
  readonly void: Count;
  readonly corrections: Count;
  readonly objections: Count;
  readonly pushes: Count;
}

/** What is counted by itself; one query. */
export async function otherCounts(db: Kysely<Database>, scope: MonthScope): Promise<OtherCounts> {
  const ofMonth = sql`${isDayInMonth(scope, 'y.service_day')} and ${isOfCommunity(scope, 'y.community_id')}`;
  const query = sql<OtherCounts>`select
    (select count(*) from sessions as s where s.status = 'cancelled' and ${isInMonth(scope, 's.starts_at')}
      and ${isOfCommunity(scope, 's.community_id')}) as cancelled,
    (select count(distinct y.volunteer_id) from service_entries as y where ${countsMinutes(scope)}) as active,
    (select count(distinct r.volunteer_id) from community_registrations as r
      where ${isDayInMonth(scope, 'r.registered_on')} and ${isOfCommunity(scope, 'r.community_id')}) as registered,
    (select count(*) from service_entries as y where y.state = 'pending' and ${ofMonth}) as pending,
    (select count(*) from service_entries as y where y.state = 'void' and ${ofMonth}) as void,
    (select count(*) from service_corrections as c where ${isInMonth(scope, 'c.created_at')}
      and ${isOfCommunity(scope, 'c.community_id')}) as corrections,
    (select count(*) from service_objections as o where ${isInMonth(scope, 'o.created_at')}
      and ${isOfCommunity(scope, 'o.community_id')}) as objections,
    (select count(*) from study_pushes as p where ${isDayInMonth(scope, 'p.pushed_on')}
      and ${isOfCommunity(scope, 'p.community_id')}) as pushes`;
  const { rows } = await query.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A query without a table has given no row');
  return row;
}

/** Names of programmes, in the order in which they are listed. */
export function listProgrammeNames(db: Kysely<Database>): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('programmes').select(['id', 'name']).orderBy('code').orderBy('id').execute();
}
