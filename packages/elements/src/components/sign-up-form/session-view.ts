/** The session that the form is for: when, where, for whom, how many places; and why one can't sign up, if so. Pure. */
import {
  dayOf,
  freePlaces,
  type Instant,
  type SessionDetail,
  type SessionSummary,
  type SignUpState,
  signUpState,
  timeOf,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { messages, wordFor, type Words } from './sign-up-form.messages.ts';

/** Whether one can sign up at all; where no role is open, why not. */
export function sessionState(session: SessionDetail, now: Instant): Exclude<SignUpState, 'not-offered'> {
  const states = (['participant', 'volunteer'] as const).map((role) => signUpState(session, role, now));
  if (states.includes('open')) return 'open';
  return (
    states.find((state): state is Exclude<SignUpState, 'not-offered'> => state !== 'not-offered') ?? 'closed'
  );
}

export function sessionHead(session: SessionDetail, language: Language): TemplateResult {
  const words = messages[language];
  return html`<header class="head" part="session">
    <h2 class="title" part="title" id="title" tabindex="-1">${session.title}</h2>
    ${session.summary === '' ? nothing : html`<p class="lead">${session.summary}</p>`}
    <dl class="facts">
      ${whenAndWhere(session, session.venueAddress, language)}
      ${fact(words.organiser, session.communityName)} ${fact(words.audience, audienceText(session, words))}
      ${fact(words.places, placesText(session, words))}
      ${session.bring === undefined ? nothing : fact(words.bring, session.bring)}
    </dl>
    ${
      session.riskNotice === undefined
        ? nothing
        : html`<div class="notice" part="risk">
          <p class="strong">${words.risk}</p>
          <p class="lines">${session.riskNotice}</p>
        </div>`
    }
  </header>`;
}

/** Day, time and place; also of a sign-up, which has the summary only. */
export function whenAndWhere(
  session: SessionSummary,
  address: string | undefined,
  language: Language,
): TemplateResult {
  const words = messages[language];
  const place = session.mode === 'online' ? words.online : (session.venueName ?? session.communityName);
  return html`${fact(
    words.time,
    html`${dayText(dayOf(session.startsAt), language, true)}
      <span class="whole">${timeRangeText(session.startsAt, session.endsAt, language)}</span>`,
  )}${fact(words.place, place, address)}`;
}

export function fact(label: string, text: unknown, more?: string): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${text}${more === undefined ? nothing : html`<span class="more">${more}</span>`}</dd>
  </div>`;
}

/** Why one can't sign up, with a way to look again where that may help. */
export function closedNotice(
  session: SessionDetail,
  state: Exclude<SignUpState, 'open' | 'not-offered'>,
  language: Language,
  reload: () => void,
): TemplateResult {
  const words = messages[language];
  const text = {
    cancelled: words.cancelled,
    closed: words.closed,
    full: words.full,
    'not-open': opensText(session, language),
  };
  const reason = state === 'cancelled' ? session.cancellationReason : undefined;
  return html`<div class="notice" part="notice" role="status">
    <p class="strong">${text[state]}</p>
    ${reason === undefined ? nothing : html`<p class="lines">${words.reason(reason)}</p>`}
    ${
      state === 'full' || state === 'not-open'
        ? html`<button class="button" type="button" part="reload" @click=${reload}>${words.reload}</button>`
        : nothing
    }
  </div>`;
}

/** `12月1日 周二 08:00`. */
export function instantText(instant: Instant, language: Language): string {
  return `${dayText(dayOf(instant), language)} ${timeOf(instant)}`;
}

function opensText(session: SessionDetail, language: Language): string {
  return messages[language].notOpen(instantText(session.signUpOpensAt, language));
}

function audienceText({ audience, ageRange }: SessionDetail, words: Words): string {
  const ages = ageRange !== undefined && (ageRange.from !== undefined || ageRange.to !== undefined);
  return [wordFor(words.audiences, audience), ...(ages ? [words.ages(ageRange.from, ageRange.to)] : [])].join(
    ' · ',
  );
}

function placesText({ places }: SessionDetail, words: Words): TemplateResult {
  const roles = (['participant', 'volunteer'] as const).flatMap((role) => {
    const some = places[role];
    return some === undefined
      ? []
      : [words.labelled(words.roles[role], words.placesLeft(freePlaces(some), some.capacity))];
  });
  return html`${roles.map((role) => html`<span class="places" part="places">${role}</span>`)}`;
}
