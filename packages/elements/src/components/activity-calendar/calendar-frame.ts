/** What stands around the month: its name, the way to other months and views, and what has been found. */
import { type CivilMonth, firstDayOf, lastDayOf } from '@youth-action/sdk/domain';
import { html, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { errorState } from '../../localize/states.ts';
import { calendarMessages } from './activity-calendar.messages.ts';
import type { CalendarModel } from './calendar-model.ts';
import { activeFilters } from './filters.ts';
import { earliestMonth, latestMonth } from './months.ts';
import { countOf, dayGroups, type SessionIndex } from './session-index.ts';

export type CalendarView = 'list' | 'month';

export interface FrameActions {
  moveMonth(months: number): void;
  showToday(): void;
  showView(view: CalendarView): void;
}

export function toolbarTemplate(
  { language, month, today }: CalendarModel,
  view: CalendarView,
  actions: FrameActions,
): TemplateResult {
  const texts = calendarMessages[language];
  const step = (months: number, name: string, sign: string, end: CivilMonth) =>
    html`<button class="button" type="button" aria-label=${name} aria-disabled=${month === end ? 'true' : 'false'} @click=${() => actions.moveMonth(months)}>
      <span aria-hidden="true">${sign}</span>
    </button>`;
  const show = (name: CalendarView) =>
    html`<button class="button" type="button" aria-pressed=${view === name ? 'true' : 'false'} @click=${() => actions.showView(name)}>
      ${texts[name]}
    </button>`;
  return html`<div class="toolbar" part="toolbar">
    <h2 part="title">${monthText(month, language)}</h2>
    <div class="steps">
      ${step(-1, texts.previous, '‹', earliestMonth)}
      <button class="button" type="button" aria-disabled=${today.slice(0, 7) === month ? 'true' : 'false'} @click=${() => actions.showToday()}>
        ${texts.today}
      </button>
      ${step(1, texts.next, '›', latestMonth)}
    </div>
    <div class="views" role="group" aria-label=${texts.views}>${show('list')}${show('month')}</div>
  </div>`;
}

/** How many sessions there are and match; a live region, so that going on and filtering are heard. */
export function countTemplate(model: CalendarModel, isPartial: boolean): TemplateResult {
  const { language, month, isComplete, isLoading, filters, all, index } = model;
  const texts = calendarMessages[language];
  const found = monthCount(index, month);
  const text = isPartial
    ? texts.loadingRest(all.sessions.length)
    : isLoading
      ? texts.loading
      : !isComplete
        ? ''
        : activeFilters(filters) === 0
          ? texts.count(found)
          : texts.countOf(found, monthCount(all, month));
  return html`<p class="count muted" role="status" part="count">
    <span class="visually-hidden">${monthText(month, language)}</span> ${text}
  </p>`;
}

/** An error over what is still there from before. */
export function errorTemplate(error: unknown, model: CalendarModel, retry: () => void): TemplateResult {
  const { all, language } = model;
  return html`<div class="error">
    ${errorState(error, language, retry)}
    ${all.sessions.length === 0 ? '' : html`<p class="muted">${calendarMessages[language].incomplete}</p>`}
  </div>`;
}

/** A session that goes on for days counts once. */
function monthCount(index: SessionIndex, month: CivilMonth): number {
  return countOf(dayGroups(index, firstDayOf(month), lastDayOf(month)));
}
