/**
 * What a sign-up without a token costs the device that sends it: challenges of ALTCHA, signed instead of stored, so that
 * giving them out costs no memory. Why, and how hard they are: docs/decisions/0010-proof-of-work.md
 */
import { randomInt } from 'node:crypto';
import { ProofOfWorkChallenge, type ProofOfWorkDemand } from '@youth-action/sdk/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import * as z from 'zod/mini';
import type { DatabaseHandle } from '../storage/open-database.ts';
import { serverSecret } from '../storage/server-secrets.ts';
import { LeakyCounters } from './leaky-counters.ts';
import { RateLimit } from './rate-limit.ts';

/** About a second of an old phone's time, see docs/decisions/0010-proof-of-work.md for what was measured. */
export const usualDifficulty = 60_000;

export interface ProofOfWorkOptions {
  /** Hashes that a solution takes at most; three quarters of them on average. */
  readonly difficulty: number;
}

/** A solution that is right and in time; whether it has been used, only the database knows. */
export interface Proof {
  readonly id: string;
  readonly expiresAtMs: number;
}

/** Long enough for a long form on a slow day; a solution can't be hoarded beyond it. */
const validSeconds = 20 * 60;
/** A header of ours has 700 characters. */
const longestHeader = 2_000;

/** What a network has cost lately: it makes the next challenge harder. */
const pressureOf = { challenge: 1, badProof: 3 };
const pressureLostPerMinute = 3;
/** Each further so much of pressure doubles the work, three times at most. */
const pressurePerDoubling = 30;
const mostDoublings = 3;

const Solution = z.object({ counter: z.number(), derivedKey: z.string() });
const Payload = z.object({ challenge: ProofOfWorkChallenge, solution: Solution });

export class ProofOfWork {
  readonly #database: Pick<DatabaseHandle, 'read' | 'write'>;
  readonly #difficulty: number;
  readonly #pressure = new LeakyCounters(pressureLostPerMinute);
  readonly #handedOut = new RateLimit({ burst: 120, perMinute: 120 });
  #secrets: Promise<{ hmacSignatureSecret: string; hmacKeySignatureSecret: string }> | undefined;

  constructor(database: Pick<DatabaseHandle, 'read' | 'write'>, { difficulty }: ProofOfWorkOptions) {
    this.#database = database;
    this.#difficulty = difficulty;
  }

  /** A challenge for a network. Throws `too-many-requests`. */
  async demand(network: string, nowMs: number): Promise<ProofOfWorkDemand> {
    this.#handedOut.take(network);
    const doublings = Math.floor(this.#pressure.levelOf(network) / pressurePerDoubling);
    this.#pressure.add(network, pressureOf.challenge);
    const most = this.#difficulty * 2 ** Math.min(doublings, mostDoublings);
    const { parameters, signature = '' } = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      // Never in the first half: a lucky one would pay nothing, and the average is what counts against a flood.
      counter: randomInt(Math.ceil(most / 2), most + 1),
      data: { most, until: nowMs + validSeconds * 1000 },
      ...(await this.#keys(nowMs)),
    });
    return { required: true, challenge: { parameters: { ...parameters }, signature }, validSeconds };
  }

  /** The proof in a header, or undefined where there is none that is worth anything. */
  async proofIn(header: string | undefined, nowMs: number): Promise<Proof | undefined> {
    const payload = Payload.safeParse(decoded(header));
    if (!payload.success) return undefined;
    const { challenge, solution } = payload.data;
    // By the server's own clock and not the library's, which tests can't set.
    const until = challenge.parameters.data?.['until'];
    if (typeof until !== 'number' || until < nowMs) return undefined;
    const keys = await this.#keys(nowMs);
    const { verified } = await verifySolution({
      challenge: challenge as Parameters<typeof verifySolution>[0]['challenge'],
      solution,
      deriveKey,
      ...keys,
    });
    return verified ? { id: challenge.signature, expiresAtMs: until } : undefined;
  }

  /** Remembers that a network has sent a sign-up without a proof that counts. */
  blame(network: string): void {
    this.#pressure.add(network, pressureOf.badProof);
  }

  #keys(nowMs: number) {
    this.#secrets ??= serverSecret(this.#database, 'proof-of-work', nowMs).then(
      (secret) => ({ hmacSignatureSecret: `challenge ${secret}`, hmacKeySignatureSecret: `key ${secret}` }),
      (error: unknown) => {
        this.#secrets = undefined; // the next one asks again
        throw error;
      },
    );
    return this.#secrets;
  }
}

function decoded(header: string | undefined): unknown {
  if (header === undefined || header.length > longestHeader) return undefined;
  try {
    return JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
