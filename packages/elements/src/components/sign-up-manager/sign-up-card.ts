/** One sign-up: what it's for, how it stands, who comes, and what can be done. Pure. */
import { dayOf, isFinal, type SignUp, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../../household/words.ts';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import type { Acts } from './acts.ts';
import { askView, errorLine } from './ask-view.ts';
import { managerMessages } from './manager.messages.ts';
import { partyView } from './party-view.ts';

export interface CardFrame {
  readonly language: Language;
  /** Where a session's iCalendar file is. */
  readonly calendarUrl: (sessionId: string) => string;
  /** The way to add somebody. */
  readonly addition: (signUp: SignUp) => unknown;
  /** The door, while it is open. */
  readonly door: (signUp: SignUp) => unknown;
}

export function signUpCard(signUp: SignUp, acts: Acts, frame: CardFrame): TemplateResult {
  const { language } = frame;
  const words = managerMessages[language];
  const { id, session, status } = signUp;
  const where = [session.venueName, session.communityName].filter(Boolean).join(' · ');
  return html`<article class="card" part="sign-up" data-status=${status} aria-labelledby="sign-up-${id}">
    <div class="bar">
      <h3 class="what" id="sign-up-${id}" tabindex="-1">${session.title}</h3>
      <span class="state" part="state" data-state=${status}>${wordFor(words.states, status)}</span>
    </div>
    ${session.status === 'cancelled' ? html`<p class="notice">${words.sessionCancelled}</p>` : standing(signUp, language)}
    <dl class="facts">
      <dt>${words.when}</dt>
      <dd>
        ${dayText(dayOf(session.startsAt), language, true)}
        <span class="whole">${timeRangeText(session.startsAt, session.endsAt, language)}</span>
      </dd>
      <dt>${words.where}</dt>
      <dd>${where}</dd>
      <dt>${words.contact}</dt>
      <dd>${signUp.contact.name} <span class="whole">${signUp.contact.mobile}</span></dd>
    </dl>
    ${frame.door(signUp)} ${partyView(signUp, acts, language)} ${frame.addition(signUp)} ${errorLine(acts.stateOf(id).error, language)}
    ${isFinal(status) ? nothing : actsView(signUp, acts, frame)}
  </article>`;
}

/** What is to be known beside the bare state. */
function standing({ linePosition, maySplit, offerExpiresAt, reason, status }: SignUp, language: Language) {
  const words = managerMessages[language];
  if (status === 'offered' && offerExpiresAt !== undefined) {
    const until = `${dayText(dayOf(offerExpiresAt), language)} ${timeOf(offerExpiresAt)}`;
    return html`<p class="strong">${words.offerUntil(until)}</p>`;
  }
  if (status === 'waitlisted') {
    return html`${linePosition === undefined ? nothing : html`<p class="strong">${words.line(linePosition)}</p>`}
      <p class="muted">${maySplit === true ? words.maySplit : words.together}</p>`;
  }
  return reason === undefined ? nothing : html`<p class="lines">${words.reason(reason)}</p>`;
}

function actsView(signUp: SignUp, acts: Acts, { calendarUrl, language }: CardFrame): TemplateResult {
  const words = managerMessages[language];
  const { id, session, status } = signUp;
  const { asking, isSending } = acts.stateOf(id);
  if (asking === 'cancel') {
    return cancelAsk(signUp, acts, language);
  }
  const cancelWord =
    status === 'waitlisted' ? words.leave : status === 'offered' ? words.turnDown : words.cancel;
  return html`<div class="row">
    ${
      status === 'offered'
        ? html`<button
            class="button"
            type="button"
            part="accept"
            data-kind="primary"
            aria-disabled=${isSending ? 'true' : 'false'}
            aria-describedby="sign-up-${id}"
            @click=${() => void acts.accept(signUp)}
          >
            ${isSending ? words.sending : words.accept}
          </button>`
        : html`<a class="button" part="calendar-link" href=${calendarUrl(session.id)} aria-describedby="sign-up-${id}">
            ${words.calendar}
          </a>`
    }
    <button
      class="button"
      type="button"
      id="cancel-${id}"
      part="cancel"
      aria-describedby="sign-up-${id}"
      @click=${() => acts.ask(id, 'cancel')}
    >
      ${cancelWord}
    </button>
  </div>`;
}

function cancelAsk(signUp: SignUp, acts: Acts, language: Language): TemplateResult {
  const words = managerMessages[language];
  const { id, status } = signUp;
  const { isSending } = acts.stateOf(id);
  const step = status === 'waitlisted' ? 'leave' : status === 'offered' ? 'turnDown' : 'cancel';
  return askView({
    id,
    text: words[`${step}Ask`],
    yes: isSending ? words.sending : words[`${step}Yes`],
    no: words[`${step}No`],
    isSending,
    confirmed: () => void acts.cancel(signUp),
    kept: () => acts.keep(id, `cancel-${id}`),
  });
}
