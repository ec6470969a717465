/** The month as a table that the keyboard walks through, and what the week draws its table by. Loaded when first shown. */
import { type CivilDay, dayOf, type SessionSummary, timeOf, weekday } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, longWeekdayNames, weekdayNames } from '../../localize/dates.ts';
import { titleText } from './calendar-frame.ts';
import type { Act, CalendarModel } from './calendar-model.ts';
import { monthMessages } from './month-grid.messages.ts';
import { type MonthCell, monthWeeks } from './month-view.ts';

export { monthGridStyles as styles } from './month-grid.styles.ts';

/** Most lines in a square on a screen; on paper stand all. */
const mostLines = 3;

/** How a view draws one session in a square. */
export type LineTemplate = (session: SessionSummary, day: CivilDay, model: CalendarModel) => TemplateResult;

export function viewTemplate(model: CalendarModel, act: Act): TemplateResult {
  return gridTemplate(
    monthWeeks(model.month, { ...model, most: mostIn(model, mostLines) }),
    lineTemplate,
    model,
    act,
  );
}

/** As many sessions in a square as there is room for, or all on paper. */
export function mostIn({ most }: CalendarModel, room: number): number {
  return most === Infinity ? most : room;
}

/**
 * Weeks as the rows of a table. Its roles are written out: it is laid out as a grid, several times faster than a table
 * with squares of full height, and not every browser still takes it for a table then.
 */
export function gridTemplate(
  weeks: readonly (readonly MonthCell[])[],
  line: LineTemplate,
  model: CalendarModel,
  act: Act,
): TemplateResult {
  const { language, view } = model;
  const short = weekdayNames(language);
  return html`<table
    class="grid ${view}"
    role="grid"
    part=${view}
    aria-busy=${model.isLoading}
    @click=${(event: Event) => onClick(event, model, act)}
    @keydown=${(event: KeyboardEvent) => onKeydown(event, act)}
  >
    <caption class="visually-hidden">
      ${titleText(model)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${longWeekdayNames(language).map((name, at) => html`<th role="columnheader" scope="col" abbr=${name}>${short[at]}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${weeks.map((week) => html`<tr role="row">${week.map((cell) => cellTemplate(cell, line, model))}</tr>`)}
    </tbody>
  </table>`;
}

function cellTemplate(cell: MonthCell, line: LineTemplate, model: CalendarModel): TemplateResult {
  const { day, sessions, hidden } = cell;
  const { language, size, view } = model;
  const texts = monthMessages[language];
  const count = sessions.length + hidden;
  const note = model.note(day);
  return html`<td role="gridcell" data-in=${cell.isInMonth} data-off=${note?.isOff ?? nothing}>
    <button
      class="day"
      type="button"
      part="day"
      data-day=${day}
      tabindex=${cell.isTabStop ? 0 : -1}
      aria-current=${cell.isToday ? 'date' : nothing}
    >
      <span class="visually-hidden">${texts.day(dayText(day, language), note?.spoken ?? '', count)}</span>
      <span class="head" aria-hidden="true"
        >${view === 'week' ? html`<span class="weekday">${weekdayNames(language)[weekday(day) - 1]}</span>` : nothing}<span class="date">${cell.date}</span
        >${
          note === undefined
            ? nothing
            : html`<span class="note" data-festival=${note.isFestival}>${note.label}</span
                >${note.badge === '' ? nothing : html`<span class="badge">${note.badge}</span>`}`
        }</span
      >
      ${count === 0 || size !== 'narrow' || view === 'week' ? nothing : html`<span class="tally" aria-hidden="true">${texts.tally(count)}</span>`}
      ${sessions.map((session) => line(session, day, model))}
      ${hidden === 0 ? nothing : html`<span class="line more">${texts.more(hidden)}</span>`}
    </button>
  </td>`;
}

function lineTemplate(session: SessionSummary, day: CivilDay, { language }: CalendarModel): TemplateResult {
  return html`<span class="line" data-session=${session.id} data-state=${session.status}>${startText(session, day, language)} ${titleOf(session, language)}</span>`;
}

/** When it starts on this day: a session that began earlier goes on. */
export function startText(
  { startsAt }: SessionSummary,
  day: CivilDay,
  language: CalendarModel['language'],
): string {
  return dayOf(startsAt) < day ? monthMessages[language].continues : timeOf(startsAt);
}

/** Its title, with words for what a line through it says to those who see it. */
export function titleOf({ status, title }: SessionSummary, language: CalendarModel['language']): string {
  return status === 'cancelled' ? `${monthMessages[language].cancelled} ${title}` : title;
}

/**
 * A pointer opens the session that the line names, where there is room to hit one. Everything else opens the day, where
 * each session has a button of its own.
 */
function onClick(event: Event, { index, isElder }: CalendarModel, act: Act): void {
  if (!(event.target instanceof Element)) return;
  const day = event.target.closest<HTMLElement>('[data-day]')?.dataset['day'] as CivilDay | undefined; // written above
  if (day === undefined) return;
  const sessions = index.on(day);
  const pressed = isElder ? null : event.target.closest<HTMLElement>('[data-session]');
  const sessionId = pressed?.dataset['session'] ?? (sessions.length === 1 ? sessions[0]?.id : undefined);
  if (sessionId === undefined) act('openDay', day);
  else act('openSession', sessionId, day);
}

function onKeydown(event: KeyboardEvent, act: Act): void {
  const day = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
  if (day !== undefined) act('pressKey', day as CivilDay, event); // written above
}
