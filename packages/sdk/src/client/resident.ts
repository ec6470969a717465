/**
 * What a resident's page needs: reading, and sign-ups. About two kilobytes, where the full client is twenty.
 *
 * Like the reader it takes the server at its word for shapes; the server decides everything all the same. A write that
 * got no answer is tried again under its idempotency key.
 */
import { fillPath } from '../contract/address.ts';
import type { SignUp, SignUpCreated } from '../domain/programmes/sign-up.ts';
import { signUpPaths as paths } from '../contract/sign-up-paths.ts';
import type { Client } from './create-client.ts';
import { isApiError, isYouthActionError } from './errors.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { plainCall, type PlainOptions } from './plain-call.ts';
import { createReader, type Reader } from './reader.ts';

/** A reader that can also sign up. A `Client` is one. */
export interface Resident extends Reader {
  readonly signUps: {
    /** Signs a party up. `idempotencyKey` names the intent: pass the same one to try again after an error. */
    create(sessionId: string, body: NewSignUpInput, options?: Intent): Promise<SignUpCreated>;
    get(signUpId: string, options: Holder): Promise<SignUp>;
    cancel(signUpId: string, options: Holder & Intent): Promise<SignUp>;
  };
}

type NewSignUpInput = Parameters<Client['signUps']['create']>[1];

interface Intent {
  readonly idempotencyKey?: string;
}

/** Who holds a sign-up's manage token. */
interface Holder {
  readonly token: string;
}

export interface ResidentOptions extends PlainOptions {
  /** Names the registered site on whose pages this runs. */
  readonly siteKey?: string | undefined;
}

/** A resident's connection to one server. Keeps nothing and sends no cookies. */
export function createResident(options: ResidentOptions): Resident {
  const reader = createReader(options);
  const call = <T>(method: 'GET' | 'POST', address: string, { token, key, body }: Sent) =>
    plainCall({ ...options, baseUrl: reader.baseUrl }, method, address, {
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.siteKey ? { 'X-Site-Key': options.siteKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }) as Promise<T>; // the server's word: see the head of this file
  return {
    ...reader,
    signUps: {
      create: (sessionId, body, { idempotencyKey: key = newIdempotencyKey() } = {}) =>
        persistently(() => call('POST', fillPath(paths.sessionSignUps, { sessionId }), { key, body })),
      get: async (signUpId, { token }) => call('GET', fillPath(paths.signUp, { signUpId }), { token }),
      cancel: (signUpId, { token, idempotencyKey: key = newIdempotencyKey() }) =>
        persistently(() => call('POST', fillPath(paths.signUpCancellation, { signUpId }), { token, key })),
    },
  };
}

interface Sent {
  readonly token?: string | undefined;
  /** The idempotency key of a write. */
  readonly key?: string;
  readonly body?: unknown;
}

/** Pauses before further tries, in milliseconds; each is spread by half, so that not all come back at once. */
const pauses = [400, 1200];

/** Tries again what may have been lost on the way. What the server refuses, and asks to wait for, is the person's to see. */
async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
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
