/** Keys that the processes on one database share, made by whichever comes first. */
import { randomBytes } from 'node:crypto';
import type { DatabaseHandle } from './open-database.ts';

/** The secret of this name: 64 hexadecimal digits, the same in every process. */
export async function serverSecret(
  { read, write }: Pick<DatabaseHandle, 'read' | 'write'>,
  name: string,
  nowMs: number,
): Promise<string> {
  const find = () =>
    read.selectFrom('server_secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await find();
  if (known !== undefined) return known.value;
  await write.run((trx) =>
    trx
      .insertInto('server_secrets')
      .values({ name, value: randomBytes(32).toString('hex'), created_at: nowMs })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
  const made = await find();
  if (made === undefined) throw new Error('A secret that was just made is missing');
  return made.value;
}
