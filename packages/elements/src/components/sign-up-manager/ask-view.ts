/** A question in the place of the button that led to it: a dialog would be in the way of the page's own. Pure. */
import { type Language, residentTextFor } from '@youth-action/sdk/resident-texts';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { errorWords } from '../../localize/error-words.ts';

export interface Ask {
  /** Of the sign-up that it is about. */
  readonly id: string;
  readonly text: string;
  /** What comes of it, where that isn't plain. */
  readonly more?: string | undefined;
  readonly yes: string;
  readonly no: string;
  readonly isSending: boolean;
  readonly confirmed: () => void;
  readonly kept: () => void;
}

export function askView({ confirmed, id, isSending, kept, more, no, text, yes }: Ask): TemplateResult {
  return html`<div class="notice" part="question" role="group" aria-labelledby="ask-${id}">
    <p class="strong" id="ask-${id}" tabindex="-1">${text}</p>
    ${more === undefined ? nothing : html`<p>${more}</p>`}
    <div class="row">
      <button
        class="button"
        type="button"
        part="yes"
        data-kind="primary"
        aria-disabled=${isSending ? 'true' : 'false'}
        @click=${confirmed}
      >
        ${isSending ? spinner() : nothing}${yes}
      </button>
      <button class="button" type="button" part="no" @click=${kept}>${no}</button>
    </div>
  </div>`;
}

/** Why the last try failed, in one line with the number to tell the staff. */
export function errorLine(error: unknown, language: Language): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  const { requestId, requestIdLabel, text } = errorWords(error, language);
  const reason = isApiError(error) ? residentTextFor(error.code, language) : text;
  return html`<p class="error" part="error" role="alert">
    ${reason}${requestId === undefined ? nothing : html` <span class="muted">${requestIdLabel}: ${requestId}</span>`}
  </p>`;
}
