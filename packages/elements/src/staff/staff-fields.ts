/** The kinds of field that only the desk has, in the manner of `forms/field.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorOf, type FieldFrame, hintOf } from '../forms/field.ts';

interface Frame extends FieldFrame {
  readonly value: string;
  readonly isRequired?: boolean;
  readonly changed: (value: string) => void;
}

export interface InputField extends Frame {
  /** Where the platform has no picker for it, this is a text field, and the hint says what to type. */
  readonly type: 'text' | 'search' | 'password' | 'number' | 'date' | 'time' | 'datetime-local';
  readonly min?: string;
  readonly max?: string;
}

export function inputField(field: InputField): TemplateResult {
  const { id, type, value, min, max } = field;
  return html`<div class="field">
    <label class="label" for=${id}>${field.label}</label>
    ${hintOf(field)}
    <input
      class="control"
      id=${id}
      name=${id}
      type=${type}
      inputmode=${type === 'number' ? 'numeric' : nothing}
      min=${min ?? nothing}
      max=${max ?? nothing}
      autocomplete="off"
      ?required=${field.isRequired === true}
      aria-invalid=${field.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(field) ?? nothing}
      .value=${value}
      @input=${(event: Event) => field.changed(textOf(event))}
      @change=${(event: Event) => field.changed(textOf(event))}
    />
    ${errorOf(field)}
  </div>`;
}

/** A few sentences. */
export function areaField(field: Frame & { readonly most: number }): TemplateResult {
  const { id, value } = field;
  return html`<div class="field">
    <label class="label" for=${id}>${field.label}</label>
    ${hintOf(field)}
    <textarea
      class="control"
      id=${id}
      name=${id}
      rows="3"
      maxlength=${field.most}
      autocomplete="off"
      ?required=${field.isRequired === true}
      aria-invalid=${field.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(field) ?? nothing}
      .value=${value}
      @input=${(event: Event) => field.changed(textOf(event))}
    ></textarea>
    ${errorOf(field)}
  </div>`;
}

function textOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value; // the listeners are on these two only
}
