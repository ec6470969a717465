import type { Insertable, Kysely, Selectable } from 'kysely';
import type { PaperListsTable } from '../../storage/attendance-tables.ts';
import type { Database } from '../../storage/tables.ts';

export type PaperListRow = Selectable<PaperListsTable>;

/** Two who key in at the same moment take turns, so that the second sees what the first has written. */
export async function takePaperTurn(db: Kysely<Database>, sessionId: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', sessionId)
    .execute();
}

/** Readings that wait for another person's, earliest first. */
export function listWaitingPaperLists(db: Kysely<Database>, sessionId: string): Promise<PaperListRow[]> {
  return db
    .selectFrom('paper_lists')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('state', '=', 'waiting')
    .orderBy('keyed_at')
    .orderBy('id')
    .execute();
}

export async function addPaperList(db: Kysely<Database>, list: Insertable<PaperListsTable>): Promise<void> {
  await db.insertInto('paper_lists').values(list).execute();
}

export async function settlePaperLists(
  db: Kysely<Database>,
  ids: readonly string[],
  state: 'recorded' | 'replaced',
): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('paper_lists').set({ state }).where('id', 'in', ids).execute();
}
