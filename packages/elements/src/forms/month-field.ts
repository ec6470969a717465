/** A month of a year as a field. */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, errorOf, type FieldFrame, hintOf, type Option, selectControl } from './field.ts';

export interface MonthField extends FieldFrame {
  readonly name: string;
  readonly year: string;
  readonly month: string;
  readonly years: readonly Option[];
  readonly months: readonly Option[];
  /** What follows from the month, once there is one. */
  readonly note?: string | undefined;
  readonly yearWord: string;
  readonly monthWord: string;
  readonly yearChanged: (year: string) => void;
  readonly monthChanged: (month: string) => void;
  readonly left: () => void;
}

/** A month as two selects: not every browser that counts has a month picker, and a year of birth is far to scroll. */
export function monthField(field: MonthField): TemplateResult {
  const { id, name, left } = field;
  const shared = {
    describedBy: describedBy(field, field.note === undefined ? undefined : `${id}-note`),
    isInvalid: field.error !== undefined,
    left: nothingToDo,
  };
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
    ${field.note === undefined ? nothing : html`<span class="hint" id="${id}-note">${field.note}</span>`} ${errorOf(field)}
  </div>`;
}

function nothingToDo(): void {
  // the group itself notices when it is left
}
