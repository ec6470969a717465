/** One session in a list: when, what, where, for whom, and whether there is a place. */
import { type CivilDay, dayOf, type SessionSummary } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import type { CalendarModel } from './calendar-model.ts';
import { forWhomText, overallState, placesText, placeText, stateText } from './session-messages.ts';

/**
 * A list item whose one button or link, the title, spans the whole card; `data-session` says which session it opens.
 * `day` is the day that it stands under: a session that began earlier says when.
 */
export function sessionCardTemplate(
  session: SessionSummary,
  day: CivilDay,
  model: CalendarModel,
): TemplateResult {
  const { language, filters, now } = model;
  const startDay = dayOf(session.startsAt);
  const overall = overallState(session, filters.roleWanted, now);
  const places = placesText(session, overall, language);
  const forWhom = forWhomText(session, language);
  const link = model.links?.get(session.id);
  return html`<li class="card" part="session" data-state=${overall.state}>
    <p class="when">${startDay === day ? nothing : `${dayText(startDay, language)} `}${timeRangeText(session.startsAt, session.endsAt, language)}</p>
    <div class="what">
      <h4>
        ${
          link === undefined
            ? html`<button type="button" data-session=${session.id}>${session.title}</button>`
            : html`<a href=${link} data-session=${session.id}>${session.title}</a>`
        }
      </h4>
      <p class="muted">${placeText(session, language)}</p>
      ${forWhom === '' ? nothing : html`<p class="muted">${forWhom}</p>`}
    </div>
    <p class="state"><strong>${stateText(session, overall.state, language)}</strong>${places === '' ? nothing : html`<span>${places}</span>`}</p>
  </li>`;
}

/** The id of the session whose card was pressed; undefined where the browser follows its link into another tab. */
export function pressedSession(event: MouseEvent): string | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  if (card === null || (card.localName === 'a' && (altKey || ctrlKey || metaKey || shiftKey)))
    return undefined;
  event.preventDefault();
  return card.dataset['session'];
}
