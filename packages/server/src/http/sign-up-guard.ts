/**
 * Who may send a sign-up now: limits by address, site and phone, and a proof of work. What each is for, and the numbers:
 * docs/decisions/0009-what-strangers-can-learn.md and 0010-proof-of-work.md
 */
import { createHmac, randomBytes } from 'node:crypto';
import { type Endpoint, proofOfWorkHeader } from '@youth-action/sdk/contract';
import type { Kysely } from 'kysely';
import { findRecord } from '../storage/idempotency-records.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import { spendChallenge } from '../storage/spent-challenges.ts';
import type { Database } from '../storage/tables.ts';
import type { AppContext } from './app-env.ts';
import { callerOf } from './authentication.ts';
import type { NetworkOf } from './client-address.ts';
import { ProblemError } from './handler.ts';
import type { KeyedRequest } from './idempotency.ts';
import type { KnownSites } from './known-sites.ts';
import type { Write } from './perform-write.ts';
import { type Proof, ProofOfWork, type ProofOfWorkOptions } from './proof-of-work.ts';
import { RateLimit } from './rate-limit.ts';
import type { SignUpLimits } from './sign-up-limits.ts';

export interface SignUpGuardOptions {
  readonly database: DatabaseHandle;
  readonly limits: SignUpLimits;
  readonly proofOfWork: ProofOfWorkOptions | 'off';
  readonly networkOf: NetworkOf;
  readonly sites: KnownSites;
}

/** What is known of a sign-up before anything is done. */
export interface Attempt {
  readonly context: AppContext;
  readonly nowMs: number;
  readonly request: KeyedRequest;
  /** As its endpoint's schema has let it pass. */
  readonly body: unknown;
}

export class SignUpGuard {
  readonly #options: SignUpGuardOptions;
  readonly #work: ProofOfWork | undefined;
  readonly #limits: Readonly<Record<'perAddress' | 'perSite' | 'perPhone', RateLimit>>;
  /** Of this process alone: what is limited by phone isn't a list of phones, even in memory. */
  readonly #salt = randomBytes(32);

  constructor(options: SignUpGuardOptions) {
    const { database, limits, proofOfWork } = options;
    this.#options = options;
    this.#work = proofOfWork === 'off' ? undefined : new ProofOfWork(database, proofOfWork);
    this.#limits = {
      perAddress: new RateLimit(limits.perAddress),
      perSite: new RateLimit(limits.perSite),
      perPhone: new RateLimit(limits.perPhone),
    };
  }

  /** What a sign-up from here costs now. Throws `too-many-requests`. */
  async demand(context: AppContext, nowMs: number) {
    return this.#work?.demand(this.#options.networkOf(context), nowMs) ?? { required: false };
  }

  /**
   * What lets a sign-up through to its transaction, where its proof is used up; nothing for what isn't a sign-up.
   * Throws `too-many-requests` and `proof-of-work-required`.
   */
  async admission({ proofOfWork }: Endpoint, attempt: Attempt): Promise<Pick<Write, 'admit'>> {
    if (proofOfWork !== true) return {};
    const { context, nowMs, request } = attempt;
    const { database, networkOf } = this.#options;
    const identity = { db: database.read, nowMs };
    if ((await callerOf(context.req.header('authorization'), identity)) !== undefined) return {};
    this.#limits.perAddress.take(networkOf(context));
    if (this.#work === undefined || context.env?.isPlainForm === true) {
      await this.#count(attempt);
      return {};
    }
    const proof = await this.#work.proofIn(context.req.header(proofOfWorkHeader), nowMs);
    if (proof !== undefined) {
      // Only now: whoever wants to use up another one's share has to work for it.
      await this.#count(attempt);
      return { admit: (trx) => spend(trx, proof) };
    }
    this.#work.blame(networkOf(context));
    // What has been answered is answered again. A look without a lock, so that a flood stands in nobody's way.
    if ((await findRecord(database.read, request)) === undefined)
      throw new ProblemError('proof-of-work-required');
    return { admit: () => Promise.reject(new ProblemError('proof-of-work-required')) };
  }

  async #count({ body, context }: Attempt): Promise<void> {
    const { contact } = body as { contact: { mobile: string } }; // as the contract says of `proofOfWork`
    this.#limits.perPhone.take(createHmac('sha256', this.#salt).update(contact.mobile).digest('base64'));
    this.#limits.perSite.take(await siteOf(context, this.#options.sites));
  }
}

async function spend(trx: Kysely<Database>, proof: Proof): Promise<void> {
  if (!(await spendChallenge(trx, proof))) throw new ProblemError('proof-of-work-required');
}

async function siteOf(context: AppContext, sites: KnownSites): Promise<string> {
  const key = context.req.header('x-site-key') ?? '';
  return (await sites.hasKey(key)) ? key : '';
}
