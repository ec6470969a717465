import { agePolicy2026, dayOf, type SessionDetail, type SignUp } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { fieldStyles } from '../../forms/field.styles.ts';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { YouthElement } from '../../youth-element.ts';
import { draftFor, withoutConsents } from './draft.ts';
import { codeOf, failureOf } from './failure.ts';
import { FormState } from './form-state.ts';
import { errorTexts, type FormActions, formView } from './form-view.ts';
import { HeldSignUp, type ManagedSignUp } from './held-sign-up.ts';
import { PartyEditor } from './party-editor.ts';
import { closedNotice, sessionHead, sessionState } from './session-view.ts';
import {
  YouthSignUpCancelledEvent,
  YouthSignUpCreatedEvent,
  YouthSignUpFailedEvent,
  YouthSignUpSubmittedEvent,
} from './sign-up-form.events.ts';
import { messages } from './sign-up-form.messages.ts';
import { signUpFormStyles } from './sign-up-form.styles.ts';
import { fieldOf, requestOf, type Rules } from './sign-up-request.ts';
import type { Stage } from './stage.ts';
import { residentOf, Submission } from './submission.ts';
import { noticeView, waitingView } from './waiting-view.ts';

/** Refusals after which the session is to be read again: something about it has changed. */
const changedSession = /^(session-.+|sign-up-(closed|not-open)|role-not-offered|consent-text-outdated)$/;

/**
 * Signs a household up for one session, and shows or cancels a sign-up.
 *
 * @tag youth-sign-up-form
 * @summary Sign-up form for one session: contact, participants, guardian's consents, confirmation, cancelling.
 * @fires {YouthSignUpSubmittedEvent} youth-sign-up-submitted - The form was sent; the answer is on its way.
 * @fires {YouthSignUpCreatedEvent} youth-sign-up-created - The places are taken.
 * @fires {YouthSignUpFailedEvent} youth-sign-up-failed - The form has something to correct, or was refused.
 * @fires {YouthSignUpCancelledEvent} youth-sign-up-cancelled - All places were given back.
 * @csspart session - What is known of the session, above the form.
 * @csspart form - The form.
 * @csspart section - Contact, and the party.
 * @csspart person - One participant.
 * @csspart consents - The decisions of one participant's guardian.
 * @csspart error-summary - The list of everything to correct.
 * @csspart failure - Why sending failed.
 * @csspart submit - The button that sends the form.
 * @csspart confirmation - A sign-up that exists.
 * @csspart manage-link - The field with the manage link.
 * @csspart notice - Why one can't sign up.
 * @cssprop [--youth-error=#b3261e] - Colour of what is to be corrected.
 * @cssprop [--youth-success=#1a7f4b] - Colour of the mark of a sign-up that exists.
 * @cssprop [--youth-field-border=#7d8793] - Colour of the borders of fields.
 */
export class YouthSignUpForm extends YouthElement {
  static override readonly styles = [baseStyles, fieldStyles, signUpFormStyles];

  /** The session to sign up for. */
  @property({ attribute: 'session-id' }) sessionId = '';
  /** `participant` or `volunteer`: what the form starts with where the session offers it. */
  @property({ attribute: 'default-role' }) defaultRole = '';
  /** Fills in the contact's name as long as nobody has typed one. */
  @property({ attribute: 'contact-name' }) contactName = '';
  /** Fills in the contact's mobile number as long as nobody has typed one. */
  @property({ attribute: 'contact-mobile' }) contactMobile = '';
  /** Shows this sign-up instead of the form. The token is a secret: never an attribute. */
  @property({ attribute: false }) managed: ManagedSignUp | undefined;

  readonly #form = new FormState();
  readonly #stage: Stage = {
    connection: () => this.connection,
    language: () => this.language,
    requestUpdate: () => this.requestUpdate(),
    focus: async (id) => {
      await this.updateComplete;
      (this.shadowRoot?.getElementById(id) ?? this.shadowRoot?.getElementById('title'))?.focus();
    },
    input: (id) => this.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`) ?? undefined,
    announce: (text) => {
      this.#announcement = text;
      this.requestUpdate();
    },
  };
  readonly #submission = new Submission(this.#stage);
  readonly #editor = new PartyEditor(this.#stage, this.#form);
  readonly #held = new HeldSignUp(this.#stage, ({ id, session }) =>
    this.dispatchEvent(new YouthSignUpCancelledEvent(session.id, id)),
  );
  readonly #session = new ResourceController<readonly [Connection, string], SessionDetail>(this, {
    key: () => (this.connection && this.#wantedSession ? [this.connection, this.#wantedSession] : undefined),
    load: ([{ reader }, sessionId], signal) => reader.sessions.get(sessionId, { signal }),
  });
  readonly #managed = new ResourceController<readonly [Connection, string, string], SignUp>(this, {
    key: () =>
      this.connection && this.managed && this.#again === ''
        ? [this.connection, this.managed.signUpId, this.managed.token]
        : undefined,
    load: async ([connection, signUpId, token]) => residentOf(connection).signUps.get(signUpId, { token }),
    loaded: (signUp) => this.managed && this.#held.hold(signUp, this.managed.token, false),
  });
  /** The session of a cancelled sign-up whose holder wants to sign up again; empty otherwise. */
  #again = '';
  #draftedFor = '';
  #announcement = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('managed') || (changed.get('sessionId') !== undefined && !this.managed)) {
      this.#again = '';
      this.#held.release();
    }
    if (changed.has('contactName')) this.#form.prefill({ name: this.contactName });
    if (changed.has('contactMobile')) this.#form.prefill({ mobile: this.contactMobile });
    const session = this.#loadedSession;
    if (session === undefined || session.id === this.#draftedFor) return;
    this.#draftedFor = session.id;
    this.#form.draft = draftFor(this.#form.draft, session, this.defaultRole);
    this.#submission.clear();
    this.#form.settle();
  }

  get #wantedSession(): string {
    return this.#held.signUp?.session.id ?? (this.#again || this.sessionId);
  }

  /** The session wanted now, and not the one before it. */
  get #loadedSession(): SessionDetail | undefined {
    const { value } = this.#session;
    return value?.id === this.#wantedSession ? value : undefined;
  }

  #rules(session: SessionDetail): Rules {
    return { session, policy: agePolicy2026, today: dayOf(this.now()) };
  }

  /** Sends the form, or shows what is to be corrected first. */
  readonly #submit = async (): Promise<void> => {
    const session = this.#loadedSession;
    const { connection } = this;
    if (session === undefined || connection === undefined || this.#submission.isSending) return;
    const rules = this.#rules(session);
    this.#submission.clear();
    const [problem] = this.#form.check(rules);
    if (problem !== undefined) {
      this.requestUpdate();
      this.dispatchEvent(new YouthSignUpFailedEvent(session.id, 'validation-failed'));
      return this.#stage.focus(problem.field ?? 'submit');
    }
    const sending = this.#submission.send(connection, session.id, requestOf(this.#form.draft, rules));
    this.#stage.announce(messages[this.language].submitting);
    this.dispatchEvent(new YouthSignUpSubmittedEvent(session.id));
    const created = await sending;
    if (created === undefined) return this.#refused(this.#submission.error, rules);
    this.#form.settle();
    this.#held.hold(created.signUp, created.manageToken, true);
    this.dispatchEvent(
      new YouthSignUpCreatedEvent(session.id, created.signUp.id, created.signUp.party.length),
    );
    return this.#stage.focus('title');
  };

  #refused(error: unknown, rules: Rules): Promise<void> {
    const errors = isApiError(error) ? (error.problem.errors ?? []) : [];
    const { draft } = this.#form;
    const problems = errors.map(({ pointer, code }) => ({ field: fieldOf(pointer, draft, rules), code }));
    const code = codeOf(error);
    if (code === 'consent-text-outdated') this.#form.draft = withoutConsents(draft);
    if (code !== 'already-signed-up') this.#form.refuse(problems);
    if (changedSession.test(code)) this.#session.retry();
    this.#stage.announce('');
    this.dispatchEvent(new YouthSignUpFailedEvent(rules.session.id, code));
    const field =
      code === 'already-signed-up' ? undefined : problems.find(({ field }) => field !== undefined)?.field;
    return this.#stage.focus(field ?? 'failure');
  }

  /** Back from a cancelled sign-up to an empty place in the same session. */
  #signUpAgain(): void {
    this.#again = this.#wantedSession;
    this.#held.release();
    void this.#stage.focus('title');
  }

  #formActions(session: SessionDetail): FormActions {
    return {
      contactChanged: (change) => this.#editor.contactChanged(change),
      participantChanged: (key, change, field) => this.#editor.participantChanged(key, change, field),
      consentDecided: (key, purpose, isGranted) => this.#editor.consentDecided(key, purpose, isGranted),
      left: (field) => this.#editor.left(field),
      add: (relation) => this.#editor.add(relation, session, this.defaultRole),
      remove: (key) => this.#editor.remove(key),
      submit: () => void this.#submit(),
      focus: (field) => void this.#stage.focus(field),
    };
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" part="frame">
      <p class="visually-hidden" role="status">${this.#announcement}</p>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { connection, language } = this;
    const session = this.#loadedSession;
    if (connection === undefined) return noClientState(language);
    const held = this.#held.view(session, () => this.#signUpAgain());
    if (held !== undefined) return held;
    if (this.managed !== undefined && this.#again === '') {
      return waitingView(this.#managed, 'sign-up-not-found', language);
    }
    if (this.#wantedSession === '') return noticeView(messages[language].noSession);
    return session === undefined
      ? waitingView(this.#session, 'session-not-found', language)
      : this.#signUpForm(session);
  }

  #signUpForm(session: SessionDetail): TemplateResult {
    const { language } = this;
    const rules = this.#rules(session);
    const state = sessionState(session, this.now());
    const problems = this.#form.visibleProblems(rules);
    const { error, isSending } = this.#submission;
    return html`${sessionHead(session, language)}
    ${state === 'open' ? nothing : closedNotice(session, state, language, () => this.#session.retry())}
    ${
      state === 'open' || (this.#form.isBegun && state !== 'cancelled')
        ? formView(
            {
              rules,
              language,
              problems,
              isSending,
              draft: this.#form.draft,
              errors: errorTexts(problems, language),
              isChecked: this.#form.isChecked,
              failure: error === undefined ? undefined : failureOf(error, language),
            },
            this.#formActions(session),
          )
        : nothing
    }`;
  }
}
