/** A month's sessions by day. Draws the first of them, and more when a visitor asks for more. */
import { lastDayOf } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../../localize/dates.ts';
import type { Act, CalendarModel, DayNote } from './calendar-model.ts';
import { type DayGroup, dayGroups, firstShownDay } from './day-groups.ts';
import { pressedSession, sessionCardTemplate } from './session-card.ts';
import { monthCount } from './session-index.ts';
import { type ListMessages, listMessages } from './session-list.messages.ts';

export { sessionListStyles as styles } from './session-list.styles.ts';

export function viewTemplate(model: CalendarModel, act: Act): TemplateResult {
  const { index, isComplete, isLoading, language, month, most } = model;
  const texts = listMessages[language];
  const [from, last] = [firstShownDay(model), lastDayOf(month)];
  const shown = index.count(from, last);
  const over = monthCount(index, month) - shown;
  return html`<div
    class="list"
    part="list"
    aria-busy=${isLoading}
    @click=${(event: MouseEvent) => onClick(event, act)}
  >
    ${
      over <= 0
        ? nothing
        : html`<button class="button past" type="button" @click=${() => act('showPast')}>${texts.past(over)}</button>`
    }
    ${dayGroups(index, from, last, most).map((group) => groupTemplate(group, model))}
    ${moreTemplate(shown - most, texts, act)}
    ${shown > 0 || isComplete ? nothing : skeleton}
  </div>`;
}

/** Where cards will be. */
const skeleton = html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;

/** The cards of a day that was opened. */
export function dayCardsTemplate(
  { day, sessions }: Pick<DayGroup, 'day' | 'sessions'>,
  model: CalendarModel,
  act: Act,
): TemplateResult {
  const texts = listMessages[model.language];
  if (sessions.length === 0) return html`<p class="muted">${texts.emptyDay}</p>`;
  return html`<div @click=${(event: MouseEvent) => onClick(event, act)}>
    <ul class="cards">
      ${sessions.slice(0, model.most).map((session) => sessionCardTemplate(session, day, model))}
    </ul>
    ${moreTemplate(sessions.length - model.most, texts, act)}
  </div>`;
}

function groupTemplate({ day, sessions, all }: DayGroup, model: CalendarModel): TemplateResult {
  const { language, today } = model;
  const texts = listMessages[language];
  const note = model.note(day);
  return html`<div class="group">
    <h3>
      ${dayText(day, language)} ${day === today ? html`<span class="today">${texts.today}</span>` : nothing}
      ${note === undefined ? nothing : html`<span class="note muted">${noteText(note)}</span>`}
      <span class="muted">${texts.count(all)}</span>
    </h3>
    <ul class="cards">
      ${sessions.map((session) => sessionCardTemplate(session, day, model))}
    </ul>
  </div>`;
}

function moreTemplate(left: number, texts: ListMessages, act: Act): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button class="button more" type="button" @click=${() => act('showMore')}>${texts.more(left)}</button>`;
}

/** `初三 · 休`; the label says most, and the badge in a word what a screen reader gets in full in the month. */
function noteText({ label, badge, school }: DayNote): string {
  return [label, badge, school].filter(Boolean).join(' · ');
}

function onClick(event: MouseEvent, act: Act): void {
  const sessionId = pressedSession(event);
  if (sessionId !== undefined) act('openSession', sessionId);
}
