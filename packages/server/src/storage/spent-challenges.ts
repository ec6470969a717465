/** Challenges whose solution has been used: in the database, so that all processes know and a restart forgets none. */
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Uses a challenge up; false where it has been used already. Waits for a transaction that is about to decide that. */
export async function spendChallenge(
  trx: Kysely<Database>,
  { id, expiresAtMs }: { readonly id: string; readonly expiresAtMs: number },
): Promise<boolean> {
  const spent = await trx
    .insertInto('spent_challenges')
    .values({ id, expires_at: expiresAtMs })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return spent !== undefined;
}

/** Deletes up to `limit` of those that expired before the instant, and would be refused anyway. Returns how many it was. */
export async function deleteSpentBefore(
  trx: Kysely<Database>,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('spent_challenges')
    .where('id', 'in', (where) =>
      where.selectFrom('spent_challenges').select('id').where('expires_at', '<', beforeMs).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
