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
  readonly type?: 'text' | 'tel';
  readonly inputMode?: 'text' | 'numeric' | 'tel';
  readonly autocomplete: string;
  readonly changed: (value: string) => void;
  readonly left: () => void;
}

export function textField(field: TextField): TemplateResult {
  const { id, name, value, type = 'text', inputMode = 'text', autocomplete, changed, left } = field;
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
      maxlength="60"
      required
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
  readonly isDisabled?: boolean;
}

export interface SelectField extends FieldFrame {
  readonly value: string;
  readonly name: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly Option[];
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

interface SelectControl extends Omit<SelectField, 'hint' | 'error' | 'label'> {
  /** Its name for screen readers, where no label element belongs to it. */
  readonly ariaLabel?: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

function selectControl(control: SelectControl): TemplateResult {
  const { id, name, value, placeholder, options, changed, left } = control;
  return html`<select
    class="control"
    id=${id}
    name=${name}
    autocomplete="off"
    required
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

export interface MonthField extends FieldFrame {
  readonly name: string;
  readonly year: string;
  readonly month: string;
  readonly years: readonly Option[];
  readonly months: readonly Option[];
  readonly yearWord: string;
  readonly monthWord: string;
  readonly yearChanged: (year: string) => void;
  readonly monthChanged: (month: string) => void;
  readonly left: () => void;
}

/** A month as two selects: not every browser that counts has a month picker, and a year of birth is far to scroll. */
export function monthField(field: MonthField): TemplateResult {
  const { id, name, left } = field;
  const shared = { describedBy: describedBy(field), isInvalid: field.error !== undefined, left: nothingToDo };
  const leftBoth = (event: FocusEvent) => {
    const group = event.currentTarget as Element; // the listener is on the group
    if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) left();
  };
  return html`<div class="field" role="group" aria-labelledby="${id}-label" @focusout=${leftBoth}>
    <span class="label" id="${id}-label">${field.label}</span>
    ${hintOf(field)}
    <div class="pair">
      ${selectControl({
        ...shared,
        id,
        name: `${name}-year`,
        value: field.year,
        options: field.years,
        placeholder: field.yearWord,
        ariaLabel: field.yearWord,
        changed: field.yearChanged,
      })}
      ${selectControl({
        ...shared,
        id: `${id}-month`,
        name: `${name}-month`,
        value: field.month,
        options: field.months,
        placeholder: field.monthWord,
        ariaLabel: field.monthWord,
        changed: field.monthChanged,
      })}
    </div>
    ${errorOf(field)}
  </div>`;
}

function nothingToDo(): void {
  // the group itself notices when it is left
}

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
          <span>${option.text}</span>
        </label>`,
      )}
    </div>
    ${errorOf(field)}
  </div>`;
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
