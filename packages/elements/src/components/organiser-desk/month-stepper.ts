/** A month with a step back and a step on. Pure. */
import type { CivilMonth } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { messages } from './sessions.messages.ts';

export interface MonthSteps {
  readonly month: CivilMonth;
  /** The last month that can be stepped to. */
  readonly latest: CivilMonth;
  readonly move: (months: number) => void;
}

export function monthStepper({ month, latest, move }: MonthSteps, language: Language): TemplateResult {
  const words = messages[language];
  const isLast = month >= latest;
  return html`<div class="stepper" part="month">
    <button class="button" type="button" aria-label=${words.earlierMonth} @click=${() => move(-1)}>‹</button>
    <span class="strong month" aria-live="polite">${monthText(month, language)}</span>
    <button
      class="button"
      type="button"
      aria-label=${words.laterMonth}
      aria-disabled=${isLast ? 'true' : 'false'}
      @click=${() => {
        if (!isLast) move(1);
      }}
    >
      ›
    </button>
  </div>`;
}
