/** The four counts. They are four different things, so each says what it counts, over which days and how fresh it is. */
import { type Metric, type MetricKey, metricKeys } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dateText, grouped, instantText } from '../../localize/figures.ts';
import { messages, type StatsPanelMessages } from './stats-panel.messages.ts';

export function tiles(metrics: readonly Metric[], language: Language): TemplateResult {
  return html`<ul class="tiles" part="tiles">
    ${metricKeys.map((key) =>
      tile(
        key,
        metrics.find((metric) => metric.key === key),
        language,
      ),
    )}
  </ul>`;
}

function tile(key: MetricKey, metric: Metric | undefined, language: Language): TemplateResult {
  const text = messages[language];
  return html`<li class="tile" part="tile" data-metric=${key}>
    <p class="label">${text.label[key]}</p>
    <p class="value" part="value">${metric === undefined ? text.missing : value(key, metric.value, text)}</p>
    ${metric === undefined ? nothing : period(metric, language)}
    <details>
      <summary>${text.definition}<span class="visually-hidden"> ${text.label[key]}</span></summary>
      <p class="small">${text.definitions[key]}</p>
    </details>
  </li>`;
}

function value(key: MetricKey, count: number, text: StatsPanelMessages): TemplateResult {
  if (key !== 'service-minutes') return html`<strong>${grouped(count)}</strong> ${text.unit[key]}`;
  const [hours, minutes] = [Math.floor(count / 60), count % 60];
  return html`<strong>${grouped(hours)}</strong> ${text.hours}
    ${minutes === 0 ? nothing : html`<span class="rest">${minutes} ${text.minutes}</span>`}`;
}

function period({ from, until, asOf }: Partial<Metric>, language: Language): TemplateResult {
  const text = messages[language];
  const end = until === undefined ? undefined : dateText(until, language);
  const when = instantText(asOf, language);
  return html`<p class="muted small" part="period">
    ${
      end === undefined
        ? nothing
        : html`<span>${from === undefined ? text.until(end) : text.from(dateText(from, language), end)}</span>`
    }
    ${when === undefined ? nothing : html`<span>${text.asOf(when)}</span>`}
  </p>`;
}
