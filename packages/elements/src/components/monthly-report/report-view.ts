/** One community's report of a month: what it is, what can be done to it, its figures and texts. Pure. */
import { type MonthlyReport, reportWords } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { areaField } from '../../staff/staff-fields.ts';
import { troubleView } from '../../staff/trouble.ts';
import { spinner } from '../../forms/spinner.ts';
import { monthText } from '../../localize/dates.ts';
import { instantText } from '../../localize/figures.ts';
import { errorState, loadingState } from '../../localize/states.ts';
import type { Downloads, FileKind } from './downloads.ts';
import { type FigureActions, figuresView } from './figures-view.ts';
import { messages } from './monthly-report.messages.ts';
import { partsView } from './parts-view.ts';
import type { ReportWork } from './report-work.ts';
import { textsView } from './texts-view.ts';
import { traceView } from './trace-view.ts';

export interface ReportViewModel {
  readonly work: ReportWork;
  readonly downloads: Downloads;
  readonly month: string;
  /** The month of today. */
  readonly currentMonth: string;
}

export function reportView(model: ReportViewModel, actions: FigureActions): TemplateResult {
  const { work } = model;
  const { language } = actions;
  const { resource } = work;
  if (work.loaded === undefined)
    return resource.state === 'error'
      ? errorState(resource.error, language, () => resource.retry())
      : loadingState(language);
  return html`${resource.state === 'error' ? errorState(resource.error, language, () => resource.retry()) : nothing}
  ${work.report === undefined ? emptyView(model, actions) : wholeView(work.report, model, actions)}`;
}

function emptyView({ currentMonth, month, work }: ReportViewModel, actions: FigureActions): TemplateResult {
  const words = messages[actions.language];
  const isFuture = month > currentMonth;
  return html`<div class="empty" part="empty">
    <h2 class="title" id="title" tabindex="-1">${words.none(monthText(month, actions.language))}</h2>
    <p class="muted lead">${isFuture ? words.notBegun : words.noneLead}</p>
    ${troubleOf(work, actions)}
    ${isFuture ? nothing : sendButton(words.draft, { work, actions, send: () => work.draft() })}
  </div>`;
}

function wholeView(report: MonthlyReport, model: ReportViewModel, actions: FigureActions): TemplateResult {
  const { work } = model;
  return html`<article part="report" data-state=${report.state} aria-labelledby="title">
    ${headView(report, work, actions)} ${troubleOf(work, actions)} ${movedView(report, actions)}
    ${nextStep(report, model, actions)} ${filesView(report, model, actions)} ${figuresView(report, work, actions)}
    ${partsView(report, work, { actions, by: 'programme' })} ${partsView(report, work, { actions, by: 'category' })}
    <p class="muted small">${reportWords[actions.language].notAdded}</p>
    ${textsView(report, work, actions)} ${traceView(report, actions.language)}
  </article>`;
}

function headView(report: MonthlyReport, work: ReportWork, { language }: FigureActions): TemplateResult {
  const words = messages[language];
  const { states, titleOf } = reportWords[language];
  const state = (states as Readonly<Record<string, string>>)[report.state] ?? report.state;
  const revisions = work.loaded?.revisions ?? [];
  return html`<header class="head">
    <h2 class="title" id="title" tabindex="-1">${titleOf(report.communityName, report.month)}</h2>
    <p class="facts">
      <span class="badge" part="state" data-state=${report.state}>${state}</span>
      ${report.revision > 1 ? html`<span>${words.revisionOf(report.revision)}</span>` : nothing}
      <span class="muted">${words.countedAt(instantText(report.countedAt, language) ?? '')}</span>
    </p>
    ${report.amendmentReason === undefined ? nothing : html`<p>${words.amendReason}：${report.amendmentReason}</p>`}
    ${
      revisions.length < 2
        ? nothing
        : html`<label class="revisions screen"
            >${words.revision}
            <select
              class="control"
              id="revision"
              @change=${(event: Event) => work.choose((event.currentTarget as HTMLSelectElement).value)}
            >
              ${revisions.map(
                (one) => html`<option value=${one.id} .selected=${one.id === report.id}>
                  ${words.revisionOf(one.revision)} · ${(states as Readonly<Record<string, string>>)[one.state] ?? one.state}
                </option>`,
              )}
            </select></label
          >`
    }
  </header>`;
}

/** By how much the records have moved since the figures were fixed. */
function movedView({ figures, state }: MonthlyReport, { language }: FigureActions) {
  const words = messages[language];
  const moved = figures.filter(({ now }) => now !== undefined).length;
  if (moved === 0) return nothing;
  return html`<div class="notice screen" part="moved">
    <p>${words.moved(moved)}</p>
    <p>${state === 'submitted' ? words.movedDone : words.movedDraftable}</p>
  </div>`;
}

function nextStep(report: MonthlyReport, { currentMonth, work }: ReportViewModel, actions: FigureActions) {
  const words = messages[actions.language];
  if (report.state === 'draft') {
    const isOver = report.month < currentMonth;
    return html`<div class="next screen" part="next">
      <p>${isOver ? words.freezeLead : words.monthRuns}</p>
      ${isOver ? sendButton(words.freeze, { work, actions, send: () => work.freeze() }) : nothing}
    </div>`;
  }
  if (report.state === 'frozen')
    return html`<div class="next screen" part="next">
      <p>${words.submitLead}</p>
      ${sendButton(words.submit, { work, actions, send: () => work.submit() })}
      <button class="button" type="button" @click=${() => void work.freeze()}>${words.freezeAgain}</button>
    </div>`;
  if (report.amendedBy !== undefined) return nothing;
  return html`<div class="next screen" part="next">
    <p>${words.submittedLead}</p>
    ${work.amending === undefined ? amendButton(work, actions) : amendForm(work, actions)}
  </div>`;
}

function amendButton(work: ReportWork, actions: FigureActions): TemplateResult {
  const open = () => {
    work.amending = { reason: '', isChecked: false };
    actions.focus('amend-reason');
  };
  return html`<button class="button" type="button" id="amend" @click=${open}>${messages[actions.language].amend}</button>`;
}

function amendForm(work: ReportWork, actions: FigureActions): TemplateResult {
  const words = messages[actions.language];
  const { amending = { reason: '', isChecked: false } } = work;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void work.amend();
  };
  const cancel = () => {
    work.amending = undefined;
    actions.focus('amend');
  };
  return html`<form class="ask" novalidate aria-label=${words.amend} @submit=${submit}>
    ${areaField({
      id: 'amend-reason',
      label: words.amendReason,
      hint: words.amendHint,
      value: amending.reason,
      most: 300,
      isRequired: true,
      error: amending.isChecked && amending.reason.trim() === '' ? words.whyMissing : undefined,
      changed: (reason) => {
        work.amending = { ...amending, reason };
        actions.redraw();
      },
    })}
    <div class="buttons">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${work.isSending ? 'true' : 'false'}>
        ${work.isSending ? html`${spinner()}${words.sending}` : words.amendBegin}
      </button>
      <button class="button" type="button" @click=${cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

interface Sending {
  readonly work: ReportWork;
  readonly actions: FigureActions;
  readonly send: () => Promise<void>;
}

function sendButton(text: string, { actions, send, work }: Sending): TemplateResult {
  const { isSending } = work;
  return html`<button
    class="button"
    data-kind="primary"
    type="button"
    aria-disabled=${isSending ? 'true' : 'false'}
    @click=${() => void send()}
  >
    ${isSending ? html`${spinner()}${messages[actions.language].sending}` : text}
  </button>`;
}

function filesView(
  report: MonthlyReport,
  { downloads }: ReportViewModel,
  { language }: FigureActions,
): TemplateResult {
  const words = messages[language];
  const kinds: readonly (readonly [FileKind, string])[] = [
    ['docx', words.word],
    ['xlsx', words.excel],
    ['csv', words.csv],
  ];
  return html`<div class="files screen" part="files" role="group" aria-label=${words.download}>
    ${kinds.map(
      ([kind, text]) => html`<button
        class="button"
        type="button"
        aria-disabled=${downloads.busy === undefined ? 'false' : 'true'}
        @click=${() => void downloads.save(report, kind)}
      >
        ${downloads.busy === kind ? html`${spinner()}${words.downloading}` : text}
      </button>`,
    )}
    <button class="button" type="button" @click=${() => window.print()}>${words.print}</button>
    ${downloads.error === undefined ? nothing : troubleView(downloads.error, language)}
  </div>`;
}

/** What went wrong with the last change; where somebody else was first, what that means for what was typed. */
function troubleOf(work: ReportWork, { language }: FigureActions) {
  const words = messages[language];
  if (work.isConflict)
    return html`<div class="notice screen" id="trouble" part="conflict-notice" role="alert" tabindex="-1">
      <p><strong>${words.conflictTitle}</strong></p>
      <p>${work.writing.conflicts.length > 0 ? words.conflictLead : words.conflictNone}</p>
    </div>`;
  if (work.error === undefined) return nothing;
  return html`<div class="screen" id="trouble" tabindex="-1">${troubleView(work.error, language)}</div>`;
}
