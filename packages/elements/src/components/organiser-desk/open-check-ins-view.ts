/** The list of volunteers whom nobody checked out. Pure. */
import type { OpenCheckIn } from '@youth-action/sdk/contract';
import { dayOf, timeOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { spinner } from '../../forms/spinner.ts';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import type { Desk } from './desk.ts';
import { areaField, inputField } from '../../staff/staff-fields.ts';
import type { OpenCheckIns } from './open-check-ins.ts';
import { messages } from './open-check-ins.messages.ts';
import { troubleView } from '../../staff/trouble.ts';

export function openCheckInsView(list: OpenCheckIns, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { resource } = list;
  return html`<section part="open-check-ins">
    <h2 class="title" id="title" tabindex="-1">${words.title}</h2>
    <p class="muted lead">${words.lead}</p>
    ${resource.state === 'error' ? troubleView(resource.error, language, () => resource.retry()) : nothing}
    ${
      resource.value === undefined
        ? resource.state === 'error'
          ? nothing
          : loadingState(language)
        : listView(list, resource.value, desk)
    }
  </section>`;
}

function listView(list: OpenCheckIns, items: readonly OpenCheckIn[], desk: Desk): TemplateResult {
  const language = desk.language();
  if (items.length === 0) return html`<p class="muted" role="status">${messages[language].empty}</p>`;
  return html`<ul class="families">
    ${repeat(
      items,
      ({ checkIn }) => checkIn.id,
      (one) => itemView(list, one, desk),
    )}
  </ul>`;
}

function itemView(list: OpenCheckIns, one: OpenCheckIn, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { checkIn, name, recordingDue, session } = one;
  const isOverdue = dayOf(desk.now()) > recordingDue;
  const day = dayText(recordingDue, language);
  return html`<li class="family" part="open-check-in">
    <div class="bar">
      <h3 class="contact" id="open-${checkIn.id}">${name}</h3>
    </div>
    <p>${session.title} · ${dayText(dayOf(session.startsAt), language)} ${timeRangeText(session.startsAt, session.endsAt, language)}</p>
    <p class="muted">${words.since(dayText(dayOf(checkIn.checkedInAt), language), timeOf(checkIn.checkedInAt))}</p>
    <p class=${isOverdue ? 'error' : 'muted'}>${isOverdue ? words.overdue(day) : words.due(day)}</p>
    ${
      list.asking === checkIn.id
        ? closingView(list, one, language)
        : html`<div class="acts">
            <button
              class="button"
              type="button"
              id="close-${checkIn.id}"
              part="close-check-in"
              aria-describedby="open-${checkIn.id}"
              @click=${() => list.ask(one)}
            >
              ${words.close}
            </button>
          </div>`
    }
  </li>`;
}

function closingView(list: OpenCheckIns, one: OpenCheckIn, language: Language): TemplateResult {
  const words = messages[language];
  const { id } = one.checkIn;
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="open-${id}"
    @submit=${(event: Event) => {
      event.preventDefault();
      void list.close(one);
    }}
  >
    ${inputField({
      id: `left-${id}`,
      type: 'time',
      label: words.left,
      hint: words.leftHint,
      value: list.draft.time,
      changed: (time) => list.change({ time }),
    })}
    ${areaField({
      id: `reason-${id}`,
      label: words.reason,
      hint: words.reasonHint,
      value: list.draft.reason,
      most: 300,
      isRequired: true,
      ...(list.isReasonMissing ? { error: words.reasonMissing } : {}),
      changed: (reason) => list.change({ reason }),
    })}
    ${list.error === undefined ? nothing : troubleView(list.error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${list.isSending ? 'true' : 'false'}>
        ${list.isSending ? html`${spinner()}${words.sending}` : words.submit}
      </button>
      <button class="button" type="button" @click=${() => list.keep()}>${words.cancel}</button>
    </div>
  </form>`;
}
