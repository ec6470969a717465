/** The part of the form that repeats a session every week: until when, on which days, and which of them are left out. Pure. */
import { type CivilDay, parseDay } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, longWeekdayNames, weekdayNames } from '../../localize/dates.ts';
import { inputField } from '../../staff/staff-fields.ts';
import type { NewSessionForm } from './new-session.ts';
import { messages } from './new-session.messages.ts';
import {
  exceptedDays,
  isSeries,
  possibleDays,
  weekdaysOf,
  withException,
  withWeekday,
} from './series-request.ts';

export interface SeriesFrame {
  readonly language: Language;
  /** Error of the field, in words. */
  readonly error: string | undefined;
}

export function seriesView(form: NewSessionForm, { error, language }: SeriesFrame): TemplateResult {
  const words = messages[language];
  const { draft } = form;
  return html`<fieldset class="group" part="series">
    <legend class="label">${words.repeat}</legend>
    ${inputField({
      id: 'new-repeatUntil',
      type: 'date',
      label: words.repeatUntil,
      hint: words.repeatHint,
      value: draft.repeatUntil,
      min: draft.day,
      error,
      changed: (value) => form.change('repeatUntil', value),
    })}
    ${isSeries(draft) ? html`${weekdaysView(form, language)} ${daysView(form, language)}` : nothing}
  </fieldset>`;
}

function weekdaysView(form: NewSessionForm, language: Language): TemplateResult {
  const chosen = weekdaysOf(form.draft);
  const short = weekdayNames(language);
  return html`<p class="label" id="series-weekdays">${messages[language].weekdays}</p>
    <div class="choices" role="group" aria-labelledby="series-weekdays">
    ${longWeekdayNames(language).map((name, index) =>
      toggle({
        label: name,
        text: short[index] ?? name,
        isChecked: chosen.includes(index + 1),
        changed: (isChosen) => form.change('weekdays', withWeekday(form.draft, index + 1, isChosen)),
      }),
    )}
  </div>`;
}

/** Every day by itself, so that a holiday is left out by a tap and not by typing its date. */
function daysView(form: NewSessionForm, language: Language) {
  const { draft } = form;
  const days = possibleDays(draft);
  if (days.length === 0) return nothing;
  const excepted = exceptedDays(draft);
  return html`<p class="label" role="status">${messages[language].days(days.length - excepted.length)}</p>
    <div class="choices" role="group" aria-label=${messages[language].whichDays}>
      ${days.map((day) =>
        toggle({
          label: dayText(day, language, true),
          text: shortDay(day),
          isChecked: !excepted.includes(day),
          changed: (isHeld) => form.change('except', withException(draft, day, !isHeld)),
        }),
      )}
    </div>`;
}

/** `12/3`: a row of them is read as dates. */
function shortDay(day: CivilDay): string {
  const parts = parseDay(day);
  return parts === undefined ? day : `${parts.month}/${parts.day}`;
}

interface Toggle {
  /** The whole name, for screen readers. */
  readonly label: string;
  readonly text: string;
  readonly isChecked: boolean;
  readonly changed: (isChecked: boolean) => void;
}

function toggle({ label, text, isChecked, changed }: Toggle): TemplateResult {
  return html`<label class="choice" data-is="toggle">
    <input
      type="checkbox"
      aria-label=${label}
      .checked=${isChecked}
      @change=${(event: Event) => changed((event.currentTarget as HTMLInputElement).checked)}
    />
    <span aria-hidden="true">${text}</span>
  </label>`;
}
