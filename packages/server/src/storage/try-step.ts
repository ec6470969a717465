/** Part of a transaction that may turn out not to be wanted. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './tables.ts';

/** Does the step and undoes all of it where it answers false. */
export async function tryStep(db: Kysely<Database>, step: () => Promise<boolean>): Promise<boolean> {
  await sql`savepoint step`.execute(db);
  const isKept = await step();
  if (!isKept) await sql`rollback to savepoint step`.execute(db);
  await sql`release savepoint step`.execute(db);
  return isKept;
}
