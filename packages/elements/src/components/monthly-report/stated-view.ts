/** The form in which a clerk states another number than the computed one. Pure. */
import { isMinutes, type MonthlyReportFigure } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { areaField, inputField } from '../../staff/staff-fields.ts';
import { figureText, valueText } from './figure-text.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportWork } from './report-work.ts';
import { isWhole, type Stating } from './stating.ts';

export interface StatingActions {
  change(stating: Stating): void;
  cancel(): void;
}

export function statedView(
  figure: MonthlyReportFigure,
  work: ReportWork,
  { actions, language }: { readonly actions: StatingActions; readonly language: Language },
): TemplateResult {
  const words = messages[language];
  const { stating = { key: figure.key, value: '', note: '', isChecked: false } } = work;
  return html`<form
    class="ask screen"
    part="stating"
    novalidate
    aria-label=${words.stateOf(figureText(figure, language))}
    @submit=${(event: SubmitEvent) => save(event, work)}
  >
    ${inputField({
      id: 'stated-value',
      type: 'number',
      min: '0',
      label: isMinutes(figure.metric) ? words.statedMinutes : words.statedValue,
      hint: words.statedHint(valueText(figure.metric, figure.computed, language)),
      value: stating.value,
      isRequired: true,
      error: stating.isChecked && !isWhole(stating.value) ? words.valueMissing : undefined,
      changed: (value) => actions.change({ ...stating, value }),
    })}
    ${areaField({
      id: 'stated-note',
      label: words.statedWhy,
      value: stating.note,
      most: 300,
      isRequired: true,
      error: stating.isChecked && stating.note.trim() === '' ? words.whyMissing : undefined,
      changed: (note) => actions.change({ ...stating, note }),
    })}
    ${buttons(figure, work, { actions, language })}
  </form>`;
}

function buttons(
  { stated }: MonthlyReportFigure,
  work: ReportWork,
  { actions, language }: { readonly actions: StatingActions; readonly language: Language },
): TemplateResult {
  const words = messages[language];
  const { isSending } = work;
  return html`<div class="buttons">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.save}
      </button>
      ${
        stated === undefined
          ? nothing
          : html`<button class="button" type="button" @click=${() => void work.saveStated(true)}>${words.unstate}</button>`
      }
      <button class="button" type="button" @click=${() => actions.cancel()}>${words.cancel}</button>
    </div>`;
}

function save(event: SubmitEvent, work: ReportWork): void {
  event.preventDefault();
  void work.saveStated();
}
