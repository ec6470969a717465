/** Small pieces that the sections of a record share. Pure. */
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { errorWords } from '../../localize/error-words.ts';
import type { RecordActs } from './record-acts.ts';
import { recordMessages } from './service-record.messages.ts';

interface ActButton {
  readonly key: string;
  readonly id?: string;
  readonly text: string;
  readonly kind?: 'primary';
  readonly pressed: () => void;
}

/** A button that shows that what it started is on its way. */
export function actButton(acts: RecordActs, { id, key, kind, pressed, text }: ActButton): TemplateResult {
  const isSending = acts.stateOf(key).isSending === true;
  return html`<button
    class="button"
    type="button"
    id=${id ?? nothing}
    data-kind=${kind ?? nothing}
    aria-disabled=${String(isSending)}
    @click=${pressed}
  >
    ${isSending ? spinner() : nothing}${text}
  </button>`;
}

/** Why the last try failed, with the number to tell the staff. */
export function failure(acts: RecordActs, key: string): TemplateResult | typeof nothing {
  const { error } = acts.stateOf(key);
  if (error === undefined) return nothing;
  const language = acts.stage.language();
  const problems: Readonly<Record<string, string>> = recordMessages[language].problems;
  const { requestId, requestIdLabel, text } = errorWords(error, language);
  const reason = (isApiError(error) ? problems[error.code] : undefined) ?? text;
  return html`<p class="error" part="error" role="alert">
    ${reason}${requestId === undefined ? nothing : html` <span class="muted">${requestIdLabel}: ${requestId}</span>`}
  </p>`;
}
