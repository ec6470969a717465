/** The form itself: what is wrong, contact, party, and the bar that sends it. Pure. */
import { freePlaces, placesNeeded } from '@youth-action/sdk/domain';
import { residentTextFor } from '@youth-action/sdk/resident-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type SummaryItem } from '../../forms/error-summary.ts';
import { spinner } from '../../forms/spinner.ts';
import type { Failure } from './failure.ts';
import type { PartyActions, PartyModel } from './party-model.ts';
import { contactSection, partySection } from './party-view.ts';
import { personText } from './person-view.ts';
import { instantText } from './session-view.ts';
import { messages, wordFor } from './sign-up-form.messages.ts';
import type { FormProblem } from './sign-up-request.ts';

export interface FormModel extends PartyModel {
  readonly problems: readonly FormProblem[];
  /** The form was sent, so that all its problems are listed at its head. */
  readonly isChecked: boolean;
  readonly isSending: boolean;
  readonly failure: Failure | undefined;
}

export interface FormActions extends PartyActions {
  submit(): void;
  focus(field: string): void;
}

export function formView(model: FormModel, actions: FormActions): TemplateResult {
  const { language, isSending, rules } = model;
  const words = messages[language];
  return html`<form
    novalidate
    part="form"
    aria-labelledby="title"
    aria-busy=${isSending ? 'true' : 'false'}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.submit();
    }}
  >
    ${summaryOf(model, actions)} ${contactSection(model, actions)} ${partySection(model, actions)}
    <div class="submit" part="submit-bar">
      ${failureNotice(model)} ${totalOf(model)}
      <button
        class="button"
        data-kind="primary"
        type="submit"
        id="submit"
        part="submit"
        aria-disabled=${isSending ? 'true' : 'false'}
      >
        ${isSending ? html`${spinner()}${words.submitting}` : words.submit}
      </button>
      <p class="muted deadline">${words.closesAt(instantText(rules.session.signUpClosesAt, language))}</p>
    </div>
  </form>`;
}

/** Words for each field's problem, by the field's id. */
export function errorTexts(
  problems: readonly FormProblem[],
  language: FormModel['language'],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { field, code } of problems)
    if (field !== undefined) texts[field] = residentTextFor(code, language);
  return texts;
}

function summaryOf(model: FormModel, actions: FormActions) {
  const { problems, language, isChecked } = model;
  if (!isChecked || problems.length === 0) return nothing;
  const words = messages[language];
  const items = problems.map(({ field, code }): SummaryItem => {
    const text = residentTextFor(code, language);
    return { field, text: field === undefined ? text : words.labelled(labelOf(field, model), text) };
  });
  return errorSummary(words.problems(problems.length), items, (field) => actions.focus(field));
}

/** `孩子 1 · 出生年月`: which field a line of the summary is about. */
function labelOf(field: string, { draft, language }: FormModel): string {
  const words = messages[language];
  if (field === 'party') return words.party;
  const [start = '', part = '', ...rest] = field.split('-');
  if (start === 'contact') return `${words.contact} · ${part === 'name' ? words.name : words.mobile}`;
  const participant = draft.party.find(({ key }) => key === start);
  const parts: Readonly<Record<string, string>> = {
    name: words.name,
    birth: words.birth,
    minor: words.minor,
    role: words.role,
    guardian: words.guardian,
    consent: wordFor(words.consentNames, rest.join('-')),
  };
  const who = participant === undefined ? '' : `${personText(participant, draft.party, words)} · `;
  return who + (parts[part] ?? '');
}

function failureNotice({ failure, language }: FormModel) {
  if (failure === undefined) return nothing;
  return html`<div class="notice" part="failure" role="alert" id="failure" tabindex="-1">
    <p class="strong">${failure.title}</p>
    ${failure.lines.map((line) => html`<p>${line}</p>`)}
    ${
      failure.requestId === undefined
        ? nothing
        : html`<p class="muted">${messages[language].requestId}<code>${failure.requestId}</code></p>`
    }
  </div>`;
}

/** How many places are asked for, and a word where that is more than there seem to be: only the server can tell. */
function totalOf({ draft, rules, language }: FormModel) {
  if (draft.party.length === 0) return nothing;
  const words = messages[language];
  const needed = placesNeeded(draft.party);
  const short = (['participant', 'volunteer'] as const).filter(
    (role) => needed[role] > freePlaces(rules.session.places[role]),
  );
  return html`<p class="total" part="total">${words.total(needed.participant, needed.volunteer)}</p>
    ${short.map(
      (role) =>
        html`<p class="error">${words.tooFew(words.roles[role], freePlaces(rules.session.places[role]))}</p>`,
    )}`;
}
