/** The paper list as a table to fill in, and what two readings of it come to. Pure. */
import type { PaperResult, Roster as RosterAnswer, RosterParticipant } from '@youth-action/sdk/contract';
import { timeOf } from '@youth-action/sdk/domain';
import { type Language, textFor } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { spinner } from '../../forms/spinner.ts';
import type { Desk } from './desk.ts';
import type { PaperField, PaperForm } from './paper.ts';
import { messages } from './paper.messages.ts';
import { families } from './roster-model.ts';
import { troubleView } from '../../staff/trouble.ts';

export function paperView(form: PaperForm, roster: RosterAnswer, desk: Desk): TemplateResult {
  const language = desk.language();
  const words = messages[language];
  return html`<div class="supplement" part="paper-list">
    <button
      class="button"
      type="button"
      id="open-paper"
      aria-expanded=${form.isOpen ? 'true' : 'false'}
      @click=${() => form.toggle()}
    >
      ${form.isOpen ? words.close : words.open}
    </button>
    ${form.isOpen ? openView(form, roster, language) : waitingNote(roster, language)}
  </div>`;
}

function openView(form: PaperForm, roster: RosterAnswer, language: Language): TemplateResult {
  const words = messages[language];
  const people = families(roster).flatMap(({ party }) => party);
  return html`<form
    class="ask"
    novalidate
    aria-labelledby="paper-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      void form.submit(roster);
    }}
  >
    <h3 class="contact" id="paper-title">${words.title}</h3>
    <p class="muted lead">${words.lead}</p>
    ${waitingNote(roster, language)} ${resultView(form.result, people, language)}
    ${tableView(form, people, language)}
    ${form.error === undefined ? nothing : troubleView(form.error, language)}
    <div class="acts">
      <button class="button" data-kind="primary" type="submit" aria-disabled=${form.isSending ? 'true' : 'false'}>
        ${form.isSending ? html`${spinner()}${words.sending}` : words.submit}
      </button>
    </div>
  </form>`;
}

function tableView(
  form: PaperForm,
  people: readonly RosterParticipant[],
  language: Language,
): TemplateResult {
  const words = messages[language];
  return html`<table class="paper-table keying">
    <thead>
      <tr>
        <th scope="col">${words.in}</th>
        <th scope="col">${words.out}</th>
      </tr>
    </thead>
    ${people.map(
      (person) => html`<tbody>
        <tr>
          <th scope="rowgroup" colspan="2">${person.name}</th>
        </tr>
        <tr>
          <td>${timeInput(form, person, 'in', language)}</td>
          <td>${timeInput(form, person, 'out', language)}</td>
        </tr>
      </tbody>`,
    )}
  </table>`;
}

function timeInput(form: PaperForm, { id, name }: RosterParticipant, field: PaperField, language: Language) {
  const words = messages[language];
  return html`<input
    class="control"
    id="paper-${field}-${id}"
    type="time"
    autocomplete="off"
    aria-label=${words.timeOf(name, words[field])}
    .value=${form.timesOf(id)[field]}
    @change=${(event: Event) => form.change(id, field, (event.currentTarget as HTMLInputElement).value)}
  />`;
}

function waitingNote({ paperList }: RosterAnswer, language: Language) {
  if (paperList === undefined) return nothing;
  const words = messages[language];
  const time = timeOf(paperList.keyedAt);
  return html`<p class="notice" part="paper-waiting">${paperList.isMine ? words.mineWaits(time) : words.otherWaits(time)}</p>`;
}

function resultView(
  result: PaperResult | undefined,
  people: readonly RosterParticipant[],
  language: Language,
) {
  if (result === undefined) return nothing;
  const words = messages[language];
  const texts: Readonly<Record<string, string | undefined>> = words.results;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const refused = (result.results ?? []).filter(({ outcome }) => outcome === 'refused');
  return html`<div class="notice" id="paper-result" part="paper-result" tabindex="-1" data-state=${result.state}>
    <p>${texts[result.state] ?? result.state}</p>
    ${result.differences === undefined ? nothing : differencesView(result.differences, nameOf, language)}
    ${
      refused.length === 0
        ? nothing
        : html`<p class="error">${words.refused}</p>
            <ul>
              ${refused.map(
                ({ code, participantId }) =>
                  html`<li>${nameOf(participantId)}: ${textFor(code ?? 'internal-error', language)}</li>`,
              )}
            </ul>`
    }
  </div>`;
}

type Differences = NonNullable<PaperResult['differences']>;
type Times = Differences[number]['mine'];

function differencesView(
  differences: Differences,
  nameOf: (id: string) => string,
  language: Language,
): TemplateResult {
  const words = messages[language];
  return html`<table class="paper-table" part="paper-differences">
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.mine}</th>
        <th scope="col">${words.theirs}</th>
      </tr>
    </thead>
    <tbody>
      ${differences.map(
        ({ mine, participantId, theirs }) => html`<tr>
          <th scope="row">${nameOf(participantId)}</th>
          <td>${sideView(mine, theirs, words.none)}</td>
          <td>${sideView(theirs, mine, words.none)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What differs is underlined: colour alone would say it to some. */
function sideView(side: Times, other: Times, none: string): TemplateResult {
  if (side === undefined) return html`<span class="paper-differs">${none}</span>`;
  const mark = (field: PaperField) =>
    html`<span class=${side[field] === other?.[field] ? '' : 'paper-differs'}>${side[field] ?? none}</span>`;
  return html`${mark('in')} – ${mark('out')}`;
}
