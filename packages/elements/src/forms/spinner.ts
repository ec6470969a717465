import { html, type TemplateResult } from 'lit';

/** That something is on its way, for the eye; words beside it say it too. */
export function spinner(): TemplateResult {
  return html`<span class="spinner" aria-hidden="true"></span>`;
}
