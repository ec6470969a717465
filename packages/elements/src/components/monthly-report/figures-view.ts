/** The figures of the whole month, part by part: each with what was computed, the month before, and its rows. Pure. */
import {
  isReportMetric,
  type MonthlyReport,
  type MonthlyReportFigure,
  reportSections,
  reportWords,
  sectionOf,
  wholeFigures,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { compareBars } from './compare-bars.ts';
import { differenceText, figureText, metricText, valueText } from './figure-text.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportWork } from './report-work.ts';
import { rowsView } from './rows-view.ts';
import { statedView } from './stated-view.ts';

export interface FigureActions {
  readonly language: Language;
  redraw(): void;
  focus(id: string): void;
}

export function figuresView(
  report: MonthlyReport,
  work: ReportWork,
  actions: FigureActions,
): TemplateResult[] {
  const { sections } = reportWords[actions.language];
  const whole = wholeFigures(report.figures);
  return reportSections.map((section) => {
    const own = whole.filter(({ metric }) => isReportMetric(metric) && sectionOf(metric) === section);
    return html`<section class="part" aria-labelledby="part-${section}">
      <h3 class="heading" id="part-${section}">${sections[section]}</h3>
      <ul class="figures" part="figures" data-section=${section}>
        ${own.map((figure) => figureView(figure, { report, work, actions }))}
      </ul>
    </section>`;
  });
}

interface Around {
  readonly report: MonthlyReport;
  readonly work: ReportWork;
  readonly actions: FigureActions;
}

function figureView(figure: MonthlyReportFigure, around: Around): TemplateResult {
  const { actions, report, work } = around;
  const { language } = actions;
  const { key, metric } = figure;
  const value = figure.stated ?? figure.computed;
  const name = figureText(figure, language);
  const isOpen = work.rows.key === key;
  return html`<li class="figure" part="figure" data-key=${key}>
    <div class="line">
      <div class="what">
        <span class="name">${metricText(metric, language)}</span>
        <span class="value">${valueText(metric, value, language)}</span>
        ${notesOf(figure, language)}
      </div>
      ${comparison(figure, report, language)}
      <div class="acts screen">
        ${value === 0 && figure.computed === 0 && figure.now === undefined ? nothing : rowsButton(figure, around, name)}
        ${report.state === 'submitted' ? nothing : stateButton(figure, around, name)}
      </div>
    </div>
    ${isOpen ? rowsView(work.rows, { language, name, of: key }) : nothing}
    ${work.stating?.key === key ? statedView(figure, work, statingOf(around, key)) : nothing}
  </li>`;
}

function rowsButton(
  { key }: MonthlyReportFigure,
  { actions, report, work }: Around,
  name: string,
): TemplateResult {
  const words = messages[actions.language];
  return html`<button
    class="button small"
    type="button"
    aria-expanded=${work.rows.key === key ? 'true' : 'false'}
    aria-label=${words.rowsOf(name)}
    @click=${() => work.rows.toggle(report.id, key)}
  >
    ${words.rows}
  </button>`;
}

function stateButton(figure: MonthlyReportFigure, { actions, work }: Around, name: string): TemplateResult {
  const { computed, key, note = '', stated } = figure;
  const words = messages[actions.language];
  const open = () => {
    work.stating = { key, value: String(stated ?? computed), note, isChecked: false };
    actions.focus('stated-value');
  };
  return html`<button class="button small" type="button" id="state-${key}" aria-label=${words.stateOf(name)} @click=${open}>
    ${words.state}
  </button>`;
}

function statingOf({ actions, work }: Around, key: string) {
  const { language } = actions;
  return {
    language,
    actions: {
      change: (stating: NonNullable<ReportWork['stating']>) => {
        work.stating = stating;
        actions.redraw();
      },
      cancel: () => {
        work.stating = undefined;
        actions.focus(`state-${key}`);
      },
    },
  };
}

/** What was computed where another number is stated, why, and what the records say now. */
export function notesOf({ computed, metric, note, now, stated }: MonthlyReportFigure, language: Language) {
  const words = messages[language];
  return html`${
    stated === undefined
      ? nothing
      : html`<span class="small note"><span class="mark">${words.stated}</span> ${words.computed(
          valueText(metric, computed, language),
        )}</span><span class="small note">${note ?? ''}</span>`
  }${
    now === undefined
      ? nothing
      : html`<span class="small note"><span class="mark" data-kind="moved">${words.nowIs(
          valueText(metric, now, language),
        )}</span></span>`
  }`;
}

function comparison(figure: MonthlyReportFigure, { previous }: MonthlyReport, language: Language) {
  const { computed, key, metric, stated } = figure;
  const words = messages[language];
  const value = stated ?? computed;
  const before = previous.figures.find((one) => one.key === key)?.value ?? 0;
  if (value === 0 && before === 0) return html`<div class="compare"></div>`;
  const month = monthText(previous.month, language);
  return html`<div class="compare">
    ${compareBars(value, before)}
    <span class="small muted"
      >${words.before(month, valueText(metric, before, language))}${words.change(differenceText(metric, value - before, language))}</span
    >
  </div>`;
}
