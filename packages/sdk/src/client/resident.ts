/**
 * What a resident's page needs: reading, and sign-ups. About two kilobytes, where the full client is twenty.
 *
 * Like the reader it takes the server at its word for shapes; the server decides everything all the same. A write that
 * got no answer is tried again under its idempotency key.
 */
import { fillPath } from '../contract/address.ts';
import type { Erasure, PersonalData } from '../domain/people/personal-data.ts';
import type { SeriesSignUpCreated, SignUp, SignUpCreated } from '../domain/programmes/sign-up.ts';
import type { DoorResults } from '../contract/door.ts';
import type { ProofOfWorkChallenge, ProofOfWorkDemand } from '../contract/challenges.ts';
import { proofOfWorkHeader } from '../contract/proof-of-work-header.ts';
import { signUpPaths as paths } from '../contract/sign-up-paths.ts';
import type { Client } from './create-client.ts';
import { isApiError, isYouthActionError } from './errors.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { plainCall, type PlainOptions } from './plain-call.ts';
import { createReader, type Reader } from './reader.ts';

/** A reader that can also sign up. A `Client` is one. */
export interface Resident extends Reader {
  /** What a sign-up costs at the moment: for a `Prover`, which is ahead of it. */
  readonly challenges: { get(): Promise<ProofOfWorkDemand> };
  readonly signUps: {
    /** Signs a party up. `idempotencyKey` names the intent: pass the same one to try again after an error. */
    create(sessionId: string, body: BodyOf<'create'>, options?: Proven & Intent): Promise<SignUpCreated>;
    /** Signs a party up for several sessions of an activity, for all or for none. */
    createSeries(
      activityId: string,
      body: BodyOf<'createSeries'>,
      options?: Proven & Intent,
    ): Promise<SeriesSignUpCreated>;
    get(signUpId: string, options: Holder): Promise<SignUp>;
    cancel(signUpId: string, options: Holder & Intent): Promise<SignUp>;
    accept(signUpId: string, options: Holder & Intent): Promise<SignUp>;
    changeParty(signUpId: string, body: BodyOf<'changeParty'>, options: Holder & Intent): Promise<SignUp>;
    scanDoor(signUpId: string, body: BodyOf<'scanDoor'>, options: Holder & Intent): Promise<DoorResults>;
    decideConsent(signUpId: string, body: BodyOf<'decideConsent'>, options: Holder & Intent): Promise<SignUp>;
    data(signUpId: string, body: BodyOf<'data'>, options: Holder & Intent): Promise<PersonalData>;
    erase(signUpId: string, body: BodyOf<'erase'>, options: Holder & Intent): Promise<Erasure>;
  };
}

/** The body that a client's method takes. */
type BodyOf<
  Method extends 'changeParty' | 'create' | 'createSeries' | 'data' | 'decideConsent' | 'erase' | 'scanDoor',
> = Parameters<Client['signUps'][Method]>[1];

interface Intent {
  readonly idempotencyKey?: string;
}

interface Proven {
  /** A challenge's solution; left out, or worth nothing any more, one is solved on the way. */
  readonly proofOfWork?: string | undefined;
}

/** Who holds a sign-up's manage token. */
interface Holder {
  readonly token: string;
}

export interface ResidentOptions extends PlainOptions {
  /** Names the registered site on whose pages this runs. */
  readonly siteKey?: string | undefined;
  /** Solves a challenge and gives what is to be sent. @default the SDK's own, loaded when it's first needed */
  readonly solve?: (challenge: ProofOfWorkChallenge) => Promise<string>;
}

/** A resident's connection to one server. Keeps nothing and sends no cookies. */
export function createResident(options: ResidentOptions): Resident {
  const reader = createReader(options);
  const call = callAsHolder({ ...options, baseUrl: reader.baseUrl });
  const challenges = { get: () => call<ProofOfWorkDemand>('GET', paths.challenges) };
  return { ...reader, challenges, signUps: { ...joining(call, options), ...holding(call) } };
}

type Calling = <T>(method: 'GET' | 'POST', address: string, sent?: Sent) => Promise<T>;

/** Calls as whoever holds a token. */
export function callAsHolder(options: ResidentOptions): Calling {
  return <T>(method: 'GET' | 'POST', address: string, { token, key, body, proof }: Sent = {}) =>
    plainCall(options, method, address, {
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(proof === undefined ? {} : { [proofOfWorkHeader]: proof }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.siteKey ? { 'X-Site-Key': options.siteKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }) as Promise<T>; // the server's word: see the head of this file
}

function joining(call: Calling, { solve = lazilySolved }: ResidentOptions) {
  /** Sends, and where the server asks for work, does it and sends the same intent again. */
  const proven = async <T>(
    address: string,
    body: unknown,
    { idempotencyKey: key = newIdempotencyKey(), proofOfWork }: Proven & Intent = {},
  ): Promise<T> => {
    const send = (proof: string | undefined) =>
      persistently(() => call<T>('POST', address, { key, body, proof }));
    return send(proofOfWork).catch(async (error: unknown) => {
      if (!isApiError(error, 'proof-of-work-required')) throw error;
      const { challenge } = await call<ProofOfWorkDemand>('GET', paths.challenges);
      return send(challenge && (await solve(challenge)));
    });
  };
  return {
    create: async (sessionId, body, options) =>
      proven(fillPath(paths.sessionSignUps, { sessionId }), body, options),
    createSeries: async (activityId, body, options) =>
      proven(fillPath(paths.activitySignUps, { activityId }), body, options),
  } satisfies Partial<Resident['signUps']>;
}

function holding(call: Calling) {
  /** A write, sent again under its key where the answer may have been lost. */
  const held = <T>(
    path: HeldPath,
    signUpId: string,
    { token, idempotencyKey: key = newIdempotencyKey() }: Holder & Intent,
    body?: unknown,
  ) => persistently(async () => call<T>('POST', fillPath(path, { signUpId }), { token, key, body }));
  return {
    get: async (signUpId, { token }) => call('GET', fillPath(paths.signUp, { signUpId }), { token }),
    cancel: (signUpId, options) => held(paths.signUpCancellation, signUpId, options),
    accept: (signUpId, options) => held(paths.signUpAcceptance, signUpId, options),
    changeParty: (signUpId, body, options) => held(paths.signUpParty, signUpId, options, body),
    decideConsent: (signUpId, body, options) => held(paths.signUpConsents, signUpId, options, body),
    scanDoor: (signUpId, body, options) => held(paths.signUpDoorScans, signUpId, options, body),
    data: (signUpId, body, options) => held(paths.signUpData, signUpId, options, body),
    erase: (signUpId, body, options) => held(paths.signUpErasure, signUpId, options, body),
  } satisfies Partial<Resident['signUps']>;
}

/** An address of a sign-up that its holder writes to. */
type HeldPath = Exclude<(typeof paths)[`signUp${string}` & keyof typeof paths], (typeof paths)['signUp']>;

async function lazilySolved(challenge: ProofOfWorkChallenge): Promise<string> {
  const { solveChallenge } = await import('./solve-challenge.ts');
  return solveChallenge(challenge);
}

interface Sent {
  readonly token?: string | undefined;
  /** The idempotency key of a write. */
  readonly key?: string;
  readonly body?: unknown;
  /** A challenge's solution. */
  readonly proof?: string | undefined;
}

/** Pauses before further tries, in milliseconds; each is spread by half, so that not all come back at once. */
const pauses = [400, 1200];

/** Tries again what may have been lost on the way. What the server refuses, and asks to wait for, is the person's to see. */
export async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayBeLost(error)) throw error;
      await new Promise((resume) => setTimeout(resume, pause * (0.5 + Math.random())));
    }
  }
  return attempt();
}

function mayBeLost(error: unknown): boolean {
  if (isApiError(error)) return error.status >= 502 || error.code === 'idempotency-key-in-progress';
  return isYouthActionError(error) && error.name === 'ConnectionError';
}
