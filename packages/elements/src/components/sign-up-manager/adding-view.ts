/** The fields of one more person, and why she can't join yet. Pure. */
import type { Relation } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { residentTextFor } from '@youth-action/sdk/resident-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { radioField } from '../../forms/choices-field.ts';
import { spinner } from '../../forms/spinner.ts';
import type { Draft } from '../../household/draft.ts';
import type { Rules } from '../../household/party-facts.ts';
import { personMessages } from '../../household/person.messages.ts';
import { type FormProblem, textsByField } from '../../household/person-problems.ts';
import { type PersonActions, personFields } from '../../household/person-view.ts';
import { questionFields } from '../../household/questions-part.ts';
import { errorState, loadingState } from '../../localize/states.ts';
import { addingMessages } from './adding.messages.ts';
import { errorLine } from './ask-view.ts';
import { joinersOffered, whoField } from './joiner.ts';
import { managerMessages } from './manager.messages.ts';

export interface AddingModel {
  /** Undefined while the session is on its way. */
  readonly rules: Rules | undefined;
  readonly language: Language;
  readonly draft: Draft;
  readonly problems: readonly FormProblem[];
  readonly isSending: boolean;
  /** Why the session isn't there. */
  readonly missing: unknown;
  /** Why the last try failed. */
  readonly error: unknown;
}

export interface AddingActions {
  readonly editor: PersonActions;
  readonly chosen: (relation: Relation) => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
}

export function addingView(model: AddingModel, actions: AddingActions): TemplateResult {
  const { error, isSending, language, missing, rules } = model;
  if (rules === undefined) {
    return html`${missing === undefined ? loadingState(language) : errorState(missing, language, actions.retry)}
      <div class="row">${cancelButton(model, actions)}</div>`;
  }
  const isOffered = joinersOffered(rules.session).length > 0;
  return html`<form
    novalidate
    aria-labelledby="adding-title"
    aria-busy=${isSending ? 'true' : 'false'}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.submit();
    }}
  >
    ${isOffered ? fieldsOf(rules, model, actions) : html`<p>${addingMessages[language].none}</p>`}
    ${error === undefined ? nothing : html`<div id="adding-failure" tabindex="-1">${errorLine(error, language)}</div>`}
    <div class="row">${isOffered ? submitButton(model) : nothing} ${cancelButton(model, actions)}</div>
  </form>`;
}

function fieldsOf(rules: Rules, { draft, language, problems }: AddingModel, actions: AddingActions) {
  const words = addingMessages[language];
  const errors = textsByField(problems, (code) => residentTextFor(code, language));
  const relations = joinersOffered(rules.session);
  const [joiner] = draft.party;
  return html`${rules.session.needsApproval === true ? html`<p class="muted">${words.approval}</p>` : nothing}
  ${
    relations.length < 2
      ? nothing
      : radioField({
          id: whoField,
          name: whoField,
          label: words.who,
          value: joiner?.relation ?? '',
          isRequired: true,
          error: errors[whoField],
          options: relations.map((value) => ({ value, text: managerMessages[language].relations[value] })),
          // the options are relations
          changed: (value) => actions.chosen(value as Relation),
        })
  }
  ${
    joiner === undefined
      ? nothing
      : html`<fieldset class="joiner" part="joiner">
          <legend class="visually-hidden">${personMessages[language][joiner.relation]}</legend>
          ${personFields(joiner, { draft, errors, language, rules, questions: questionFields }, actions.editor)}
        </fieldset>`
  }`;
}

function submitButton({ isSending, language }: AddingModel): TemplateResult {
  return html`<button
    class="button"
    type="submit"
    part="add-yes"
    data-kind="primary"
    aria-disabled=${isSending ? 'true' : 'false'}
  >
    ${isSending ? html`${spinner()}${managerMessages[language].sending}` : addingMessages[language].submit}
  </button>`;
}

function cancelButton({ isSending, language }: AddingModel, { cancel }: AddingActions): TemplateResult {
  return html`<button
    class="button"
    type="button"
    part="add-no"
    aria-disabled=${isSending ? 'true' : 'false'}
    @click=${cancel}
  >
    ${managerMessages[language].addNo}
  </button>`;
}
