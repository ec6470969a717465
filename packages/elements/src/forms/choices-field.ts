/** Choices with all options in sight: one of them, or several. */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorOf, type FieldFrame, hintOf, type Option } from './field.ts';

export interface RadioField extends FieldFrame {
  readonly name: string;
  /** Empty while nothing is chosen. */
  readonly value: string;
  readonly options: readonly Option[];
  readonly isRequired: boolean;
  /** A text of its own in place of a hint: what there is to agree to, say. */
  readonly body?: TemplateResult | undefined;
  readonly changed: (value: string) => void;
}

/** A choice with all options in sight. The first option has the field's id. */
export function radioField(field: RadioField): TemplateResult {
  const { id, name, value, options, isRequired, body, changed } = field;
  return html`<div
    class="field"
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-required=${isRequired ? 'true' : 'false'}
    aria-invalid=${field.error === undefined ? nothing : 'true'}
    aria-describedby=${describedBy(field, body === undefined ? undefined : `${id}-body`) ?? nothing}
  >
    <span class="label" id="${id}-label">${field.label}</span>
    ${hintOf(field)} ${body === undefined ? nothing : html`<div class="body" id="${id}-body">${body}</div>`}
    <div class="choices">
      ${options.map(
        (option, index) => html`<label class="choice">
          <input
            type="radio"
            id=${index === 0 ? id : `${id}-${option.value}`}
            name=${name}
            .value=${option.value}
            ?disabled=${option.isDisabled === true}
            .checked=${option.value === value}
            @change=${() => changed(option.value)}
          />
          <span>${option.text}${moreOf(option)}</span>
        </label>`,
      )}
    </div>
    ${errorOf(field)}
  </div>`;
}

export interface ChecksField extends FieldFrame {
  readonly name: string;
  /** The values of the options that are ticked. */
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly changed: (values: readonly string[]) => void;
}

/** Several of some options. The first one has the field's id. */
export function checksField({ changed, ...field }: ChecksField): TemplateResult {
  const { id, name, options, values } = field;
  const toggled = (value: string) =>
    options.map((one) => one.value).filter((one) => values.includes(one) !== (one === value));
  return html`<div
    class="field"
    role="group"
    aria-labelledby="${id}-label"
    aria-describedby=${describedBy(field) ?? nothing}
  >
    <span class="label" id="${id}-label">${field.label}</span>
    ${hintOf(field)}
    <div class="choices">
      ${options.map(
        (option, index) => html`<label class="choice">
          <input
            type="checkbox"
            id=${index === 0 ? id : `${id}-${option.value}`}
            name=${name}
            .value=${option.value}
            aria-invalid=${field.error === undefined ? nothing : 'true'}
            ?disabled=${option.isDisabled === true}
            .checked=${values.includes(option.value)}
            @change=${() => changed(toggled(option.value))}
          />
          <span>${option.text}${moreOf(option)}</span>
        </label>`,
      )}
    </div>
    ${errorOf(field)}
  </div>`;
}

function moreOf({ more }: Option) {
  return more === undefined ? nothing : html`<span class="more">${more}</span>`;
}
