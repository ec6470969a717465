/** One session at the door: what it is, how many are here, and who. Pure. */
import type { Roster as RosterAnswer } from '@youth-action/sdk/contract';
import { dayOf, type SessionSummary, timeOf } from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checkField } from '../../forms/field.ts';
import { dayText, timeRangeText } from '../../localize/dates.ts';
import { loadingState } from '../../localize/states.ts';
import type { Questions } from './answers-view.ts';
import type { CancelSession } from './cancel-session.ts';
import { cancelSessionView } from './cancel-session-view.ts';
import { decisionsView } from './decisions-view.ts';
import type { Decisions } from './decisions.ts';
import type { Desk } from './desk.ts';
import { inputField } from '../../staff/staff-fields.ts';
import { type Door, doorClosesAt, doorOf, doorOpensAt } from './door.ts';
import { familyView } from './family-view.ts';
import type { DoorScreen } from './door-screen.ts';
import { doorScreenView, openDoorView } from './door-screen-view.ts';
import type { PaperForm } from './paper.ts';
import { paperView } from './paper-view.ts';
import type { ResizeSession } from './resize-session.ts';
import { resizeSessionView } from './resize-session-view.ts';
import type { Roster } from './roster.ts';
import { countsOf, families, filtered, settledOtherwise, unsettled } from './roster-model.ts';
import { messages, wordFor } from './roster.messages.ts';
import { placesText } from './sessions-view.ts';
import { troubleView } from '../../staff/trouble.ts';

/** What can be done about a session beside the door. */
export interface SessionForms {
  readonly cancelling: CancelSession;
  readonly decisions: Decisions;
  readonly door: DoorScreen;
  readonly paper: PaperForm;
  readonly resizing: ResizeSession;
}

export function rosterView(list: Roster, forms: SessionForms, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  const { roster, resource } = list;
  return html`<section part="roster">
    <button class="link" type="button" id="back" @click=${() => desk.go({ view: 'sessions' })}>‹ ${words.back}</button>
    ${headingTemplate(roster?.session.title, words.families)}
    ${
      roster === undefined
        ? resource.state === 'error'
          ? troubleView(resource.error, language, () => list.refresh())
          : loadingState(language)
        : html`${loadedView(list, roster, { desk, forms })} ${resizeSessionView(forms.resizing, roster, desk)}
          ${cancelSessionView(forms.cancelling, roster, desk)}`
    }
  </section>`;
}

/** One heading for all states: it has the focus when the list arrives. */
function headingTemplate(title: string | undefined, meanwhile: string): TemplateResult {
  return html`<h2 class=${title === undefined ? 'title visually-hidden' : 'title'} id="title" tabindex="-1">${title ?? meanwhile}</h2>`;
}

function loadedView(
  list: Roster,
  roster: RosterAnswer,
  { desk, forms }: { readonly desk: Desk; readonly forms: SessionForms },
): TemplateResult {
  const language = desk.language();
  const door = doorOf(roster.session, desk.now());
  return html`${head(roster.session, language)} ${countsView(roster, language)} ${doorNotice(roster.session, door, language)}
  ${doorView(forms.door, roster.session, { desk, door })} ${queueView(list, language)}
  ${list.resource.state === 'error' ? troubleView(list.resource.error, language, () => list.refresh()) : nothing}
  ${minimumNotice(roster, language)} ${decisionsView(forms.decisions, roster, { questions: list.questions, language })}
  ${
    families(roster).length === 0
      ? html`<p class="muted">${messages[language][unsettled(roster).length === 0 ? 'empty' : 'noneSettled']}</p>`
      : html`${tools(list, language)} ${listView(list, roster, { door, language, questions: list.questions })}`
  }
  ${door === 'open' || door === 'closed' ? paperView(forms.paper, roster, desk) : nothing}
  ${cancelledView(roster, language)}`;
}

function doorView(
  screen: DoorScreen,
  session: SessionSummary,
  { desk, door }: { readonly desk: Desk; readonly door: Door },
) {
  if (screen.isOpenFor(session.id)) return doorScreenView(screen, session.title, desk);
  return door === 'open' ? html`<p>${openDoorView(screen, session, desk)}</p>` : nothing;
}

/** What waits to be sent, and what the server didn't take. */
function queueView(list: Roster, language: Language) {
  const words = messages[language];
  const { refused, scans } = list.queue;
  if (refused.length === 0 && scans.length === 0) return nothing;
  return html`<div class="notice queue" part="queue" role="status">
    ${
      scans.length === 0
        ? nothing
        : html`<p>${words.waitingCount(scans.length)}</p>
            <button class="button" type="button" @click=${() => void list.flush()}>${words.sendNow}</button>`
    }
    ${
      refused.length === 0
        ? nothing
        : html`<p class="strong">${words.refusedTitle}</p>
            <ul>
              ${refused.map(({ code, kind, name }) => html`<li>${words.refusedLine(name, kind, textFor(code, language))}</li>`)}
            </ul>
            <button class="button" type="button" @click=${() => list.dismissRefused()}>${words.dismiss}</button>`
    }
  </div>`;
}

function head(session: SessionSummary, language: Language): TemplateResult {
  return html`<div class="head">
    <p>
      ${dayText(dayOf(session.startsAt), language, true)}
      ${timeRangeText(session.startsAt, session.endsAt, language)}${
        session.venueName === undefined ? nothing : html` · ${session.venueName}`
      }
    </p>
    <p class="muted">${placesText(session, language)}</p>
  </div>`;
}

function countsView(roster: RosterAnswer, language: Language): TemplateResult {
  const words = messages[language];
  const counts = countsOf(roster);
  const tiles = [['total', words.total], ...Object.entries(words.stages)] as [keyof typeof counts, string][]; // its keys
  return html`<dl class="tiles" part="counts" aria-label=${words.counts}>
    ${tiles.map(([key, label]) => html`<div class="tile" data-count=${key}><dt>${label}</dt><dd>${counts[key]}</dd></div>`)}
  </dl>`;
}

/** Told while there is time to do something about it. */
function minimumNotice({ session }: RosterAnswer, language: Language) {
  const { minimum, places, status } = session;
  const missing = (minimum?.participants ?? 0) - (places.participant?.taken ?? 0);
  if (minimum === undefined || missing <= 0 || status === 'cancelled') return nothing;
  return html`<p class="notice" part="minimum">${messages[language].belowMinimum(missing, minimum.otherwise === 'cancel')}</p>`;
}

function doorNotice(session: SessionSummary, door: Door, language: Language) {
  const words = messages[language];
  if (door === 'open') return nothing;
  const text = {
    early: words.early(timeOf(doorOpensAt(session))),
    closed: words.closed(timeOf(doorClosesAt(session))),
    cancelled: words.cancelled,
  }[door];
  return html`<p class="notice" part="door">${text}</p>`;
}

function tools(list: Roster, language: Language): TemplateResult {
  const words = messages[language];
  const isLoading = list.resource.state === 'loading';
  return html`<div class="tools">
      ${inputField({
        id: 'roster-search',
        type: 'search',
        label: words.search,
        value: list.text,
        changed: (text) => list.filter({ text }),
      })}
      ${checkField({
        id: 'only-expected',
        name: 'only-expected',
        label: words.onlyExpected,
        isChecked: list.onlyExpected,
        changed: (onlyExpected) => list.filter({ onlyExpected }),
      })}
    </div>
    <div class="bar">
      <p class="muted small">${list.readAt === undefined ? nothing : words.readAt(list.readAt.slice(11, 19))}</p>
      <button
        class="button"
        type="button"
        part="refresh"
        aria-disabled=${isLoading ? 'true' : 'false'}
        @click=${() => list.refresh()}
      >
        ${words.refresh}
      </button>
    </div>`;
}

function listView(
  list: Roster,
  roster: RosterAnswer,
  frame: { readonly door: Door; readonly language: Language; readonly questions: Questions },
) {
  const words = messages[frame.language];
  const shown = filtered(families(roster), list);
  const showAll =
    list.sought === ''
      ? nothing
      : html`<p>
          <button class="button" type="button" part="show-all" @click=${() => list.seek('')}>${words.showAll}</button>
        </p>`;
  if (shown.length === 0) {
    return html`${showAll}<p class="muted" role="status">
      ${list.sought === '' && list.onlyExpected && list.text.trim() === '' ? words.allHere : words.noneFound}
    </p>`;
  }
  return html`${showAll}<ul class="families" part="list" aria-label=${words.families}>
    ${repeat(
      shown,
      ({ id }) => id,
      (signUp) => familyView(signUp, list, frame),
    )}
  </ul>`;
}

function cancelledView(roster: RosterAnswer, language: Language) {
  const gone = settledOtherwise(roster);
  if (gone.length === 0) return nothing;
  return html`<details class="gone">
    <summary>${messages[language].cancelledSignUps(gone.length)}</summary>
    <ul>
      ${gone.map(
        ({ contact, party, status }) =>
          html`<li>${messages[language].gone(
            contact.name,
            party.map(({ name }) => name),
            wordFor(messages[language].endings, status),
          )}</li>`,
      )}
    </ul>
  </details>`;
}
