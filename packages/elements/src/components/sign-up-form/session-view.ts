/** The session that the form is for: when, where, for whom, how many places; and why one can't sign up, if so. Pure. */
import { freePlaces, type Places, type SessionDetail } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { groupText } from '../../household/group-text.ts';
import { fact, instantText, whenAndWhere } from './facts-view.ts';
import type { Rules } from '../../household/party-facts.ts';
import type { SessionState } from './session-state.ts';
import { sessionMessages, type SessionWords } from './session.messages.ts';
import { wordFor } from '../../household/words.ts';

export function sessionHead({ chosen, session }: Rules, language: Language): TemplateResult {
  const words = sessionMessages[language];
  const isOne = chosen === undefined;
  return html`<div class="head" part="session">
    <h2 class="title" part="title" id="title" tabindex="-1">${session.title}</h2>
    ${session.summary === '' ? nothing : html`<p class="lead lines">${session.summary}</p>`}
    <dl class="facts">
      ${isOne ? whenAndWhere(session, language, session.venueAddress) : fact(words.place, session.venueName ?? session.communityName, session.venueAddress)}
      ${fact(words.organiser, session.communityName)} ${fact(words.audience, audienceText(session, words))}
      ${isOne ? fact(words.places, placesText(session, words)) : nothing}
      ${session.bring === undefined ? nothing : fact(words.bring, session.bring)}
    </dl>
    ${termsOf(session, words)} ${riskOf(session, words)}
  </div>`;
}

/** What goes beyond the usual: approval, and the number without which nothing takes place. */
function termsOf({ minimum, needsApproval }: SessionDetail, words: SessionWords) {
  const terms = [
    ...(needsApproval === true ? [words.approval] : []),
    ...(minimum === undefined ? [] : [words.minimum(minimum.participants)]),
  ];
  return terms.map((term) => html`<p class="muted" part="terms">${term}</p>`);
}

function riskOf({ places, riskLevel, riskNotice }: SessionDetail, words: SessionWords) {
  const isForAdults = riskLevel === 'elevated' && places.volunteer !== undefined;
  if (riskNotice === undefined && !isForAdults) return nothing;
  return html`<div class="notice" part="risk" id="risk-notice">
    <p class="strong">${words.risk}</p>
    ${riskNotice === undefined ? nothing : html`<p class="lines">${riskNotice}</p>`}
    ${isForAdults ? html`<p>${words.adultsOnly}</p>` : nothing}
  </div>`;
}

/** Why one can't sign up, with a way to look again where that may help. */
export function closedNotice(
  session: SessionDetail,
  state: Exclude<SessionState, 'open' | 'waitlist'>,
  language: Language,
  reload: () => void,
): TemplateResult {
  const words = sessionMessages[language];
  const text = {
    cancelled: words.cancelled,
    closed: words.closed,
    full: words.full,
    'not-open': words.notOpen(instantText(session.signUpOpensAt, language)),
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

function audienceText({ audience, ageRange }: SessionDetail, words: SessionWords): string {
  const ages = ageRange !== undefined && (ageRange.from !== undefined || ageRange.to !== undefined);
  return [wordFor(words.audiences, audience), ...(ages ? [words.ages(ageRange.from, ageRange.to)] : [])].join(
    ' · ',
  );
}

/** Places by role or, where a role's places are split, by group. */
function placesText({ groups = [], places }: SessionDetail, words: SessionWords): TemplateResult {
  const lines = (['participant', 'volunteer'] as const).flatMap((role) => {
    const some = places[role];
    const parts = groups.filter((group) => group.role === role);
    if (some === undefined) return [];
    const label = words.roles[role];
    return parts.length === 0
      ? [words.labelled(label, leftText(some, words))]
      : parts.map((group) => words.labelled(`${label} · ${groupText(group, words)}`, leftText(group, words)));
  });
  return html`${lines.map((line) => html`<span class="places" part="places">${line}</span>`)}`;
}

function leftText(places: Places, words: SessionWords): string {
  const left = words.placesLeft(freePlaces(places), places.capacity);
  return places.waiting ? `${left} · ${words.waiting(places.waiting)}` : left;
}
