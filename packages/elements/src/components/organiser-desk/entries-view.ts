/** The list of service entries, and what is done with many of them. Pure. */
import {
  type Correction,
  dayOf,
  monthOf,
  type Objection,
  type ServiceEntry,
  serviceStates,
  type StarApplication,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import type { Entries } from './entries.ts';
import { messages } from './entries.messages.ts';
import { entryView } from './entry-view.ts';
import { monthStepper } from './month-stepper.ts';
import type { OpenCases } from './open-cases.ts';
import { caseSections, openCasesView } from './open-cases-view.ts';
import { segments } from './segments.ts';
import type { Supplement } from './supplement.ts';
import { supplementView } from './supplement-view.ts';
import { troubleView } from '../../staff/trouble.ts';

/** The entries, what was said against them, and what is asked for on their ground. */
export interface Approvals {
  readonly list: Entries;
  readonly supplement: Supplement;
  readonly objections: OpenCases<Objection>;
  readonly corrections: OpenCases<Correction>;
  readonly stars: OpenCases<StarApplication>;
}

export function entriesView(approvals: Approvals, desk: Desk): TemplateResult {
  const { list, supplement } = approvals;
  const language = desk.language();
  const words = messages[language];
  const latest = monthOf(dayOf(desk.now()));
  return html`<section part="approvals">
    <div class="bar">
      <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
      <button class="button" type="button" @click=${() => refreshAll(approvals)}>${words.refresh}</button>
    </div>
    <p class="muted lead">${words.lead}</p>
    ${supplementView(supplement, desk)}
    <div class="tools">
      ${segments({
        label: words.stateLabel,
        value: list.section === 'entries' ? list.state : undefined,
        chosen: (value) => list.show(value),
        options: serviceStates.map((value) => ({ value, text: words.states[value] })),
      })}
      ${segments({
        label: words.sectionLabel,
        value: list.section === 'entries' ? undefined : list.section,
        chosen: (value) => list.showSection(value),
        options: caseSections.map((value) => ({ value, text: words.sections[value] })),
      })}
      ${
        list.state === 'pending' || list.section !== 'entries'
          ? nothing
          : monthStepper({ month: list.month, latest, move: (months) => list.moveMonth(months) }, language)
      }
    </div>
    ${sectionView(approvals, language)}
  </section>`;
}

function sectionView(
  { corrections, list, objections, stars }: Approvals,
  language: Language,
): TemplateResult {
  switch (list.section) {
    case 'entries':
      return listView(list, language);
    case 'objections':
      return openCasesView(objections, 'objections', language);
    case 'corrections':
      return openCasesView(corrections, 'corrections', language);
    case 'stars':
      return openCasesView(stars, 'stars', language);
  }
}

function refreshAll({ corrections, list, objections, stars }: Approvals): void {
  for (const part of [list, objections, corrections, stars]) part.refresh();
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
