// @ts-check
/** What the scripts share: where the server is, who asks, and how an error is told. */
import { createClient, isApiError, isYouthActionError } from '@youth-action/sdk';
import { textFor } from '@youth-action/sdk/problem-texts';

/** A client for the server and the token of the environment: `YOUTH_ACTION_URL`, `YOUTH_ACTION_TOKEN`. */
export function connect() {
  const baseUrl = process.env['YOUTH_ACTION_URL'];
  if (baseUrl === undefined)
    fail('Set YOUTH_ACTION_URL to the address of the server, e.g. http://localhost:8787');
  const token = process.env['YOUTH_ACTION_TOKEN'];
  return createClient({ baseUrl, ...(token === undefined ? {} : { token }) });
}

/**
 * Ends the script with a message and status 1.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/**
 * What went wrong, in words, with the number that the operator asks for.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (isApiError(error)) {
    const fields = (error.problem.errors ?? []).map(
      ({ pointer, code }) => `\n  ${pointer}: ${textFor(code, 'zh-CN')}`,
    );
    return `${textFor(error.code, 'zh-CN')} (${error.code}, ${error.requestId ?? '-'})${fields.join('')}`;
  }
  if (isYouthActionError(error)) return error.message;
  throw error;
}
