/** What contact and party are drawn from, and what is done to them. */
import type { Relation } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Draft, DraftParticipant } from './draft.ts';
import type { Rules } from './sign-up-request.ts';

export interface PartyModel {
  readonly draft: Draft;
  readonly rules: Rules;
  readonly language: Language;
  /** Words for what is wrong with a field, by its id. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface PartyActions {
  contactChanged(change: { readonly name?: string; readonly mobile?: string }): void;
  /** `field` is the id of the field that was changed. */
  participantChanged(key: string, change: Partial<DraftParticipant>, field: string): void;
  consentDecided(key: string, purpose: string, isGranted: boolean): void;
  left(field: string): void;
  add(relation: Relation): void;
  remove(key: string): void;
}
