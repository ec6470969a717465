/** Changes the draft as the resident types, chooses, adds and removes. */
import type { Relation, SessionDetail } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import {
  type DraftAnswer,
  type DraftParticipant,
  firstRole,
  withAnswer,
  withChange,
  withConsent,
  withoutParticipant,
  withParticipant,
} from './draft.ts';
import type { FormState } from './form-state.ts';
import type { PartyActions } from './party-model.ts';
import { personMessages } from './person.messages.ts';
import { personText } from './person-view.ts';

/** What the editor may ask of the element that it works for. */
export interface EditorStage {
  language(): Language;
  requestUpdate(): void;
  focus(id: string): Promise<void>;
  announce(text: string): void;
}

export class PartyEditor implements Omit<PartyActions, 'add'> {
  readonly #stage: EditorStage;
  readonly #form: FormState;

  constructor(stage: EditorStage, form: FormState) {
    this.#stage = stage;
    this.#form = form;
  }

  contactChanged(change: { readonly name?: string; readonly mobile?: string }): void {
    const fields = Object.keys(change).map((part) => `contact-${part}`);
    this.#form.change({ ...this.#form.draft, ...change }, ...fields);
    this.#stage.requestUpdate();
  }

  participantChanged(key: string, change: Partial<DraftParticipant>, field: string): void {
    this.#form.change(withChange(this.#form.draft, key, change), field);
    this.#stage.requestUpdate();
  }

  consentDecided(key: string, purpose: string, isGranted: boolean): void {
    this.#form.change(withConsent(this.#form.draft, key, purpose, isGranted), `${key}-consent-${purpose}`);
    this.#stage.requestUpdate();
  }

  answered(key: string | undefined, questionId: string, answer: DraftAnswer, field: string): void {
    this.#form.change(withAnswer(this.#form.draft, key, questionId, answer), field);
    this.#stage.requestUpdate();
  }

  left(field: string): void {
    this.#form.leave(field);
    this.#stage.requestUpdate();
  }

  add(relation: Relation, session: SessionDetail, wantedRole: string): void {
    const draft = withParticipant(this.#form.draft, relation, firstRole(relation, session, wantedRole));
    this.#form.change(draft, 'party');
    const added = draft.party[relation === 'self' ? 0 : draft.party.length - 1];
    if (added === undefined) return;
    const words = personMessages[this.#stage.language()];
    this.#stage.announce(words.added(personText(added, draft.party, words)));
    if (relation !== 'self') void this.#stage.focus(`${added.key}-name`);
  }

  remove(key: string): void {
    const { draft } = this.#form;
    const removed = draft.party.find((participant) => participant.key === key);
    if (removed === undefined) return;
    const words = personMessages[this.#stage.language()];
    this.#form.change(withoutParticipant(draft, key));
    this.#stage.announce(words.removed(personText(removed, draft.party, words)));
    void this.#stage.focus(removed.relation === 'self' ? 'self' : `add-${removed.relation}`);
  }
}
