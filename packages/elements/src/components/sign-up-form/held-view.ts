/** A sign-up that exists: how it stands, what happens next, when, where, who, and how to keep or give it back. Pure. */
import { isFinal, type SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { fact, whenAndWhere } from './facts-view.ts';
import { bannerOf, nextSteps } from './held-status-view.ts';
import type { HeldActions, HeldModel } from './held-model.ts';
import { heldMessages } from './held.messages.ts';
import { cancelling, keeping } from './keeping-view.ts';
import { seriesList } from './held-series-view.ts';
import { wordFor } from '../../household/words.ts';

export function heldView(model: HeldModel, actions: HeldActions): TemplateResult | typeof nothing {
  const { language, signUps } = model;
  const words = heldMessages[language];
  const [signUp] = signUps;
  if (signUp === undefined) return nothing;
  const isOver = signUps.every(({ status }) => isFinal(status));
  return html`<section part="confirmation" aria-labelledby="title">
    ${bannerOf(model, signUp)} ${sessionCancelled(model, signUp)} ${nextSteps(model, signUp)}
    <dl class="facts">
      ${isOver ? fact(words.signUp, signUp.session.title) : nothing}
      ${signUps.length > 1 ? seriesList(model) : whenAndWhere(signUp.session, language, placeOf(model, actions))}
      ${bringOf(model)} ${fact(words.contact, `${signUp.contact.name} ${signUp.contact.mobile}`)} ${partyOf(model, signUp)}
      ${fact(words.number, html`<code>${signUp.id}</code>`)}
    </dl>
    ${
      isOver
        ? html`<button class="button" data-kind="primary" type="button" part="again" @click=${() => actions.again()}>
          ${words.again}
        </button>`
        : html`${doorCode(model)} ${keeping(model, actions)} ${cancelling(model, actions)}`
    }
  </section>`;
}

/** The address and a map, which is another site: nothing is asked of it before somebody goes there. */
function placeOf({ language, mapUrl, session }: HeldModel, actions: HeldActions) {
  const words = heldMessages[language];
  if (mapUrl === undefined) return session?.venueAddress;
  return html`${session?.venueAddress}
    <a
      class="link map"
      part="map-link"
      href=${mapUrl}
      target="_blank"
      rel="noopener noreferrer external nofollow"
      @click=${(event: Event) => {
        if (!actions.leave(mapUrl)) event.preventDefault();
      }}
      >${words.map}<span class="visually-hidden"> (${words.mapLeaves})</span><span aria-hidden="true"> ↗</span></a
    >`;
}

function bringOf({ language, session }: HeldModel) {
  return session?.bring === undefined ? nothing : fact(heldMessages[language].bring, session.bring);
}

/** Who comes; of a split party, who does and who waits. */
function partyOf({ language, rest }: HeldModel, signUp: SignUp) {
  const words = heldMessages[language];
  if (rest === undefined) return fact(words.who, peopleOf(signUp, language));
  return html`${fact(words.goes, peopleOf(signUp, language))}${fact(words.waits, peopleOf(rest, language))}`;
}

function peopleOf({ party }: SignUp, language: Language): TemplateResult {
  const { roles } = heldMessages[language];
  return html`<ul class="who-list">
    ${party.map(({ name, role }) => html`<li>${name} <span class="muted">${wordFor(roles, role)}</span></li>`)}
  </ul>`;
}

function sessionCancelled({ language, session }: HeldModel, signUp: SignUp) {
  if (signUp.session.status !== 'cancelled') return nothing;
  const words = heldMessages[language];
  return html`<div class="notice" part="notice" role="status">
    <p class="strong">${words.cancelledSession}</p>
    ${
      session?.cancellationReason === undefined
        ? nothing
        : html`<p class="lines">${words.reason(session.cancellationReason)}</p>`
    }
  </div>`;
}

/** The code says which sign-up it is, to staff who have signed in; it opens nothing. */
function doorCode({ language, qr }: HeldModel) {
  if (qr === undefined) return nothing;
  const words = heldMessages[language];
  return html`<div class="door" part="door">
    ${qr}
    <div class="door-text">
      <h3 class="who">${words.qrTitle}</h3>
      <p class="muted">${words.qrHint}</p>
    </div>
  </div>`;
}
