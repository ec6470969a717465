/** Programmes, categories or communities as bars from a zero line, each with its name and its figure in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { grouped } from '../../localize/figures.ts';
import { type BarRow, barsPlot, type BarsPlot, type NamedCounts } from './bar-rows.ts';
import { unitOf } from './counts.ts';
import { countWords, type PlotView } from './plot-view.ts';
import { plotMessages } from './plots.messages.ts';
import { messages } from './stats-panel.messages.ts';

export interface BarsView extends PlotView {
  /** What the bars are by, e.g. "by programme". */
  readonly by: string;
  readonly parts: readonly NamedCounts[];
  /** So many bars at most; the rest stands in the table. */
  readonly most?: number;
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

export function barsOf(view: BarsView): TemplateResult {
  const { parts, count, language, by, most = 12 } = view;
  const text = plotMessages[language];
  const plot = barsPlot(parts, count);
  if (plot.isAbsent) return html`<p class="muted">${text.absentNote}</p>`;
  return html`<figure part="plot">
    <p class="small muted readout"><span>${text.unit(messages[language].unit[count])}</span></p>
    <ul class="bars" aria-label=${text.barsSummary(messages[language].label[count], by)}>
      ${plot.rows.slice(0, most).map((row) => bar(row, plot, view))}
    </ul>
    ${axis(plot, view)}
  </figure>`;
}

function bar({ name, count, share }: BarRow, { ticks, top }: BarsPlot, view: BarsView): TemplateResult {
  return html`<li>
    <span class="name">${name}</span>
    <span class="figure">${countWords(count, view.count, view.language)}</span>
    <svg class="bar-row" aria-hidden="true">
      ${ticks.map((tick) => svg`<line class=${tick === 0 ? 'base' : 'grid'} x1=${percent(tick / top)} x2=${percent(tick / top)} y1="0" y2="100%"></line>`)}
      ${
        typeof count === 'number'
          ? svg`<rect class="bar" x="0" y="15%" width=${percent(share)} height="70%"></rect>`
          : nothing
      }
    </svg>
  </li>`;
}

function axis({ ticks, top }: BarsPlot, { count }: BarsView): TemplateResult {
  const anchor = (index: number) => (index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle');
  return html`<svg class="bar-axis" aria-hidden="true">
    ${ticks.map((tick, index) => svg`<text x=${percent(tick / top)} y="1.1em" text-anchor=${anchor(index)}>${grouped(tick / unitOf(count))}</text>`)}
  </svg>`;
}
