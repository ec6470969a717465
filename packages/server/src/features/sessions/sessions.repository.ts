import type { SessionQuery } from '@youth-action/sdk/contract';
import type { InferResult, Insertable, Kysely } from 'kysely';
import type { PlaceGroupsTable, SessionPlacesTable, SessionsTable } from '../../storage/session-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, rowsToFetch } from '../shared/paging.repository.ts';
import { sessionConditions } from './session-conditions.repository.ts';

const summaryColumns = [
  's.id',
  's.activity_id',
  's.community_id',
  's.starts_at',
  's.ends_at',
  's.sign_up_opens_at',
  's.sign_up_closes_at',
  's.status',
  's.series_id',
  's.minimum_participants',
  's.minimum_otherwise',
  'a.title',
  'a.programme_id',
  'a.tags',
  'a.mode',
  'a.audience',
  'a.age_from',
  'a.age_to',
  'a.needs_approval',
  'a.waitlist_promotion',
  'a.offer_minutes',
  'c.name as community_name',
  'p.name as programme_name',
  'v.name as venue_name',
  'pp.capacity as participant_capacity',
  'pp.taken as participant_taken',
  'pp.waiting as participant_waiting',
  'vp.capacity as volunteer_capacity',
  'vp.taken as volunteer_taken',
  'vp.waiting as volunteer_waiting',
] as const;

/** Sessions with everything that a summary says; one query, whatever their number. */
export function selectSessions(db: Kysely<Database>) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('communities as c', 'c.id', 's.community_id')
    .leftJoin('programmes as p', 'p.id', 'a.programme_id')
    .leftJoin('venues as v', 'v.id', 's.venue_id')
    .leftJoin('session_places as pp', (join) =>
      join.onRef('pp.session_id', '=', 's.id').on('pp.role', '=', 'participant'),
    )
    .leftJoin('session_places as vp', (join) =>
      join.onRef('vp.session_id', '=', 's.id').on('vp.role', '=', 'volunteer'),
    )
    .select(summaryColumns);
}

/** Sessions with everything that is known of them, apart from the groups of their places. */
export function selectDetails(db: Kysely<Database>) {
  return selectSessions(db).select([
    'a.summary',
    'a.questions',
    'a.counts_as_service',
    'a.risk_level',
    'a.risk_notice',
    'a.bring',
    's.cancellation_reason',
    'v.address as venue_address',
  ]);
}

export type SessionRow = InferResult<ReturnType<typeof selectSessions>>[number];
export type SessionDetailRow = InferResult<ReturnType<typeof selectDetails>>[number];

/** One session with everything that is known of it. */
export function findSession(db: Kysely<Database>, id: string): Promise<SessionDetailRow | undefined> {
  return selectDetails(db).where('s.id', '=', id).executeTakeFirst();
}

/** Several sessions in the same way, by start and then by id. */
export function findSessions(db: Kysely<Database>, ids: readonly string[]): Promise<SessionDetailRow[]> {
  return selectDetails(db).where('s.id', 'in', ids).orderBy('s.starts_at').orderBy('s.id').execute();
}

/** Up to one more row than the page has, by start and then by id. */
export function listSessions(db: Kysely<Database>, query: SessionQuery): Promise<SessionRow[]> {
  const after = keyAfter(query, ['number', 'string']);
  let rows = selectSessions(db).where((eb) => eb.and(sessionConditions(query)));
  if (after !== undefined) {
    const [startsAt, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('s.starts_at', 's.id'), '>', eb.tuple(startsAt, id)));
  }
  return rows.orderBy('s.starts_at').orderBy('s.id').limit(rowsToFetch(query)).execute();
}

/** Rows of new sessions. */
export interface NewSessionRows {
  readonly sessions: readonly Insertable<SessionsTable>[];
  readonly places: readonly Insertable<SessionPlacesTable>[];
  readonly groups: readonly Insertable<PlaceGroupsTable>[];
}

/** Rows in one statement, which may hold so many values only. */
const insertedAtOnce = 500;

export async function insertSessions(db: Kysely<Database>, rows: NewSessionRows): Promise<void> {
  for (const sessions of portionsOf(rows.sessions))
    await db.insertInto('sessions').values(sessions).execute();
  for (const places of portionsOf(rows.places))
    await db.insertInto('session_places').values(places).execute();
  for (const groups of portionsOf(rows.groups)) await db.insertInto('place_groups').values(groups).execute();
}

function portionsOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / insertedAtOnce) }, (_, index) =>
    rows.slice(index * insertedAtOnce, (index + 1) * insertedAtOnce),
  );
}

/** Keeps the session as it is until the transaction ends: cancelling it and checking people in take turns. */
export async function holdScheduled(db: Kysely<Database>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', id)
    .where('status', '=', 'scheduled')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Whether anybody has been checked in. Certain once the session is held. */
export async function isSessionHeld(db: Kysely<Database>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('check_ins')
    .select('id')
    .where('session_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Cancels a session that isn't cancelled yet; the first reason stays. */
export async function cancelSession(
  db: Kysely<Database>,
  id: string,
  { nowMs, reason }: { readonly nowMs: number; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('sessions')
    .set((eb) => ({
      status: 'cancelled',
      cancellation_reason: reason,
      revision: eb('revision', '+', 1),
      sequence: eb('sequence', '+', 1),
      changed_at: nowMs,
      edited_at: nowMs,
    }))
    .where('id', '=', id)
    .where('status', '=', 'scheduled')
    .execute();
}
