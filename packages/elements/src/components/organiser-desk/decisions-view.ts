/** The sign-ups that aren't settled: waiting for a word, for an answer, or in line. Pure. */
import type { Roster as RosterAnswer, RosterSignUp } from '@youth-action/sdk/contract';
import { dayOf, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { spinner } from '../../forms/spinner.ts';
import { dayText } from '../../localize/dates.ts';
import { answersView, type Questions } from './answers-view.ts';
import type { Decisions, Verdict } from './decisions.ts';
import { messages } from './decisions.messages.ts';
import { areaField } from '../../staff/staff-fields.ts';
import { unsettled } from './roster-model.ts';
import { messages as rosterMessages, wordFor } from './roster.messages.ts';
import { troubleLine } from '../../staff/trouble.ts';

interface Frame {
  readonly sessionId: string;
  readonly questions: Questions;
  readonly language: Language;
  /** How the line moves; undefined where there is none. */
  readonly promotion: string | undefined;
}

/** Nothing where there is nothing to decide. */
export function decisionsView(
  decisions: Decisions,
  roster: RosterAnswer,
  { questions, language }: Pick<Frame, 'language' | 'questions'>,
): TemplateResult | typeof nothing {
  const signUps = unsettled(roster);
  if (signUps.length === 0) return nothing;
  const words = messages[language];
  const { promotion } = roster.session.waitlist ?? {};
  const isWaiting = signUps.some(({ status }) => status === 'waitlisted');
  const frame = { sessionId: roster.session.id, questions, language, promotion };
  return html`<section class="waiting" part="decisions" aria-labelledby="waiting-title">
    <h3 class="contact" id="waiting-title" tabindex="-1">${words.title(signUps.length)}</h3>
    ${
      isWaiting && promotion !== undefined
        ? html`<p class="muted small">${wordFor(words.promotion, promotion)}</p>`
        : nothing
    }
    <ul class="families">
      ${repeat(
        signUps,
        ({ id }) => id,
        (signUp) => signUpView(decisions, signUp, frame),
      )}
    </ul>
  </section>`;
}

function signUpView(decisions: Decisions, signUp: RosterSignUp, frame: Frame): TemplateResult {
  const { language } = frame;
  const { contact, id, party } = signUp;
  const row = decisions.rows.get(id);
  return html`<li class="family" part="decision" data-status=${signUp.status}>
    <div class="bar">
      <h4 class="contact" id="decide-${id}">
        ${contact.name}
        <span class="muted small">${rosterMessages[language].phone(contact.mobile.slice(-4))}</span>
      </h4>
      <span class="mark" data-mark=${signUp.status}>${standing(signUp, language)}</span>
    </div>
    <p class="muted">${messages[language].people(party.length)} · ${party.map((one) => one.name).join(language === 'en' ? ', ' : '、')}</p>
    ${answersView(signUp, frame.questions, language)}
    ${decisions.isDeclining(id) ? declineForm(decisions, signUp, frame) : actsView(decisions, signUp, frame)}
    ${row?.error === undefined ? nothing : troubleLine(row.error, language)}
  </li>`;
}

function standing({ linePosition, offerExpiresAt, status }: RosterSignUp, language: Language): string {
  const words = messages[language];
  if (status === 'pending') return words.pending;
  if (status === 'offered' && offerExpiresAt !== undefined)
    return words.offered(`${dayText(dayOf(offerExpiresAt), language)} ${timeOf(offerExpiresAt)}`);
  return linePosition === undefined ? words.waiting : words.waitlisted(linePosition);
}

/** A pending one is approved or declined; the first in line can be let move up. */
function actsView(decisions: Decisions, signUp: RosterSignUp, frame: Frame) {
  if (signUp.status === 'pending') {
    return html`<div class="acts">
      ${actButton(decisions, signUp, { ...frame, verdict: 'approve', isPrimary: true })}
      <button
        class="button"
        type="button"
        id="decline-${signUp.id}"
        part="decline"
        aria-describedby="decide-${signUp.id}"
        @click=${() => decisions.ask(signUp.id)}
      >
        ${messages[frame.language].acts.decline}
      </button>
    </div>`;
  }
  if (signUp.status !== 'waitlisted' || signUp.linePosition !== 1) return nothing;
  const isPrimary = frame.promotion === 'by-organiser'; // where the line moves by itself, this is for exceptions
  return html`<div class="acts">${actButton(decisions, signUp, { ...frame, verdict: 'offer', isPrimary })}</div>`;
}

function actButton(
  decisions: Decisions,
  signUp: RosterSignUp,
  {
    isPrimary,
    language,
    sessionId,
    verdict,
  }: Frame & { readonly isPrimary: boolean; readonly verdict: Verdict },
): TemplateResult {
  const words = messages[language];
  const isSending = decisions.rows.get(signUp.id)?.isSending === true;
  return html`<button
    class="button"
    type="button"
    part=${verdict}
    data-kind=${isPrimary ? 'primary' : nothing}
    aria-disabled=${isSending ? 'true' : 'false'}
    aria-describedby="decide-${signUp.id}"
    @click=${() => void decisions.decide(signUp, verdict, sessionId)}
  >
    ${isSending ? html`${spinner()}${words.sending[verdict]}` : words.acts[verdict]}
  </button>`;
}

function declineForm(decisions: Decisions, signUp: RosterSignUp, { language, sessionId }: Frame) {
  const words = messages[language];
  const isSending = decisions.rows.get(signUp.id)?.isSending === true;
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="decide-${signUp.id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      void decisions.decide(signUp, 'decline', sessionId);
    }}
  >
    ${areaField({
      id: 'decline-reason',
      label: words.reason,
      value: decisions.reason,
      most: 300,
      changed: (reason) => decisions.change(reason),
    })}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending.decline}` : words.confirmDecline}
      </button>
      <button class="button" type="button" @click=${() => decisions.keep(signUp.id)}>${words.keep}</button>
    </div>
  </form>`;
}
