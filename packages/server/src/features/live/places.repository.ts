import type { InferResult, Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';

function selectPlaces(db: Kysely<Database>) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('session_places as p', 'p.session_id', 's.id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select(['s.id', 's.status', 'p.role', 'p.capacity', 'p.taken', 'p.waiting', 'a.waitlist_promotion'])
    .orderBy('s.id')
    .orderBy('p.role');
}

export type PlacesRow = InferResult<ReturnType<typeof selectPlaces>>[number];

/** Below what either database takes as values of one query. */
const mostAtOnce = 1_000;

/** The places of these sessions, one row per role; ids that there aren't give none. */
export async function findPlaces(db: Kysely<Database>, sessionIds: readonly string[]): Promise<PlacesRow[]> {
  const rows: PlacesRow[] = [];
  for (let start = 0; start < sessionIds.length; start += mostAtOnce) {
    const ids = sessionIds.slice(start, start + mostAtOnce);
    rows.push(...(await selectPlaces(db).where('s.id', 'in', ids).execute()));
  }
  return rows;
}
