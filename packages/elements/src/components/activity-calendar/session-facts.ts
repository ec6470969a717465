/** One session with all that is known of it, and what to do about it. */
import {
  dayOf,
  freePlaces,
  type ParticipationRole,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { errorState } from '../../localize/states.ts';
import { tagText } from '@youth-action/sdk/tag-texts';
import type { CalendarModel } from './calendar-model.ts';
import { rolesOf } from './filters.ts';
import {
  forWhomText,
  momentText,
  placeText,
  sessionMessages,
  stateFor,
  stateText,
} from './session-messages.ts';
import { panelMessages } from './session-panel.messages.ts';

export interface SessionContext {
  readonly model: CalendarModel;
  /** Why the details aren't here. */
  readonly error: unknown;
  readonly retry: () => void;
  /** Sessions of the same activity that one can still sign up for, this one among them if it is such. */
  readonly coming: readonly SessionSummary[];
  readonly calendarUrl: string;
  /** Where the sign-ups are; empty where the page takes over by the event. */
  readonly signUpUrl: string;
  readonly seriesSignUpUrl: string;
  /** Nobody has taken over a sign-up. */
  readonly isUnanswered: boolean;
  readonly signUp: (event: Event) => void;
  readonly signUpForSeries: (event: Event) => void;
}

/** What can still be signed up for of an activity's sessions, as far as they are here. */
export function comingSessions(
  { activityId }: SessionSummary,
  model: CalendarModel,
): readonly SessionSummary[] {
  const { all, given, now } = model;
  return (given ?? all.sessions).filter(
    (session) =>
      session.activityId === activityId && rolesOf(session, '').some((role) => isOpen(session, role, now)),
  );
}

function isOpen(session: SessionSummary, role: ParticipationRole, now: CalendarModel['now']): boolean {
  const state = stateFor(session, role, now);
  return state === 'open' || state === 'waitlist';
}

export function factsTemplate(
  session: SessionSummary,
  more: SessionDetail | undefined,
  context: SessionContext,
): TemplateResult {
  const { error, model, retry } = context;
  const { language } = model;
  const texts = panelMessages[language];
  const when = `${dayText(dayOf(session.startsAt), language, true)} ${timeRangeText(session.startsAt, session.endsAt, language)}`;
  return html`<h3 id="panel-title" tabindex="-1">${session.title}</h3>
    ${more === undefined ? nothing : html`<p class="summary">${more.summary}</p>`}
    ${
      more?.cancellationReason === undefined
        ? nothing
        : html`<p class="notice">${texts.cancelled}${more.cancellationReason}</p>`
    }
    <dl>
      ${fact(texts.when, when)}
      ${fact(texts.where, [placeText(session, language), more?.venueAddress].filter(Boolean).join('\n'))}
      ${fact(texts.forWhom, forWhomText(session, language))} ${fact(texts.programme, session.programmeName)}
      ${fact(texts.topics, session.tags.map((tag) => tagText(tag, language)).join(texts.comma))}
      ${fact(texts.bring, more?.bring)} ${fact(texts.risk, more?.riskNotice)}
      ${fact(texts.approval, session.needsApproval === true ? texts.needsApproval : undefined)}
    </dl>
    ${rolesOf(session, '').map((role) => placesTemplate(session, role, model))}
    ${error === undefined ? nothing : errorState(error, language, retry)} ${actionsTemplate(session, context)}`;
}

function fact(name: string, text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined || text === '' ? nothing : html`<div><dt>${name}</dt><dd>${text}</dd></div>`;
}

/** Places and window of one role. */
function placesTemplate(
  session: SessionSummary,
  role: ParticipationRole,
  { language, now }: CalendarModel,
): TemplateResult {
  const words = sessionMessages[language];
  const state = stateFor(session, role, now);
  const places = session.places[role];
  const left = places === undefined ? '' : words.of(freePlaces(places), places.capacity);
  const canJoin = state === 'open' || state === 'waitlist';
  return html`<p class="places" data-state=${state}>
    <span>${words[role]}</span> <strong>${stateText(session, state, language)}</strong>
    ${canJoin || state === 'full' || state === 'not-open' ? html`<span>${left}</span>` : nothing}
    ${places?.waiting ? html`<span>${words.waiting(places.waiting)}</span>` : nothing}
    ${canJoin ? html`<span class="muted">${words.closes(momentText(session.signUpClosesAt, language))}</span>` : nothing}
  </p>`;
}

function actionsTemplate(session: SessionSummary, context: SessionContext): TemplateResult {
  const { calendarUrl, coming, isUnanswered, model, signUp, signUpForSeries } = context;
  const texts = panelMessages[model.language];
  const states = rolesOf(session, '').map((role) => stateFor(session, role, model.now));
  const isWaitlist = !states.includes('open') && states.includes('waitlist');
  const canJoin = isWaitlist || states.includes('open');
  const isSeries = coming.length > 1;
  const isOver = states.includes('ended') || session.status === 'cancelled';
  const own = { url: context.signUpUrl, part: 'sign-up', isMain: true, onPress: signUp };
  const series = {
    url: context.seriesSignUpUrl,
    part: 'series-sign-up',
    isMain: !canJoin,
    onPress: signUpForSeries,
  };
  const text = isWaitlist ? texts.joinWaitlist : isSeries ? texts.signUpOnce : texts.signUp;
  return html`${canJoin ? nothing : html`<p class="muted">${texts.nothingToDo(states.includes('not-open'))}</p>`}
    <div class="actions">
      ${canJoin ? goTemplate(text, own) : nothing}
      ${isSeries ? goTemplate(texts.signUpForSeries(coming.length), series) : nothing}
      ${isOver || calendarUrl === '' ? nothing : html`<a class="button" part="calendar-file" href=${calendarUrl}>${texts.addToCalendar}</a>`}
    </div>
    <p role="status" class="muted">${isUnanswered ? texts.unanswered : nothing}</p>`;
}

interface Way {
  readonly url: string;
  readonly part: string;
  readonly isMain: boolean;
  readonly onPress: (event: Event) => void;
}

/** A link where there is an address, so that it can be opened in another tab; else a button. */
function goTemplate(text: string, { isMain, onPress, part, url }: Way): TemplateResult {
  const kind = isMain ? 'primary' : nothing;
  return url === ''
    ? html`<button class="button" type="button" data-kind=${kind} part=${part} @click=${onPress}>${text}</button>`
    : html`<a class="button" data-kind=${kind} part=${part} href=${url} @click=${onPress}>${text}</a>`;
}
