/**
 * A server of the whole contract in memory, behind a `fetch`: for tests and stories, in Node and in browsers.
 *
 * Owns: rows, rules (the domain's own), problem documents, idempotency, tokens, masking; faults on request.
 * Doesn't own: durability, concurrency, CORS, rates, ETags. The conformance suite runs on it and on the real server
 * alike, so the two can't drift apart.
 */
import type * as z from '../domain/zod.ts';
import type { EndpointId } from '../contract/endpoints.ts';
import type { Instant } from '../domain/values/instant.ts';
import { type Answer, answerTo, type Asked, problemAnswer } from './memory/answer.ts';
import type { MemoryData } from './memory/data.ts';
import { memoryBaseUrl } from './memory/feed-sessions.ts';
import { endpointAt, type Fault, faultQueue, refusalOf } from './memory/faults.ts';
import type { NewId } from './memory/handler.ts';
import { pilotData } from './pilot-data.ts';

export interface MemoryBackendOptions {
  /** Asked once per request. */
  readonly now: () => Instant;
  /** @default pilotData(now()) */
  readonly data?: MemoryData;
}

/** One call that the backend got. */
export interface RecordedRequest {
  /** Undefined for an address that the contract doesn't have. */
  readonly endpoint: EndpointId | undefined;
  readonly method: string;
  /** Without the origin, with the query. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed; undefined where there is none or it isn't JSON. */
  readonly body: unknown;
}

export interface MemoryBackend {
  /** In place of the platform's; the origin of the address is ignored. */
  readonly fetch: typeof globalThis.fetch;
  /** An origin for clients that need one. */
  readonly baseUrl: string;
  readonly data: MemoryData;
  /** Of the communities of `pilotData`; empty text where the data has no such token. */
  readonly tokens: {
    readonly organiser: string;
    readonly otherOrganiser: string;
    readonly administrator: string;
  };
  /** What was asked, oldest first, calls that failed included. */
  readonly requests: readonly RecordedRequest[];
  /** Lets the next calls fail. Several faults wait for each other. */
  failNext(fault: Fault): void;
  /** Lets the next call wait before anything is done. @unit milliseconds */
  delayNext(milliseconds: number): void;
  /** Forgets `requests`. */
  clearRequests(): void;
}

/** A new backend with its own data. */
export function createMemoryBackend({ now, data = pilotData(now()) }: MemoryBackendOptions): MemoryBackend {
  const faults = faultQueue();
  const delays: number[] = [];
  const requests: RecordedRequest[] = [];
  const surroundings = { data, newId: idMaker(), kept: new Map() };
  let served = 0;

  const work = (asked: Asked): Answer => {
    try {
      return answerTo(asked, { ...surroundings, now: now() });
    } catch (error) {
      return problemAnswer(error, asked.headers['accept-language']);
    }
  };

  return {
    baseUrl: memoryBaseUrl,
    data,
    tokens: tokensOf(data),
    requests,
    failNext: (fault) => faults.add(fault),
    delayNext: (milliseconds) => void delays.push(milliseconds),
    clearRequests: () => void requests.splice(0),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const asked = await read(request);
      requests.push(recorded(asked, request.url));
      const requestId = `req-${String((served += 1)).padStart(4, '0')}`;
      await delayed(delays.shift(), request.signal);
      return respond(
        await faulty(faults.next(asked.method, asked.path), asked, { work, signal: request.signal }),
        requestId,
      );
    },
  };
}

async function read(request: Request): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

function recorded({ method, path, headers, body }: Asked, url: string): RecordedRequest {
  const { pathname, search } = new URL(url);
  return {
    endpoint: endpointAt(method, path),
    method,
    url: pathname + search,
    headers,
    body: jsonOrUndefined(body),
  };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function faulty(
  fault: Fault | undefined,
  asked: Asked,
  { signal, work }: { signal: AbortSignal; work: (asked: Asked) => Answer },
): Promise<Answer> {
  if (fault === undefined) return work(asked);
  if ('failure' in fault) {
    if (fault.failure !== 'network') work(asked);
    if (fault.failure !== 'timeout-after-effect') throw new TypeError('Failed to fetch');
    return aborted(signal);
  }
  const answer = problemAnswer(refusalOf(fault), asked.headers['accept-language']);
  const { retryAfterSeconds } = fault;
  return {
    ...answer,
    status: 'status' in fault ? fault.status : answer.status,
    ...(retryAfterSeconds === undefined ? {} : { headers: { 'Retry-After': String(retryAfterSeconds) } }),
  };
}

/** As a fetch is: rejects with the signal's reason once it is aborted. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

async function delayed(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (milliseconds === undefined) return;
  await Promise.race([new Promise((resolve) => setTimeout(resolve, milliseconds)), aborted(signal)]);
}

/** The request id is put into a problem last, so that a replayed one has its own. */
function respond({ status, type, text, headers }: Answer, requestId: string): Response {
  const isProblem = type === 'application/problem+json' && typeof text === 'string';
  const body = isProblem ? JSON.stringify({ ...(JSON.parse(text) as object), requestId }) : text;
  return new Response(body, {
    status,
    headers: { 'Content-Type': type, 'X-Request-Id': requestId, ...headers },
  });
}

/** Ids in the order of making: the same calls make the same ids. */
function idMaker(): NewId {
  let made = 0;
  return <Prefix extends string>(prefix: Prefix) =>
    `${prefix}_made-${String((made += 1)).padStart(4, '0')}` as string & z.core.$brand<Prefix>; // by its prefix
}

function tokensOf({ tokens }: MemoryData): MemoryBackend['tokens'] {
  const organisers = tokens.filter(({ role }) => role === 'organiser');
  return {
    organiser: organisers[0]?.token ?? '',
    otherOrganiser: organisers[1]?.token ?? '',
    administrator: tokens.find(({ role }) => role === 'administrator')?.token ?? '',
  };
}
