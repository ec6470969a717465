/** What to tell a resident about a try that failed. Pure. */
import { type Language, residentTextFor } from '@youth-action/sdk/resident-texts';
import { isApiError } from '@youth-action/sdk/reader';
import { isDefinite } from '../../forms/write-intent.ts';
import { codeOf } from './error-code.ts';
import { troubleMessages } from './trouble.messages.ts';

export interface Failure {
  readonly title: string;
  readonly lines: readonly string[];
  /** How long the server still asks to wait; it changes every second. */
  readonly wait?: string;
  /** What a resident can read out to the staff. */
  readonly requestId: string | undefined;
}

/** The words for a sign-up that failed; `seconds` is what the server still asks to wait. */
export function failureOf(error: unknown, seconds: number, language: Language): Failure {
  const words = troubleMessages[language];
  const requestId = isApiError(error) ? error.requestId : undefined;
  const reason = reasonOf(error, language);
  if (isApiError(error, 'already-signed-up'))
    return { title: words.already, lines: [reason, words.alreadyHint], requestId: undefined };
  if (isApiError(error, 'origin-not-registered'))
    return { title: words.unregistered, lines: [reason, words.keptText], requestId };
  if (isDefinite(error)) return { title: words.failed, lines: [reason, words.keptText], requestId };
  const isRefusedForNow = isApiError(error) && error.status === 429;
  const wait = seconds > 0 ? words.waitSeconds(seconds) : words.waitOver;
  const lines = [reason, words.keptText, words.sendAgain];
  return isRefusedForNow
    ? { title: words.failed, lines, wait, requestId }
    : { title: words.unknown, lines, requestId };
}

/** One sentence for any error of a call. */
export function reasonOf(error: unknown, language: Language): string {
  const words = troubleMessages[language];
  const code = codeOf(error);
  if (code === 'connection') return words.connection;
  if (code === 'timeout') return words.timeout;
  if (code === 'idempotency-key-reused') return words.contentChanged;
  return code === 'unreadable' ? words.unreadable : residentTextFor(code, language);
}
