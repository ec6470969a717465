/** A month's sessions by day. Draws the first of them, and more when a visitor asks for more. */
import { addMonths, type CivilDay, type CivilMonth, firstDayOf, lastDayOf } from '@youth-action/sdk/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dayText, monthText } from '../../localize/dates.ts';
import type { CalendarActions, CalendarModel } from './calendar-model.ts';
import { activeFilters, noFilters } from './filters.ts';
import { pressedSession, sessionCardStyles, sessionCardTemplate } from './session-card.ts';
import { countOf, type DayGroup, dayGroups } from './session-index.ts';
import { type ListMessages, listMessages } from './session-list.messages.ts';

export function sessionListTemplate(model: CalendarModel, actions: CalendarActions): TemplateResult {
  const { index, language, month, most } = model;
  const texts = listMessages[language];
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const from = firstShownDay(model);
  const groups = dayGroups(index, from, last);
  const over = from === first ? 0 : countOf(dayGroups(index, first, last)) - countOf(groups);
  return html`<div
    class="list"
    part="list"
    aria-busy=${model.isLoading ? 'true' : 'false'}
    @click=${(event: Event) => onClick(event, actions)}
  >
    ${
      over === 0
        ? nothing
        : html`<button class="button past" type="button" @click=${() => actions.showPast()}>${texts.past(over)}</button>`
    }
    ${windowOf(groups, most).map((group) => groupTemplate(group, model))}
    ${moreTemplate(countOf(groups) - most, texts, actions)}
    ${groups.length === 0 && model.isComplete ? emptyTemplate(model, texts, actions) : nothing}
  </div>`;
}

/** The cards of a day that was opened. */
export function dayCardsTemplate(
  group: DayGroup,
  model: CalendarModel,
  actions: CalendarActions,
): TemplateResult {
  const texts = listMessages[model.language];
  const { day, sessions } = group;
  if (sessions.length === 0) return html`<p class="muted">${texts.emptyDay}</p>`;
  return html`<div @click=${(event: Event) => onClick(event, actions)}>
    <ul class="cards">
      ${sessions.slice(0, model.most).map((session) => sessionCardTemplate(session, day, model))}
    </ul>
    ${moreTemplate(sessions.length - model.most, texts, actions)}
  </div>`;
}

function groupTemplate({ day, sessions }: DayGroup, model: CalendarModel): TemplateResult {
  const { language, today } = model;
  const texts = listMessages[language];
  return html`<div class="group">
    <h3>
      ${dayText(day, language)} ${day === today ? html`<span class="today">${texts.today}</span>` : nothing}
      <span class="muted">${texts.count(sessions.length)}</span>
    </h3>
    <ul class="cards">
      ${sessions.map((session) => sessionCardTemplate(session, day, model))}
    </ul>
  </div>`;
}

function moreTemplate(
  left: number,
  texts: ListMessages,
  actions: CalendarActions,
): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button class="button more" type="button" @click=${() => actions.showMore()}>${texts.more(left)}</button>`;
}

function emptyTemplate(model: CalendarModel, texts: ListMessages, actions: CalendarActions): TemplateResult {
  const isFiltered = activeFilters(model.filters) > 0 && model.all.sessions.length > 0;
  const month = monthText(model.month, model.language);
  const next = monthText(addMonths(model.month, 1), model.language);
  const isThisMonth = firstShownDay(model) !== firstDayOf(model.month);
  const text = isFiltered ? texts.emptyFiltered : isThisMonth ? texts.emptyRest : texts.empty(month);
  return html`<div class="notice" part="empty">
    <p>${text}</p>
    <p class="choices">
      ${
        isFiltered
          ? html`<button class="button" type="button" @click=${() => actions.choose(noFilters)}>${texts.clear}</button>`
          : nothing
      }
      <button class="button" type="button" @click=${() => actions.moveMonth(1)}>${texts.go(next)}</button>
    </p>
  </div>`;
}

/** Today in this month, so that what is over doesn't stand before what is to come; the first day in others. */
function firstShownDay({ month, today, withPast }: CalendarModel): CivilDay {
  return !withPast && isIn(today, month) ? today : firstDayOf(month);
}

function isIn(day: CivilDay, month: CivilMonth): boolean {
  return day.slice(0, 7) === month;
}

/** The first groups, cut so that they hold no more than `most` sessions. */
function windowOf(groups: readonly DayGroup[], most: number): readonly DayGroup[] {
  const shown: DayGroup[] = [];
  let left = most;
  for (const { day, sessions } of groups) {
    if (left <= 0) break;
    shown.push({ day, sessions: sessions.slice(0, left) });
    left -= sessions.length;
  }
  return shown;
}

function onClick(event: Event, actions: CalendarActions): void {
  const sessionId = pressedSession(event);
  if (sessionId !== undefined) actions.openSession(sessionId);
}

export const styles = css`
  ${sessionCardStyles}
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 160px;
  }
  .group h3 {
    margin: 16px 0 8px;
    font-size: 1em;
    line-height: 1.5;
  }
  .group:first-of-type h3 {
    margin-top: 0;
  }
  .group h3 .muted {
    margin-inline-start: 8px;
    font-weight: 400;
    font-size: 0.875em;
  }
  .today {
    margin-inline-start: 8px;
    padding: 2px 8px;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8125em;
  }
  .past,
  .more.button {
    width: 100%;
    margin: 0 0 8px;
    font-weight: 400;
  }
  .choices .button {
    margin: 8px 8px 0 0;
  }
  .list[aria-busy='true'] {
    opacity: 0.7;
  }
  @media print {
    .past,
    .more.button {
      display: none;
    }
  }
`;
