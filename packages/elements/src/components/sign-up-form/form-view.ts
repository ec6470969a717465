/** The form itself: what is wrong, sessions, contact, party, questions, and the bar that sends it. Pure. */
import { placesNeeded } from '@youth-action/sdk/domain';
import { residentTextFor } from '@youth-action/sdk/resident-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type SummaryItem } from '../../forms/error-summary.ts';
import { checkField } from '../../forms/field.ts';
import { spinner } from '../../forms/spinner.ts';
import type { DraftAnswer } from '../../household/draft.ts';
import { instantText } from './facts-view.ts';
import { labelOf } from './field-labels.ts';
import { formMessages } from './form.messages.ts';
import { sharedQuestions } from '../../household/party-facts.ts';
import type { PartyActions, PartyModel } from '../../household/party-model.ts';
import { contactSection, partySection } from './party-view.ts';
import { type FormProblem, textsByField } from '../../household/person-problems.ts';
import { fullQuestion, shortagesOf } from './shortage.ts';
import type { Submission } from './submission.ts';

export interface FormModel extends PartyModel {
  readonly problems: readonly FormProblem[];
  /** The form was sent, so that all its problems are listed at its head. */
  readonly isChecked: boolean;
  readonly sending: Pick<Submission, 'isBusy' | 'pace' | 'phase' | 'secondsToWait'>;
  /** The sessions of a series, to choose among. */
  readonly sessions: unknown;
  /** What is to happen where there are too few places. */
  readonly full: unknown;
  /** What goes wrong, or takes long. */
  readonly trouble: unknown;
}

export interface FormActions extends PartyActions {
  riskRead(isRead: boolean): void;
  submit(): void;
  focus(field: string): void;
}

export function formView(model: FormModel, actions: FormActions): TemplateResult {
  const { sending } = model;
  return html`<form
    novalidate
    part="form"
    aria-labelledby="title"
    aria-busy=${sending.isBusy ? 'true' : 'false'}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.submit();
    }}
  >
    ${summaryOf(model, actions)} ${model.sessions} ${contactSection(model, actions)}
    ${partySection(model, actions)} ${questionsSection(model, actions)} ${riskField(model, actions)}
    <div class="submit" part="submit-bar">${model.full} ${model.trouble} ${totalOf(model)} ${submitButton(model)}</div>
  </form>`;
}

function submitButton({ draft, language, rules, sending }: FormModel): TemplateResult {
  const words = formMessages[language];
  const isOff = sending.isBusy || sending.secondsToWait > 0;
  const question = fullQuestion(draft, shortagesOf(draft, rules));
  const waits =
    question === 'wait' || question === 'may-split' || (question === 'choose' && draft.ifFull === 'wait');
  const label = sending.pace === 'verySlow' ? words.stillWorking : words.submitting;
  return html`<button
      class="button"
      data-kind="primary"
      type="submit"
      id="submit"
      part="submit"
      aria-disabled=${isOff ? 'true' : 'false'}
    >
      ${
        sending.phase === 'sending' || sending.phase === 'checking'
          ? html`${sending.pace === 'quick' ? nothing : spinner()}${label}`
          : sending.phase === 'queued'
            ? words.queued
            : waits
              ? words.submitWaiting
              : words.submit
      }
    </button>
    ${
      rules.chosen === undefined
        ? html`<p class="muted deadline">${words.closesAt(instantText(rules.session.signUpClosesAt, language))}</p>`
        : nothing
    }`;
}

/** Words for each field's problem, by the field's id. */
export function errorTexts(
  problems: readonly FormProblem[],
  language: FormModel['language'],
): Record<string, string> {
  return textsByField(problems, (code) => problemText(code, language));
}

function problemText(code: string, language: FormModel['language']): string {
  const own: Readonly<Record<string, string>> = formMessages[language].ownProblems;
  return own[code] ?? residentTextFor(code, language);
}

function summaryOf(model: FormModel, actions: FormActions) {
  const { problems, language, isChecked } = model;
  if (!isChecked || problems.length === 0) return nothing;
  const words = formMessages[language];
  const items = problems.map(({ field, code }): SummaryItem => {
    const text = problemText(code, language);
    const label = field === undefined ? '' : labelOf(field, model);
    return { field, text: label === '' ? text : words.labelled(label, text) };
  });
  return errorSummary(words.problems(problems.length), items, (field) => actions.focus(field));
}

function questionsSection(model: FormModel, actions: FormActions) {
  const { draft, language, questions: view, rules } = model;
  const questions = sharedQuestions(draft, rules.session.questions);
  if (questions.length === 0 || view === undefined) return nothing;
  const act = {
    answered: (questionId: string, answer: DraftAnswer, field: string) =>
      actions.answered(undefined, questionId, answer, field),
    left: (field: string) => actions.left(field),
  };
  return html`<fieldset class="section" part="section">
    <legend>${formMessages[language].questions}</legend>
    <div class="fields">${view({ questions, answers: draft.answers, prefix: '' }, model, act)}</div>
  </fieldset>`;
}

function riskField({ draft, errors, language, rules }: FormModel, actions: FormActions) {
  if (rules.session.riskNotice === undefined) return nothing;
  return checkField({
    id: 'risk',
    name: 'risk',
    label: formMessages[language].riskRead,
    isChecked: draft.isRiskRead,
    error: errors['risk'],
    changed: (isRead) => actions.riskRead(isRead),
  });
}

/** How many places are asked for. */
function totalOf({ draft, language }: FormModel) {
  if (draft.party.length === 0) return nothing;
  const { participant, volunteer } = placesNeeded(draft.party);
  return html`<p class="total" part="total">${formMessages[language].total(participant, volunteer)}</p>`;
}
