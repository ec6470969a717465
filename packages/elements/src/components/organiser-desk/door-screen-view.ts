/** The screen at the door. Pure. */
import { doorCodeShown, type SessionSummary } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import { qrCode } from '../../drawing/qr-code.ts';
import type { Desk } from './desk.ts';
import type { DoorScreen } from './door-screen.ts';
import { messages } from './door-screen.messages.ts';
import { troubleView } from '../../staff/trouble.ts';

/** The way to the screen, before it is open. */
export function openDoorView(screen: DoorScreen, session: SessionSummary, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  return html`<button
      class="button"
      type="button"
      id="open-door"
      part="open-door"
      aria-disabled=${screen.isLoading ? 'true' : 'false'}
      @click=${() => void screen.open(session)}
    >
      ${screen.isLoading ? html`${spinner()}${words.opening}` : words.open}
    </button>
    ${screen.error === undefined ? nothing : troubleView(screen.error, language, () => void screen.open(session))}`;
}

export function doorScreenView(screen: DoorScreen, title: string, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const shown = screen.code;
  return html`<section class="door-screen" part="door-screen" aria-labelledby="door-code">
    <p class="door-title">${title}</p>
    ${
      shown === undefined
        ? html`<p class="notice" id="door-code" tabindex="-1">${words.shut}</p>`
        : html`<div class="door-body">
            <div class="door-qr">${qrCode(shown.url, words.qr)}</div>
            <div class="door-side">
              <h2 class="door-lead" id="door-code" tabindex="-1">${words.title}</h2>
              <p class="door-code" part="door-code" translate="no">
                <span>${doorCodeShown(shown.code).slice(0, 4)}</span><span class="visually-hidden">-</span><span>${shown.code.slice(4)}</span>
              </p>
              <p class="door-count" part="door-countdown">
                <span class="door-bar" aria-hidden="true"><span style="width:${(shown.seconds / 30) * 100}%"></span></span>
                ${words.next(shown.seconds)}
              </p>
              <ol class="door-steps">
                ${words.steps.map((step) => html`<li>${step}</li>`)}
              </ol>
            </div>
          </div>`
    }
    <button class="button" type="button" part="close-door" @click=${() => screen.close()}>${words.close}</button>
  </section>`;
}
