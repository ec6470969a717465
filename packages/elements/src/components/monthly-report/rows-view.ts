/** The rows behind the figure that is open. Pure. */
import type { MonthlyReportRow } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, minutesText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import { troubleView } from '../../staff/trouble.ts';
import type { FigureRows } from './figure-rows.ts';
import { messages } from './monthly-report.messages.ts';

export function rowsView(
  open: FigureRows,
  { language, name, of }: { readonly language: Language; readonly name: string; readonly of: string },
): TemplateResult {
  const words = messages[language];
  const { rows, state } = open;
  return html`<div class="rows" id="rows" part="rows" tabindex="-1" role="region" aria-label=${words.rowsOf(name)}>
    ${rows.length === 0 ? nothing : tableOf(rows, { language, name, of })}
    ${state === 'loading' ? loadingState(language) : nothing}
    ${state === 'error' ? troubleView(open.error, language, () => void open.more()) : nothing}
    ${state === 'ready' && rows.length === 0 ? html`<p class="muted">${words.noRows}</p>` : nothing}
    ${
      state === 'ready' && open.hasMore
        ? html`<button class="button screen" type="button" @click=${() => void open.more()}>${words.moreRows}</button>`
        : nothing
    }
  </div>`;
}

function tableOf(
  rows: readonly MonthlyReportRow[],
  { language, name, of }: { readonly language: Language; readonly name: string; readonly of: string },
): TemplateResult {
  const words = messages[language];
  const has = {
    person: rows.some(({ person }) => person !== undefined),
    amount: rows.some(({ count, minutes }) => count !== undefined || minutes !== undefined),
    detail: rows.some(({ detail }) => detail !== undefined),
  };
  const isOfPeople = /^(persons|volunteers-active|volunteers-new)/.test(of);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.rowsOf(name)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          ${has.person ? html`<th scope="col">${words.who}</th>` : nothing}
          <th scope="col">${words.what}</th>
          ${has.amount ? html`<th scope="col" class="number">${words.amount}</th>` : nothing}
          ${has.detail ? html`<th scope="col">${words.detail}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <td class="nowrap">${dayText(row.day, language)}</td>
            ${has.person ? html`<td>${row.person ?? ''}</td>` : nothing}
            <td>${row.title}</td>
            ${has.amount ? html`<td class="number">${amountText(row, isOfPeople, language)}</td>` : nothing}
            ${has.detail ? html`<td>${detailText(row, language)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function amountText({ count, minutes }: MonthlyReportRow, isOfPeople: boolean, language: Language): string {
  const words = messages[language];
  const counted = count === undefined ? [] : [isOfPeople ? words.timesOf(count) : words.attendancesOf(count)];
  const time = minutes === undefined ? [] : [minutesText(minutes, language)];
  return [...counted, ...time].join(' · ');
}

/** A state in words; what isn't one is a reason in somebody's own words. */
function detailText({ detail = '' }: MonthlyReportRow, language: Language): string {
  return messages[language].details[detail] ?? detail;
}
