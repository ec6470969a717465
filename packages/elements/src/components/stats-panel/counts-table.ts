/** The figures behind a plot: all four counts, or the chosen one where there's little room. */
import { metricKeys } from '@youth-action/sdk/domain';
import { html, type TemplateResult } from 'lit';
import type { NamedCounts } from './bar-rows.ts';
import { countOf } from './counts.ts';
import { countText } from './figure-text.ts';
import { grouped } from '../../localize/figures.ts';
import type { PlotView } from './plot-view.ts';
import { plotMessages } from './plots.messages.ts';
import { messages } from './stats-panel.messages.ts';

export interface TableView extends PlotView {
  readonly title: string;
  /** Heading of the names' column. */
  readonly by: string;
  readonly parts: readonly NamedCounts[];
}

export function countsTable(view: TableView): TemplateResult {
  const { title, by, parts, count, isNarrow, language } = view;
  const text = plotMessages[language];
  const columns = isNarrow ? [count] : metricKeys;
  return html`<details class="table" part="table">
    <summary>${text.table(title)}</summary>
    <div class="scroller" tabindex="0" role="region" aria-label=${title}>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">${by}</th>
            ${columns.map((key) => html`<th scope="col" class="number">${messages[language].label[key]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${parts.map(
            ({ name, figures }) => html`<tr>
              <th scope="row">${name}</th>
              ${columns.map((key) => html`<td class="number">${cell(figures, key, view)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="small muted">${text.personsNote}</p>
  </details>`;
}

function cell(figures: NamedCounts['figures'], key: PlotView['count'], { language }: PlotView): string {
  const count = countOf(figures, key);
  if (typeof count !== 'number') return plotMessages[language][count];
  return key === 'service-minutes' ? countText(count, key, language) : grouped(count);
}
