/** An activity's questions as fields. Pure; loaded where there are any. */
import type { Question } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, type TemplateResult } from 'lit';
import { checksField, radioField } from '../forms/choices-field.ts';
import { type Option, selectField, textField } from '../forms/field.ts';
import type { DraftAnswer } from './draft.ts';
import type { QuestionsView } from './party-model.ts';

const words = {
  'zh-CN': {
    choose: '请选择',
    required: '必填',
    optional: '选填',
    marked: (label: string, mark: string) => `${label}（${mark}）`,
    between: (least: number | undefined, most: number | undefined) =>
      least === undefined ? `不超过 ${most}` : most === undefined ? `不小于 ${least}` : `${least} 到 ${most}`,
    several: '可以多选',
    date: '例如 2026-05-01',
    health: '健康信息只供本场活动的负责人查看。',
  },
  en: {
    choose: 'Please choose',
    required: 'required',
    optional: 'optional',
    marked: (label: string, mark: string) => `${label} (${mark})`,
    between: (least: number | undefined, most: number | undefined) =>
      least === undefined
        ? `at most ${most}`
        : most === undefined
          ? `at least ${least}`
          : `${least} to ${most}`,
    several: 'You can choose several',
    date: 'For example 2026-05-01',
    health: "Only the session's leader sees health information.",
  },
} as const;

/** Up to so many options stand in sight; more are folded into a list. */
const mostInSight = 6;

export const questionFields: QuestionsView = (
  { answers, prefix, questions },
  { errors, language },
  actions,
) =>
  html`${questions.map((question) => {
    const id = `${prefix}q-${question.id}`;
    return questionField(question, language, {
      id,
      answer: answers[question.id],
      error: errors[id],
      changed: (answer) => actions.answered(question.id, answer, id),
      left: () => actions.left(id),
    });
  })}`;

interface Answering {
  readonly id: string;
  readonly answer: DraftAnswer | undefined;
  readonly error: string | undefined;
  readonly changed: (answer: DraftAnswer) => void;
  readonly left: () => void;
}

function questionField(question: Question, language: Language, answering: Answering): TemplateResult {
  const { answer, changed, error, id, left } = answering;
  const text = typeof answer === 'string' ? answer : '';
  const { required: isRequired } = question;
  const mark = words[language][isRequired ? 'required' : 'optional'];
  const field = {
    id,
    error,
    isRequired,
    name: id,
    label: words[language].marked(textOf(question.label, language), mark),
    hint: hintOf(question, language),
  };
  const options = optionsOf(question, language);
  if (question.kind === 'choices')
    return checksField({ ...field, values: Array.isArray(answer) ? answer : listOf(text), options, changed });
  if (question.kind === 'choice') {
    return options.length > mostInSight
      ? selectField({ ...field, value: text, options, placeholder: words[language].choose, changed, left })
      : radioField({ ...field, value: text, options, changed });
  }
  return textField({
    ...field,
    value: text,
    type: question.kind === 'date' ? 'date' : 'text',
    inputMode: question.kind === 'number' ? 'decimal' : 'text',
    autocomplete: 'off',
    // in UTF-16 units, of which a character may take two: the rule that counts is the domain's
    maxLength: (question.maxLength ?? 200) * 2,
    changed,
    left,
  });
}

function optionsOf({ options = [] }: Question, language: Language): Option[] {
  return options.map(({ label, value }) => ({ value, text: textOf(label, language) }));
}

function hintOf(question: Question, language: Language): string | undefined {
  const { help, isHealth, kind, least, most } = question;
  const own = words[language];
  const hints = [
    ...(help === undefined ? [] : [textOf(help, language)]),
    ...(kind === 'number' && (least !== undefined || most !== undefined) ? [own.between(least, most)] : []),
    ...(kind === 'choices' ? [own.several] : []),
    ...(kind === 'date' ? [own.date] : []),
    ...(isHealth === true ? [own.health] : []),
  ];
  // An organiser's sentence may end in a mark of its own.
  const parts = hints.map((hint, index) =>
    index < hints.length - 1 ? hint.replace(/[。.；;]\s*$/, '') : hint,
  );
  return parts.length === 0 ? undefined : parts.join(language === 'en' ? ' · ' : '；');
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

/** English is the organiser's to give; Chinese is always there. */
export function textOf(text: Question['label'], language: Language): string {
  return (language === 'en' ? text.en : undefined) ?? text['zh-CN'];
}
