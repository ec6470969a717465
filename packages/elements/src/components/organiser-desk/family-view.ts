/** The people of one sign-up, each with the two buttons of the door. Pure. */
import type { RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';
import { type Instant, minutesGranted, type ServiceEntry, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { answersView, type Questions } from './answers-view.ts';
import type { Door } from './door.ts';
import type { Mark, Roster } from './roster.ts';
import { stageOf } from './roster-model.ts';
import { messages, wordFor } from './roster.messages.ts';
import { spinner } from '../../forms/spinner.ts';
import { troubleLine } from '../../staff/trouble.ts';

interface Frame {
  readonly questions: Questions;
  readonly door: Door;
  readonly language: Language;
}

export function familyView(signUp: RosterSignUp, list: Roster, frame: Frame): TemplateResult {
  const words = messages[frame.language];
  const { contact, id, party } = signUp;
  const [first] = party;
  if (party.length === 1 && first?.relation === 'self') {
    return html`<li class="family" part="family">
      <ul class="people">${personView(first, list, frame, contact.mobile)}</ul>
      ${answersView(signUp, frame.questions, frame.language)}
    </li>`;
  }
  return html`<li class="family" part="family">
    <div class="bar">
      <h3 class="contact" id="family-${id}" tabindex="-1">
        ${contact.name}
        <span class="muted small">${words.phone(contact.mobile.slice(-4))}</span>
      </h3>
      ${frame.door === 'open' ? familyButton(signUp, list, frame) : nothing}
    </div>
    ${answersView(signUp, frame.questions, frame.language)}
    <ul class="people">
      ${repeat(
        party,
        (one) => one.id,
        (participant) => personView(participant, list, frame),
      )}
    </ul>
  </li>`;
}

/** In while two or more are still to come; out once all are here. */
function familyButton(signUp: RosterSignUp, list: Roster, { language }: Frame) {
  const expected = signUp.party.filter((one) => stageOf(one) === 'expected').length;
  const present = signUp.party.filter((one) => stageOf(one) === 'present').length;
  const mark: Mark = expected > 0 ? 'check-in' : 'check-out';
  const count = expected > 0 ? expected : present;
  if (count < 2) return nothing;
  return html`<button
    class="button"
    type="button"
    part="family-${mark}"
    aria-disabled=${list.markable(signUp, mark).length === 0 ? 'true' : 'false'}
    aria-describedby="family-${signUp.id}"
    @click=${() => void list.markAll(signUp, mark)}
  >
    ${messages[language].all[mark](count)}
  </button>`;
}

/** `mobile` where the person is the contact and comes alone. */
function personView(
  participant: RosterParticipant,
  list: Roster,
  frame: Frame,
  mobile?: string,
): TemplateResult {
  const words = messages[frame.language];
  const { id, isMinor, name, relation, role, serviceEntry } = participant;
  return html`<li class="person" part="participant" data-stage=${stageOf(participant)}>
    <div class="who">
      <span class="strong name" id="name-${id}">${name}</span>
      ${mobile === undefined ? nothing : html`<span class="muted small">${words.phone(mobile.slice(-4))}</span>`}
      ${relation === 'self' ? nothing : html`<span class="muted">${wordFor(words.relations, relation)}</span>`}
      <span class="mark" data-mark=${role}>${wordFor(words.roles, role)}</span>
      ${isMinor ? html`<span class="mark" data-mark="minor">${words.minor}</span>` : nothing}
      ${serviceEntry === undefined ? nothing : minutesView(serviceEntry, frame.language)}
    </div>
    <div class="acts">${actView(participant, 'check-in', list, frame)} ${actView(participant, 'check-out', list, frame)}</div>
    ${failureView(participant, list, frame.language)}
  </li>`;
}

function minutesView(entry: ServiceEntry, language: Language): TemplateResult {
  const { state } = entry;
  const words: Readonly<Record<string, ((minutes: number) => string) | undefined>> =
    messages[language].minutes;
  const minutes = state === 'approved' ? entry.grantedMinutes : minutesGranted(entry);
  return html`<span class="mark" data-mark=${state}>${words[state]?.(minutes) ?? state}</span>`;
}

function actView(participant: RosterParticipant, mark: Mark, list: Roster, frame: Frame) {
  const { checkIn } = participant;
  const doneAt = mark === 'check-in' ? checkIn?.checkedInAt : checkIn?.checkedOutAt;
  if (mark === 'check-out' && checkIn === undefined) return html`<span></span>`;
  if (doneAt !== undefined || frame.door === 'open')
    return actButton(participant, { mark, doneAt }, list, frame);
  const hasMissed = mark === 'check-in' && frame.door === 'closed';
  return html`<span class="muted done">${hasMissed ? messages[frame.language].notArrived : nothing}</span>`;
}

interface Act {
  readonly mark: Mark;
  readonly doneAt: Instant | undefined;
  /** Done here, and not yet known to the server. */
  readonly isWaiting: boolean;
}

/**
 * The button stays where it is when it's done: a second tap does nothing, and the focus isn't lost. The other button is
 * beside it, never in its place.
 */
function actButton(
  participant: RosterParticipant,
  { mark, doneAt }: Omit<Act, 'isWaiting'>,
  list: Roster,
  frame: Frame,
): TemplateResult {
  const { id } = participant;
  const row = list.rows.get(id);
  const isSending = row?.mark === mark && row.isSending;
  const kind = mark === 'check-in' ? 'primary' : 'plain';
  const isWaiting = list.queue.waiting(id, mark === 'check-in' ? 'in' : 'out') !== undefined;
  return html`<button
    class="button act"
    type="button"
    id="${mark}-${id}"
    part=${mark}
    data-kind=${doneAt === undefined ? kind : isWaiting ? 'waiting' : 'done'}
    aria-disabled=${isSending || doneAt !== undefined ? 'true' : 'false'}
    aria-describedby="name-${id}"
    @click=${() => {
      if (doneAt === undefined) void list.mark(participant, mark);
    }}
  >
    ${isSending ? html`${spinner()}${messages[frame.language].sending[mark]}` : actText({ mark, doneAt, isWaiting }, frame.language)}
  </button>`;
}

function actText({ doneAt, isWaiting, mark }: Act, language: Language) {
  const words = messages[language];
  if (doneAt === undefined) return words.acts[mark];
  if (isWaiting)
    return html`<span aria-hidden="true">…&nbsp;</span>${words.waiting[mark === 'check-in' ? 'in' : 'out'](timeOf(doneAt))}`;
  return html`<span aria-hidden="true">✓&nbsp;</span>${words.done[mark](timeOf(doneAt))}`;
}

function failureView(participant: RosterParticipant, list: Roster, language: Language) {
  const row = list.rows.get(participant.id);
  const { checkIn } = participant;
  const isDone = row?.mark === 'check-in' ? checkIn !== undefined : checkIn?.checkedOutAt !== undefined;
  if (row === undefined || row.isSending || isDone) return nothing;
  return html`<div class="failed" part="row-error">
    ${troubleLine(row.error, language)}
    <button class="button" type="button" aria-describedby="name-${participant.id}" @click=${() => void list.mark(participant, row.mark)}>
      ${messages[language].retry}
    </button>
  </div>`;
}
