/** The list of service entries, and what is done with many of them. Pure. */
import { dayOf, monthOf, type ServiceEntry, serviceStates } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import type { Entries } from './entries.ts';
import { messages } from './entries.messages.ts';
import { entryView } from './entry-view.ts';
import { monthStepper } from './month-stepper.ts';
import { segments } from './segments.ts';
import type { Supplement } from './supplement.ts';
import { supplementView } from './supplement-view.ts';
import { troubleView } from './trouble.ts';

export function entriesView(list: Entries, supplement: Supplement, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const latest = monthOf(dayOf(desk.now()));
  return html`<section part="approvals">
    <div class="bar">
      <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
      <button class="button" type="button" @click=${() => list.refresh()}>${words.refresh}</button>
    </div>
    <p class="muted lead">${words.lead}</p>
    ${supplementView(supplement, desk)}
    <div class="tools">
      ${segments({
        label: words.stateLabel,
        value: list.state,
        chosen: (state) => list.show(state),
        options: serviceStates.map((value) => ({ value, text: words.states[value] })),
      })}
      ${
        list.state === 'pending'
          ? nothing
          : monthStepper({ month: list.month, latest, move: (months) => list.moveMonth(months) }, language)
      }
    </div>
    ${listView(list, language)}
  </section>`;
}

function listView(list: Entries, language: Language): TemplateResult {
  const { entries, resource } = list;
  const words = messages[language];
  const trouble =
    resource.state === 'error' ? troubleView(resource.error, language, () => list.refresh()) : nothing;
  if (entries === undefined) return resource.state === 'error' ? html`${trouble}` : loadingState(language);
  if (entries.length === 0) return html`${trouble}<p class="muted empty">${words.none[list.state]}</p>`;
  return html`${trouble} ${manyView(list, entries, language)}
    <ul class="entries" aria-label=${words.list}>
      ${repeat(
        entries,
        ({ id }) => id,
        (entry) => entryView(entry, list, language),
      )}
    </ul>`;
}

/** Approving many: shown as long as there is something to approve, or something to say about the last time. */
function manyView(list: Entries, entries: readonly ServiceEntry[], language: Language) {
  const words = messages[language];
  const { isApproving, progress, selected } = list;
  const waiting = entries.filter(({ state }) => state === 'pending').map(({ id }) => id);
  const isAll = waiting.length > 0 && waiting.every((id) => selected.has(id));
  return html`${
    progress === undefined
      ? nothing
      : html`<div class="notice" part="progress" id="progress" tabindex="-1" role="status">
        <p>${words.progress(progress)}</p>
        <progress max=${progress.total} .value=${progress.done} aria-label=${words.progress(progress)}></progress>
      </div>`
  }
  ${
    waiting.length === 0
      ? html`<p class="muted">${words.count(entries.length)}</p>`
      : html`<div class="bar many">
        <label class="choice">
          <input
            type="checkbox"
            id="select-all"
            .checked=${isAll}
            @change=${() => list.select(waiting, !isAll)}
          />
          <span>${words.selectAll(waiting.length)}</span>
        </label>
        <button
          class="button"
          data-kind="primary"
          type="button"
          part="approve-selected"
          aria-disabled=${selected.size === 0 || isApproving ? 'true' : 'false'}
          @click=${() => void list.approveSelected()}
        >
          ${words.approveSelected(selected.size)}
        </button>
      </div>`
  }`;
}
