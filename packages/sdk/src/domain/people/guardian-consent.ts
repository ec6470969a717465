/**
 * A decision as it is kept: one record per purpose, a refusal too, never changed; a withdrawal is a further record.
 * Source: docs/rules/consent.md
 */
import type { Instant } from '../values/instant.ts';
import type { ConsentDecision } from './consent.ts';
import type { Household } from './household.ts';
import type { GuardianRelation } from './person.ts';

/** How it was given. On paper means: the community keeps the sheet. */
export const consentMethods = ['web-form', 'paper'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export interface GuardianConsent extends ConsentDecision {
  /** The contact, who decides for herself or for a person she signs for. */
  readonly decidedBy: Household['contact'];
  /** What she is to that person; undefined where she decides for herself. */
  readonly guardian: GuardianRelation | undefined;
  readonly method: ConsentMethod;
  readonly decidedAt: Instant;
}

/** The records that one member of a party leaves, in the order of the decisions. */
export function consentRecords(
  participant: {
    readonly consents?: readonly ConsentDecision[] | undefined;
    readonly guardian?: GuardianRelation | undefined;
  },
  decision: Pick<GuardianConsent, 'decidedBy' | 'method' | 'decidedAt'>,
): GuardianConsent[] {
  return (participant.consents ?? []).map((consent) => ({
    ...consent,
    ...decision,
    guardian: participant.guardian,
  }));
}
