/** What client and reader do alike with an answer that isn't a good one. No schema here: pages that only read load it. */
import type { Problem } from '../contract/problems.ts';
import { ApiError } from './errors.ts';

/** Longest wait that a server's `Retry-After` is obeyed for, in milliseconds. */
export const longestRetryAfterMs = 60_000;

/** The error that an answer stands for, whatever its body is: proxies answer with pages of their own. */
export function apiError(request: string, response: Response, body: unknown, nowMs: number): ApiError {
  const problem = isProblem(body) ? body : undefined;
  return new ApiError(
    request,
    { ...(problem ?? unknownProblem(response)), status: response.status },
    response.headers.get('X-Request-Id') ?? undefined,
    retryAfterMs(response.headers.get('Retry-After'), nowMs),
  );
}

/** `Retry-After` in milliseconds from `nowMs`: seconds or an HTTP date; capped, and never negative. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - nowMs : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestRetryAfterMs);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Partial<Problem>).code === 'string';
}

function unknownProblem(response: Response): Problem {
  const code = response.status >= 500 ? 'unavailable' : 'internal-error';
  return { type: 'about:blank', title: response.statusText, status: response.status, code };
}

/** Undefined, which no schema takes, for text that isn't JSON: a proxy's page with status 200. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Why a signal was aborted; browsers before Chromium 98 don't say. */
export function abortReason(signal: AbortSignal): unknown {
  return (signal.reason as unknown) ?? new DOMException('The call was aborted', 'AbortError');
}
