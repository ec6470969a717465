/** One service entry: whose, where, how many minutes, and what to decide. Pure. */
import {
  dayOf,
  type Instant,
  minutesGranted,
  type ServiceEntry,
  type ServiceEntryStep,
  timeOf,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../../localize/dates.ts';
import { noteForm } from './note-form.ts';
import { areaField } from '../../staff/staff-fields.ts';
import type { Entries } from './entries.ts';
import { messages } from './entries.messages.ts';
import { wordFor } from './roster.messages.ts';
import { spinner } from '../../forms/spinner.ts';
import { messages as supplementMessages } from './supplement.messages.ts';
import { troubleLine } from '../../staff/trouble.ts';

export function entryView(entry: ServiceEntry, list: Entries, language: Language): TemplateResult {
  const words = messages[language];
  const { id, state, origin, reason } = entry;
  const row = list.rows.get(id);
  return html`<li class="entry" part="entry" data-state=${state}>
    ${state === 'pending' ? selectBox(entry, list, language) : html`<span></span>`}
    <div class="facts">
      <h3 class="contact" id="entry-${id}" tabindex="-1">
        ${entry.volunteerName}
        <span class="mark" data-mark=${state}>${wordFor(words.states, state)}</span>
        <span class="mark">${wordFor(words.origins, origin)}</span>
      </h3>
      <p class="muted">${dayText(entry.serviceDay, language, true)} · ${entry.sessionTitle}</p>
      ${minutesView(entry, language)} ${noteView(entry, language)}
      ${reason === undefined ? nothing : html`<p><span class="muted">${words.reason}:</span> ${reason}</p>`}
      ${origin === 'supplement' && state === 'pending' ? html`<p class="muted small">${words.secondPerson}</p>` : nothing}
      ${row?.error === undefined ? nothing : html`<p>${troubleLine(row.error, language)}</p>`}
      ${list.notes.isNoted(id) ? html`<p class="small" id="noted-${id}" tabindex="-1">${words.noted}</p>` : nothing}
      ${stepsView(entry, list, language)}
    </div>
    ${state === 'void' ? nothing : actsView(entry, list, language)}
    ${list.voiding?.id === id ? voidForm(entry, list, language) : nothing}
    ${list.notes.draft?.id === id ? noteForm(list.notes, language) : nothing}
  </li>`;
}

function selectBox({ id, volunteerName }: ServiceEntry, list: Entries, language: Language): TemplateResult {
  return html`<label class="choice box">
    <input
      type="checkbox"
      id="select-${id}"
      aria-label=${messages[language].select(volunteerName)}
      aria-describedby="entry-${id}"
      .checked=${list.selected.has(id)}
      @change=${(event: Event) => list.select([id], (event.currentTarget as HTMLInputElement).checked)}
    />
  </label>`;
}

function minutesView(entry: ServiceEntry, language: Language): TemplateResult {
  const words = messages[language];
  const { origin, plannedMinutes, observedMinutes, state } = entry;
  const facts: (readonly [string, number])[] = [
    [words.planned, plannedMinutes],
    [origin === 'supplement' ? words.claimed : words.observed, observedMinutes],
    [
      state === 'pending' ? words.toGrant : words.granted,
      entry.state === 'pending' ? minutesGranted(entry) : entry.grantedMinutes,
    ],
  ];
  return html`<dl class="minutes">
    ${facts.map(([label, minutes]) => html`<div><dt>${label}</dt><dd>${words.minutes(minutes)}</dd></div>`)}
  </dl>`;
}

/** What somebody who decides should know beyond the minutes. */
function noteView(entry: ServiceEntry, language: Language) {
  const words = messages[language];
  const { correctsId, evidence, flags, noticeUntil, recordingDue, state } = entry;
  const until = noticeUntil === undefined ? '' : momentText(noticeUntil, language);
  const due = recordingDue === undefined ? '' : dayText(recordingDue, language, true);
  return html`${
    flags.length === 0
      ? nothing
      : html`<p class="flags" part="flags">
          <strong>${words.flagged}:</strong>
          ${flags.map((flag) => html`<span class="mark" data-mark="flag">${wordFor(words.flags, flag)}</span> `)}
        </p>`
  }
  ${
    evidence === undefined
      ? nothing
      : html`<p><span class="muted">${words.evidence}:</span> ${wordFor(supplementMessages[language].evidenceKinds, evidence.kind)} · ${evidence.reference}</p>`
  }
  ${correctsId === undefined ? nothing : html`<p class="muted small">${words.corrects}</p>`}
  ${state === 'approved' && until !== '' ? html`<p class="muted small">${words.noticeUntil(until)}</p>` : nothing}
  ${state === 'pending' && due !== '' ? html`<p class="muted small">${words.recordingDue(due, entry.isRecordingDueUncertain === true)}</p>` : nothing}`;
}

function momentText(instant: Instant, language: Language): string {
  return `${dayText(dayOf(instant), language)} ${timeOf(instant)}`;
}

/** Who did what, once somebody asks. */
function stepsView({ id }: ServiceEntry, list: Entries, language: Language): TemplateResult {
  const words = messages[language];
  const steps = list.steps.of(id);
  return html`<details
    part="steps"
    @toggle=${(event: Event) => {
      if ((event.currentTarget as HTMLDetailsElement).open) void list.steps.read(id);
    }}
  >
    <summary class="muted small">${words.steps}</summary>
    ${
      steps === undefined
        ? nothing
        : steps instanceof Error
          ? troubleLine(steps, language)
          : html`<ol class="steps">${steps.map((step) => stepView(step, language))}</ol>`
    }
  </details>`;
}

function stepView({ actor, at, reason, state }: ServiceEntryStep, language: Language): TemplateResult {
  const words = messages[language];
  const by = actor.kind === 'server' ? words.server : (actor.label ?? words.unknownActor);
  return html`<li class="small">
    ${words.stepLine(momentText(at, language), wordFor(words.states, state), by)}
    ${reason === undefined ? nothing : html`<br />${reason}`}
  </li>`;
}

/** The first button stays when it's done, so that the focus isn't lost. */
function actsView(entry: ServiceEntry, list: Entries, language: Language): TemplateResult {
  const words = messages[language];
  const { id, state } = entry;
  const isSending = list.rows.get(id)?.isSending === true;
  const isApproved = state !== 'pending';
  return html`<div class="acts">
    <button
      class="button"
      type="button"
      part="approve"
      data-kind=${isApproved ? 'done' : 'primary'}
      aria-disabled=${isApproved || isSending ? 'true' : 'false'}
      aria-describedby="entry-${id}"
      @click=${() => {
        if (!isApproved) void list.approve(entry);
      }}
    >
      ${
        isSending
          ? html`${spinner()}${words.approving}`
          : isApproved
            ? html`<span aria-hidden="true">✓&nbsp;</span>${words.approved}`
            : words.approve
      }
    </button>
    <button
      class="button"
      type="button"
      id="void-${id}"
      part="void"
      aria-describedby="entry-${id}"
      aria-expanded=${list.voiding?.id === id ? 'true' : 'false'}
      @click=${() => list.askVoid(entry)}
    >
      ${words.void}
    </button>
    ${noteButton(entry, list, language)}
  </div>`;
}

function noteButton(entry: ServiceEntry, list: Entries, language: Language): TemplateResult {
  const { id } = entry;
  return html`<button
      class="button"
      type="button"
      id="note-${id}"
      part="note-correction"
      aria-describedby="entry-${id}"
      aria-expanded=${list.notes.draft?.id === id ? 'true' : 'false'}
      @click=${() => list.askNote(entry)}
    >
      ${messages[language].note}
    </button>`;
}

function voidForm(entry: ServiceEntry, list: Entries, language: Language): TemplateResult {
  const words = messages[language];
  const { isChecked = false, reason = '' } = list.voiding ?? {};
  return html`<form
    class="ask"
    part="void-form"
    novalidate
    aria-label=${words.voidTitle}
    @submit=${(event: Event) => {
      event.preventDefault();
      void list.void(entry);
    }}
  >
    ${areaField({
      id: 'void-reason',
      label: words.voidReason,
      hint: words.voidReasonHint,
      value: reason,
      most: 300,
      isRequired: true,
      error: isChecked && reason.trim() === '' ? words.required : undefined,
      changed: (text) => list.changeReason(text),
    })}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit">${words.confirmVoid}</button>
      <button class="button" type="button" @click=${() => list.keep()}>${words.keep}</button>
    </div>
  </form>`;
}
