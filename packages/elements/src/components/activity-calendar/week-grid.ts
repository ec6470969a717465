/** The week as a table of seven days with all that a visitor asks first; one under the other where there is little room. */
import { type CivilDay, dayOf, type SessionSummary } from '@youth-action/sdk/domain';
import { css, html, type TemplateResult } from 'lit';
import { timeRangeText } from '../../localize/dates.ts';
import type { Act, CalendarModel } from './calendar-model.ts';
import { gridTemplate, mostIn, startText, styles as gridStyles, titleOf } from './month-grid.ts';
import { weekCells } from './month-view.ts';
import { overallState, placesText, placeText, stateText } from './session-messages.ts';

/** Most sessions of a day on a screen: ten thousand must not cost more than a hundred. */
const mostSessions = 20;

export function viewTemplate(model: CalendarModel, act: Act): TemplateResult {
  const cells = weekCells(model.tabStop, { ...model, most: mostIn(model, mostSessions) });
  return gridTemplate([cells], lineTemplate, model, act);
}

function lineTemplate(session: SessionSummary, day: CivilDay, model: CalendarModel): TemplateResult {
  const { filters, language, now } = model;
  const overall = overallState(session, filters.roleWanted, now);
  const time =
    dayOf(session.startsAt) === day
      ? timeRangeText(session.startsAt, session.endsAt, language)
      : startText(session, day, language);
  const state = [stateText(session, overall.state, language), placesText(session, overall, language)];
  return html`<span class="line" data-session=${session.id} data-state=${overall.state}
    ><span class="muted">${time}</span> <span class="title">${titleOf(session, language)}</span>
    <span class="muted">${placeText(session, language)}</span>
    <span class="state">${state.filter(Boolean).join(' · ')}</span></span
  >`;
}

export const styles = css`
  ${gridStyles}
  .week .day {
    min-height: 16em;
    padding: 8px 6px;
  }
  .week .line {
    display: block;
    margin-top: 6px;
    padding: 6px 8px;
    -webkit-line-clamp: none;
  }
  .week .line > span {
    display: block;
  }
  .week .title {
    font-weight: 600;
  }
  .week .line[data-state='open'] .state,
  .week .line[data-state='waitlist'] .state {
    color: var(--_accent);
    font-weight: 600;
  }
  .week .line:not([data-state='open']) {
    border-inline-start-color: var(--_border);
  }
  [data-size='narrow'] .week tr {
    display: block;
  }
  [data-size='narrow'] .week thead {
    display: none;
  }
  [data-size='narrow'] .week td {
    border-width: 1px 0 0;
  }
  [data-size='narrow'] .week td:first-child {
    border-top-width: 0;
  }
  [data-size='narrow'] .week .day {
    min-height: var(--_target);
  }
  .week .weekday {
    display: none;
  }
  [data-size='narrow'] .week .weekday {
    display: inline;
    margin-inline-end: 8px;
    font-weight: 600;
  }
`;
