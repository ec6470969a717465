/**
 * The rows behind a figure: for each metric a query with the same columns, whose rows are what `month-counts` counts.
 * Pages go by day and then by id.
 */
import type { FigureScope, ReportMetric } from '@youth-action/sdk/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';
import {
  countsMinutes,
  isDayInMonth,
  isHeld,
  isInMonth,
  isOfCommunity,
  isReading,
  type MonthScope,
} from './month-conditions.repository.ts';

type Count = number | string | null;

export interface FigureRow {
  readonly id: string;
  /** A day, or epoch milliseconds as text. */
  readonly moment: string;
  readonly title: string | null;
  readonly name: string | null;
  readonly birth: string | null;
  readonly is_declared_adult: number | null;
  readonly count: Count;
  readonly minutes: Count;
  readonly detail: string | null;
}

export interface RowsWanted {
  readonly scope: MonthScope;
  readonly figure: FigureScope;
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

export async function listFigureRows(
  db: Kysely<Database>,
  { after, figure, limit, scope }: RowsWanted,
): Promise<FigureRow[]> {
  const rest = after === undefined ? sql`` : sql`where (w.moment, w.id) > (${after[0]}, ${after[1]})`;
  const query = sql<FigureRow>`select w.* from (${rowsOf(figure, scope)}) as w ${rest}
    order by w.moment, w.id limit ${limit}`;
  return (await query.execute(db)).rows;
}

type Query = RawBuilder<unknown>;

function rowsOf(figure: FigureScope, scope: MonthScope): Query {
  const part = partOf(figure);
  const builders: Readonly<Record<ReportMetric, () => Query>> = {
    sessions: () => heldSessions(scope, part),
    attendances: () => checkIns(scope, part),
    persons: () => persons(scope, part),
    'service-minutes': () => entries(sql`${countsMinutes(scope)} and ${part}`),
    'sessions-cancelled': () => cancelledSessions(scope),
    'reading-sessions': () => heldSessions(scope, isReading),
    'reading-attendances': () => checkIns(scope, isReading),
    'study-pushes': () => studyPushes(scope),
    'volunteers-active': () => activeVolunteers(scope),
    'volunteers-new': () => newVolunteers(scope),
    'minutes-check-in': () => entries(sql`${countsMinutes(scope)} and y.origin = 'check-in'`),
    'minutes-supplement': () => entries(sql`${countsMinutes(scope)} and y.origin = 'supplement'`),
    'minutes-import': () => entries(sql`${countsMinutes(scope)} and y.origin = 'import'`),
    'entries-pending': () => entries(sql`y.state = 'pending' and ${entryOfMonth(scope)}`),
    'entries-void': () => entries(sql`y.state = 'void' and ${entryOfMonth(scope)}`),
    corrections: () => words(scope, 'service_corrections'),
    objections: () => words(scope, 'service_objections'),
  };
  return builders[figure.metric]();
}

function partOf({ category, programmeId }: FigureScope): Query {
  if (category !== undefined) return sql`a.service_category = ${category}`;
  if (programmeId === undefined) return sql`1 = 1`;
  return programmeId === 'none' ? sql`a.programme_id is null` : sql`a.programme_id = ${programmeId}`;
}

/** Milliseconds have 13 digits for the next two centuries, so as text they keep their order. */
const startsAt = sql`cast(s.starts_at as text)`;
const nobody = sql`null as name, null as birth, null as is_declared_adult`;

function entryOfMonth(scope: MonthScope): Query {
  return sql`${isDayInMonth(scope, 'y.service_day')} and ${isOfCommunity(scope, 'y.community_id')}`;
}

function heldSessions(scope: MonthScope, part: Query): Query {
  return sql`select s.id, ${startsAt} as moment, a.title, ${nobody}, count(*) as count,
      cast(null as integer) as minutes, null as detail
    from sessions as s inner join check_ins as k on k.session_id = s.id
    inner join activities as a on a.id = s.activity_id
    where ${isHeld(scope)} and ${part} group by s.id, s.starts_at, a.title`;
}

function cancelledSessions(scope: MonthScope): Query {
  return sql`select s.id, ${startsAt} as moment, a.title, ${nobody}, cast(null as integer) as count,
      cast(null as integer) as minutes, s.cancellation_reason as detail
    from sessions as s inner join activities as a on a.id = s.activity_id
    where s.status = 'cancelled' and ${isInMonth(scope, 's.starts_at')} and ${isOfCommunity(scope, 's.community_id')}`;
}

function checkIns(scope: MonthScope, part: Query): Query {
  return sql`select k.id, ${startsAt} as moment, a.title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, cast(null as integer) as count,
      cast(null as integer) as minutes, null as detail
    from sessions as s inner join check_ins as k on k.session_id = s.id
    inner join activities as a on a.id = s.activity_id inner join persons as p on p.id = k.person_id
    where ${isHeld(scope)} and ${part}`;
}

function persons(scope: MonthScope, part: Query): Query {
  return sql`select p.id, cast(min(s.starts_at) as text) as moment, min(a.title) as title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, count(*) as count,
      cast(null as integer) as minutes, null as detail
    from sessions as s inner join check_ins as k on k.session_id = s.id
    inner join activities as a on a.id = s.activity_id inner join persons as p on p.id = k.person_id
    where ${isHeld(scope)} and ${part} group by p.id, p.name, p.birth`;
}

function entries(condition: Query): Query {
  return sql`select y.id, y.service_day as moment, a.title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, cast(null as integer) as count,
      case when y.state in ('approved', 'published') then y.granted_minutes else y.observed_minutes end as minutes,
      y.state as detail
    from service_entries as y inner join sessions as s on s.id = y.session_id
    inner join activities as a on a.id = s.activity_id
    inner join volunteers as v on v.id = y.volunteer_id inner join persons as p on p.id = v.person_id
    where ${condition}`;
}

function activeVolunteers(scope: MonthScope): Query {
  return sql`select v.id, min(y.service_day) as moment, min(a.title) as title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, count(*) as count,
      sum(y.granted_minutes) as minutes, null as detail
    from service_entries as y inner join sessions as s on s.id = y.session_id
    inner join activities as a on a.id = s.activity_id
    inner join volunteers as v on v.id = y.volunteer_id inner join persons as p on p.id = v.person_id
    where ${countsMinutes(scope)} group by v.id, p.id, p.name, p.birth`;
}

function newVolunteers(scope: MonthScope): Query {
  return sql`select v.id, min(r.registered_on) as moment, null as title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, cast(null as integer) as count,
      cast(null as integer) as minutes, null as detail
    from community_registrations as r inner join volunteers as v on v.id = r.volunteer_id
    inner join persons as p on p.id = v.person_id
    where ${isDayInMonth(scope, 'r.registered_on')} and ${isOfCommunity(scope, 'r.community_id')}
    group by v.id, p.id, p.name, p.birth`;
}

function studyPushes(scope: MonthScope): Query {
  return sql`select concat(p.season, '-', p.issue) as id, p.pushed_on as moment,
      concat(p.season, '-', p.issue) as title, ${nobody}, cast(null as integer) as count,
      cast(null as integer) as minutes, null as detail
    from study_pushes as p
    where ${isDayInMonth(scope, 'p.pushed_on')} and ${isOfCommunity(scope, 'p.community_id')}`;
}

/** What people say of entries. Their own words stay where they are decided on; here it's which entry and how it stands. */
function words(scope: MonthScope, table: 'service_corrections' | 'service_objections'): Query {
  return sql`select c.id, cast(c.created_at as text) as moment, a.title, p.name, p.birth,
      ${isDeclaredAdult('p.id')} as is_declared_adult, cast(null as integer) as count,
      y.observed_minutes as minutes, c.state as detail
    from ${sql.table(table)} as c inner join service_entries as y on y.id = c.service_entry_id
    inner join sessions as s on s.id = y.session_id inner join activities as a on a.id = s.activity_id
    inner join volunteers as v on v.id = y.volunteer_id inner join persons as p on p.id = v.person_id
    where ${isInMonth(scope, 'c.created_at')} and ${isOfCommunity(scope, 'c.community_id')}`;
}
