/** The list of sessions. Pure. */
import {
  dayOf,
  type Instant,
  monthOf,
  participationRoles,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import { inputField } from '../../staff/staff-fields.ts';
import { doorOf } from './door.ts';
import { monthStepper } from './month-stepper.ts';
import { segments } from './segments.ts';
import { comingSessions, type DayGroup, pastSessions, searched } from './session-groups.ts';
import type { Sessions } from './sessions.ts';
import { messages } from './sessions.messages.ts';
import { troubleView } from '../../staff/trouble.ts';

interface Frame {
  readonly language: Language;
  readonly now: Instant;
  readonly open: (session: SessionSummary) => void;
}

export function sessionsView(list: Sessions, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const frame = {
    language,
    now: desk.now(),
    open: ({ id }: SessionSummary) => desk.go({ view: 'roster', sessionId: id }),
  };
  return html`<section part="sessions">
    <div class="bar">
      <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
      <button class="button" type="button" @click=${() => list.refresh()}>${words.refresh}</button>
    </div>
    <div class="tools">
      ${segments({
        label: words.periods,
        value: list.period,
        chosen: (period) => list.show(period),
        options: [
          { value: 'coming', text: words.coming },
          { value: 'past', text: words.past },
        ],
      })}
      ${inputField({
        id: 'session-search',
        type: 'search',
        label: words.search,
        value: list.search,
        changed: (text) => list.find(text),
      })}
    </div>
    ${list.period === 'coming' ? comingView(list, frame) : pastView(list, frame)}
  </section>`;
}

function comingView(list: Sessions, frame: Frame) {
  const { coming, search } = list;
  const words = messages[frame.language];
  if (coming.value === undefined) return waiting(coming, frame.language);
  const { today, later } = comingSessions(coming.value, frame.now);
  const found = { today: searched(today, search), later: searchedDays(later, search) };
  if (isNothing(found.today.length, found.later, search))
    return html`<p class="muted">${words.noneFound}</p>`;
  const isSearching = search.trim() !== '';
  return html`${staleTrouble(coming, frame.language)}
    ${
      isSearching && found.today.length === 0
        ? nothing
        : html`<h3 class="day now">${words.today} · ${dayText(dayOf(frame.now), frame.language)}</h3>
          ${found.today.length === 0 ? html`<p class="muted">${words.noneToday}</p>` : cards(found.today, frame)}`
    }
    ${isSearching || found.later.length > 0 ? dayLists(found.later, frame) : html`<p class="muted">${words.noneLater}</p>`}`;
}

function pastView(list: Sessions, frame: Frame) {
  const { past, search, month } = list;
  const words = messages[frame.language];
  const latest = monthOf(dayOf(frame.now));
  const sessions = list.pastSessions;
  const days = sessions && pastSessions(sessions, frame.now);
  const found = days && searchedDays(days, search);
  return html`${monthStepper({ month, latest, move: (months) => list.moveMonth(months) }, frame.language)}
  ${
    found === undefined
      ? waiting(past, frame.language)
      : found.length === 0
        ? html`<p class="muted">${days?.length === 0 ? words.nonePast : words.noneFound}</p>`
        : html`${staleTrouble(past, frame.language)}${dayLists(found, frame)}`
  }`;
}

function isNothing(today: number, later: readonly DayGroup[], search: string): boolean {
  return search.trim() !== '' && today === 0 && later.length === 0;
}

function searchedDays(days: readonly DayGroup[], text: string): readonly DayGroup[] {
  return days
    .map(({ day, sessions }) => ({ day, sessions: searched(sessions, text) }))
    .filter(({ sessions }) => sessions.length > 0);
}

interface Reading {
  readonly state: string;
  readonly error: unknown;
  retry(): void;
}

/** Nothing there yet. */
function waiting(resource: Reading, language: Language): TemplateResult {
  return resource.state === 'error'
    ? troubleView(resource.error, language, () => resource.retry())
    : loadingState(language);
}

/** What is shown is from before: reading again has failed. */
function staleTrouble(resource: Reading, language: Language) {
  return resource.state === 'error' ? troubleView(resource.error, language, () => resource.retry()) : nothing;
}

function dayLists(days: readonly DayGroup[], frame: Frame) {
  return days.map(
    ({ day, sessions }) => html`<h3 class="day">${dayText(day, frame.language, true)}</h3>
      ${cards(sessions, frame)}`,
  );
}

function cards(sessions: readonly SessionSummary[], frame: Frame): TemplateResult {
  return html`<ul class="cards">
    ${repeat(
      sessions,
      ({ id }) => id,
      (session) => html`<li>${card(session, frame)}</li>`,
    )}
  </ul>`;
}

function card(session: SessionSummary, { language, now, open }: Frame): TemplateResult {
  const words = messages[language];
  const door = doorOf(session, now);
  const day = dayOf(session.startsAt);
  const isOfYesterday = door === 'open' && day < dayOf(now);
  return html`<button class="card" type="button" part="session" data-door=${door} @click=${() => open(session)}>
    <span class="when">${isOfYesterday ? `${dayText(day, language)} ` : nothing}${timeRangeText(session.startsAt, session.endsAt, language)}</span>
    <span class="what">
      <span class="strong">${session.title}</span>
      ${session.venueName === undefined ? nothing : html`<span class="muted where">${session.venueName}</span>`}
    </span>
    <span class="counts">${placesText(session, language)}</span>
    <span class="mark" data-mark=${door}>${words.marks[door]}</span>
  </button>`;
}

/** How many have signed up of how many may, by role. */
export function placesText({ places }: SessionSummary, language: Language) {
  const words = messages[language];
  return participationRoles.map((role) => {
    const offered = places[role];
    if (offered === undefined) return nothing;
    return html`<span class="count">${words.places(words.roles[role], offered.taken, offered.capacity)}</span> `;
  });
}
