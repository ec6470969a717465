/**
 * One count month by month, as columns. The SVG is laid out in percentages, not by a view box: it fills any width without
 * distorting its text and without being measured, and needs no inline style, which a strict CSP forbids.
 */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { monthText } from '../../localize/dates.ts';
import { grouped } from '../../localize/figures.ts';
import { unitOf } from './counts.ts';
import { hatching } from './hatching.ts';
import { monthLabels } from './month-labels.ts';
import { isBreak, type MonthsPlot, monthsPlot, type PlotColumn } from './months-plot.ts';
import { countWords, type PlotView } from './plot-view.ts';
import { plotMessages } from './plots.messages.ts';
import { messages } from './stats-panel.messages.ts';

export interface TrendView extends PlotView {
  /** The month whose figure is read out; empty for none. Left out, the plot is a picture only. */
  readonly active?: string;
  readonly activate?: (month: string) => void;
}

export function trendPlot(view: TrendView): TemplateResult {
  const { statistics, count, language } = view;
  const plot = monthsPlot(statistics.months ?? [], count, statistics.asOf);
  const text = plotMessages[language];
  if (plot === undefined) return html`<p class="muted">${text.none}</p>`;
  return html`<figure class="trend" part="plot">
    <p class="small readout">
      <span class="muted">${text.unit(messages[language].unit[count])}</span>
      <span aria-hidden="true">${readout(plot, view)}</span>
    </p>
    <div class="chart">
      ${valueAxis(plot, view)} ${columns(plot, view)}
      <span></span> ${monthAxis(plot, view)}
    </div>
    <figcaption class="small muted">${notes(plot, view)}</figcaption>
  </figure>`;
}

function readout(plot: MonthsPlot, { active, count, language }: TrendView): string {
  const text = plotMessages[language];
  const chosen = plot.columns.find(({ month }) => month === active);
  if (chosen !== undefined)
    return text.point(monthText(chosen.month, language), countWords(chosen.count, count, language));
  return highest(plot, { count, language });
}

function highest(
  { highest: column }: MonthsPlot,
  { count, language }: Pick<TrendView, 'count' | 'language'>,
): string {
  if (column === undefined) return '';
  return plotMessages[language].highest(
    monthText(column.month, language),
    countWords(column.count, count, language),
  );
}

function notes(plot: MonthsPlot, { language }: TrendView): unknown {
  const text = plotMessages[language];
  const running = plot.columns.find(({ isRunning }) => isRunning);
  const breaks = plot.breaks.map(({ from, until, months }) =>
    text.break(monthText(from, language), monthText(until, language), months),
  );
  const lines = [
    ...breaks,
    ...(running === undefined ? [] : [text.running(monthText(running.month, language))]),
  ];
  return lines.map((line) => html`<span>${line} </span>`);
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

function valueAxis({ ticks, top }: MonthsPlot, { count }: TrendView): TemplateResult {
  return html`<svg class="values" aria-hidden="true">
    ${ticks.map((tick) => svg`<text x="100%" y=${percent(1 - tick / top)} dy="0.35em">${grouped(tick / unitOf(count))}</text>`)}
  </svg>`;
}

function columns(plot: MonthsPlot, view: TrendView): TemplateResult {
  const { count, language, activate } = view;
  const { slots, ticks, top } = plot;
  return html`<svg
    class="columns"
    role=${activate === undefined ? 'img' : 'group'}
    aria-label=${summary(plot, view)}
    @keydown=${activate === undefined ? nothing : moveByKey}
  >
    ${ticks.map((tick) => svg`<line class=${tick === 0 ? 'base' : 'grid'} x1="0" x2="100%" y1=${percent(1 - tick / top)} y2=${percent(1 - tick / top)}></line>`)}
    ${slots.map((slot, at) =>
      isBreak(slot)
        ? svg`<text class="break" x=${percent((at + 0.5) / slots.length)} y="100%" dy="0.35em" aria-hidden="true">//</text>`
        : columnAt(slot, { at, of: slots.length }, view, isReached(slot, plot, view)),
    )}
  </svg>`;

  function summary(drawn: MonthsPlot, { language: words }: { readonly language: Language }): string {
    const [first, last] = [drawn.columns[0], drawn.columns[drawn.columns.length - 1]];
    const name = (column: PlotColumn | undefined) =>
      column === undefined ? '' : monthText(column.month, words);
    return plotMessages[language].summary(
      messages[language].label[count],
      name(first),
      name(last),
      highest(drawn, { count, language }),
    );
  }
}

/** One column can be reached by the tab key: the active one, else the last. */
function isReached({ month }: PlotColumn, { columns: all }: MonthsPlot, { active }: TrendView): boolean {
  const known = all.some((column) => column.month === active) ? active : all[all.length - 1]?.month;
  return month === known;
}

interface Place {
  readonly at: number;
  readonly of: number;
}

function columnAt(column: PlotColumn, { at, of }: Place, view: TrendView, reached: boolean) {
  const { month, count, share, isRunning } = column;
  const { language, activate, active } = view;
  const [x, width] = [percent((at + 0.14) / of), percent(0.72 / of)];
  const bar =
    count === 'withheld'
      ? hatching(x, width)
      : svg`<rect class=${isRunning ? 'bar running' : 'bar'} x=${x} width=${width} y=${percent(1 - share)} height=${percent(share)}></rect>`;
  const field = svg`<rect class="field" x=${percent(at / of)} y="0" width=${percent(1 / of)} height="100%"></rect>`;
  if (activate === undefined) return bar;
  const name = plotMessages[language].point(
    monthText(month, language),
    countWords(count, view.count, language),
  );
  return svg`<g
    role="img"
    class=${month === active ? 'point active' : 'point'}
    aria-label=${name}
    data-month=${month}
    tabindex=${reached ? 0 : -1}
    @focus=${() => activate(month)}
    @pointerenter=${() => activate(month)}
    @click=${() => activate(month)}
  >${field}${bar}</g>`;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

function moveByKey(event: KeyboardEvent): void {
  const step = steps[event.key];
  const plot = event.currentTarget as SVGElement; // the listener stands on the drawing
  const points = [...plot.querySelectorAll<SVGElement>('.point')];
  const at = points.findIndex((point) => point === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  points[Math.max(0, Math.min(points.length - 1, step(at, points.length - 1)))]?.focus();
}

function monthAxis({ slots }: MonthsPlot, { isNarrow }: TrendView): TemplateResult {
  const { months, years } = monthLabels(slots, isNarrow);
  const middle = (at: number) => percent((at + 0.5) / slots.length);
  return html`<svg class=${months.length === 0 ? 'months-axis years-only' : 'months-axis'} aria-hidden="true">
    ${months.map(({ text, at }) => svg`<text class="month" x=${middle(at)} y="1.1em">${text}</text>`)}
    ${years.map(
      ({
        text,
        at,
      }) => svg`<line class="grid" x1=${percent(at / slots.length)} x2=${percent(at / slots.length)} y1="0" y2="100%"></line>
      <text class="year" x=${percent(at / slots.length)} dx="4" y=${months.length === 0 ? '1.1em' : '2.5em'}>${text}</text>`,
    )}
  </svg>`;
}
