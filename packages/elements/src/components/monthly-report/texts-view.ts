/** The report's texts: to read, to write, and to settle where two have written. Pure. */
import {
  type MonthlyReport,
  type ReportTextKey,
  reportTextKeys,
  reportWords,
} from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { areaField } from '../../staff/staff-fields.ts';
import type { FigureActions } from './figures-view.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportWork } from './report-work.ts';

export function textsView(report: MonthlyReport, work: ReportWork, actions: FigureActions): TemplateResult {
  const { language } = actions;
  const words = messages[language];
  const isOpen = report.state !== 'submitted';
  return html`<section class="part" aria-labelledby="texts">
    <h3 class="heading" id="texts">${words.texts}</h3>
    <div class=${isOpen ? 'paper' : ''}>${reportTextKeys.map((key) => paragraphs(key, report, actions))}</div>
    ${isOpen ? formView(work, actions) : nothing}
  </section>`;
}

function paragraphs(
  key: ReportTextKey,
  { texts }: MonthlyReport,
  { language }: FigureActions,
): TemplateResult {
  const { noText, texts: titles } = reportWords[language];
  return html`<h4 class="subheading">${titles[key]}</h4>
    <p class="text">${texts[key] ?? html`<span class="muted">${noText}</span>`}</p>`;
}

function formView(work: ReportWork, actions: FigureActions): TemplateResult {
  const { language } = actions;
  const words = messages[language];
  const { texts: titles } = reportWords[language];
  const { isSending, writing } = work;
  const isBlocked = isSending || !writing.isDirty || writing.conflicts.length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isBlocked) void work.saveTexts();
  };
  return html`<form class="screen" part="texts" novalidate aria-labelledby="texts" @submit=${submit}>
    ${reportTextKeys.map(
      (key, index) => html`${areaField({
        id: `text-${key}`,
        label: titles[key],
        hint: index === 0 ? words.textsHint : undefined,
        value: writing.textOf(key),
        most: 4000,
        changed: (text) => {
          writing.type(key, text);
          actions.redraw();
        },
      })}
      ${writing.conflicts.includes(key) ? conflictView(key, work, actions) : nothing}`,
    )}
    <div class="buttons">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isBlocked ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.saveTexts}
      </button>
      <span class="muted small" role="status">${writing.isDirty ? words.unsaved : ''}</span>
    </div>
  </form>`;
}

/** Both texts, and what to do with them. */
function conflictView(key: ReportTextKey, { writing }: ReportWork, actions: FigureActions): TemplateResult {
  const words = messages[actions.language];
  const title = reportWords[actions.language].texts[key];
  const decide = (decision: 'mine' | 'theirs' | 'both') => () => {
    writing.decide(key, decision);
    actions.focus(`text-${key}`);
  };
  return html`<div class="ask" part="conflict" role="group" aria-label="${words.conflictTitle}: ${title}">
    <div class="versions">
      <div>
        <strong>${words.mine}</strong>
        <p class="text">${writing.textOf(key) || words.emptyText}</p>
      </div>
      <div>
        <strong>${words.theirs}</strong>
        <p class="text">${writing.theirsOf(key) || words.emptyText}</p>
      </div>
    </div>
    <div class="buttons">
      <button class="button" type="button" @click=${decide('mine')}>${words.keepMine}</button>
      <button class="button" type="button" @click=${decide('theirs')}>${words.takeTheirs}</button>
      <button class="button" type="button" @click=${decide('both')}>${words.keepBoth}</button>
    </div>
  </div>`;
}
