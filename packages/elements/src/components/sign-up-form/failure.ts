/** What to tell a resident about a try that failed. Pure. */
import { type Language, residentTextFor } from '@youth-action/sdk/resident-texts';
import { isApiError, isYouthActionError } from '@youth-action/sdk/reader';
import { messages } from './sign-up-form.messages.ts';
import { isDefinite } from '../../forms/write-intent.ts';

export interface Failure {
  readonly title: string;
  readonly lines: readonly string[];
  /** What a resident can read out to the staff. */
  readonly requestId: string | undefined;
}

/** The words for a sign-up that failed. */
export function failureOf(error: unknown, language: Language): Failure {
  const words = messages[language];
  const requestId = isApiError(error) ? error.requestId : undefined;
  if (isApiError(error, 'already-signed-up')) {
    return {
      title: words.already,
      lines: [reasonOf(error, language), words.alreadyHint],
      requestId: undefined,
    };
  }
  if (isDefinite(error)) {
    return { title: words.failed, lines: [reasonOf(error, language), words.keptText], requestId };
  }
  const lines = [reasonOf(error, language), ...waitOf(error, language), words.keptText, words.sendAgain];
  const isRefusedForNow = isApiError(error) && error.status === 429;
  return { title: isRefusedForNow ? words.failed : words.unknown, lines, requestId };
}

/** One sentence for any error of a call. */
export function reasonOf(error: unknown, language: Language): string {
  const words = messages[language];
  const code = codeOf(error);
  if (code === 'connection') return words.connection;
  if (code === 'timeout') return words.timeout;
  return code === 'unreadable' ? words.unreadable : residentTextFor(code, language);
}

/** A problem code, or `connection`, `timeout`, `unreadable` where there's no answer of the server's. */
export function codeOf(error: unknown): string {
  if (isApiError(error)) return error.code;
  if (!isYouthActionError(error)) return 'internal-error';
  if (error.name === 'ConnectionError') return 'connection';
  return error.name === 'TimeoutError' ? 'timeout' : 'unreadable';
}

function waitOf(error: unknown, language: Language): string[] {
  if (!isApiError(error) || error.retryAfterMs === undefined || error.retryAfterMs === 0) return [];
  return [messages[language].waitSeconds(Math.ceil(error.retryAfterMs / 1000))];
}
