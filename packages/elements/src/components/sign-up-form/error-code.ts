import { isApiError, isYouthActionError } from '@youth-action/sdk/reader';

/** A problem code, or `connection`, `timeout`, `unreadable` where there's no answer of the server's. */
export function codeOf(error: unknown): string {
  if (isApiError(error)) return error.code;
  if (!isYouthActionError(error)) return 'internal-error';
  if (error.name === 'ConnectionError') return 'connection';
  return error.name === 'TimeoutError' ? 'timeout' : 'unreadable';
}
