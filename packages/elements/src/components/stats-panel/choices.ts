/** The choice of a period and, where the page allows, of a programme or a category. Loaded after the tiles. */
import { categoryName, type Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choiceMessages } from './choices.messages.ts';
import { isNothing } from './counts.ts';
import { ascending, reversed } from './order.ts';
import type { StatisticsChoice } from './stats-panel.events.ts';

type Choice = Pick<StatisticsChoice, 'period' | 'programmeId' | 'category'>;

export interface ChoicesView extends Choice {
  /** The answer for all time and without filter: what there is to choose from. */
  readonly whole: Partial<Statistics>;
  readonly withFilters: boolean;
  readonly language: Language;
  readonly choose: (choice: Partial<Choice>) => void;
}

/** The name of a category, for the panel's heading. */
export { categoryName };

export const styles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: 4px;
  }
  .choices label {
    display: block;
    margin: 0 12px 12px 0;
    max-width: 100%;
  }
  .choices .name {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .choices select {
    min-width: 8em;
    max-width: 100%;
    min-height: var(--_target);
    padding: 4px 8px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  @media print {
    .choices {
      display: none;
    }
  }
`;

interface Option {
  readonly value: string;
  readonly text: string;
}

export function choices(view: ChoicesView): TemplateResult {
  const { language, period, withFilters, choose } = view;
  const text = choiceMessages[language];
  const year = period === 'all' ? '' : period.slice(0, 4);
  return html`<div class="choices" part="choices">
    ${select(text.year, year, years(view), (value) => choose({ period: value === '' ? 'all' : value }))}
    ${
      year === ''
        ? nothing
        : select(text.month, period.slice(5), months(view, year), (value) =>
            choose({ period: value === '' ? year : `${year}-${value}` }),
          )
    }
    ${withFilters ? filter(view) : nothing}
  </div>`;
}

function select(
  name: string,
  value: string,
  options: readonly Option[],
  changed: (value: string) => void,
): TemplateResult {
  return html`<label>
    <span class="name">${name}</span>
    <select @change=${(event: Event) => changed((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map((option) => choiceOption(option, value))}
    </select>
  </label>`;
}

function choiceOption({ value, text }: Option, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`;
}

/** The latest first. */
function years({ whole, period, language }: ChoicesView): Option[] {
  const text = choiceMessages[language];
  const known = (whole.months ?? [])
    .filter(({ figures }) => !isNothing(figures ?? {}))
    .map(({ month }) => month.slice(0, 4));
  const all = reversed(ascending([...known, ...(period === 'all' ? [] : [period.slice(0, 4)])]));
  return [
    { value: '', text: text.allYears },
    ...all.map((year) => ({ value: year, text: text.yearOf(year) })),
  ];
}

function months({ whole, period, language }: ChoicesView, year: string): Option[] {
  const text = choiceMessages[language];
  const known = (whole.months ?? [])
    .map(({ month }) => month as string)
    .filter((month) => month.startsWith(year));
  const all = ascending([...known, ...(period.length === 7 ? [period] : [])]);
  return [
    { value: '', text: text.wholeYear },
    ...all.map((month) => ({ value: month.slice(5), text: text.monthOf(Number(month.slice(5))) })),
  ];
}

/** A programme or a category, never both: the server counts by one of them. */
function filter({ whole, programmeId, category, language, choose }: ChoicesView): TemplateResult {
  const text = choiceMessages[language];
  const programmes = (whole.programmes ?? []).flatMap(({ programmeId: id, name }) =>
    id === undefined ? [] : [{ value: `programme ${id}`, text: name ?? id }],
  );
  const categories = (whole.categories ?? []).map(({ category: one }) => ({
    value: `category ${one}`,
    text: categoryName(one, language),
  }));
  const chosen = programmeId ? `programme ${programmeId}` : category ? `category ${category}` : '';
  const changed = (event: Event) => {
    const [kind, value = ''] = (event.currentTarget as HTMLSelectElement).value.split(' ');
    choose({ programmeId: kind === 'programme' ? value : '', category: kind === 'category' ? value : '' });
  };
  return html`<label>
    <span class="name">${text.filter}</span>
    <select @change=${changed}>
      ${choiceOption({ value: '', text: text.everything }, chosen)}
      ${group(text.byProgramme, programmes, chosen)} ${group(text.byCategory, categories, chosen)}
    </select>
  </label>`;
}

function group(label: string, options: readonly Option[], chosen: string): TemplateResult | typeof nothing {
  if (options.length === 0) return nothing;
  return html`<optgroup label=${label}>${options.map((option) => choiceOption(option, chosen))}</optgroup>`;
}
