/** A POST's way through the unit of work: once per idempotency key, all of it or nothing. */
import { type EndpointId, problemStatus } from '@youth-action/sdk/contract';
import { refusalCodes } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';
import type { UnitOfWork } from '../storage/unit-of-work.ts';
import { ProblemError } from './handler.ts';
import { fillRecord } from '../storage/idempotency-records.ts';
import { claimKey, type KeptAnswer, type KeyedRequest } from './idempotency.ts';
import { answerFromKept, textToKeep } from './kept-secrets.ts';
import { HttpProblem } from './problem-response.ts';

export interface Write {
  readonly id: EndpointId;
  /** Status of a good answer. */
  readonly status: number;
  readonly nowMs: number;
  /** The handler with its checks; may run more than once, each time from a clean slate. */
  readonly perform: (trx: Kysely<Database>) => Promise<unknown>;
  /** Asked before the work, and again before a refusal is kept as the answer; a replay isn't asked. Throws. */
  readonly admit?: (trx: Kysely<Database>) => Promise<void>;
  readonly keyed?: { readonly key: string; readonly request: KeyedRequest };
}

export interface WriteAnswer {
  readonly body: unknown;
  readonly isReplayed: boolean;
}

const replayed = { 'Idempotent-Replayed': 'true' };

/** Does it and answers, after it is durable. Throws what the handler threw, of which nothing stays. */
export async function performWrite(unitOfWork: UnitOfWork, write: Write): Promise<WriteAnswer> {
  const { keyed, perform } = write;
  if (keyed === undefined) return { body: await unitOfWork.run(perform), isReplayed: false };
  try {
    return await unitOfWork.run((trx) => onceInside(trx, write, keyed));
  } catch (error) {
    if (!(error instanceof ProblemError) || !isKept(error)) throw error;
    // The effects are undone with their transaction, so the refusal needs one of its own. If the same key has been
    // answered in between, that answer is the first one, and counts.
    const first = await unitOfWork.run((trx) =>
      firstAnswer(trx, { write, request: keyed.request, refusal: error }),
    );
    if (first === undefined) throw error;
    return replay(write.id, first, keyed.key);
  }
}

async function onceInside(
  trx: Kysely<Database>,
  write: Write,
  { key, request }: NonNullable<Write['keyed']>,
): Promise<WriteAnswer> {
  const earlier = await claimKey(trx, request, write.nowMs);
  if (earlier !== undefined) return replay(write.id, earlier, key);
  await write.admit?.(trx);
  const body = await write.perform(trx);
  await fillRecord(trx, request, { status: write.status, body: textToKeep(write.id, body) });
  return { body, isReplayed: false };
}

/** The answer that the key has already, or undefined after keeping this refusal under it. */
async function firstAnswer(
  trx: Kysely<Database>,
  {
    write,
    request,
    refusal,
  }: { readonly write: Write; readonly request: KeyedRequest; readonly refusal: ProblemError },
): Promise<KeptAnswer | undefined> {
  const earlier = await claimKey(trx, request, write.nowMs);
  if (earlier !== undefined) return earlier;
  await write.admit?.(trx);
  const { code, fields, extra } = refusal;
  await fillRecord(trx, request, {
    status: problemStatus[code],
    body: JSON.stringify({ code, fields, extra }),
  });
  return undefined;
}

function replay(id: EndpointId, { status, body }: KeptAnswer, key: string): WriteAnswer {
  if (status < 400) return { body: answerFromKept(id, body, key), isReplayed: true };
  const problem = JSON.parse(body) as Pick<ProblemError, 'code' | 'fields' | 'extra'>; // as `firstAnswer` wrote it
  throw new HttpProblem(problem.code, replayed, problem);
}

/** Refusals by the programme's rules are answers; what may pass by itself, or concerns the caller only, isn't kept. */
function isKept({ code }: ProblemError): boolean {
  return (refusalCodes as readonly string[]).includes(code) && problemStatus[code] !== 403;
}
