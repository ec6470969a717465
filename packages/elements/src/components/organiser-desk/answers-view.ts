/** What people answered to the activity's questions, beside the questions. Pure. */
import type { RosterSignUp } from '@youth-action/sdk/contract';
import type { Answer, Question } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { messages } from './decisions.messages.ts';

/** The questions of the activity; empty until they are known. */
export type Questions = readonly Question[];

/** The answers of a whole sign-up; nothing where there are none. */
export function answersView(
  { answers = [], party }: RosterSignUp,
  questions: Questions,
  language: Language,
): TemplateResult | typeof nothing {
  const lines = [
    ...answers.map((answer) => line(undefined, answer, questions, language)),
    ...party.flatMap((one) =>
      (one.answers ?? []).map((answer) => line(one.name, answer, questions, language)),
    ),
  ];
  if (lines.length === 0) return nothing;
  return html`<details class="answers" part="answers">
    <summary>${messages[language].answers(lines.length)}</summary>
    <dl>${lines}</dl>
  </details>`;
}

function line(
  name: string | undefined,
  { questionId, value }: Answer,
  questions: Questions,
  language: Language,
): TemplateResult {
  const question = questions.find(({ id }) => id === questionId);
  const label = question === undefined ? questionId : textIn(question.label, language);
  return html`<dt>${name === undefined ? label : `${name} · ${label}`}</dt>
    <dd>${valueText(value, question, language)}</dd>`;
}

function valueText(value: Answer['value'], question: Question | undefined, language: Language): string {
  const values = Array.isArray(value) ? value : [String(value)];
  const texts = values.map((one) => {
    const option = question?.options?.find((choice) => choice.value === one);
    return option === undefined ? one : textIn(option.label, language);
  });
  return texts.join(language === 'en' ? ', ' : '、');
}

function textIn(label: Question['label'], language: Language): string {
  return label[language] ?? label['zh-CN'];
}
