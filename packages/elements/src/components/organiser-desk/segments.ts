/** A few views of the same thing, one of them shown. Pure. */
import { html, type TemplateResult } from 'lit';

export interface Segments<Value extends string> {
  readonly label: string;
  /** Undefined where another view than these is shown. */
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: (value: Value) => void;
}

export function segments<Value extends string>({
  label,
  value,
  options,
  chosen,
}: Segments<Value>): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${options.map(
      (option) => html`<button
        class="segment"
        type="button"
        aria-pressed=${option.value === value ? 'true' : 'false'}
        @click=${() => chosen(option.value)}
      >
        ${option.text}
      </button>`,
    )}
  </div>`;
}
