import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { type SessionRow, selectSessions } from '../sessions/sessions.repository.ts';
import type { ActivityRow } from './activities.repository.ts';

/** Of each activity as many as an overview shows. */
const sessionsAhead = 3;

/** PostgreSQL answers counts as text. */
type Count = number | string;

export function listProgrammeActivities(db: Kysely<Database>, programmeId: string): Promise<ActivityRow[]> {
  return db
    .selectFrom('activities')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** By activity: sessions that were held, as the statistics count them, and when the latest was counted. */
export function heldByActivity(db: Kysely<Database>, programmeId: string) {
  return db
    .selectFrom('activity_tallies as n')
    .innerJoin('activities as a', 'a.id', 'n.activity_id')
    .where('a.programme_id', '=', programmeId)
    .select(({ fn }) => [
      'n.activity_id',
      fn.sum<Count>('n.sessions').as('sessions'),
      fn.max('n.counted_at').as('changed_at'),
    ])
    .groupBy('n.activity_id')
    .execute();
}

function ahead(db: Kysely<Database>, programmeId: string, nowMs: number) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .where('a.programme_id', '=', programmeId)
    .where('s.status', '=', 'scheduled')
    .where('s.starts_at', '>', nowMs);
}

/** By activity: sessions that are scheduled. */
export function upcomingByActivity(db: Kysely<Database>, programmeId: string, nowMs: number) {
  return ahead(db, programmeId, nowMs)
    .select(['s.activity_id', sql<Count>`count(*)`.as('upcoming')])
    .groupBy('s.activity_id')
    .execute();
}

/** The next sessions of each activity, by start. */
export function nextSessions(
  db: Kysely<Database>,
  programmeId: string,
  nowMs: number,
): Promise<SessionRow[]> {
  const numbered = ahead(db, programmeId, nowMs).select([
    's.id',
    sql<number>`row_number() over (partition by s.activity_id order by s.starts_at, s.id)`.as('number'),
  ]);
  return selectSessions(db)
    .where('s.id', 'in', () =>
      db.selectFrom(numbered.as('n')).select('n.id').where('n.number', '<=', sessionsAhead),
    )
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();
}
