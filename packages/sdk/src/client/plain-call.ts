/** One call by `fetch` alone, without ky and schemas: the answer as the server gives it, and the SDK's own errors. */
import { apiError, jsonOf } from './answers.ts';
import { ConnectionError, ContractError, TimeoutError } from './errors.ts';

export interface PlainOptions {
  /** Where the server stands; http works too. */
  readonly baseUrl: string;
  /** @default the platform's own */
  readonly fetch?: typeof globalThis.fetch;
  /** Until the answer is there. @unit milliseconds @default 10000 */
  readonly timeoutMs?: number;
}

/** No cookies, no referrer, and no header beyond `init`'s: a GET costs no preflight. */
export async function plainCall(
  { baseUrl, fetch: fetchWith = fetch, timeoutMs = 10_000 }: PlainOptions,
  method: string,
  address: string,
  init?: RequestInit,
): Promise<unknown> {
  const request = `${method} ${address}`;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await fetchWith(baseUrl + address, {
      ...init,
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    const body = jsonOf(await response.text());
    if (!response.ok) throw apiError(request, response, body, Date.now());
    if (body === undefined) throw new ContractError(request, [{ pointer: '', code: 'malformed' }]);
    return body;
  } catch (error) {
    if (controller.signal.aborted) throw new TimeoutError(request, timeoutMs);
    if (error instanceof TypeError) throw new ConnectionError(`${request}: no connection`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
