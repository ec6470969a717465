/** The people of a sign-up, with their consents and the way out for each. Pure. */
import {
  consentVersion,
  holdsPlaces,
  isFinal,
  type Participant,
  type SignUp,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../../household/words.ts';
import type { Acts } from './acts.ts';
import { askView } from './ask-view.ts';
import { managerMessages } from './manager.messages.ts';

export function partyView(signUp: SignUp, acts: Acts, language: Language): TemplateResult {
  const words = managerMessages[language];
  return html`<h4 class="label">${words.people}</h4>
    <ul class="people">
      ${signUp.party.map((participant) => personView(participant, signUp, { acts, language }))}
    </ul>`;
}

interface Frame {
  readonly acts: Acts;
  readonly language: Language;
}

function personView(participant: Participant, signUp: SignUp, frame: Frame): TemplateResult {
  const { acts, language } = frame;
  const words = managerMessages[language];
  const { id, name, relation, role } = participant;
  const { asking } = acts.stateOf(signUp.id);
  const canLeave = signUp.party.length > 1 && !isFinal(signUp.status);
  return html`<li class="person" part="person">
    <div class="bar">
      <span>
        <span class="strong" id="name-${id}">${name}</span>
        <span class="muted">
          ${wordFor(words.roles, role)}${relation === 'self' ? nothing : html` · ${wordFor(words.relations, relation)}`}
        </span>
      </span>
      ${
        canLeave && asking !== `remove:${id}`
          ? html`<button
              class="link"
              type="button"
              id="remove-${id}"
              part="remove"
              aria-describedby="name-${id}"
              @click=${() => acts.ask(signUp.id, `remove:${id}`)}
            >
              ${words.remove}
            </button>`
          : nothing
      }
    </div>
    ${asking === `remove:${id}` ? removeAsk(participant, signUp, frame) : nothing}
    ${consentsView(participant, signUp, frame)}
  </li>`;
}

function removeAsk({ id, name }: Participant, signUp: SignUp, { acts, language }: Frame): TemplateResult {
  const words = managerMessages[language];
  const { isSending } = acts.stateOf(signUp.id);
  return askView({
    id: signUp.id,
    text: words.removeAsk(name),
    yes: isSending ? words.sending : words.removeYes,
    no: words.removeNo,
    isSending,
    confirmed: () => void acts.remove(signUp, id),
    kept: () => acts.keep(signUp.id, `remove-${id}`),
  });
}

function consentsView(participant: Participant, signUp: SignUp, frame: Frame) {
  const { consents = [], id } = participant;
  if (consents.length === 0) return nothing;
  const words = managerMessages[frame.language];
  return html`<details class="consents" part="consents">
    <summary>${words.consents(consents.length)}</summary>
    <ul aria-describedby="name-${id}">
      ${consents.map((consent) => consentView(consent, { ...frame, participant, signUp }))}
    </ul>
  </details>`;
}

interface ConsentFrame extends Frame {
  readonly participant: Participant;
  readonly signUp: SignUp;
}

type Consent = NonNullable<Participant['consents']>[number];

const needed: readonly string[] = ['sign-up', 'volunteering'];

function consentView(
  consent: Consent,
  { acts, language, participant, signUp }: ConsentFrame,
): TemplateResult {
  const words = managerMessages[language];
  const { granted, purpose } = consent;
  const name = wordFor(words.consentNames, purpose);
  const key = `${participant.id}-${purpose}`;
  const { asking } = acts.stateOf(signUp.id);
  const decide = (to: boolean): void =>
    void acts.decide(signUp, {
      participantId: participant.id,
      purpose,
      textVersion: consentVersion(purpose) ?? consent.textVersion,
      granted: to,
    });
  if (asking === `withdraw:${key}`)
    return withdrawAsk(consent, { acts, language, participant, signUp }, decide);
  return html`<li class="bar">
    <span id="consent-name-${key}">${name} <span class="muted">${granted ? words.granted : words.refused}</span></span>
    <button
      class="link"
      type="button"
      id="consent-${key}"
      part=${granted ? 'withdraw' : 'grant'}
      aria-describedby="consent-name-${key}"
      @click=${() => (granted ? acts.ask(signUp.id, `withdraw:${key}`) : decide(true))}
    >
      ${granted ? words.withdraw : words.grant}
    </button>
  </li>`;
}

function withdrawAsk(
  { purpose }: Consent,
  { acts, language, participant, signUp }: ConsentFrame,
  decide: (granted: boolean) => void,
): TemplateResult {
  const words = managerMessages[language];
  const { isSending } = acts.stateOf(signUp.id);
  return html`<li>
    ${askView({
      id: signUp.id,
      text: words.withdrawAsk(wordFor(words.consentNames, purpose)),
      more: needed.includes(purpose) && holdsOrWaits(signUp) ? words.withdrawNeeded : undefined,
      yes: isSending ? words.sending : words.withdrawYes,
      no: words.withdrawNo,
      isSending,
      confirmed: () => decide(false),
      kept: () => acts.keep(signUp.id, `consent-${participant.id}-${purpose}`),
    })}
  </li>`;
}

function holdsOrWaits({ status }: SignUp): boolean {
  return holdsPlaces(status) || status === 'waitlisted';
}
