/** Several sessions of one activity: which there are, and which are chosen. Loaded where the form is for an activity. */
import {
  dayOf,
  epochMillis,
  freePlaces,
  type Instant,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Reader } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { seriesMessages, type SeriesWords } from './series.messages.ts';
import { sessionState, type SessionState } from './session-state.ts';

export { seriesStyles as styles } from './series.styles.ts';

/** The sessions to come, and one of them with all that the form needs, if there is any. */
export interface Series {
  readonly detail?: SessionDetail;
  readonly series: readonly SessionSummary[];
}

/** More than this nobody chooses from; what is later comes up when its time comes. */
const mostSessions = 60;

/** The coming sessions of an activity. */
export async function loadSeries(
  reader: Reader,
  activityId: string,
  { now, signal }: { readonly now: Instant; readonly signal: AbortSignal },
): Promise<Series> {
  const query = { activityId, from: dayOf(now), limit: mostSessions };
  const { items } = await reader.sessions.list(query, { signal });
  const series = items
    .filter(({ status, startsAt }) => status === 'scheduled' && epochMillis(startsAt) > epochMillis(now))
    // oxlint-disable-next-line unicorn/no-array-sort -- an array of its own, and toSorted is younger than our browsers
    .sort((a, b) => epochMillis(a.startsAt) - epochMillis(b.startsAt));
  const first = series.find((session) => isChoosable(sessionState(session, now))) ?? series[0];
  return first === undefined
    ? { series }
    : { series, detail: await reader.sessions.get(first.id, { signal }) };
}

export function isChoosable(state: SessionState): state is 'open' | 'waitlist' {
  return state === 'open' || state === 'waitlist';
}

export interface SeriesModel {
  readonly sessions: readonly SessionSummary[];
  readonly chosen: readonly string[];
  readonly now: Instant;
  readonly language: Language;
  readonly error: string | undefined;
}

export interface SeriesActions {
  choose(sessionIds: readonly string[]): void;
  /** Chooses a session, or doesn't any more. */
  toggle(sessionId: string, isChosen: boolean): void;
}

export function seriesSection(model: SeriesModel, actions: SeriesActions): TemplateResult {
  const { chosen, error, language, now, sessions } = model;
  const words = seriesMessages[language];
  const choosable = sessions.filter((session) => isChoosable(sessionState(session, now))).map(({ id }) => id);
  const first = choosable[0] ?? sessions[0]?.id;
  const errorId = error === undefined ? '' : ' sessions-error';
  return html`<fieldset class="section" part="section sessions" aria-describedby="sessions-count${errorId}">
    <legend>${words.title}</legend>
    <p class="muted">${words.hint}</p>
    <div class="row">
      <button class="button" type="button" part="choose-all" @click=${() => actions.choose(choosable)}>${words.all}</button>
      <button class="button" type="button" part="choose-none" @click=${() => actions.choose([])}>${words.none}</button>
    </div>
    <ul class="sessions">
      ${sessions.map((session) => sessionItem(session, model, actions, session.id === first))}
    </ul>
    ${error === undefined ? nothing : html`<span class="error" id="sessions-error">${error}</span>`}
    <p class="total" id="sessions-count" role="status">${words.chosen(chosen.length)}</p>
  </fieldset>`;
}

/** One session to choose; the first that can be chosen has the id that errors lead to. */
function sessionItem(
  session: SessionSummary,
  { chosen, error, language, now }: SeriesModel,
  actions: SeriesActions,
  isFirst: boolean,
): TemplateResult {
  const state = sessionState(session, now);
  return html`<li>
    <label class="choice session">
      <input
        type="checkbox"
        id=${isFirst ? 'sessions' : `session-${session.id}`}
        name="sessions"
        .value=${session.id}
        .checked=${chosen.includes(session.id)}
        ?disabled=${!isChoosable(state)}
        aria-invalid=${error === undefined ? nothing : 'true'}
        @change=${(event: Event) =>
          // the listener is on the box
          actions.toggle(session.id, (event.currentTarget as HTMLInputElement).checked)}
      />
      <span class="session-text">
        <span class="strong">${dayText(dayOf(session.startsAt), language)}</span>
        <span class="whole">${timeRangeText(session.startsAt, session.endsAt, language)}</span>
        <span class="more">${placesText(session, state, seriesMessages[language])}</span>
      </span>
    </label>
  </li>`;
}

export function noSessionsText(language: Language): string {
  return seriesMessages[language].empty;
}

function placesText({ places }: SessionSummary, state: SessionState, words: SeriesWords): string {
  if (state !== 'open') return words.states[state];
  return words.left(freePlaces(places.participant) + freePlaces(places.volunteer));
}
