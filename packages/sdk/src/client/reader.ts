/**
 * Reading without schemas: what calendar, badge and panel need, in about a kilobyte.
 *
 * Owns GETs to public endpoints, one shared request for the same question asked at the same time, one time limit.
 * Doesn't own validation, tokens, retries and writes: that's `createClient`, which is a `Reader` too and costs a page
 * ten times the bytes. So the reader trusts the server's shapes; whoever draws them must tolerate a missing part.
 */
import { fillPath, queryString } from '../contract/address.ts';
import { publicPaths as paths } from '../contract/public-paths.ts';
import { abortReason } from './answers.ts';
import type { Client } from './create-client.ts';
import { plainCall, type PlainOptions } from './plain-call.ts';
import type { RequestOptions } from './transport.ts';

/** What the elements that only show things ask for. A `Client` is one. */
export interface Reader {
  readonly baseUrl: string;
  readonly communities: Pick<Client['communities'], 'list'>;
  readonly programmes: Pick<Client['programmes'], 'list' | 'get'>;
  readonly sessions: Pick<Client['sessions'], 'list' | 'get' | 'calendarUrl' | 'places'>;
  readonly badges: Pick<Client['badges'], 'get'>;
  readonly statistics: Pick<Client['statistics'], 'get'>;
}

/** A reader that also answers to addresses which it doesn't know: for lazy parts that bring their own. */
export interface OpenReader extends Reader {
  readonly read: <T>(address: string, options?: RequestOptions) => Promise<T>;
}

/** A reader of one server. It sends no cookies, no referrer and no headers that would cost a preflight. */
export function createReader(options: PlainOptions): OpenReader {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const read = sharing((address) => plainCall({ ...options, baseUrl }, 'GET', address));
  return {
    baseUrl,
    read,
    communities: { list: (query, at) => read(paths.communities + queryString(query), at) },
    programmes: {
      list: (query, at) => read(paths.programmes + queryString(query), at),
      get: async (programmeId, at) => read(fillPath(paths.programme, { programmeId }), at),
    },
    sessions: {
      list: (query, at) => read(paths.sessions + queryString(query), at),
      get: async (sessionId, at) => read(fillPath(paths.session, { sessionId }), at),
      places: (query, at) => read(paths.places + queryString(query), at),
      calendarUrl: (sessionId) => baseUrl + fillPath(paths.sessionCalendar, { sessionId }),
    },
    badges: { get: async (badgeCode, at) => read(fillPath(paths.badge, { badgeCode }), at) },
    statistics: { get: (query, at) => read(paths.statistics + queryString(query), at) },
  };
}

/** Several elements of a page that ask the same at the same time cause one request; each can give up on its own. */
function sharing(fetchAt: (address: string) => Promise<unknown>) {
  const running = new Map<string, Promise<unknown>>();
  return async <T>(address: string, { signal }: RequestOptions = {}): Promise<T> => {
    if (signal?.aborted === true) throw abortReason(signal);
    let answer = running.get(address);
    if (answer === undefined) {
      answer = fetchAt(address).finally(() => running.delete(address));
      running.set(address, answer);
    }
    return (await orAborted(answer, signal)) as T; // the server's word: see the head of this file
  };
}

function orAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortReason(signal));
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
