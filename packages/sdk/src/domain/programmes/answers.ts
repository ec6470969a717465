/** Whether answers fit their questions: the form and the server ask the same. No schema in this file: the form loads it. */
import type { FieldProblem } from '../problem.ts';
import { isCivilDay } from '../values/calendar-arithmetic.ts';
import type { Answer, Question } from './question.ts';

/** Whom a question is put to. */
export interface Asked {
  readonly scope: 'participant' | 'sign-up';
  /** The participant's role; the roles of the whole party where the contact is asked. */
  readonly roles: readonly string[];
}

/** The questions for one participant, or for the contact, in their order. */
export function questionsFor(questions: readonly Question[], { scope, roles }: Asked): Question[] {
  return questions.filter(
    (question) => question.scope === scope && (question.role === undefined || roles.includes(question.role)),
  );
}

/**
 * What is wrong with the answers to these questions, `pointer` being the path of their list; empty when all is well.
 * Codes: `required` (at the list's end, with the question's name), `malformed`, `too-long`, `too-small`, `too-large`,
 * `unknown-question`, `answered-twice`.
 */
export function answerProblems(
  questions: readonly Question[],
  answers: readonly Answer[],
  pointer: string,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const given = new Set<string>();
  answers.forEach(({ questionId, value }, index) => {
    const question = questions.find(({ id }) => id === questionId);
    const code =
      question === undefined
        ? 'unknown-question'
        : given.has(questionId)
          ? 'answered-twice'
          : valueProblem(question, value);
    given.add(questionId);
    if (code !== undefined) problems.push({ pointer: `${pointer}/${index}/value`, code });
  });
  for (const { id, required } of questions) {
    if (required && !given.has(id)) problems.push({ pointer: `${pointer}/${id}`, code: 'required' });
  }
  return problems;
}

/** What is wrong with one value, or undefined. */
export function valueProblem(question: Question, value: Answer['value']): string | undefined {
  switch (question.kind) {
    case 'number':
      return numberProblem(question, value);
    case 'choice':
      return typeof value === 'string' && isOption(question, value) ? undefined : 'malformed';
    case 'choices':
      return choicesProblem(question, value);
    case 'date':
      return typeof value === 'string' && isCivilDay(value) ? undefined : 'malformed';
    case 'text':
    default: // also what a newer server may ask
      return textProblem(question, value);
  }
}

function textProblem({ required, maxLength = 200 }: Question, value: Answer['value']): string | undefined {
  if (typeof value !== 'string') return 'malformed';
  if (required && value.trim() === '') return 'required';
  return Array.from(value).length > maxLength ? 'too-long' : undefined;
}

function numberProblem({ least, most }: Question, value: Answer['value']): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'malformed';
  if (least !== undefined && value < least) return 'too-small';
  return most !== undefined && value > most ? 'too-large' : undefined;
}

function choicesProblem(question: Question, value: Answer['value']): string | undefined {
  if (!Array.isArray(value) || new Set(value).size < value.length) return 'malformed';
  if (question.required && value.length === 0) return 'required';
  return value.every((one) => isOption(question, one)) ? undefined : 'malformed';
}

function isOption({ options = [] }: Question, value: string): boolean {
  return options.some((option) => option.value === value);
}
