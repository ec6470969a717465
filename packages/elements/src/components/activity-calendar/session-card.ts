/** One session in a list: when, what, where, for whom, and whether there is a place. */
import { type CivilDay, dayOf, type SessionSummary } from '@youth-action/sdk/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import type { CalendarModel } from './calendar-model.ts';
import { forWhomText, overallState, placesText, placeText, stateText } from './session-messages.ts';

/**
 * A list item whose one button, the title, spans the whole card; `data-session` says which session it opens.
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
  return html`<li class="card" part="session" data-state=${overall.state}>
    <p class="when">${startDay === day ? nothing : `${dayText(startDay, language)} `}${timeRangeText(session.startsAt, session.endsAt, language)}</p>
    <div class="what">
      <h4><button type="button" data-session=${session.id}>${session.title}</button></h4>
      <p class="muted">${placeText(session, language)}</p>
      ${forWhom === '' ? nothing : html`<p class="muted">${forWhom}</p>`}
    </div>
    <p class="state"><strong>${stateText(session, overall.state, language)}</strong>${places === '' ? nothing : html`<span>${places}</span>`}</p>
  </li>`;
}

/** The id of the session whose card was pressed. */
export function pressedSession({ target }: Event): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-session]')?.dataset['session']
    : undefined;
}

export const sessionCardStyles = css`
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: 7.5em 1fr auto;
    grid-column-gap: 16px;
    align-items: start;
    min-height: var(--_target);
    margin: 0 0 8px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card p,
  .card h4 {
    margin: 0;
    font-size: 1em;
  }
  .card .when {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .card .muted {
    font-size: 0.875em;
  }
  .card button {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .card button::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_radius);
  }
  .card button:focus-visible {
    outline: none;
  }
  .card button:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
  }
  .state {
    text-align: end;
    max-width: 14em;
  }
  .state strong,
  .state span {
    display: block;
    font-size: 0.875em;
  }
  .state strong {
    color: var(--_accent);
  }
  .card:not([data-state='open']) {
    border-inline-start-color: var(--_border);
  }
  .card:not([data-state='open']) strong {
    color: var(--_muted);
  }
  .card[data-state='ended'],
  .card[data-state='cancelled'] {
    background: var(--_tint);
  }
  .card[data-state='cancelled'] button {
    text-decoration: line-through;
  }
  [data-size='narrow'] .card,
  .panel .card {
    display: block;
  }
  [data-size='narrow'] .card .state,
  .panel .card .state {
    display: flex;
    flex-wrap: wrap;
    max-width: none;
    margin-top: 4px;
    text-align: start;
  }
  [data-size='narrow'] .card .state strong,
  .panel .card .state strong {
    margin-inline-end: 8px;
  }
  @media print {
    .card {
      page-break-inside: avoid;
    }
  }
`;
