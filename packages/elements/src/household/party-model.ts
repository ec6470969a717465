/** What contact and party are drawn from, and what is done to them. */
import type { Relation } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { TemplateResult } from 'lit';
import type { Draft, DraftAnswer, DraftParticipant } from './draft.ts';
import type { Rules } from './party-facts.ts';

export interface PartyModel {
  readonly draft: Draft;
  readonly rules: Rules;
  readonly language: Language;
  /** Words for what is wrong with a field, by its id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Draws the activity's questions; undefined where it has none, or their part is on its way. */
  readonly questions?: QuestionsView | undefined;
}

/** Draws questions with their answers; the fields' ids begin with `prefix`. */
export type QuestionsView = (
  asked: {
    readonly questions: readonly Question[];
    readonly answers: Draft['answers'];
    readonly prefix: string;
  },
  model: PartyModel,
  actions: {
    readonly answered: (questionId: string, answer: DraftAnswer, field: string) => void;
    readonly left: (field: string) => void;
  },
) => TemplateResult;

type Question = NonNullable<Rules['session']['questions']>[number];

export interface PartyActions {
  contactChanged(change: { readonly name?: string; readonly mobile?: string }): void;
  /** `field` is the id of the field that was changed. */
  participantChanged(key: string, change: Partial<DraftParticipant>, field: string): void;
  consentDecided(key: string, purpose: string, isGranted: boolean): void;
  /** `key` is the participant's; undefined for a question that is asked once. */
  answered(key: string | undefined, questionId: string, answer: DraftAnswer, field: string): void;
  left(field: string): void;
  add(relation: Relation): void;
  remove(key: string): void;
}
