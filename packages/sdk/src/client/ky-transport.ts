/**
 * Calls over the network by ky: time limits, retries with jitter, `Retry-After`, idempotency keys.
 *
 * A POST is tried again only because every POST carries an idempotency key; the server does it once.
 */
import ky, { isHTTPError, isNetworkError, isTimeoutError, type KyInstance, type Options } from 'ky';
import { getChallenge } from '../contract/challenges.ts';
import { fieldProblems } from '../contract/problems.ts';
import { fillPath, queryString, type PathValues } from '../contract/address.ts';
import type { Path } from '../contract/paths.ts';
import { proofOfWorkHeader } from '../contract/proof-of-work-header.ts';
import { type Endpoint, isBinary, type ResponseOf } from '../contract/endpoint.ts';
import { abortReason, apiError, jsonOf, longestRetryAfterMs } from './answers.ts';
import { ConnectionError, ContractError, isApiError, TimeoutError } from './errors.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import type { ClientOptions } from './options.ts';
import type { Call, Transport } from './transport.ts';

export const defaultTimeoutMs = 10_000;
export const defaultRetries = 2;

/** The transport of `createClient`. */
export function kyTransport(options: ClientOptions): Transport {
  const { timeoutMs = defaultTimeoutMs } = options;
  const send = ky.create(kyOptions(options));
  const transport: Transport = async (endpoint, call) => {
    const path = fillPath<Path>(endpoint.path, (call.params ?? {}) as PathValues<Path>); // checks each name itself
    const request = `${endpoint.method} ${path}`;
    const url = options.baseUrl.replace(/\/+$/, '') + path + queryString(call.query);
    const idempotencyKey = call.options?.idempotencyKey ?? newIdempotencyKey();
    const attempt = async (proofOfWork: string | undefined) => {
      const attempted = { ...call, options: { ...call.options, idempotencyKey, proofOfWork } };
      try {
        return await answerOf(send, { url, request }, endpoint, attempted);
      } catch (error) {
        throw translated(error, request, timeoutMs, call.options?.signal);
      }
    };
    return attempt(call.options?.proofOfWork).catch(async (error: unknown) => {
      if (!isApiError(error, 'proof-of-work-required')) throw error;
      return attempt(await solutionFrom(transport, call.options?.signal));
    });
  };
  return transport;
}

/** Fetches a challenge and solves it, with code that only those load who need it. */
async function solutionFrom(call: Transport, signal: AbortSignal | undefined): Promise<string | undefined> {
  const { solveChallenge } = await import('./solve-challenge.ts');
  const { challenge } = await call(getChallenge, { options: { signal } });
  return challenge && solveChallenge(challenge, { signal });
}

function kyOptions({ fetch: fetchWith, locale, retry, siteKey, timeoutMs, token }: ClientOptions): Options {
  return {
    ...(fetchWith === undefined ? {} : { fetch: async (input, init) => fetchWith(input, init) }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    timeout: timeoutMs ?? defaultTimeoutMs,
    headers: {
      'Accept-Language': locale,
      Authorization: token === undefined ? undefined : `Bearer ${token}`,
      'X-Site-Key': siteKey,
    },
    retry: {
      limit: retry ?? defaultRetries,
      methods: ['get', 'post'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestRetryAfterMs,
      backoffLimit: 5_000,
      jitter: true,
      retryOnTimeout: true,
      // 409 is a refusal, except for this one: the first try is still at work
      shouldRetry: ({ error }) =>
        (isHTTPError(error) && codeOf(error.data) === 'idempotency-key-in-progress') || undefined,
    },
  };
}

async function answerOf<E extends Endpoint>(
  send: KyInstance,
  { request, url }: { readonly request: string; readonly url: string },
  endpoint: E,
  { body, options }: Call<E>,
): Promise<ResponseOf<E>> {
  const isPost = endpoint.method === 'POST';
  // by ky's own reading of the body, which keeps the time limit until the last byte
  const answer = send(url, {
    method: endpoint.method,
    ...(body === undefined ? {} : { json: body }),
    ...(options?.signal === undefined ? {} : { signal: options.signal }),
    headers: {
      ...(isPost ? { 'Idempotency-Key': options?.idempotencyKey ?? newIdempotencyKey() } : {}),
      ...(options?.proofOfWork === undefined ? {} : { [proofOfWorkHeader]: options.proofOfWork }),
      ...(options?.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
    },
  });
  if (isBinary(endpoint.response)) return new Uint8Array(await answer.arrayBuffer()) as ResponseOf<E>; // the type says so for these
  const text = await answer.text();
  if (typeof endpoint.response === 'string') return text as ResponseOf<E>; // the type says so for a media type
  const parsed = endpoint.response.safeParse(jsonOf(text), { reportInput: true });
  if (!parsed.success) throw new ContractError(request, fieldProblems(parsed.error.issues));
  return parsed.data as ResponseOf<E>; // the schema is the endpoint's own
}

function translated(
  error: unknown,
  request: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): unknown {
  if (signal?.aborted === true) return abortReason(signal);
  if (isHTTPError(error)) return apiError(request, error.response, error.data, Date.now());
  if (isTimeoutError(error)) return new TimeoutError(request, timeoutMs);
  // ky wraps a connection that fails before the answer; one that is cut within the answer is the platform's TypeError
  if (isNetworkError(error) || error instanceof TypeError)
    return new ConnectionError(`${request}: no connection`, { cause: error });
  return error;
}

function codeOf(problem: unknown): unknown {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
}
