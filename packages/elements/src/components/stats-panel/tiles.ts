/** The four counts. They are four different things, so each says in words what it counts, and more behind a disclosure. */
import { type Figure, type MetricKey, metricKeys } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { grouped } from '../../localize/figures.ts';
import { messages } from './stats-panel.messages.ts';

export interface TilesView {
  /** Undefined until the first answer: the tiles stand there already, each with room for its figure. */
  readonly metrics: readonly Partial<Figure>[] | undefined;
  readonly threshold: number;
  readonly language: Language;
  /** What a disclosure says, drawn when it's first opened; undefined where there's none. */
  readonly disclosed?: ((key: MetricKey) => unknown) | undefined;
  readonly open?: (key: MetricKey) => void;
}

export function tiles(view: TilesView): TemplateResult {
  return html`<ul class="tiles" part="tiles">
    ${metricKeys.map((key) => tile(key, view))}
  </ul>`;
}

function tile(key: MetricKey, view: TilesView): TemplateResult {
  const { metrics, language, threshold } = view;
  const text = messages[language];
  const figure = metrics?.find((one) => one.key === key);
  const isWithheld = figure !== undefined && figure.value === undefined;
  return html`<li class="tile" part="tile" data-metric=${key}>
    <p class="label">${text.label[key]}</p>
    <p class="value" part="value">
      ${metrics === undefined ? html`<strong class="waiting" aria-hidden="true">0</strong>` : value(key, figure, view)}
    </p>
    <p class="gloss small">${isWithheld ? text.reason(threshold) : text.gloss[key]}</p>
    ${disclosure(key, view)}
  </li>`;
}

function disclosure(key: MetricKey, { disclosed, open, language }: TilesView) {
  if (disclosed === undefined) return nothing;
  const text = messages[language];
  const toggled = ({ currentTarget }: Event) => {
    if ((currentTarget as HTMLDetailsElement).open) open?.(key); // the listener stands on the `details`
  };
  return html`<details @toggle=${toggled}>
    <summary>${text.definition}<span class="visually-hidden"> – ${text.label[key]}</span></summary>
    ${disclosed(key)}
  </details>`;
}

function value(key: MetricKey, figure: Partial<Figure> | undefined, { language }: TilesView): unknown {
  const text = messages[language];
  if (figure === undefined) return html`<strong class="words">${text.missing}</strong>`;
  if (figure.value === undefined)
    return html`<strong class="words" part="withheld">${text.withheld}</strong>`;
  if (key !== 'service-minutes') return html`<strong>${grouped(figure.value)}</strong> ${text.unit[key]}`;
  const [hours, minutes] = [Math.floor(figure.value / 60), figure.value % 60];
  return html`<strong>${grouped(hours)}</strong> ${text.hours}
    ${minutes === 0 ? nothing : html`<span class="rest">${minutes} ${text.minutes}</span>`}`;
}
