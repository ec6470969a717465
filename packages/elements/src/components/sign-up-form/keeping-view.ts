/** How to keep a sign-up: calendar, manage link; and how to give it back. Pure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HeldActions, HeldModel } from './held-model.ts';
import { heldMessages } from './held.messages.ts';

export function keeping(
  { calendarUrlOf, language, manageUrl, rest, signUps }: HeldModel,
  actions: Pick<HeldActions, 'copy'>,
): TemplateResult {
  const words = heldMessages[language];
  const [signUp] = signUps;
  const isOne = signUps.length === 1 && rest === undefined;
  const hasPlaces = signUp?.status === 'confirmed' || signUp?.status === 'pending';
  return html`${
    signUps.length === 1 && signUp !== undefined && hasPlaces
      ? html`<p>
            <a class="button" data-kind="primary" part="calendar-link" href=${calendarUrlOf(signUp.session.id)}
              >${words.calendar}</a
            >
          </p>`
      : nothing
  }
    <div class="manage">
      <label class="label" for="manage-link">${words.manageLink}</label>
      <span class="hint" id="manage-hint">${words.manageHint}${isOne ? nothing : ` ${words.manageAll}`}</span>
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
export function cancelling(
  model: HeldModel,
  actions: Pick<HeldActions, 'askCancel' | 'cancel' | 'keep'>,
): TemplateResult | typeof nothing {
  // Of several, one or all are cancelled from the page of the manage link.
  if (model.signUps.length > 1 || model.rest !== undefined) return nothing;
  const words = heldMessages[model.language];
  const waits = model.signUps[0]?.status === 'waitlisted';
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
        ${waits ? words.leave : words.cancel}
      </button>`;
  }
  return html`<div class="notice" part="cancel-confirmation" role="group" aria-labelledby="cancel-ask">
    <p class="strong" id="cancel-ask" tabindex="-1">${waits ? words.leaveAsk : words.cancelAsk}</p>
    ${error}
    <div class="row">
      <button
        class="button"
        type="button"
        part="cancel-yes"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${() => actions.cancel()}
      >
        ${isSending ? words.cancelling : waits ? words.leaveYes : words.cancelYes}
      </button>
      <button class="button" type="button" part="cancel-no" @click=${() => actions.keep()}>${words.cancelNo}</button>
    </div>
  </div>`;
}
