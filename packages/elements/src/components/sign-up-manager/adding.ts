/**
 * Adding one person to a sign-up.
 *
 * Owns what is typed and why it can't be sent, the session as it is read for it, and the intent that is under way.
 */
import type { Relation, SessionDetail } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import type { TemplateResult } from 'lit';
import { WriteIntent } from '../../forms/write-intent.ts';
import { withoutConsents } from '../../household/draft.ts';
import { FormState } from '../../household/form-state.ts';
import { memberOf } from '../../household/member.ts';
import { PartyEditor } from '../../household/party-editor.ts';
import { type Rules, rulesFor } from '../../household/party-facts.ts';
import { personMessages } from '../../household/person.messages.ts';
import { tellsOfChange } from '../../household/refusals.ts';
import { type AddingModel, addingView } from './adding-view.ts';
import { joinerField, joinerProblems, joinersOffered, whoField, withJoiner } from './joiner.ts';
import type { ManagerStage } from './manager-stage.ts';
import { YouthSignUpChangedEvent } from './sign-up-manager.events.ts';

interface Place {
  readonly signUpId: string;
  readonly sessionId: string;
}

export class Adding {
  isSending = false;

  readonly #stage: ManagerStage;
  readonly #place: Place;
  readonly #close: () => void;
  readonly #form = new FormState(joinerProblems);
  readonly #editor: PartyEditor;
  readonly #intent = new WriteIntent();
  #session: SessionDetail | undefined;
  /** Why the session couldn't be read. */
  #missing: unknown;
  /** Why the last try failed. */
  #error: unknown;

  constructor(stage: ManagerStage, place: Place, close: () => void) {
    this.#stage = stage;
    this.#place = place;
    this.#close = close;
    this.#editor = new PartyEditor(stage, this.#form);
  }

  /** Reads the session, with nothing typed lost; what is known stays where that fails. */
  async load(): Promise<void> {
    this.#missing = undefined;
    try {
      // Nobody joins a waitlist: what is full is full.
      this.#session = { ...(await this.#stage.session(this.#place.sessionId)), waitlist: undefined };
      const [only, ...others] = joinersOffered(this.#session);
      if (only !== undefined && others.length === 0 && this.#form.draft.party.length === 0)
        this.#form.draft = withJoiner(this.#form.draft, only, this.#session);
    } catch (error) {
      this.#missing = error;
    }
    this.#stage.requestUpdate();
  }

  view(): TemplateResult {
    return addingView(this.#model(), {
      editor: this.#editor,
      chosen: (relation) => this.#chosen(relation),
      submit: () => void this.#submit(),
      cancel: () => this.#cancel(),
      retry: () => void this.load(),
    });
  }

  get #rules(): Rules | undefined {
    const detail = this.#session;
    return detail && rulesFor({ detail }, this.#form.draft, this.#stage.now());
  }

  #model(): AddingModel {
    const rules = this.#rules;
    return {
      rules,
      language: this.#stage.language(),
      draft: this.#form.draft,
      problems: rules === undefined ? [] : this.#form.visibleProblems(rules),
      isSending: this.isSending,
      missing: this.#missing,
      error: this.#error,
    };
  }

  #chosen(relation: Relation): void {
    if (this.#session === undefined) return;
    this.#form.change(withJoiner(this.#form.draft, relation, this.#session), whoField);
    this.#stage.requestUpdate();
  }

  #cancel(): void {
    if (!this.isSending) this.#close();
  }

  async #submit(): Promise<void> {
    const rules = this.#rules;
    if (rules === undefined || this.isSending) return;
    this.#error = undefined;
    const [problem] = this.#form.check(rules);
    const [joiner] = this.#form.draft.party;
    if (problem !== undefined || joiner === undefined)
      return this.#stage.focus(problem?.field ?? 'adding-title');
    this.isSending = true;
    this.#stage.requestUpdate();
    try {
      await this.#send({ add: [memberOf(joiner, '', rules)] });
      this.#stage.announce(personMessages[this.#stage.language()].added(joiner.name.trim()));
      this.#close();
      await this.#stage.focus(`sign-up-${this.#place.signUpId}`);
    } catch (error) {
      await this.#refused(error, rules);
    } finally {
      this.isSending = false;
      this.#stage.requestUpdate();
    }
  }

  async #send(body: { readonly add: ReturnType<typeof memberOf>[] }): Promise<void> {
    const { signUpId } = this.#place;
    const idempotencyKey = this.#intent.keyFor([signUpId, body]);
    try {
      const changed = await this.#stage.call((resident, held) =>
        resident.signUps.changeParty(signUpId, body, { ...held, idempotencyKey }),
      );
      this.#intent.settle();
      this.#stage.changed(changed);
      this.#stage.dispatch(new YouthSignUpChangedEvent(changed.session.id, signUpId, changed.status));
    } catch (error) {
      this.#intent.fail(error);
      throw error;
    }
  }

  /** What is typed stays; what the server says of a field stands there. */
  async #refused(error: unknown, rules: Rules): Promise<void> {
    this.#error = error;
    const [joiner] = this.#form.draft.party;
    const code = isApiError(error) ? error.code : '';
    const told = isApiError(error) ? (error.problem.errors ?? []) : [];
    if (code === 'consent-text-outdated') this.#form.draft = withoutConsents(this.#form.draft);
    const problems =
      joiner === undefined
        ? []
        : told.map((one) => ({ field: joinerField(one.pointer, joiner, rules), code: one.code }));
    this.#form.refuse(problems);
    if (tellsOfChange(code)) await this.load();
    await this.#stage.focus(problems.find(({ field }) => field !== undefined)?.field ?? 'adding-failure');
  }
}
