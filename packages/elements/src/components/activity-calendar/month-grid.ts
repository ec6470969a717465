/** The month as a table that the keyboard walks through. Loaded when it is first shown. */
import { type CivilDay, timeOf } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, longWeekdayNames, monthText, weekdayNames } from '../../localize/dates.ts';
import type { CalendarActions, CalendarModel } from './calendar-model.ts';
import { type MonthMessages, monthMessages } from './month-grid.messages.ts';
import { type MonthCell, monthWeeks, movedDay } from './month-view.ts';
import { type DayEntry, entriesOn } from './session-index.ts';

export { monthGridStyles as styles } from './month-grid.styles.ts';

/** Most lines in a square. */
const most = 3;

export function monthGridTemplate(model: CalendarModel, actions: CalendarActions): TemplateResult {
  const { language, month, today, tabStop, index } = model;
  const short = weekdayNames(language);
  return html`<table
    class="month"
    role="grid"
    part="month"
    aria-busy=${model.isLoading ? 'true' : 'false'}
    @click=${(event: Event) => onClick(event, model, actions)}
    @keydown=${(event: KeyboardEvent) => onKeydown(event, actions)}
  >
    <caption class="visually-hidden">
      ${monthText(month, language)}
    </caption>
    <thead>
      <tr>
        ${longWeekdayNames(language).map((name, at) => html`<th scope="col" abbr=${name}>${short[at]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${monthWeeks({ month, today, tabStop, index, most }).map(
        (week) => html`<tr>${week.map((cell) => cellTemplate(cell, model))}</tr>`,
      )}
    </tbody>
  </table>`;
}

function cellTemplate(cell: MonthCell, { language }: CalendarModel): TemplateResult {
  const { day, entries, hidden } = cell;
  const texts = monthMessages[language];
  const sessions = entries.length + hidden;
  return html`<td data-in=${cell.isInMonth}>
    <button
      class="day"
      type="button"
      part="day"
      data-day=${day}
      tabindex=${cell.isTabStop ? '0' : '-1'}
      aria-current=${cell.isToday ? 'date' : nothing}
    >
      <span class="visually-hidden">${texts.day(dayText(day, language), sessions)}</span>
      <span class="date" aria-hidden="true">${cell.date}</span>
      ${sessions === 0 ? nothing : html`<span class="tally" aria-hidden="true">${texts.tally(sessions)}</span>`}
      ${entries.map((entry) => lineTemplate(entry, texts))}
      ${hidden === 0 ? nothing : html`<span class="line more">${texts.more(hidden)}</span>`}
    </button>
  </td>`;
}

/** A pointer opens the session that the line names; the keyboard opens the day, where each session has its button. */
function lineTemplate({ session, isContinuation }: DayEntry, texts: MonthMessages): TemplateResult {
  const isCancelled = session.status === 'cancelled';
  return html`<span class="line" data-session=${session.id} data-state=${isCancelled ? 'cancelled' : nothing}
    ><span class="time">${isContinuation ? texts.continues : timeOf(session.startsAt)}</span>
    ${isCancelled ? `${texts.cancelled} ` : nothing}${session.title}</span
  >`;
}

function onClick(event: Event, { index }: CalendarModel, actions: CalendarActions): void {
  if (!(event.target instanceof Element)) return;
  const day = event.target.closest<HTMLElement>('[data-day]')?.dataset['day'] as CivilDay | undefined; // written above
  if (day === undefined) return;
  const entries = entriesOn(index, day);
  const only = entries.length === 1 ? entries[0]?.session.id : undefined;
  const sessionId = event.target.closest<HTMLElement>('[data-session]')?.dataset['session'] ?? only;
  if (sessionId === undefined) actions.openDay(day);
  else actions.openSession(sessionId, day);
}

function onKeydown(event: KeyboardEvent, actions: CalendarActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const day = event.target.dataset['day'] as CivilDay | undefined; // written above
  const target = day === undefined ? undefined : movedDay(day, event.key, event.shiftKey);
  if (target === undefined) return;
  event.preventDefault();
  actions.moveTo(target);
}
