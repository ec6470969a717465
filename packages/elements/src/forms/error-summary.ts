/** The list of everything to correct, above a form that was sent too early. */
import { html, type TemplateResult } from 'lit';

export interface SummaryItem {
  /** The id of the field that it's about; undefined where it's about none. */
  readonly field: string | undefined;
  readonly text: string;
}

/** Each item leads to its field. Announced when it appears. */
export function errorSummary(
  title: string,
  items: readonly SummaryItem[],
  focus: (field: string) => void,
): TemplateResult {
  return html`<div class="notice summary" part="error-summary" role="alert">
    <p class="strong">${title}</p>
    <ul>
      ${items.map(({ field, text }) =>
        field === undefined
          ? html`<li>${text}</li>`
          : html`<li><button class="link" type="button" @click=${() => focus(field)}>${text}</button></li>`,
      )}
    </ul>
  </div>`;
}
