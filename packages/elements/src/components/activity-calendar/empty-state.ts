/** What is said where nothing is to be seen, and what to do about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownCount, titleText } from './calendar-frame.ts';
import type { Act, CalendarModel } from './calendar-model.ts';
import { firstShownDay } from './day-groups.ts';
import { filterMessages } from './filter-bar.messages.ts';
import { lastDayOf } from '@youth-action/sdk/domain';

/** Nothing while there are sessions, or some may still come. */
export function emptyTemplate(model: CalendarModel, act: Act): TemplateResult | typeof nothing {
  const { all, index, isComplete, isFiltered, language, month, view } = model;
  const from = firstShownDay(model);
  const shown = view === 'list' ? index.count(from, lastDayOf(month)) : shownCount(index, model);
  if (!isComplete || shown > 0) return nothing;
  const texts = filterMessages[language];
  const isHidden = isFiltered && shownCount(all, model) > 0;
  const text = isHidden
    ? texts.emptyFiltered
    : view === 'list' && shownCount(index, model) > 0
      ? texts.emptyRest
      : texts.empty(titleText(model));
  return html`<div class="notice" part="empty">
    <p>${text}</p>
    <p class="choices">
      ${isHidden ? html`<button class="button" type="button" @click=${() => act('clearFilters')}>${texts.clear}</button>` : nothing}
      <button class="button" type="button" @click=${() => act('move', 1)}>${texts.next[view === 'week' ? 'week' : 'month']}</button>
    </p>
  </div>`;
}
