/** From what is typed to a supplement, or to what is to be corrected. Pure. */
import type { EvidenceKind, NewSupplement, SessionId, VolunteerId } from '@youth-action/sdk/domain';

export interface SupplementDraft {
  readonly volunteerId: string;
  readonly sessionId: string;
  readonly minutes: string;
  readonly reason: string;
  readonly evidenceKind: EvidenceKind;
  /** Where the evidence is kept. */
  readonly evidence: string;
}

export const emptySupplement: SupplementDraft = {
  volunteerId: '',
  sessionId: '',
  minutes: '',
  reason: '',
  evidenceKind: 'paper-list',
  evidence: '',
};

/** A code per field that can't be sent as it is; empty when it can. */
export type Problems<Draft> = Partial<Record<keyof Draft, string | undefined>>;

const mostMinutes = 24 * 60;

export function supplementDraftProblems(draft: SupplementDraft): Problems<SupplementDraft> {
  const minutes = wholeNumber(draft.minutes);
  const isPossible = minutes !== undefined && minutes >= 1 && minutes <= mostMinutes;
  return {
    ...(draft.volunteerId === '' ? { volunteerId: 'required' } : {}),
    ...(draft.sessionId === '' ? { sessionId: 'required' } : {}),
    ...(draft.minutes.trim() === ''
      ? { minutes: 'required' }
      : isPossible
        ? {}
        : { minutes: 'minutes-malformed' }),
    ...(draft.reason.trim() === '' ? { reason: 'required' } : {}),
    ...(draft.evidence.trim() === '' ? { evidence: 'required' } : {}),
  };
}

/** Of a draft without problems. */
export function supplementOf(draft: SupplementDraft): NewSupplement {
  return {
    volunteerId: draft.volunteerId as VolunteerId, // from the list of them
    sessionId: draft.sessionId as SessionId, // from the list of them
    minutes: wholeNumber(draft.minutes) ?? 0,
    reason: draft.reason.trim(),
    evidence: { kind: draft.evidenceKind, reference: draft.evidence.trim() },
  };
}

/** A number in plain digits; undefined for everything else. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** What the server says of fields, by the first name of each pointer; those of no field of this form are left out. */
export function problemsAt<Draft extends object>(
  errors: readonly { readonly pointer: string; readonly code: string }[],
  fields: readonly (string & keyof Draft)[],
): Problems<Draft> {
  const found: Problems<Draft> = {};
  for (const { pointer, code } of errors) {
    const field = fields.find((one) => pointer === `/${one}` || pointer.startsWith(`/${one}/`));
    if (field !== undefined) found[field] = code;
  }
  return found;
}
