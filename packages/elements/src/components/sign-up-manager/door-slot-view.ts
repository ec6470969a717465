/** The part of a sign-up that is used at the door. Pure. */
import { type SignUp, timeOf } from '@youth-action/sdk/domain';
import { doorTextFor } from '@youth-action/sdk/door-texts';
import type { Language } from '@youth-action/sdk/problem-texts';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorOf, hintOf } from '../../forms/field.ts';
import { errorWords } from '../../localize/error-words.ts';
import type { DoorSlot } from './door-slot.ts';
import { doorMessages } from './door-slot.messages.ts';

export function doorSlotView(
  slot: DoorSlot,
  signUp: SignUp,
  language: Language,
): TemplateResult | typeof nothing {
  if (!slot.isOpen(signUp)) return nothing;
  const words = doorMessages[language];
  const { error, kept, results } = slot.stateOf(signUp);
  return html`<section class="door" part="door" aria-labelledby="door-title-${signUp.id}">
    <h4 class="label" id="door-title-${signUp.id}">${words.title}</h4>
    ${presence(signUp, language)} ${kept === undefined ? formView(slot, signUp, language) : keptView(slot, signUp, language)}
    ${
      error === undefined
        ? nothing
        : html`<p class="error" part="door-error" role="alert">
            ${isApiError(error) ? doorTextFor(error.code, language) : errorWords(error, language).text}
          </p>`
    }
    ${(results ?? []).map(({ code }) =>
      code === undefined
        ? nothing
        : html`<p class="error" part="door-error" role="alert">${doorTextFor(code, language)}</p>`,
    )}
  </section>`;
}

function presence({ party }: SignUp, language: Language) {
  const words = doorMessages[language];
  const lines = party.flatMap(({ checkIn, name }) => {
    if (checkIn === undefined) return [];
    const { checkedInAt, checkedOutAt } = checkIn;
    return checkedOutAt === undefined
      ? words.inAt(name, timeOf(checkedInAt))
      : words.outAt(name, timeOf(checkedOutAt));
  });
  if (lines.length === 0) return nothing;
  return html`<ul class="door-lines" part="door-lines">
    ${lines.map((line) => html`<li><span aria-hidden="true">✓&nbsp;</span>${line}</li>`)}
  </ul>`;
}

function keptView(slot: DoorSlot, signUp: SignUp, language: Language): TemplateResult {
  const words = doorMessages[language];
  const { isSending } = slot.stateOf(signUp);
  return html`<p class="notice" part="door-kept">${words.kept}</p>
    <div class="row">
      <button
        class="button"
        type="button"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${() => void slot.flush([signUp])}
      >
        ${isSending ? words.sending : words.resend}
      </button>
    </div>`;
}

function formView(slot: DoorSlot, signUp: SignUp, language: Language) {
  const { party } = signUp;
  const toCome = party.some(({ checkIn }) => checkIn === undefined);
  const here = party.some(({ checkIn }) => checkIn !== undefined && checkIn.checkedOutAt === undefined);
  if (!toCome && !here) return nothing;
  return html`<p class="muted">${doorMessages[language].lead}</p>
    ${fieldView(slot, signUp, language)}
    <div class="row">
      ${toCome ? buttonView(slot, signUp, { kind: 'in', isMain: true, language }) : nothing}
      ${here ? buttonView(slot, signUp, { kind: 'out', isMain: !toCome, language }) : nothing}
    </div>`;
}

function fieldView(slot: DoorSlot, signUp: SignUp, language: Language): TemplateResult {
  const words = doorMessages[language];
  const { problem, typed } = slot.stateOf(signUp);
  const id = `door-${signUp.id}`;
  const error = problem === undefined ? {} : { error: words.malformed };
  const field = { id, label: words.code, hint: words.hint, ...error };
  return html`<div class="field">
    <label class="label" for=${id}>${words.code}</label>
    ${hintOf(field)}
    <input
      class="control door-input"
      id=${id}
      type="text"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="12"
      aria-invalid=${problem === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(field) ?? nothing}
      .value=${typed}
      @input=${(event: Event) => slot.type(signUp, (event.currentTarget as HTMLInputElement).value)}
    />
    ${errorOf(field)}
  </div>`;
}

interface DoorButton {
  readonly kind: 'in' | 'out';
  readonly isMain: boolean;
  readonly language: Language;
}

function buttonView(slot: DoorSlot, signUp: SignUp, { isMain, kind, language }: DoorButton): TemplateResult {
  const words = doorMessages[language];
  const { isSending } = slot.stateOf(signUp);
  return html`<button
    class="button"
    type="button"
    part="door-${kind}"
    data-kind=${isMain ? 'primary' : 'plain'}
    aria-disabled=${isSending ? 'true' : 'false'}
    aria-describedby="sign-up-${signUp.id}"
    @click=${() => void slot.send(signUp, kind)}
  >
    ${isSending ? words.sending : words[kind]}
  </button>`;
}
