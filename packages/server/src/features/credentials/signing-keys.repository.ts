import type { Kysely, Selectable } from 'kysely';
import type { SigningKeysTable } from '../../storage/credential-tables.ts';
import type { Database } from '../../storage/tables.ts';

export type SigningKeyRow = Selectable<SigningKeysTable>;

/** Every key, oldest first. */
export function listSigningKeys(db: Kysely<Database>): Promise<SigningKeyRow[]> {
  return db.selectFrom('signing_keys').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** The key that signs now. */
export function findCurrentKey(db: Kysely<Database>): Promise<SigningKeyRow | undefined> {
  return db
    .selectFrom('signing_keys')
    .selectAll()
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function addSigningKey(db: Kysely<Database>, row: SigningKeyRow): Promise<void> {
  await db.insertInto('signing_keys').values(row).execute();
}

/**
 * Nothing is signed with the keys any more, and their private halves are gone. With `isCompromised`, what they have signed
 * holds no more. Gives the number of keys that it found.
 */
export async function retireKeys(
  db: Kysely<Database>,
  {
    at,
    id,
    isCompromised = false,
  }: { readonly at: number; readonly id?: string; readonly isCompromised?: boolean },
): Promise<number> {
  let update = db.updateTable('signing_keys').set((eb) => ({
    private_key: null,
    retired_at: eb.fn.coalesce('retired_at', eb.val(at)),
    ...(isCompromised ? { compromised_at: eb.fn.coalesce('compromised_at', eb.val(at)) } : {}),
  }));
  update = id === undefined ? update.where('retired_at', 'is', null) : update.where('id', '=', id);
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
