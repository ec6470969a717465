/** What stands above the button while sending takes its time or fails. Pure; loaded when somebody begins to fill in. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf, type Failure } from './failure.ts';
import type { Submission } from './submission.ts';
import { troubleMessages } from './trouble.messages.ts';

export { troubleMessages };

type Sending = Pick<Submission, 'error' | 'pace' | 'phase' | 'progress' | 'secondsToWait'>;

export function troubleView(
  { error, pace, phase, progress, secondsToWait }: Sending,
  language: Language,
  giveUp: () => void,
): TemplateResult | typeof nothing {
  if (phase === 'queued') return queuedView(language, giveUp);
  if (phase === 'checking') return pace === 'quick' ? nothing : checkingView(progress, language);
  return error === undefined || phase !== 'idle'
    ? nothing
    : failureView(failureOf(error, secondsToWait, language), language);
}

function failureView({ lines, requestId, title, wait }: Failure, language: Language): TemplateResult {
  return html`<div class="notice" part="failure" role="alert" id="failure" tabindex="-1">
    <p class="strong">${title}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${wait === undefined ? nothing : html`<p role="timer" aria-live="off">${wait}</p>`}
    ${
      requestId === undefined
        ? nothing
        : html`<p class="muted">${troubleMessages[language].requestId}<code>${requestId}</code></p>`
    }
  </div>`;
}

function queuedView(language: Language, giveUp: () => void): TemplateResult {
  const words = troubleMessages[language];
  return html`<div class="notice" part="queued" id="queued" tabindex="-1" role="group" aria-labelledby="queued-title">
    <p class="strong" id="queued-title">${words.offline}</p>
    <p>${words.offlineWaiting}</p>
    <button class="button" type="button" part="give-up" @click=${giveUp}>${words.stopWaiting}</button>
  </div>`;
}

function checkingView(progress: number, language: Language): TemplateResult {
  const words = troubleMessages[language];
  return html`<div class="notice" part="checking">
    <p class="strong" id="checking">${words.checking}</p>
    <progress class="progress" max="1" .value=${progress} aria-labelledby="checking"></progress>
    <p class="muted">${words.checkingHint}</p>
  </div>`;
}
