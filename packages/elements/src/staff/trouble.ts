/** What went wrong, for an organiser: the server's reason in words, the number to tell, and a way on. Pure. */
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../localize/error-words.ts';

/** One sentence for any error of a call. */
export function reasonOf(error: unknown, language: Language): string {
  return isApiError(error) ? textFor(error.code, language) : errorWords(error, language).text;
}

/** The whole notice, with a button where `retry` is given. */
export function troubleView(error: unknown, language: Language, retry?: () => void): TemplateResult {
  const { requestId, requestIdLabel, retry: label } = errorWords(error, language);
  return html`<div class="notice" part="error" role="alert">
    <p>${reasonOf(error, language)}</p>
    ${requestId === undefined ? nothing : html`<p class="muted">${requestIdLabel}: <code>${requestId}</code></p>`}
    ${retry === undefined ? nothing : html`<button class="button" type="button" part="retry" @click=${retry}>${label}</button>`}
  </div>`;
}

/** The same in one line, under what it's about. */
export function troubleLine(error: unknown, language: Language): TemplateResult {
  const { requestId, requestIdLabel } = errorWords(error, language);
  const number =
    requestId === undefined ? nothing : html` <span class="muted">(${requestIdLabel}: ${requestId})</span>`;
  return html`<span class="error" role="alert">${reasonOf(error, language)}${number}</span>`;
}
