/** The plots of the panel, with the choice of what they show and the table behind each. Loaded after the tiles. */
import { type MetricKey, metricKeys } from '@youth-action/sdk/domain';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NamedCounts } from './bar-rows.ts';
import { barsOf } from './bars.ts';
import { countChoiceStyles } from './count-choice.styles.ts';
import { countsTable } from './counts-table.ts';
import { categoryParts, communityParts, hasWithheld, monthParts, programmeParts } from './plot-parts.ts';
import { plotStyles } from './plots.styles.ts';
import { plotMessages } from './plots.messages.ts';
import { messages } from './stats-panel.messages.ts';
import { type TrendView, trendPlot } from './trend.ts';

export const styles = css`
  ${countChoiceStyles}
  ${plotStyles}
`;

export interface PlotsView extends TrendView {
  readonly choose: (count: MetricKey) => void;
}

export function plots(view: PlotsView): TemplateResult {
  const { statistics, language } = view;
  const text = plotMessages[language];
  return html`<div class="plots">
    ${choice(view)}
    ${statistics.period?.length === 7 ? nothing : trendSection(view)}
    <div class="pair">
      ${barsSection(view, 'communities', communityParts(statistics))}
      ${barsSection(view, 'programmes', programmeParts(statistics, language))}
      ${barsSection(view, 'categories', categoryParts(statistics, language))}
    </div>
    ${hasWithheld(statistics) ? html`<p class="small muted" part="withheld-note">${text.withheldNote(statistics.threshold ?? 10)}</p>` : nothing}
  </div>`;
}

function choice({ count, language, choose }: PlotsView): TemplateResult {
  const { label } = messages[language];
  return html`<fieldset class="choice" part="choice">
    <legend class="visually-hidden">${plotMessages[language].choose}</legend>
    ${metricKeys.map(
      (key) => html`<label>
        <input
          type="radio"
          name="count"
          .checked=${live(key === count)}
          @change=${() => choose(key)}
        />
        <span>${label[key]}</span>
      </label>`,
    )}
  </fieldset>`;
}

function trendSection(view: PlotsView): TemplateResult {
  const { statistics, language } = view;
  const text = plotMessages[language];
  const parts = monthParts(statistics, language);
  return html`<section class="section" part="trend">
    <h3>${text.trend}</h3>
    ${trendPlot(view)}
    ${parts.length === 0 ? nothing : countsTable({ ...view, title: text.trend, by: text.month, parts })}
  </section>`;
}

function barsSection(
  view: PlotsView,
  kind: 'programmes' | 'categories' | 'communities',
  parts: readonly NamedCounts[],
): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  const text = plotMessages[view.language];
  const title = text[kind];
  return html`<section class="section" part=${kind}>
    <h3>${title}</h3>
    ${barsOf({ ...view, by: title, parts })} ${countsTable({ ...view, title, by: text.name, parts })}
  </section>`;
}
