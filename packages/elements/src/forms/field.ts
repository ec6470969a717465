/**
 * Fields as templates: label, hint, native control and error, linked with each other. A control and what describes it
 * always stand in the same shadow root, since ids don't reach across one.
 */
import { html, nothing, type TemplateResult } from 'lit';

export interface FieldFrame {
  /** Also the id of the control that is focused when this field is to be corrected. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** In words; undefined while there's nothing to correct. */
  readonly error?: string | undefined;
}

export interface TextField extends FieldFrame {
  readonly value: string;
  readonly name: string;
  /** `date` is a field for text, `YYYY-MM-DD`, where the browser has no picker. */
  readonly type?: 'text' | 'tel' | 'date';
  readonly inputMode?: 'text' | 'decimal' | 'tel';
  readonly autocomplete: string;
  /** @default true */
  readonly isRequired?: boolean;
  /** In UTF-16 units. @default 60 */
  readonly maxLength?: number;
  readonly changed: (value: string) => void;
  readonly left: () => void;
}

export function textField(field: TextField): TemplateResult {
  const { id, name, value, type = 'text', inputMode = 'text', autocomplete, changed, left } = field;
  const { isRequired = true, maxLength = 60 } = field;
  return html`<div class="field">
    <label class="label" for=${id}>${field.label}</label>
    ${hintOf(field)}
    <input
      class="control"
      id=${id}
      name=${name}
      type=${type}
      inputmode=${inputMode}
      autocomplete=${autocomplete}
      maxlength=${maxLength}
      ?required=${isRequired}
      aria-invalid=${field.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(field) ?? nothing}
      .value=${value}
      @input=${(event: Event) => changed(valueOf(event))}
      @change=${(event: Event) => changed(valueOf(event))}
      @blur=${left}
    />
    ${errorOf(field)}
  </div>`;
}

export interface Option {
  readonly value: string;
  readonly text: string;
  /** What there is to know of it before it's chosen. */
  readonly more?: string | undefined;
  readonly isDisabled?: boolean;
}

export interface SelectField extends FieldFrame {
  readonly value: string;
  readonly name: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly Option[];
  /** @default true */
  readonly isRequired?: boolean;
  readonly changed: (value: string) => void;
  readonly left: () => void;
}

export function selectField(field: SelectField): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${field.id}>${field.label}</label>
    ${hintOf(field)} ${selectControl({ ...field, describedBy: describedBy(field), isInvalid: field.error !== undefined })}
    ${errorOf(field)}
  </div>`;
}

export interface SelectControl extends Omit<SelectField, 'hint' | 'error' | 'label'> {
  /** Its name for screen readers, where no label element belongs to it. */
  readonly ariaLabel?: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** The control alone, for fields that are made of several. */
export function selectControl(control: SelectControl): TemplateResult {
  const { id, name, value, placeholder, options, changed, left } = control;
  return html`<select
    class="control"
    id=${id}
    name=${name}
    autocomplete="off"
    ?required=${control.isRequired !== false}
    aria-label=${control.ariaLabel ?? nothing}
    aria-invalid=${control.isInvalid ? 'true' : nothing}
    aria-describedby=${control.describedBy ?? nothing}
    @change=${(event: Event) => changed(valueOf(event))}
    @blur=${left}
  >
    <option value="" .selected=${value === ''}>${placeholder}</option>
    ${options.map(
      (option) =>
        html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`,
    )}
  </select>`;
}

export interface CheckField extends FieldFrame {
  readonly name: string;
  readonly isChecked: boolean;
  readonly changed: (isChecked: boolean) => void;
}

export function checkField(field: CheckField): TemplateResult {
  const { id, name, label, isChecked, changed } = field;
  return html`<div class="field">
    <label class="choice" for=${id}>
      <input
        type="checkbox"
        id=${id}
        name=${name}
        aria-invalid=${field.error === undefined ? nothing : 'true'}
        aria-describedby=${describedBy(field) ?? nothing}
        .checked=${isChecked}
        @change=${(event: Event) => changed((event.currentTarget as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
    ${hintOf(field)} ${errorOf(field)}
  </div>`;
}

export function hintOf({ id, hint }: FieldFrame) {
  return hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`;
}

export function errorOf({ id, error }: FieldFrame) {
  return error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`;
}

export function describedBy({ id, hint, error }: FieldFrame, body?: string): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, body ?? '', error === undefined ? '' : `${id}-error`];
  return ids.filter((one) => one !== '').join(' ') || undefined;
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement).value; // the listeners are on these two only
}
