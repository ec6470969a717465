/** Turns at a session's places, and their counters. Why one at a time: docs/decisions/0015-waitlist.md */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { compiledOnce } from '../../storage/compiled-once.ts';
import type { Database } from '../../storage/tables.ts';
import type { PlaceGroupRow, PlacesChange } from './places-columns.ts';
import { selectDetails, type SessionDetailRow } from './sessions.repository.ts';

/** A session as it was found when its turn came. */
export interface SessionInTurn extends SessionDetailRow {
  /** Of this turn, and of no other. */
  readonly revision: number;
  readonly group_count: number;
  /** When the first of its offers ends; null where none is out. */
  readonly next_offer_ends_at: number | null;
}

/**
 * Takes a turn at a session: others wait here until this transaction ends, so that what is read after it stays true.
 * Returns the turn's number, or undefined where there's no such session.
 */
export async function takeTurn(db: Kysely<Database>, id: string, nowMs: number): Promise<number | undefined> {
  const row = await db
    .updateTable('sessions')
    .set((eb) => ({ revision: eb('revision', '+', 1), changed_at: nowMs }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}

/** What a transaction has to know of a session whose turn it has, in one query; the row is there. */
export async function readInTurn(db: Kysely<Database>, id: string): Promise<SessionInTurn> {
  const [row] = await selectInTurn(db, id);
  if (row === undefined) throw new Error('A session whose turn was taken is missing');
  return row;
}

const selectInTurn = compiledOnce((db, id) =>
  selectDetails(db)
    .select('s.revision')
    .select((eb) => [
      eb
        .selectFrom('place_groups as grp')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('grp.session_id', '=', 's.id')
        .as('group_count'),
      eb
        .selectFrom('sign_ups as offer')
        .select(({ fn }) => fn.min<number | null>('offer.offer_expires_at').as('ends'))
        .whereRef('offer.session_id', '=', 's.id')
        .where('offer.status', '=', 'offered')
        .as('next_offer_ends_at'),
    ])
    .where('s.id', '=', id)
    .$castTo<SessionInTurn>(),
);

/** The parts of the places of these sessions, in their order. */
export function listPlaceGroups(
  db: Kysely<Database>,
  sessionIds: readonly string[],
): Promise<PlaceGroupRow[]> {
  return db
    .selectFrom('place_groups')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .orderBy('session_id')
    .orderBy('position')
    .execute();
}

/**
 * Adds a difference to a row of places; false, and nothing is added, where that would sell more places than there are.
 * Whoever has the turn has counted already: the guard is the second line, and the table's CHECK the third.
 */
export async function addPlaces(
  db: Kysely<Database>,
  sessionId: string,
  { pool, isGroup, capacity, taken, waiting }: PlacesChange,
): Promise<boolean> {
  const set = {
    capacity: sum('capacity', capacity),
    taken: sum('taken', taken),
    waiting: sum('waiting', waiting),
  };
  const fits = sql<boolean>`${set.taken} between 0 and ${set.capacity} and ${set.waiting} >= 0`;
  const { numUpdatedRows } = isGroup
    ? await db
        .updateTable('place_groups')
        .set(set)
        .where('session_id', '=', sessionId)
        .where('id', '=', pool)
        .where(fits)
        .executeTakeFirstOrThrow()
    : await db
        .updateTable('session_places')
        .set(set)
        .where('session_id', '=', sessionId)
        .where('role', '=', pool)
        .where(fits)
        .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function sum(column: string, difference: number): RawBuilder<number> {
  return sql<number>`${sql.ref(column)} + ${difference}`;
}
