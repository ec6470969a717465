import type { Language } from '@youth-action/sdk/problem-texts';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { messages } from './credential-check.messages.ts';

/** The question whose credential it is; the answer goes into the live region beside the field. */
export function whoseView(isOf: (text: string) => boolean, language: Language): TemplateResult {
  const text = messages[language];
  const compare = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement; // the listener stands on it
    const said = new FormData(form).get('whose');
    const answer = form.querySelector('[role="status"]');
    if (answer === null || typeof said !== 'string' || said.trim() === '') return;
    answer.textContent = isOf(said) ? text.isTheirs : text.isNotTheirs;
  };
  // Another credential is another question: nothing that was typed or answered stays.
  return html`${keyed(
    isOf,
    html`<form part="whose" @submit=${compare}>
      <label for="whose">${text.whose}</label>
      <div class="row">
        <input id="whose" name="whose" type="text" autocomplete="off" maxlength="60" aria-describedby="whose-hint" />
        <button class="button">${text.compare}</button>
      </div>
      <p class="muted" id="whose-hint">${text.whoseHint}</p>
      <p role="status"></p>
    </form>`,
  )}`;
}
