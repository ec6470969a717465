/** The rows of kept answers: claimed before the work, filled by the same commit as its effect, deleted when they are old. */
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** Which row. */
export interface RecordKey {
  readonly scope: string;
  readonly keyHash: string;
}

/** What a row holds besides its key. */
export interface IdempotencyRecord {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** Takes the key for this transaction; false where somebody has it. Waits for a transaction that is about to decide that. */
export async function claimRecord(
  trx: Kysely<Database>,
  { scope, keyHash }: RecordKey,
  fingerprint: string,
  nowMs: number,
): Promise<boolean> {
  const claimed = await trx
    .insertInto('idempotency_records')
    .values({ scope, key_hash: keyHash, fingerprint, status: 0, body: '', created_at: nowMs })
    .onConflict((conflict) => conflict.columns(['scope', 'key_hash']).doNothing())
    .returning('scope')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The row of a key, if it's taken. */
export function findRecord(
  db: Kysely<Database>,
  { scope, keyHash }: RecordKey,
): Promise<IdempotencyRecord | undefined> {
  return db
    .selectFrom('idempotency_records')
    .select(['fingerprint', 'status', 'body'])
    .where('scope', '=', scope)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

/** The row of a key that is taken. */
export async function readRecord(trx: Kysely<Database>, key: RecordKey): Promise<IdempotencyRecord> {
  const record = await findRecord(trx, key);
  if (record === undefined) throw new Error('A key that is taken has no record');
  return record;
}

/** Puts the answer into the row that this transaction has claimed. */
export async function fillRecord(
  trx: Kysely<Database>,
  { scope, keyHash }: RecordKey,
  answer: Pick<IdempotencyRecord, 'status' | 'body'>,
): Promise<void> {
  await trx
    .updateTable('idempotency_records')
    .set({ status: answer.status, body: answer.body })
    .where('scope', '=', scope)
    .where('key_hash', '=', keyHash)
    .executeTakeFirstOrThrow();
}

/** Deletes up to `limit` rows from before the instant. Returns how many it was. */
export async function deleteRecordsBefore(
  trx: Kysely<Database>,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('idempotency_records')
    .where((where) =>
      where(
        where.refTuple('scope', 'key_hash'),
        'in',
        where
          .selectFrom('idempotency_records')
          .select(['scope', 'key_hash'])
          .where('created_at', '<', beforeMs)
          .limit(limit)
          .$asTuple('scope', 'key_hash'),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
