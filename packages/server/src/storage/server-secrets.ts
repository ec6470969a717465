/** Keys that the processes on one database share, made by whichever comes first. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DatabaseHandle } from './open-database.ts';
import type { Database } from './tables.ts';

/** The secret of this name: 64 hexadecimal digits, the same in every process. */
export async function serverSecret(
  { read, write }: Pick<DatabaseHandle, 'read' | 'write'>,
  name: string,
  nowMs: number,
): Promise<string> {
  return (await findSecret(read, name)) ?? write.run((trx) => secretWithin(trx, name, nowMs));
}

/** The same within a transaction of the caller's. */
export async function secretWithin(db: Kysely<Database>, name: string, nowMs: number): Promise<string> {
  const known = await findSecret(db, name);
  if (known !== undefined) return known;
  await db
    .insertInto('server_secrets')
    .values({ name, value: randomBytes(32).toString('hex'), created_at: nowMs })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const made = await findSecret(db, name);
  if (made === undefined) throw new Error('A secret that was just made is missing');
  return made;
}

async function findSecret(db: Kysely<Database>, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('server_secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}
