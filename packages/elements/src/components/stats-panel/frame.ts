/** What stands around the counts: whose they are, over which days, up to when. */
import type { Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { grouped, instantText } from '../../localize/figures.ts';
import { loadingState } from '../../localize/states.ts';
import { periodText } from './period-text.ts';
import { messages } from './stats-panel.messages.ts';

/** `filter` is what the figures are narrowed to, in words. */
export function heading(
  statistics: Partial<Statistics>,
  language: Language,
  filter?: string,
): TemplateResult {
  const text = messages[language];
  const { communityName, cutOffAt } = statistics;
  const when = instantText(cutOffAt, language);
  return html`<div class="header" part="header">
    <h2>
      ${text.title}<span class="muted"> · ${communityName ?? text.everywhere}${filter === undefined ? nothing : ` · ${filter}`}</span>
    </h2>
    <p class="muted small" part="period">
      <span>${periodText(statistics, language)}</span>${when === undefined ? nothing : html` · <span>${text.asOf(when)}</span>`}
    </p>
  </div>`;
}

export interface Skeleton {
  readonly language: Language;
  readonly display: string;
  readonly choices: unknown;
  readonly tiles: unknown;
}

/** Until the first answer: what is known already, and room for what will stand there. */
export function skeleton({ language, display, choices, tiles }: Skeleton): TemplateResult {
  const text = messages[language];
  return html`<div class="visually-hidden">${loadingState(language)}</div>
    <div class="header" part="header">
      <h2>${text.title}</h2>
      <p class="small" aria-hidden="true">&nbsp;</p>
    </div>
    ${choices} ${tiles}
    <p class="muted small note">${text.note}</p>
    ${display === 'panel' ? html`<div class="placeholder"></div>` : nothing}`;
}

export function population(people: number, language: Language): TemplateResult {
  const text = messages[language];
  return html`<p class="population" part="population">
    <span>${text.population}</span> <strong>${grouped(people)}</strong> ${text.populationUnit}
    <span class="muted small">${text.populationNote}</span>
  </p>`;
}
