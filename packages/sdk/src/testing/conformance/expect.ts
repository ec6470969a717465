/** Assertions that need no runner and no Node: the suite also runs in browsers. */
import { type ApiError, isApiError } from '../../client/errors.ts';
import type { ProblemCode } from '../../domain/problem.ts';

/** Fails the test, saying what was expected. */
export function fail(message: string): never {
  throw new Error(message);
}

export function isTrue(condition: boolean, message: string): asserts condition {
  if (!condition) fail(message);
}

/** Equal as JSON, whatever the order of members. */
export function equal<T>(actual: T, expected: T, what = 'value'): void {
  const [got, wanted] = [canonical(actual), canonical(expected)];
  if (got !== wanted) fail(`${what}: expected ${wanted}, got ${got}`);
}

/** The value, unless it is undefined. */
export function defined<T>(value: T | undefined, what: string): T {
  return value === undefined ? fail(`${what} is missing`) : value;
}

/** JSON with sorted members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The refusal that a call ends with; its code has to be `code`. */
export async function refused(call: Promise<unknown>, code: ProblemCode): Promise<ApiError> {
  const outcome = await call.then(
    () => fail(`expected ${code}, but it was done`),
    (error: unknown) => error,
  );
  if (!isApiError(outcome)) throw outcome;
  equal<string>(outcome.code, code, 'problem code');
  return outcome;
}

/** The pointers of a refusal's fields with their codes, as `pointer code`. */
export function fieldsOf(error: ApiError): string[] {
  return (error.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}
