/** One count month by month, as bars and as a table. The bars are SVG by attributes: a strict CSP forbids inline styles. */
import { type MetricKey, metricKeys, type Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { countText } from './figure-text.ts';
import { countOf, type MonthsPlot, monthsPlot, type PlotBar } from './months-plot.ts';
import { messages } from './stats-panel.messages.ts';

export interface TrendView {
  readonly months: Statistics['months'];
  readonly asOf: string | undefined;
  readonly count: MetricKey;
  readonly language: Language;
  /** Little room: the table has the chosen count only. */
  readonly isNarrow: boolean;
  readonly choose: (count: MetricKey) => void;
}

/** In units of the drawing, which is stretched to the width that there is. */
const [barStep, barWidth, height] = [10, 7, 100];

export function trend(view: TrendView): TemplateResult {
  const text = messages[view.language];
  const plot = monthsPlot(view.months, view.count, view.asOf);
  return html`<section class="section" part="trend">
    <h3>${text.trend}</h3>
    ${plot === undefined ? html`<p class="muted">${text.noMonths}</p>` : html`${choice(view)} ${bars(plot, view)} ${table(view)}`}
  </section>`;
}

function choice({ count, language, choose }: TrendView): TemplateResult {
  const text = messages[language];
  return html`<fieldset class="choice">
    <legend class="visually-hidden">${text.choose}</legend>
    ${metricKeys.map(
      (key) => html`<label>
        <input type="radio" name="count" .checked=${key === count} @change=${() => choose(key)} />
        <span>${text.label[key]}</span>
      </label>`,
    )}
  </fieldset>`;
}

function bars(plot: MonthsPlot, { count, language }: TrendView): TemplateResult {
  const text = messages[language];
  const [first, last] = [plot.bars[0], plot.bars[plot.bars.length - 1]];
  const name = (bar: PlotBar | undefined) => (bar === undefined ? '' : monthText(bar.month, language));
  const words = (value: number) => countText(value, count, language);
  const { highest } = plot;
  const running = plot.bars.find(({ isRunning }) => isRunning);
  const highestText = text.highest(name(highest), words(highest.value));
  return html`<figure part="plot">
    <p class="muted small axis" aria-hidden="true">${words(plot.top)}</p>
    <svg
      class="plot"
      role="img"
      aria-label=${text.summary(text.label[count], name(first), name(last), highestText)}
      viewBox="0 0 ${plot.bars.length * barStep} ${height}"
      preserveAspectRatio="none"
    >
      ${plot.bars.map((bar, index) => barAt(bar, index, `${name(bar)} ${words(bar.value)}`))}
    </svg>
    <p class="muted small axis ends" aria-hidden="true">
      <span>${name(first)}</span>${first === last ? nothing : html`<span>${name(last)}</span>`}
    </p>
    <figcaption class="small">${highestText} ${running === undefined ? nothing : text.running(name(running))}</figcaption>
  </figure>`;
}

function barAt({ share, isRunning }: PlotBar, index: number, title: string) {
  const x = index * barStep + (barStep - barWidth) / 2;
  const size = share * height;
  return svg`<g>
    <title>${title}</title>
    <rect class="column" x=${index * barStep} y="0" width=${barStep} height=${height}></rect>
    <rect class=${isRunning ? 'bar running' : 'bar'} x=${x} y=${height - size} width=${barWidth} height=${size}></rect>
  </g>`;
}

function table({ months, asOf = '', count, isNarrow, language }: TrendView): TemplateResult {
  const text = messages[language];
  const columns = isNarrow ? [count] : metricKeys;
  return html`<details part="table">
    <summary>${text.table}</summary>
    <div class="scroller" tabindex="0" role="region" aria-label=${text.trend}>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">${text.month}</th>
            ${columns.map((key) => html`<th scope="col" class="number">${text.label[key]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${months.map(
            (counts) => html`<tr>
              <th scope="row">
                ${monthText(counts.month, language)} ${counts.month === asOf.slice(0, 7) ? `(${text.untilNow})` : nothing}
              </th>
              ${columns.map((key) => html`<td class="number">${cell(countOf(counts, key), key, language)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function cell(value: number | undefined, key: MetricKey, language: Language): string {
  return value === undefined ? '–' : countText(value, key === 'service-minutes' ? key : '', language);
}
