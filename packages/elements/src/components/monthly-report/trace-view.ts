/** Who did what to the report, and the ledger's head that it keeps. Pure. */
import { figureScope, isReportMetric, type MonthlyReport, reportWords } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { instantText } from '../../localize/figures.ts';
import { figureText } from './figure-text.ts';
import { messages } from './monthly-report.messages.ts';

export function traceView(report: MonthlyReport, language: Language): TemplateResult {
  const words = messages[language];
  const { ledgerHead, steps } = report;
  return html`<details class="trace" part="trace">
    <summary>${words.trace}</summary>
    <ol>
      ${steps.map(
        ({ at, by, changed, kind, reason }) => html`<li>
          <span class="muted">${instantText(at, language)}</span> ${by} ${words.steps[kind] ?? kind}${
            reason === undefined ? nothing : html`：${reason}`
          }
          ${changed.length === 0 ? nothing : html`<ul>${changed.map((one) => html`<li>${changeText(one, report, language)}</li>`)}</ul>`}
        </li>`,
      )}
    </ol>
    ${
      ledgerHead === undefined
        ? nothing
        : html`<p class="small">
            ${words.ledgerHead}: <code>${ledgerHead.sequence}:${ledgerHead.hash}</code><br />
            <span class="muted">${words.ledgerHint}</span>
          </p>`
    }
  </details>`;
}

function changeText(
  { field, from, to }: MonthlyReport['steps'][number]['changed'][number],
  { figures }: MonthlyReport,
  language: Language,
): string {
  const words = messages[language];
  const [kind, ...rest] = field.split('/');
  const key = rest.join('/');
  if (kind === 'texts') {
    const titles: Readonly<Record<string, string>> = reportWords[language].texts;
    return titles[key] ?? key;
  }
  const known = figures.find((figure) => figure.key === key) ?? figureScope(key);
  const name = known !== undefined && isReportMetric(known.metric) ? figureText(known, language) : key;
  return words.changedTo(name, String(from ?? words.computedWord), String(to ?? words.computedWord));
}
