import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Figures behind which are fewer people aren't told; at least 5, else the database refuses. */
export async function setThreshold(db: Kysely<Database>, threshold: number): Promise<void> {
  await db.updateTable('statistics_state').set({ threshold }).where('id', '=', 1).execute();
}
