/**
 * The one family of errors that the SDK throws. Guards test a brand and never a constructor's name, which minifiers
 * change and which differs between two copies of the SDK on one page.
 */
import type { Problem } from '../contract/problems.ts';

const brand = Symbol.for('@youth-action/sdk/error');

/** What every error of the SDK is. */
export class YouthActionError extends Error {
  override readonly name: string = 'YouthActionError';
  readonly [brand] = true;
}

/** The server answered, and its answer is a refusal. `code` is stable; words for it are in `problem-texts`. */
export class ApiError extends YouthActionError {
  override readonly name = 'ApiError';
  readonly status: number;
  /** A `ProblemCode`, or one that a newer server knows. */
  readonly code: string;
  readonly problem: Problem;
  /** What a resident can read out to the operator. */
  readonly requestId: string | undefined;
  /** Milliseconds that the server asks to wait before a new try; undefined where it asks nothing. */
  readonly retryAfterMs: number | undefined;

  constructor(request: string, problem: Problem, requestId?: string, retryAfterMs?: number) {
    super(`${request}: ${problem.status} ${problem.code}`);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
    this.requestId = requestId ?? problem.requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer came: offline, no such host, connection cut, or a CORS refusal, which a page can't tell apart. */
export class ConnectionError extends YouthActionError {
  override readonly name = 'ConnectionError';
}

/** No answer came in time. What was sent may have been done all the same: repeat it with the same idempotency key. */
export class TimeoutError extends YouthActionError {
  override readonly name = 'TimeoutError';
  readonly timeoutMs: number;

  constructor(request: string, timeoutMs: number) {
    super(`${request}: no answer within ${timeoutMs} ms`);
    this.timeoutMs = timeoutMs;
  }
}

/** The server answered with something that the contract doesn't allow; `issues` say where. It isn't an `ApiError`. */
export class ContractError extends YouthActionError {
  override readonly name = 'ContractError';
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];

  constructor(request: string, issues: readonly { readonly pointer: string; readonly code: string }[]) {
    const places = issues.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ');
    super(`${request}: the answer is not as agreed (${places})`);
    this.issues = issues;
  }
}

/** Whether something that was thrown is an error of the SDK, also of another copy of it. */
export function isYouthActionError(error: unknown): error is YouthActionError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** Whether it is the server's refusal, and if `code` is given, this one. */
export function isApiError(error: unknown, code?: string): error is ApiError {
  return (
    isYouthActionError(error) &&
    error.name === 'ApiError' &&
    (code === undefined || (error as ApiError).code === code)
  );
}
