/** The panel beside or in place of the month: a day's sessions, or one session and what to do about it. */
import {
  type CivilDay,
  dayOf,
  freePlaces,
  type ParticipationRole,
  type SessionDetail,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { errorState } from '../../localize/states.ts';
import { tagText } from '../../localize/tags.ts';
import type { CalendarActions, CalendarModel, DetailModel, Panel } from './calendar-model.ts';
import { rolesOf } from './filters.ts';
import { entriesOn } from './session-index.ts';
import { dayCardsTemplate } from './session-list.ts';
import {
  forWhomText,
  momentText,
  placeText,
  sessionMessages,
  stateFor,
  stateText,
} from './session-messages.ts';
import { type PanelMessages, panelMessages } from './session-panel.messages.ts';

export { panelStyles as styles } from './session-panel.styles.ts';

export interface PanelModel {
  readonly calendar: CalendarModel;
  readonly panel: Panel;
  readonly detail: DetailModel;
}

export function panelTemplate(
  { calendar, panel, detail }: PanelModel,
  actions: CalendarActions,
): TemplateResult {
  const texts = panelMessages[calendar.language];
  const isBack = panel.kind === 'session' && panel.from !== undefined;
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.closePanel();
  };
  return html`<section class="panel" part="panel" aria-labelledby="panel-title" @keydown=${onKeydown}>
    <button class="button back" type="button" part="close" @click=${() => actions.closePanel()}>
      <span aria-hidden="true">${isBack || calendar.size !== 'wide' ? '‹' : '×'}</span>
      <span>${isBack ? texts.backToDay : calendar.size === 'wide' ? texts.close : texts.back}</span>
    </button>
    ${
      panel.kind === 'day'
        ? dayTemplate(panel.day, calendar, actions)
        : sessionTemplate(detail.detail ?? panel.summary, { calendar, detail, actions, texts })
    }
  </section>`;
}

function dayTemplate(day: CivilDay, calendar: CalendarModel, actions: CalendarActions): TemplateResult {
  const sessions = entriesOn(calendar.index, day).map(({ session }) => session);
  return html`<h3 id="panel-title" tabindex="-1">${dayText(day, calendar.language, true)}</h3>
    ${dayCardsTemplate({ day, sessions }, calendar, actions)}`;
}

interface SessionContext {
  readonly calendar: CalendarModel;
  readonly detail: DetailModel;
  readonly actions: CalendarActions;
  readonly texts: PanelMessages;
}

function sessionTemplate(session: SessionSummary | SessionDetail, context: SessionContext): TemplateResult {
  const { calendar, detail, texts, actions } = context;
  const { language } = calendar;
  const more = 'summary' in session ? session : undefined;
  return html`<h3 id="panel-title" tabindex="-1">${session.title}</h3>
    ${more === undefined ? nothing : html`<p class="summary">${more.summary}</p>`}
    ${
      more?.cancellationReason === undefined
        ? nothing
        : html`<p class="notice">${texts.cancelled}${more.cancellationReason}</p>`
    }
    <dl>
      ${fact(texts.when, `${dayText(dayOf(session.startsAt), language, true)} ${timeRangeText(session.startsAt, session.endsAt, language)}`)}
      ${fact(texts.where, [placeText(session, language), more?.venueAddress].filter(Boolean).join('\n'))}
      ${fact(texts.forWhom, forWhomText(session, language))} ${fact(texts.programme, session.programmeName)}
      ${fact(texts.topics, session.tags.map((tag) => tagText(tag, language)).join(texts.comma))}
      ${fact(texts.bring, more?.bring)} ${fact(texts.risk, more?.riskNotice)}
    </dl>
    ${rolesOf(session, '').map((role) => placesTemplate(session, role, calendar))}
    ${detail.error === undefined ? nothing : errorState(detail.error, language, () => actions.retryDetail())}
    ${actionsTemplate(session, context)}`;
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
  return html`<p class="places" data-state=${state}>
    <span>${words[role]}</span> <strong>${stateText(session, state, language)}</strong>
    ${state === 'open' || state === 'full' || state === 'not-open' ? html`<span>${left}</span>` : nothing}
    ${state === 'open' ? html`<span class="muted">${words.closes(momentText(session.signUpClosesAt, language))}</span>` : nothing}
  </p>`;
}

function actionsTemplate(
  session: SessionSummary,
  { calendar, detail, texts, actions }: SessionContext,
): TemplateResult {
  const states = rolesOf(session, '').map((role) => stateFor(session, role, calendar.now));
  const { signUpUrl } = detail;
  const onSignUp = (event: Event) => actions.signUp(event);
  const signUp = states.includes('open')
    ? signUpUrl === ''
      ? html`<button class="button" type="button" data-kind="primary" part="sign-up" @click=${onSignUp}>${texts.signUp}</button>`
      : html`<a class="button" data-kind="primary" part="sign-up" href=${signUpUrl} @click=${onSignUp}>${texts.signUp}</a>`
    : html`<p class="muted">${texts.nothingToDo(states.includes('not-open'))}</p>`;
  const isOver = states.includes('ended') || session.status === 'cancelled';
  return html`<div class="actions">
      ${signUp}
      ${isOver ? nothing : html`<a class="button" part="calendar-file" href=${detail.calendarUrl}>${texts.addToCalendar}</a>`}
    </div>
    <p role="status" class="muted">${detail.isUnanswered ? texts.unanswered : nothing}</p>`;
}
