/** The keys that credentials are signed with: made when the first is needed, replaced by the command line. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { multikeyOf } from '@youth-action/sdk/credentials';
import type { Kysely } from 'kysely';
import type { DatabaseHandle } from '../../storage/open-database.ts';
import type { Database } from '../../storage/tables.ts';
import { seal, unseal } from './key-seal.ts';
import { addSigningKey, findCurrentKey, retireKeys, type SigningKeyRow } from './signing-keys.repository.ts';

/** A key that can sign. Its private half never leaves this object. */
export interface SigningKey {
  readonly id: string;
  readonly createdAtMs: number;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The key that signs now; the first one is made. Throws `SealError` where it can't be read. */
export async function currentKey(
  { read, write }: Pick<DatabaseHandle, 'read' | 'write'>,
  secret: string | undefined,
  nowMs: number,
): Promise<SigningKey> {
  const known = await findCurrentKey(read);
  if (known !== undefined) return signingKeyOf(known, secret);
  const made = await write.run(async (trx) => (await findCurrentKey(trx)) ?? makeKey(trx, secret, nowMs));
  return signingKeyOf(made, secret);
}

/** Replaces the key that signs now by a new one. */
export async function rotateKey(
  trx: Kysely<Database>,
  secret: string | undefined,
  nowMs: number,
): Promise<SigningKeyRow> {
  await retireKeys(trx, { at: nowMs });
  return makeKey(trx, secret, nowMs);
}

async function makeKey(
  trx: Kysely<Database>,
  secret: string | undefined,
  nowMs: number,
): Promise<SigningKeyRow> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const id = `key_${randomUUID().replaceAll('-', '')}`;
  const row: SigningKeyRow = {
    id,
    public_key: multikeyOf(Buffer.from(x, 'base64url')),
    private_key: seal(Buffer.from(d, 'base64url'), id, secret),
    created_at: nowMs,
    retired_at: null,
    compromised_at: null,
  };
  await addSigningKey(trx, row);
  return row;
}

function signingKeyOf(row: SigningKeyRow, secret: string | undefined): SigningKey {
  if (row.private_key === null) throw new Error(`The signing key ${row.id} is retired`);
  const key = privateKeyOf(unseal(row.private_key, row.id, secret));
  return {
    id: row.id,
    createdAtMs: row.created_at,
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
}
