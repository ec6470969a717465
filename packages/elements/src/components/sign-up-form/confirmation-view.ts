/** A sign-up that exists: what, when, where, who, and how to keep or give it back. Pure. */
import type { SessionDetail, SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { fact, whenAndWhere } from './session-view.ts';
import { messages, wordFor } from './sign-up-form.messages.ts';

export interface ConfirmationModel {
  readonly signUp: SignUp;
  /** Undefined while it's loading or where it couldn't be loaded: the sign-up is shown without it. */
  readonly session: SessionDetail | undefined;
  readonly language: Language;
  /** Just made, and not one that was looked up. */
  readonly isNew: boolean;
  readonly calendarUrl: string;
  readonly manageUrl: string;
  readonly cancelling: 'idle' | 'asking' | 'sending';
  /** Why cancelling failed, in words. */
  readonly cancelError: string | undefined;
}

export interface ConfirmationActions {
  copy(): void;
  askCancel(): void;
  keep(): void;
  cancel(): void;
  again(): void;
}

export function confirmationView(model: ConfirmationModel, actions: ConfirmationActions): TemplateResult {
  const { signUp, session, language, isNew } = model;
  const words = messages[language];
  const isCancelled = signUp.status === 'cancelled';
  const title = isCancelled ? words.signUpCancelled : isNew ? words.confirmed : words.signUp;
  return html`<section part="confirmation" aria-labelledby="title">
    <div class="banner" data-kind=${isCancelled ? 'cancelled' : 'confirmed'}>
      <span class="mark" aria-hidden="true">${isCancelled ? '–' : '✓'}</span>
      <div>
        <h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
        <p>${isCancelled ? words.placesFree : signUp.session.title}</p>
      </div>
    </div>
    ${sessionCancelled(model)}
    <dl class="facts">
      ${isCancelled ? fact(words.signUp, signUp.session.title) : nothing}
      ${whenAndWhere(signUp.session, session?.venueAddress, language)}
      ${session?.bring === undefined ? nothing : fact(words.bring, session.bring)}
      ${fact(words.contact, `${signUp.contact.name} ${signUp.contact.mobile}`)} ${fact(words.who, partyList(model))}
    </dl>
    ${
      isCancelled
        ? html`<button class="button" data-kind="primary" type="button" part="again" @click=${() => actions.again()}>
          ${words.again}
        </button>`
        : html`${keeping(model, actions)} ${cancelling(model, actions)}`
    }
  </section>`;
}

function partyList({ signUp, language }: ConfirmationModel): TemplateResult {
  const { roles } = messages[language];
  return html`<ul class="who-list">
    ${signUp.party.map(({ name, role }) => html`<li>${name} <span class="muted">${wordFor(roles, role)}</span></li>`)}
  </ul>`;
}

function sessionCancelled({ signUp, session, language }: ConfirmationModel) {
  if (signUp.session.status !== 'cancelled') return nothing;
  const words = messages[language];
  return html`<div class="notice" part="notice" role="status">
    <p class="strong">${words.cancelled}</p>
    ${
      session?.cancellationReason === undefined
        ? nothing
        : html`<p class="lines">${words.reason(session.cancellationReason)}</p>`
    }
  </div>`;
}

function keeping(
  { language, calendarUrl, manageUrl }: ConfirmationModel,
  actions: ConfirmationActions,
): TemplateResult {
  const words = messages[language];
  return html`<p>
      <a class="button" data-kind="primary" part="calendar-link" href=${calendarUrl}>${words.calendar}</a>
    </p>
    <div class="manage">
      <label class="label" for="manage-link">${words.manageLink}</label>
      <span class="hint" id="manage-hint">${words.manageHint}</span>
      <div class="copy">
        <input
          class="control"
          id="manage-link"
          part="manage-link"
          readonly
          aria-describedby="manage-hint"
          .value=${manageUrl}
          @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
        />
        <button class="button" type="button" part="copy" @click=${() => actions.copy()}>${words.copy}</button>
      </div>
    </div>`;
}

/** Cancelling asks once more, in the same place: a dialog of the page's own would be in its way. */
function cancelling(model: ConfirmationModel, actions: ConfirmationActions): TemplateResult {
  const words = messages[model.language];
  const isSending = model.cancelling === 'sending';
  const error =
    model.cancelError === undefined ? nothing : html`<p class="error" role="alert">${model.cancelError}</p>`;
  if (model.cancelling === 'idle') {
    return html`${error}<button
        class="link"
        type="button"
        id="cancel"
        part="cancel"
        @click=${() => actions.askCancel()}
      >
        ${words.cancel}
      </button>`;
  }
  return html`<div class="notice" part="cancel-confirmation" role="group" aria-labelledby="cancel-ask">
    <p class="strong" id="cancel-ask" tabindex="-1">${words.cancelAsk}</p>
    ${error}
    <div class="row">
      <button
        class="button"
        type="button"
        part="cancel-yes"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${() => actions.cancel()}
      >
        ${isSending ? words.cancelling : words.cancelYes}
      </button>
      <button class="button" type="button" part="cancel-no" @click=${() => actions.keep()}>${words.cancelNo}</button>
    </div>
  </div>`;
}
