/** The check itself, loaded when something is to be checked: the verifier is most of this element. */
import {
  type Accepted,
  checkCredential,
  isOf,
  statedFigures,
  type VerdictCode,
  verdictText,
} from '@youth-action/sdk/credentials';
import type { Language } from '@youth-action/sdk/problem-texts';
import { credentialReader, type Reader } from '@youth-action/sdk/reader';
import { messages } from './credential-check.messages.ts';
import type { CredentialFacts } from './facts-view.ts';

export interface Outcome {
  readonly code: VerdictCode;
  readonly words: string;
  /** When it was revoked, expired or will be valid. */
  readonly since?: string | undefined;
  /** Only of what is good: what else it says is nobody's word. */
  readonly facts?: CredentialFacts;
  /** Whether it is of whoever has this name or number. */
  readonly isOf?: (text: string) => boolean;
}

interface Check {
  readonly reader: Reader;
  readonly now: string;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** Verifies a credential against the issuer that the element is connected to. Throws where it was ended. */
export async function outcomeOf(value: unknown, { language, now, reader, signal }: Check): Promise<Outcome> {
  const worded = (code: VerdictCode, since?: string): Outcome => ({
    code,
    words: verdictText(code, language),
    since,
  });
  try {
    const verdict = await checkCredential(value, {
      source: credentialReader(reader).credentials,
      now,
      signal,
    });
    if (!verdict.ok) return worded(verdict.code, verdict.since);
    const { credential } = verdict;
    return {
      ...worded('ok'),
      facts: factsOf(verdict),
      isOf: (text) => isOf(credential, 'identifier', text) || isOf(credential, 'name', text),
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return worded('unreachable');
  }
}

function factsOf({ credential }: Accepted): CredentialFacts {
  const { credentialSubject: subject, issuer, validFrom, validUntil } = credential;
  const figures = statedFigures(credential);
  const achievement = objectOf(subject['achievement']);
  return {
    kind: textOf(credential['name']) ?? textOf(achievement['name']),
    totalMinutes: numberOf(figures['service-minutes']),
    noticeMinutes: numberOf(figures['notice-minutes']),
    from: textOf(subject['activityStartDate']),
    until: textOf(subject['activityEndDate']),
    recorder: textOf(objectOf(achievement['creator'])['name']),
    issuer: textOf(issuer['name']),
    number: textOf(subject['licenseNumber']),
    issuedAt: validFrom,
    goodUntil: validUntil,
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** What it means that the credential itself couldn't be had. */
export function failedOutcome(error: unknown, language: Language): Outcome {
  const { code } = error as { readonly code?: unknown };
  if (code === 'badge-revoked') return { code: 'revoked', words: verdictText('revoked', language) };
  if (code === 'badge-not-found' || code === 'certificate-not-found')
    return { code: 'malformed', words: messages[language].unknownCode };
  return { code: 'unreachable', words: verdictText('unreachable', language) };
}
