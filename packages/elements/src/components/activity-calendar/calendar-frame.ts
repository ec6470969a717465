/** What stands around the month: its name, the way to other months and views, and what has been found. */
import { addDays, startOfWeek } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, monthText } from '../../localize/dates.ts';
import { calendarMessages } from './activity-calendar.messages.ts';
import type { Act, CalendarModel, CalendarView } from './calendar-model.ts';
import { earliestMonth, latestMonth } from './months.ts';
import { monthCount, type SessionIndex } from './session-index.ts';

/** What of a calendar comes to its frame from elsewhere; what isn't here yet is left out. */
export interface FrameParts {
  /** `nothing` where there are to be none, which gives their room away. */
  readonly filters?: TemplateResult | typeof nothing | undefined;
  /** What is said of what went wrong, or nothing. */
  readonly error?: unknown;
  readonly view: TemplateResult | undefined;
  readonly rest?:
    | {
        readonly isOpen: boolean;
        readonly isReplacing: boolean;
        belowTemplate(model: CalendarModel): TemplateResult | typeof nothing;
        panelTemplate(model: CalendarModel): TemplateResult | undefined;
      }
    | undefined;
}

/** All that stands in a calendar's root. A server draws the same: see `served.ts`. */
export function frameTemplate(
  { language, size }: Pick<CalendarModel, 'language' | 'size'>,
  content: TemplateResult | undefined,
): TemplateResult {
  return html`<div class="frame" part="base" data-size=${size} lang=${language}>${content}</div>`;
}

export function contentTemplate(
  model: CalendarModel,
  act: Act,
  { error, filters, rest, view }: FrameParts,
): TemplateResult {
  return html`<div ?hidden=${rest?.isReplacing}>
        ${toolbarTemplate(model, act)}
        <div class="around" ?hidden=${filters === nothing}>${filters}</div>
        ${countTemplate(model)} ${error}
      </div>
      <div class="layout" ?data-open=${rest?.isOpen}>
        <div class="view" ?hidden=${rest?.isReplacing}>${view} ${rest?.belowTemplate(model)}</div>
        ${rest?.panelTemplate(model)}
      </div>`;
}

function toolbarTemplate(model: CalendarModel, act: Act): TemplateResult {
  const { language, month, tabStop, today, view } = model;
  const texts = calendarMessages[language];
  const unit = view === 'week' ? 'week' : 'month';
  const isHere = view === 'week' ? startOfWeek(today) === startOfWeek(tabStop) : today.slice(0, 7) === month;
  const step = (steps: number, name: string, sign: string, end: string) =>
    html`<button class="button" type="button" part=${steps < 0 ? 'previous' : 'next'} aria-label=${name} aria-disabled=${month === end} @click=${() => act('move', steps)}>
      <span aria-hidden="true">${sign}</span>
    </button>`;
  const show = (name: CalendarView) =>
    html`<button class="button" type="button" part="view" aria-pressed=${view === name} @click=${() => act('showView', name)}>
      ${texts[name]}
    </button>`;
  return html`<div class="toolbar" part="toolbar">
    <h2 part="title">${titleText(model)}</h2>
    <div class="steps">
      ${step(-1, texts.previous[unit], '‹', earliestMonth)}
      <button class="button" type="button" part="today" aria-disabled=${isHere} @click=${() => act('showToday')}>
        ${texts.today}
      </button>
      ${step(1, texts.next[unit], '›', latestMonth)}
    </div>
    <div class="views" role="group" aria-label=${texts.views}>${show('list')}${show('week')}${show('month')}</div>
  </div>`;
}

/** How many sessions there are and match; a live region, so that going on and filtering are heard. */
function countTemplate(model: CalendarModel): TemplateResult {
  const { language, isComplete, isLoading, isPartial, isFiltered, all, index } = model;
  const texts = calendarMessages[language];
  const text = isPartial
    ? texts.loadingRest(all.sessions.length)
    : isLoading
      ? texts.loading
      : !isComplete
        ? nothing
        : isFiltered
          ? texts.countOf(shownCount(index, model), shownCount(all, model))
          : texts.count(shownCount(all, model));
  return html`<p class="count muted" role="status" part="count">
    <span class="visually-hidden">${titleText(model)}</span> ${text}
  </p>`;
}

/** How many sessions the shown month or week has. */
export function shownCount(index: SessionIndex, { month, tabStop, view }: CalendarModel): number {
  if (view !== 'week') return monthCount(index, month);
  const monday = startOfWeek(tabStop);
  return index.count(monday, addDays(monday, 6));
}

/** `2026年11月`, or the week's first and last day. */
export function titleText({ language, month, tabStop, view }: CalendarModel): string {
  if (view !== 'week') return monthText(month, language);
  const monday = startOfWeek(tabStop);
  const [from, to] = [monday, addDays(monday, 6)].map((day) => dayText(day, language).split(' '));
  // The day without its weekday's name, which comes last in Chinese and first in English.
  const range = [from, to].map((words = []) =>
    (language === 'en' ? words.slice(1) : words.slice(0, 1)).join(' '),
  );
  return language === 'en'
    ? `${range.join(' – ')} ${addDays(monday, 6).slice(0, 4)}`
    : `${monday.slice(0, 4)}年${range.join('–')}`;
}

/** That something didn't come, for when its own words didn't come either: `trouble.ts` says more. */
export function failureTemplate({ language }: CalendarModel, retry: () => void): TemplateResult {
  const texts = calendarMessages[language];
  return html`<p role="alert" part="error">
    ${texts.failed} <button class="button" type="button" part="retry" @click=${retry}>${texts.retry}</button>
  </p>`;
}
