/**
 * What the holder of a manage link does with a service record: reading it, sharing the badge, applying for a star, asking
 * for a correction, certificates. Beside the resident's client, so that pages that only sign up don't carry it.
 */
import { fillPath, queryString } from '../contract/address.ts';
import { recordPaths as paths } from '../contract/record-paths.ts';
import { signUpPaths } from '../contract/sign-up-paths.ts';
import type { Client } from './create-client.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { callAsHolder, persistently, type ResidentOptions } from './resident.ts';

/** The part of a `Client` that a service record needs. A `Client` is one. */
export interface RecordHolder {
  readonly baseUrl: string;
  readonly serviceRecord: Pick<Client['serviceRecord'], 'get'>;
  readonly badges: Pick<Client['badges'], 'share' | 'revoke'>;
  readonly stars: Pick<Client['stars'], 'apply' | 'withdraw'>;
  readonly corrections: Pick<Client['corrections'], 'request'>;
  readonly signUps: Pick<Client['signUps'], 'issueCertificate' | 'issueStatement'>;
}

interface Held {
  readonly token: string;
  readonly idempotencyKey?: string | undefined;
}

/** A connection to one server. Keeps nothing and sends no cookies; takes the server at its word for shapes. */
export function createRecordHolder(options: ResidentOptions): RecordHolder {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const call = callAsHolder({ ...options, baseUrl });
  const post = <T>(
    address: string,
    { token, idempotencyKey: key = newIdempotencyKey() }: Held,
    body?: unknown,
  ) => persistently(() => call<T>('POST', address, { token, key, body }));
  return {
    baseUrl,
    serviceRecord: {
      get: async (signUpId, query, { token }) =>
        call('GET', fillPath(paths.signUpServiceRecord, { signUpId }) + queryString(query), { token }),
    },
    badges: {
      share: async (signUpId, body, held) => post(fillPath(paths.signUpBadge, { signUpId }), held, body),
      revoke: async (signUpId, body, held) =>
        post(fillPath(paths.signUpBadgeRevocation, { signUpId }), held, body),
    },
    stars: {
      apply: async (signUpId, body, held) =>
        post(fillPath(paths.signUpStarApplications, { signUpId }), held, body),
      withdraw: async (signUpId, starApplicationId, held) =>
        post(fillPath(paths.signUpStarWithdrawal, { signUpId, starApplicationId }), held),
    },
    corrections: {
      request: async (signUpId, body, held) =>
        post(fillPath(signUpPaths.signUpCorrections, { signUpId }), held, body),
    },
    signUps: {
      issueCertificate: async (signUpId, body, held) =>
        post(fillPath(paths.signUpCertificates, { signUpId }), held, body),
      issueStatement: async (signUpId, body, held) =>
        post(fillPath(paths.signUpStatements, { signUpId }), held, body),
    },
  };
}
