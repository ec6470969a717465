/** Who has submitted, and the sums over those who have. Pure. */
import { type MonthlyRollUp, reportWords, type RollUpFigure, wholeFigures } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { errorState, loadingState } from '../../localize/states.ts';
import { figureText, valueText } from './figure-text.ts';
import { messages } from './monthly-report.messages.ts';
import { rollUpMessages } from './roll-up.messages.ts';
import type { RollUp } from './roll-up.ts';

export function rollUpView(
  { resource, value }: RollUp,
  {
    language,
    month,
    open,
  }: { readonly language: Language; readonly month: string; readonly open: (communityId: string) => void },
): TemplateResult {
  const words = rollUpMessages[language];
  const failed =
    resource.state === 'error' ? errorState(resource.error, language, () => resource.retry()) : nothing;
  if (value === undefined) return failed === nothing ? loadingState(language) : html`${failed}`;
  return html`${failed}
    <article part="roll-up" aria-labelledby="title">
      <h2 class="title" id="title" tabindex="-1">${words.rollUpTitle(monthText(month, language))}</h2>
      <p class="muted lead">${words.rollUpLead(value.submitted, value.communities.length)}</p>
      <h3 class="heading" id="standing">${words.standing}</h3>
      <ul class="communities" part="standing" aria-labelledby="standing">
        ${value.communities.map((community) => standing(community, { language, open }))}
      </ul>
      <h3 class="heading" id="sums">${words.sums}</h3>
      ${value.figures.length === 0 ? html`<p class="muted">${words.rollUpEmpty}</p>` : sums(value.figures, language)}
    </article>`;
}

function standing(
  { communityId, figures, isAmending, name, state }: MonthlyRollUp['communities'][number],
  { language, open }: { readonly language: Language; readonly open: (communityId: string) => void },
): TemplateResult {
  const words = rollUpMessages[language];
  const states: Readonly<Record<string, string>> = reportWords[language].states;
  const shown = ['sessions', 'attendances', 'service-minutes'].flatMap((metric) => {
    const figure = figures.find(({ key }) => key === metric);
    return figure === undefined
      ? []
      : [figureText({ metric }, language) + ' ' + valueText(metric, figure.value, language)];
  });
  return html`<li class="line">
    <div class="what">
      <span class="name">${name}</span>
      <span class="badge" data-state=${state}>${states[state] ?? words.missing}</span>
      ${isAmending ? html`<span class="mark">${words.amending}</span>` : nothing}
      <span class="small muted note">${shown.join(' · ')}</span>
    </div>
    <button class="button screen" type="button" aria-label="${words.open} ${name}" @click=${() => open(communityId)}>
      ${words.open}
    </button>
  </li>`;
}

function sums(figures: readonly RollUpFigure[], language: Language): TemplateResult {
  const words = rollUpMessages[language];
  const whole = wholeFigures(figures);
  const parts = figures.filter((figure) => !whole.includes(figure));
  const list = (own: readonly RollUpFigure[]) =>
    html`<ul class="figures" part="sums">
      ${own.map((figure) => {
        const { basis, computed, metric, value } = figure;
        return html`<li class="figure">
          <span class="name">${figureText(figure, language)}</span>
          <span class="value">${valueText(metric, value, language)}</span>
          <span class="small muted note">${basis === 'rows' ? words.basisRows : words.basisReports}</span>
          ${
            computed === undefined
              ? nothing
              : html`<span class="small note">${words.sumComputed(valueText(metric, computed, language))}</span>`
          }
        </li>`;
      })}
    </ul>`;
  return html`${list(whole)}
    <details class="trace">
      <summary>${messages[language].byProgramme} · ${messages[language].byCategory}</summary>
      ${list(parts)}
    </details>`;
}
