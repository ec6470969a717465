/** What a visitor can choose among the loaded sessions. Loaded after the first sessions are there. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { tagText } from '../../localize/tags.ts';
import type { CalendarActions, CalendarModel } from './calendar-model.ts';
import { filterMessages } from './filter-bar.messages.ts';
import {
  type FilterOption,
  type FilterOptions,
  filterOptions,
  leadingOptions,
  withChosen,
} from './filter-options.ts';
import { activeFilters, noFilters } from './filters.ts';

/** Tags that are offered as chips, with and without much room; the others stand in a list. */
const mostChips = { narrow: 3, roomy: 6 };

export function filterBarTemplate(model: CalendarModel, actions: CalendarActions): TemplateResult {
  const { all, filters, language, size } = model;
  const texts = filterMessages[language];
  const options = filterOptions(all.sessions);
  const most = size === 'narrow' ? mostChips.narrow : mostChips.roomy;
  const chips = withChosen(leadingOptions(options.tags, most, filters.tag), filters.tag);
  const chooseTag = (tag: string) => actions.choose({ tag: filters.tag === tag ? '' : tag });
  const selects = selectsTemplate(
    { ...options, tags: options.tags.filter((tag) => !chips.includes(tag)) },
    model,
    actions,
  );
  return html`<div class="filters" role="group" part="filters" aria-label=${texts.filters}>
    ${chipTemplate(texts.hasPlaces, filters.hasPlaces, () => actions.choose({ hasPlaces: !filters.hasPlaces }))}
    ${chips.map(({ value }) => chipTemplate(tagText(value, language), filters.tag === value, () => chooseTag(value)))}
    ${
      size === 'narrow'
        ? html`<details><summary class="chip">${texts.more}</summary>${selects}</details>`
        : selects
    }
    ${
      activeFilters(filters) === 0
        ? nothing
        : html`<button class="chip clear" type="button" @click=${() => actions.choose(noFilters)}>${texts.clear}</button>`
    }
  </div>`;
}

function selectsTemplate(
  { communities, programmes, tags }: FilterOptions,
  { filters, fixed, language }: CalendarModel,
  actions: CalendarActions,
): TemplateResult {
  const texts = filterMessages[language];
  const { communityId, programmeId, roleWanted } = filters;
  const roles = (['participant', 'volunteer'] as const).map((role) => ({ value: role, text: texts[role] }));
  const offers = (options: readonly FilterOption[], chosen: string) => options.length > 1 || chosen !== '';
  return html`<div class="selects">
    ${selectTemplate(texts.allRoles, roles, roleWanted, (value) => actions.choose({ roleWanted: value }))}
    ${
      fixed.communityId === '' && offers(communities, communityId)
        ? selectTemplate(texts.allCommunities, withChosen(communities, communityId), communityId, (value) =>
            actions.choose({ communityId: value }),
          )
        : nothing
    }
    ${
      fixed.programmeId === '' && offers(programmes, programmeId)
        ? selectTemplate(texts.allProgrammes, withChosen(programmes, programmeId), programmeId, (value) =>
            actions.choose({ programmeId: value }),
          )
        : nothing
    }
    ${
      tags.length === 0
        ? nothing
        : selectTemplate(
            texts.otherTags,
            tags.map(({ value }) => ({ value, text: tagText(value, language) })),
            '',
            (tag) => actions.choose({ tag }),
          )
    }
  </div>`;
}

function chipTemplate(text: string, isChosen: boolean, toggle: () => void): TemplateResult {
  return html`<button class="chip" type="button" part="chip" aria-pressed=${isChosen ? 'true' : 'false'} @click=${toggle}>
    ${text}
  </button>`;
}

/** A list whose first entry, `any`, also names it. */
function selectTemplate(
  any: string,
  options: readonly Pick<FilterOption, 'value' | 'text'>[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<select class="chip" aria-label=${any} .value=${chosen} @change=${onChange}>
    <option value="" ?selected=${chosen === ''}>${any}</option>
    ${options.map(({ text, value }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
  </select>`;
}

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0 -4px 8px;
  }
  .selects {
    display: flex;
    flex-wrap: wrap;
    max-width: 100%;
  }
  details[open] {
    flex: 0 0 100%;
  }
  summary.chip {
    width: max-content;
    line-height: calc(var(--_target) - 14px);
  }
  [data-size='narrow'] .selects .chip {
    width: calc(100% - 8px);
  }
  .chip {
    max-width: calc(100% - 8px);
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0 4px 8px;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_target) / 2);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  select.chip {
    padding-inline-end: 8px;
    text-overflow: ellipsis;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip[aria-pressed='true']::before {
    content: '\\2713\\a0';
    content: '\\2713\\a0' / '';
  }
  .clear {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
