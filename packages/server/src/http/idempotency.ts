/**
 * The first answer to an `Idempotency-Key`, kept by the commit that keeps its effect.
 *
 * The record is claimed before the work starts, so a second process with the same key waits at the unique key until
 * the first one has committed, and then replays. Keys are kept as hashes: whoever reads the table can't use them.
 */
import { createHash } from 'node:crypto';
import type { Endpoint } from '@youth-action/sdk/contract';
import type { Kysely } from 'kysely';
import { isLockTimeout } from '../storage/errors.ts';
import { claimRecord, readRecord } from '../storage/idempotency-records.ts';
import type { Database } from '../storage/tables.ts';
import { hashToken } from '../storage/token-hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { ProblemError } from './handler.ts';
import { HttpProblem } from './problem-response.ts';

/** A key on something that is made guards it for good, so it has to be beyond guessing. */
const keyOfCreate = /^[\x21-\x7e]{16,255}$/;
const keyOfChange = /^[\x21-\x7e]{8,255}$/;

/** Which record a request belongs to, and what it asks for. */
export interface KeyedRequest {
  readonly scope: string;
  readonly keyHash: string;
  /** Of method, address and body: the same key with another one is a mistake of the caller. */
  readonly fingerprint: string;
}

/** An answer as it is kept; the body of one with a status from 400 is `{ code, fields, extra }`. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * The usable key of a request, or undefined where there is none and none is needed.
 * Throws `idempotency-key-missing` where one is needed, and for one that is too short or has other characters.
 */
export function idempotencyKeyOf(header: string | undefined, { creates }: Endpoint): string | undefined {
  if (header === undefined && creates !== true) return undefined;
  const pattern = creates === true ? keyOfCreate : keyOfChange;
  if (header === undefined || !pattern.test(header)) throw new ProblemError('idempotency-key-missing');
  return header;
}

/** Sums up a request; `scope` keeps callers and endpoints from meeting each other's keys. */
export function keyedRequest(
  scope: string,
  key: string,
  asked: readonly [method: string, path: string, body: unknown],
): KeyedRequest {
  const fingerprint = createHash('sha256').update(canonicalJson(asked)).digest('hex');
  return { scope, keyHash: hashToken(key), fingerprint };
}

/** The kept answer to the key, or undefined after claiming the key for this transaction. Throws `idempotency-key-reused`. */
export async function claimKey(
  trx: Kysely<Database>,
  request: KeyedRequest,
  nowMs: number,
): Promise<KeptAnswer | undefined> {
  const isOurs = await claimRecord(trx, request, request.fingerprint, nowMs).catch((error: unknown) => {
    throw isLockTimeout(error)
      ? new HttpProblem('idempotency-key-in-progress', { 'Retry-After': '1' })
      : error;
  });
  if (isOurs) return undefined;
  const { fingerprint, status, body } = await readRecord(trx, request);
  if (fingerprint !== request.fingerprint) throw new ProblemError('idempotency-key-reused');
  return { status, body };
}
