/** The four counts by programme or by category: each number opens its rows. Pure. */
import { brokenDownMetrics, type MonthlyReport, type MonthlyReportFigure } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { figureText, metricText, partText, valueText } from './figure-text.ts';
import { type FigureActions, notesOf } from './figures-view.ts';
import { messages } from './monthly-report.messages.ts';
import type { ReportWork } from './report-work.ts';
import { rowsView } from './rows-view.ts';

export function partsView(
  report: MonthlyReport,
  work: ReportWork,
  { actions, by }: { readonly actions: FigureActions; readonly by: 'programme' | 'category' },
): TemplateResult | typeof nothing {
  const { language } = actions;
  const words = messages[language];
  const figures = report.figures.filter((figure) =>
    by === 'programme' ? figure.programmeId !== undefined : figure.category !== undefined,
  );
  if (figures.length === 0) return nothing;
  const title = by === 'programme' ? words.byProgramme : words.byCategory;
  const groups = new Map<string, MonthlyReportFigure[]>();
  for (const figure of figures) {
    const group = figure.key.slice(figure.key.indexOf('/'));
    groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  const open = figures.find(({ key }) => key === work.rows.key);
  return html`<section class="part" aria-labelledby="by-${by}">
    <h3 class="heading" id="by-${by}">${title}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>
      <table class="parts" part="parts">
        <thead>
          <tr>
            <th scope="col">${title}</th>
            ${brokenDownMetrics.map((metric) => html`<th scope="col" class="number">${metricText(metric, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from(groups.values(), (own) => lineOf(own, report, { work, actions }))}
        </tbody>
      </table>
    </div>
    ${
      open === undefined
        ? nothing
        : rowsView(work.rows, { language, name: figureText(open, language), of: open.key })
    }
  </section>`;
}

function lineOf(
  own: readonly MonthlyReportFigure[],
  report: MonthlyReport,
  { actions, work }: { readonly actions: FigureActions; readonly work: ReportWork },
): TemplateResult {
  const { language } = actions;
  const words = messages[language];
  const [first] = own;
  return html`<tr>
    <th scope="row">${first === undefined ? '' : partText(first, language)}</th>
    ${brokenDownMetrics.map((metric) => {
      const figure = own.find((one) => one.metric === metric);
      if (figure === undefined) return html`<td class="number">0</td>`;
      return html`<td class="number">
        <button
          class="link"
          type="button"
          aria-expanded=${work.rows.key === figure.key ? 'true' : 'false'}
          aria-label="${valueText(metric, figure.stated ?? figure.computed, language)}. ${words.rowsOf(figureText(figure, language))}"
          @click=${() => work.rows.toggle(report.id, figure.key)}
        >
          ${valueText(metric, figure.stated ?? figure.computed, language)}
        </button>
        ${notesOf(figure, language)}
      </td>`;
    })}
  </tr>`;
}
