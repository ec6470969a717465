/** What the issuer has on record under a number: its own word over the connection, where nobody has a document to verify. */
import { credentialReader, isApiError, type Reader } from '@youth-action/sdk/reader';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Outcome } from './checking.ts';
import { messages } from './credential-check.messages.ts';

interface Asking {
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** The certificate's standing by its number. */
export async function recordedOutcome(
  reader: Reader,
  number: string,
  { language, signal }: Asking,
): Promise<Outcome> {
  const text = messages[language];
  try {
    const record = await credentialReader(reader).certificates.verify(number, { signal });
    const isValid = record.status === 'valid';
    const { issuedOn, ...facts } = record;
    return {
      code: isValid ? 'ok' : 'revoked',
      words: isValid ? text.serverValid : text.serverRevoked,
      facts: { ...facts, issuedAt: issuedOn },
    };
  } catch (error) {
    if (isApiError(error, 'certificate-not-found') || isApiError(error, 'validation-failed'))
      return { code: 'malformed', words: text.unknownCode };
    const { failedOutcome } = await import('./checking.ts');
    return failedOutcome(error, language);
  }
}
