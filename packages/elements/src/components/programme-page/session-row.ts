/** One of the next sessions: when, where, whether there is a place, and the way to it. */
import { dayOf, type Instant, type SessionSummary, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { messages } from './programme-page.messages.ts';
import { canJoin, type SessionState, sessionState } from './session-state.ts';
import type { PageActions } from './page-actions.ts';

export interface RowContext {
  readonly language: Language;
  readonly now: Instant;
  readonly actions: PageActions;
}

export function sessionRow(session: SessionSummary, { language, now, actions }: RowContext): TemplateResult {
  const day = dayText(dayOf(session.startsAt), language);
  const times = timeRangeText(session.startsAt, session.endsAt, language);
  const current = sessionState(session, now);
  return html`<li class="session" part="session" data-state=${current.state}>
    <div class="facts">
      <p class="when"><span>${day}</span> <span>${times}</span></p>
      <p class="muted">${placeText(session, language)}</p>
    </div>
    <p class="state">${stateText(session, current, language)}</p>
    ${canJoin(session, now) ? signUp(session, current, `${day} ${times}`, { language, actions }) : nothing}
  </li>`;
}

/** What is pressed says in full, to those who don't see the line that it stands in, which session it is about. */
function signUp(
  session: SessionSummary,
  { state }: SessionState,
  when: string,
  { language, actions }: Pick<RowContext, 'language' | 'actions'>,
): TemplateResult {
  const texts = messages[language];
  const words = state === 'waitlist' ? texts.joinWaitlist : texts.signUp;
  const text = html`${words}<span class="visually-hidden"> ${session.title} ${when}</span>`;
  return actions.session(session, text);
}

function placeText({ venueName, mode, communityName }: SessionSummary, language: Language): string {
  const place = mode === 'online' ? messages[language].online : venueName;
  return [place, communityName].filter((part) => part !== undefined && part !== '').join(' · ');
}

function stateText(
  session: SessionSummary,
  { state, role, left }: SessionState,
  language: Language,
): TemplateResult {
  const texts = messages[language];
  const opensAt = session.signUpOpensAt;
  const text =
    state === 'not-open'
      ? texts.opens(`${dayText(dayOf(opensAt), language)} ${timeOf(opensAt)}`)
      : texts.states[state];
  const places = state === 'open' ? texts.left(left) : '';
  return html`<strong>${text}</strong>${places === '' ? nothing : html` <span>${places}</span>`}${
    role === 'volunteer' && state === 'open' ? html` <span class="muted">${texts.volunteers}</span>` : nothing
  }`;
}
