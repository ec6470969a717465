/** What a visitor can choose among the sessions, and what is said where there are none. Comes after the first paint. */
import { html, nothing, type TemplateResult } from 'lit';
import { tagText } from '@youth-action/sdk/tag-texts';
import { audienceText } from './audiences.ts';
import type { Act, CalendarModel, Filters } from './calendar-model.ts';
import { filterMessages } from './filter-bar.messages.ts';
import { type FilterOption, filterOptions, leadingOptions, withChosen } from './filter-options.ts';

/** Tags that are offered as chips, with and without much room; the others stand in a list. */
const mostChips = { narrow: 3, roomy: 6 };

type Choice = Pick<FilterOption, 'value' | 'text'>;

export function filterBarTemplate(model: CalendarModel, act: Act): TemplateResult | typeof nothing {
  const { all, filters, given, isFiltered, language, size } = model;
  const texts = filterMessages[language];
  const options = filterOptions(given ?? all.sessions);
  if (options.audiences.length === 0 && !isFiltered) return nothing; // no session to choose from
  const most = size === 'narrow' ? mostChips.narrow : mostChips.roomy;
  const chips = withChosen(leadingOptions(options.tags, most, filters.tag), filters.tag);
  const chooseTag = (tag: string) => act('choose', { tag: filters.tag === tag ? '' : tag });
  const selects = selectsOf({ ...options, tags: options.tags.filter((tag) => !chips.includes(tag)) }, model);
  const chosen = selects.filter(({ name }) => name !== 'tag' && filters[name] !== '').length;
  return html`<div class="filters" role="group" part="filters" aria-label=${texts.filters}>
    ${chipTemplate(texts.hasPlaces, filters.hasPlaces, () => act('choose', { hasPlaces: !filters.hasPlaces }))}
    ${chips.map(({ value }) => chipTemplate(tagText(value, language), filters.tag === value, () => chooseTag(value)))}
    ${isFiltered ? html`<button class="chip clear" type="button" part="clear" @click=${() => act('clearFilters')}>${texts.clear}</button>` : nothing}
    <details>
      <summary class="chip" part="chip">${texts.more(chosen + (filters.age === '' ? 0 : 1))}</summary>
      <div class="selects">
        ${selects.map((select) => selectTemplate(select, model, act))}
        <label>
          <span>${texts.age}</span>
          <input class="chip" type="number" inputmode="numeric" min="0" max="120" .value=${filters.age} @change=${(event: Event) => act('choose', { age: valueOf(event) })} />
        </label>
      </div>
    </details>
  </div>`;
}

interface Select {
  readonly name: Exclude<keyof Filters, 'hasPlaces'>;
  readonly label: string;
  readonly options: readonly Choice[];
}

/** The lists that are worth offering: those with a choice, and those in which something is chosen. */
function selectsOf(
  { communities, programmes, tags, audiences, modes }: ReturnType<typeof filterOptions>,
  { filters, fixed, language }: CalendarModel,
): readonly Select[] {
  const texts = filterMessages[language];
  const named = (options: readonly FilterOption[], text: (value: string) => string): readonly Choice[] =>
    options.map(({ value }) => ({ value, text: text(value) }));
  const role = (['participant', 'volunteer'] as const).map((value) => ({ value, text: texts[value] }));
  const modeText = (value: string) => (value === 'online' || value === 'on-site' ? texts[value] : value);
  const all: readonly Select[] = [
    { name: 'roleWanted', label: texts.roles, options: role },
    {
      name: 'audience',
      label: texts.audiences,
      options: named(audiences, (value) => audienceText(value, language)),
    },
    { name: 'tag', label: texts.tags, options: named(tags, (value) => tagText(value, language)) },
    { name: 'programmeId', label: texts.programmes, options: programmes },
    { name: 'communityId', label: texts.communities, options: communities },
    { name: 'sessionMode', label: texts.modes, options: named(modes, modeText) },
  ];
  const isFixed = (name: Select['name']) =>
    (fixed as Partial<Filters>)[name] !== undefined && (fixed as Partial<Filters>)[name] !== '';
  return all.filter(({ name, options }) => {
    if (name === 'tag') return options.length > 0;
    return !isFixed(name) && (options.length > 1 || filters[name] !== '');
  });
}

function selectTemplate({ name, label, options }: Select, model: CalendarModel, act: Act): TemplateResult {
  // What is chosen of the tags stands among the chips.
  const chosen = name === 'tag' ? '' : model.filters[name];
  const kept =
    options.some(({ value }) => value === chosen) || chosen === ''
      ? options
      : [...options, { value: chosen, text: chosen }];
  return html`<label>
    <span>${label}</span>
    <select class="chip" name=${name} .value=${chosen} @change=${(event: Event) => act('choose', { [name]: valueOf(event) })}>
      <option value="" ?selected=${chosen === ''}>${filterMessages[model.language].any}</option>
      ${kept.map(({ text, value }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

function chipTemplate(text: string, isChosen: boolean, toggle: () => void): TemplateResult {
  return html`<button class="chip" type="button" part="chip" aria-pressed=${isChosen} @click=${toggle}>
    ${text}
  </button>`;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : '';
}
