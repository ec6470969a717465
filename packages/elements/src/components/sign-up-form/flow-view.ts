/** The session and its form as they stand, with the parts that are needed and here. Pure, but for asking for parts. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorState, loadingState } from '../../localize/states.ts';
import type { FormState } from '../../household/form-state.ts';
import { errorTexts, type FormActions, formView } from './form-view.ts';
import type { Rules } from '../../household/party-facts.ts';
import type { LaterParts } from './later-parts.ts';
import { callName } from '../../household/person-view.ts';
import { sessionState } from './session-state.ts';
import { closedNotice, sessionHead } from './session-view.ts';
import { fullQuestion, shortagesOf } from './shortage.ts';
import type { Stage } from './stage.ts';
import type { OpenSubject } from './subject.ts';
import type { Submission } from './submission.ts';

export interface FlowModel {
  readonly subject: OpenSubject;
  readonly rules: Rules;
  readonly form: FormState;
  readonly submission: Submission;
  readonly parts: LaterParts;
  readonly stage: Stage;
}

export interface FlowActions extends FormActions {
  reload(): void;
  choose(sessionIds: readonly string[]): void;
  toggle(sessionId: string, isChosen: boolean): void;
  ifFullChosen(ifFull: 'wait' | 'split'): void;
  giveUp(): void;
}

export function flowView(model: FlowModel, actions: FlowActions): TemplateResult {
  const { form, rules, stage, subject } = model;
  const language = stage.language();
  const state = sessionState(subject.detail, stage.now());
  const isOpen = state === 'open' || state === 'waitlist';
  // Of a series, each session says for itself how it stands.
  const isSeries = subject.series !== undefined;
  const isShown = isSeries || isOpen || (form.isBegun && state !== 'cancelled');
  return html`${sessionHead(rules, language)}
    ${isSeries || isOpen ? nothing : closedNotice(subject.detail, state, language, () => actions.reload())}
    ${isShown ? formOf(model, actions) : nothing}`;
}

function formOf(model: FlowModel, actions: FlowActions): TemplateResult {
  const { form, parts, rules, stage, subject, submission } = model;
  const language = stage.language();
  const asksQuestions = (subject.detail.questions?.length ?? 0) > 0;
  const questions = asksQuestions ? parts.get('questions')?.questionFields : undefined;
  const series = subject.series && parts.get('series');
  if ((asksQuestions && questions === undefined) || (subject.series !== undefined && series === undefined))
    return loadingState(language);
  const problems = form.visibleProblems(rules);
  const { draft, isChecked } = form;
  const errors = errorTexts(problems, language);
  const party = { rules, language, draft, errors, questions };
  const choosing = {
    sessions: subject.series ?? [],
    chosen: (rules.chosen ?? []).map(({ id }) => id),
    now: stage.now(),
    language,
    error: errors['sessions'],
  };
  return formView(
    {
      ...party,
      problems,
      isChecked,
      sending: submission,
      sessions: series?.seriesSection(choosing, actions) ?? nothing,
      full: fullOf(model, party, actions),
      trouble: troubleOf(model, actions),
    },
    actions,
  );
}

function fullOf(
  { parts, rules, subject }: FlowModel,
  party: Parameters<typeof callName>[1] &
    Pick<FlowModel, 'rules'> & { readonly errors: Record<string, string> },
  actions: FlowActions,
) {
  const shortages = shortagesOf(party.draft, rules);
  // Where it may be needed it's fetched before it is, so that nothing jumps.
  const full = shortages.length > 0 || subject.detail.waitlist !== undefined ? parts.get('full') : undefined;
  if (shortages.length === 0 || full === undefined) return nothing;
  const question = fullQuestion(party.draft, shortages);
  return full.fullView({ ...party, shortages, question, callName: (one) => callName(one, party) }, actions);
}

function troubleOf({ parts, stage, submission }: FlowModel, actions: FlowActions) {
  const { error, phase } = submission;
  if (error === undefined && phase !== 'queued' && phase !== 'checking') return nothing;
  // Its words may have been lost with the network as well: then the plain ones have to do.
  if (error !== undefined && parts.errorOf('trouble') !== undefined)
    return errorState(error, stage.language(), () => actions.submit());
  return parts.get('trouble')?.troubleView(submission, stage.language(), () => actions.giveUp()) ?? nothing;
}
