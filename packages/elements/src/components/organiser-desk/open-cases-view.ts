/** Lists of what waits for somebody's word. Pure. */
import {
  type Correction,
  dayOf,
  type Objection,
  type StarApplication,
  starPolicy2012,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { spinner } from '../../forms/spinner.ts';
import { dayText, minutesText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import { areaField, inputField } from '../../staff/staff-fields.ts';
import {
  type Case,
  type CaseDraft,
  type CaseVerdict,
  lacksReason,
  minutesOf,
  type OpenCases,
} from './open-cases.ts';
import { messages } from './open-cases.messages.ts';
import { troubleLine, troubleView } from '../../staff/trouble.ts';

type EntryCase = Objection | Correction;

/** Lists of cases, one of a kind each. */
export const caseSections = ['objections', 'corrections', 'stars'] as const;
export type CaseSection = (typeof caseSections)[number];

const verdicts = {
  objections: ['dismiss', 'uphold'],
  corrections: ['accept', 'decline'],
  stars: ['award', 'refuse'],
} as const satisfies Record<CaseSection, readonly CaseVerdict[]>;

export function openCasesView<Item extends Case>(
  cases: OpenCases<Item>,
  section: CaseSection,
  language: Language,
): TemplateResult {
  const words = messages[language];
  const { resource } = cases;
  const items = resource.value;
  if (items === undefined)
    return resource.state === 'error'
      ? troubleView(resource.error, language, () => cases.refresh())
      : loadingState(language);
  return html`<p class="muted small">${words.lead[section]}</p>
    ${
      items.length === 0
        ? html`<p class="muted empty">${words.none[section]}</p>`
        : html`<ul class="entries" aria-label=${words.list[section]}>
          ${repeat(
            items,
            ({ id }) => id,
            (item) => caseView(cases, item, { section, language }),
          )}
        </ul>`
    }`;
}

interface Frame {
  readonly section: CaseSection;
  readonly language: Language;
}

function caseView<Item extends Case>(cases: OpenCases<Item>, item: Item, frame: Frame): TemplateResult {
  const { language, section } = frame;
  const words = messages[language];
  const { id } = item;
  const draft = cases.draft?.id === id ? cases.draft : undefined;
  return html`<li class="entry" part="case">
    <span></span>
    <div class="facts">
      <h3 class="contact" id="case-${id}" tabindex="-1">${titleOf(item, language)}</h3>
      ${'level' in item ? starFacts(item, language) : entryFacts(item, language)}
    </div>
    ${
      draft === undefined
        ? html`<div class="acts">
          ${verdicts[section].map(
            (verdict) => html`<button
              class="button"
              type="button"
              part=${verdict}
              aria-describedby="case-${id}"
              @click=${() => cases.ask(item, verdict)}
            >
              ${words.acts[verdict]}
            </button>`,
          )}
        </div>`
        : decideForm(cases, draft, language)
    }
  </li>`;
}

function titleOf(item: Case, language: Language): string {
  const words = messages[language];
  return 'level' in item
    ? words.star(item.volunteerName, item.level)
    : words.entry(item.serviceEntry.volunteerName, item.serviceEntry.observedMinutes);
}

function entryFacts(item: EntryCase, language: Language): TemplateResult {
  const { serviceDay, sessionTitle } = item.serviceEntry;
  return html`<p class="muted">${dayText(serviceDay, language, true)} · ${sessionTitle}</p>
    <p>${item.text}</p>
    <p class="muted small">${sourceOf(item, language)} · ${dayText(dayOf(item.createdAt), language)}</p>`;
}

/** How far the volunteer has come, and by which levels the star is to be judged. */
function starFacts(item: StarApplication, language: Language): TemplateResult {
  const { appliedAt, awarded, level, publishedMinutes, starPolicy } = item;
  const words = messages[language];
  const needed = starPolicy === starPolicy2012.version ? starPolicy2012.levels[level - 1] : undefined;
  return html`<p>${words.served(minutesText(publishedMinutes, language))} · ${words.awarded(awarded)}</p>
    ${needed === undefined ? nothing : html`<p class="muted">${words.needed(level, minutesText(needed, language))}</p>`}
    <p class="muted small">
      ${words.policy(starPolicy)} · ${words.appliedOn(dayText(dayOf(appliedAt), language, true))}
    </p>`;
}

function sourceOf(item: EntryCase, language: Language): string {
  const words = messages[language];
  if ('contact' in item) return words.from(item.contact.name, item.contact.mobile);
  return item.isByStaff ? words.byStaff : words.byVolunteer;
}

function decideForm<Item extends Case>(
  cases: OpenCases<Item>,
  draft: CaseDraft,
  language: Language,
): TemplateResult {
  const words = messages[language];
  const { error, isChecked, isSending, reason, verdict } = draft;
  const isOptional = verdict === 'award';
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="case-${draft.id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      void cases.decide();
    }}
  >
    ${verdict === 'accept' ? minutesField(cases, draft, language) : nothing}
    ${areaField({
      id: 'case-reason',
      label: isOptional ? words.note : words.reason,
      value: reason,
      most: 300,
      isRequired: !isOptional,
      error: isChecked && lacksReason(draft) ? words.required : undefined,
      changed: (text) => cases.change({ reason: text }),
    })}
    ${error === undefined ? nothing : html`<p>${troubleLine(error, language)}</p>`}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        ${isSending ? html`${spinner()}${words.sending}` : words.acts[verdict]}
      </button>
      <button class="button" type="button" @click=${() => cases.keep()}>${words.keep}</button>
    </div>
  </form>`;
}

function minutesField<Item extends Case>(
  cases: OpenCases<Item>,
  draft: CaseDraft,
  language: Language,
): TemplateResult {
  const words = messages[language];
  return inputField({
    id: 'case-minutes',
    type: 'number',
    min: '0',
    max: '1440',
    label: words.minutes,
    hint: words.minutesHint,
    value: draft.minutes,
    isRequired: true,
    error: draft.isChecked && minutesOf(draft) === undefined ? words.badMinutes : undefined,
    changed: (minutes) => cases.change({ minutes }),
  });
}
