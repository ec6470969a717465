/**
 * The least that a durable sign-up can be on the same tables and through the same unit of work: claim the idempotency key,
 * look at the window, take a place, insert. No people, no rules, no answer: what the store alone costs.
 */
import { createServer, type Server } from 'node:http';
import type { DatabaseHandle } from '../../packages/server/src/storage/open-database.ts';

type Transaction = Parameters<Parameters<DatabaseHandle['write']['run']>[0]>[0];

export function bareSignUp({ write }: DatabaseHandle, sessionId: string, key: string): Promise<void> {
  const now = Date.now();
  return write.run(async (trx) => {
    if (!(await claim(trx, key, now))) return;
    const { sign_up_closes_at } = await trx
      .selectFrom('sessions')
      .select('sign_up_closes_at')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow();
    if (now >= sign_up_closes_at) throw new Error('Closed');
    await take(trx, sessionId);
    await insert(trx, { key, now, sessionId });
  });
}

async function claim(trx: Transaction, key: string, now: number): Promise<boolean> {
  const record = { scope: 'bare', key_hash: key, fingerprint: key, status: 201, body: '{}', created_at: now };
  const claimed = await trx
    .insertInto('idempotency_records')
    .values(record)
    .onConflict((conflict) => conflict.columns(['scope', 'key_hash']).doNothing())
    .returning('scope')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function take(trx: Transaction, sessionId: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('session_places')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('session_id', '=', sessionId)
    .where((eb) => eb(eb('taken', '+', 1), '<=', eb.ref('capacity')))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Error('Full');
}

async function insert(
  trx: Transaction,
  { key, now, sessionId }: { readonly key: string; readonly now: number; readonly sessionId: string },
): Promise<void> {
  await trx
    .insertInto('sign_ups')
    .values({
      id: `sgn_${key}`,
      session_id: sessionId,
      contact_name: '王小明',
      contact_mobile: '15400000001',
      status: 'confirmed',
      manage_token_hash: key,
      created_at: now,
      booking_id: `sgn_${key}`,
      may_split: 0,
    })
    .execute();
}

/** Answers what it is sent: what HTTP alone costs. With `work`, after that. */
export async function bareServer(
  work?: (key: string) => Promise<void>,
): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.stringify(JSON.parse(Buffer.concat(chunks).toString()));
      const key = String(request.headers['idempotency-key']);
      Promise.resolve(work?.(key)).then(
        () => response.writeHead(201, { 'Content-Type': 'application/json' }).end(body),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}
