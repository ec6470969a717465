/** What was recorded, entry by entry, with its steps. Pure. */
import type { OwnServiceEntry, VolunteerServiceRecord } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { dateText, instantText } from '../../localize/figures.ts';
import { actButton, failure } from './record-parts.ts';
import type { RecordActs } from './record-acts.ts';
import { recordMessages, type RecordMessages } from './service-record.messages.ts';

export function entriesView(
  { entries, volunteerId }: VolunteerServiceRecord,
  acts: RecordActs,
  more: () => void,
): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { items, nextCursor } = entries;
  const key = `more:${volunteerId}`;
  return html`<section part="entries" aria-labelledby="entries-${volunteerId}">
    <h4 class="what" id="entries-${volunteerId}" tabindex="-1">${words.entries}</h4>
    ${items.length === 0 ? html`<p class="muted">${words.noEntries}</p>` : nothing}
    <ul class="entries">
      ${items.map((entry) => entryView(entry, volunteerId, acts))}
    </ul>
    ${failure(acts, key)}
    ${nextCursor === undefined ? nothing : actButton(acts, { key, text: words.more, pressed: more })}
  </section>`;
}

function entryView(entry: OwnServiceEntry, volunteerId: string, acts: RecordActs): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  const { communityName, grantedMinutes, id, observedMinutes, origin, serviceDay, sessionTitle, state } =
    entry;
  const origins: Readonly<Record<string, string>> = words.origins;
  const isCounted = state === 'approved' || state === 'published';
  const time = minutesText(isCounted ? grantedMinutes : observedMinutes, language);
  return html`<li class="entry" part="entry" data-state=${state} id=${id} tabindex="-1">
    <div class="bar">
      <p class="entry-title">${sessionTitle}</p>
      <span class="state" part="state" data-state=${state}>${stateText(state, words)}</span>
    </div>
    <p class="line">
      <strong class="time">${isCounted ? time : words.observed(time)}</strong>
      <span class="muted">${dateText(serviceDay, language)} · ${communityName} · ${origins[origin] ?? words.otherOrigin}</span>
    </p>
    ${entry.correctsId === undefined ? nothing : html`<p class="muted small">${words.corrects}</p>`}
    ${stepsView(entry, volunteerId, acts)}
  </li>`;
}

function stepsView(entry: OwnServiceEntry, volunteerId: string, acts: RecordActs): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  return html`<details>
      <summary>${words.steps}</summary>
      <ol class="steps">
        ${entry.steps.map(
          (step) => html`<li>
            <span class="muted">${instantText(step.at, language)}</span>
            ${stepText(step.state, words)}${
              step.reason === undefined || step.reason === ''
                ? nothing
                : html`<br />${words.reason(step.reason)}`
            }
          </li>`,
        )}
        ${
          entry.state === 'approved' && entry.noticeUntil !== undefined
            ? html`<li class="muted">${words.noticeUntil(instantText(entry.noticeUntil, language) ?? '')}</li>`
            : nothing
        }
      </ol>
      ${correctionView(entry, volunteerId, acts)}
    </details>`;
}

function stateText(state: string, words: RecordMessages): string {
  const states: Readonly<Record<string, string>> = words.states;
  return states[state] ?? words.otherState;
}

function stepText(state: string, words: RecordMessages): string {
  const steps: Readonly<Record<string, string>> = words.stepWords;
  return steps[state] ?? words.otherState;
}

function correctionView(
  entry: OwnServiceEntry,
  volunteerId: string,
  acts: RecordActs,
): TemplateResult | typeof nothing {
  const words = recordMessages[acts.stage.language()];
  const key = `correct:${entry.id}`;
  const told = correctionTold(entry, words);
  if (entry.state === 'void' || entry.correction?.state === 'open') return told;
  if (acts.stateOf(key).isOpen !== true)
    return html`${told}
      ${actButton(acts, { key, id: `ask-${entry.id}`, text: words.correct, pressed: () => acts.open(key, `text-${entry.id}`) })}`;
  return html`${told} ${correctionForm(entry, volunteerId, acts)}`;
}

function correctionTold(
  { correction }: OwnServiceEntry,
  words: RecordMessages,
): TemplateResult | typeof nothing {
  if (correction === undefined) return nothing;
  const states: Readonly<Record<string, string>> = words.corrections;
  return html`<p class="told" part="correction">
    <strong>${states[correction.state] ?? words.otherState}</strong><br />${correction.text}
    ${correction.reason === undefined ? nothing : html`<br />${words.reason(correction.reason)}`}
  </p>`;
}

function correctionForm({ id }: OwnServiceEntry, volunteerId: string, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const key = `correct:${id}`;
  const { isIncomplete = false, typed } = acts.stateOf(key);
  return html`<div class="field">
    <label class="label" for="text-${id}">${words.correctLabel}</label>
    <p class="hint" id="hint-${id}">${words.correctHint}</p>
    <textarea
      class="control"
      id="text-${id}"
      rows="3"
      maxlength="500"
      required
      aria-describedby="hint-${id}${isIncomplete ? ` wrong-${id}` : ''}"
      aria-invalid=${isIncomplete ? 'true' : nothing}
      .value=${typed?.['text'] ?? ''}
      @input=${(event: Event) => acts.type(key, 'text', (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${isIncomplete ? html`<p class="error" id="wrong-${id}">${words.required}</p>` : nothing}
    ${failure(acts, key)}
    <div class="row">
      ${actButton(acts, { key, kind: 'primary', text: words.send, pressed: () => sendCorrection(id, volunteerId, acts) })}
      <button class="button" type="button" @click=${() => acts.close(key, `ask-${id}`)}>${words.no}</button>
    </div>
  </div>`;
}

function sendCorrection(id: OwnServiceEntry['id'], volunteerId: string, acts: RecordActs): void {
  const key = `correct:${id}`;
  const state = acts.stateOf(key);
  const text = state.typed?.['text']?.trim() ?? '';
  if (text === '') {
    acts.set(key, { ...state, isIncomplete: true });
    void acts.stage.focus(`text-${id}`);
    return;
  }
  void acts.run(key, {
    intent: text,
    work: ({ corrections }, signUpId, held) =>
      corrections.request(signUpId, { serviceEntryId: id, text }, held),
    done: (correction) =>
      acts.stage.change(volunteerId, (record) => ({
        ...record,
        entries: {
          ...record.entries,
          items: record.entries.items.map((entry) => (entry.id === id ? { ...entry, correction } : entry)),
        },
      })),
    focusId: id,
  });
}
