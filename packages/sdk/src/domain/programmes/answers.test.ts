import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { aQuestion } from '../../testing/term-builders.ts';
import { answerProblems, questionsFor, valueProblem } from './answers.ts';

const options = ['small', 'large'].map((value) => ({ value, label: { 'zh-CN': value } }));

describe('a question', () => {
  const school = aQuestion({ id: 'school', role: 'participant' });
  const certificate = aQuestion({ id: 'certificate', role: 'volunteer' });
  const heard = aQuestion({ id: 'heard', scope: 'sign-up' });
  const shift = aQuestion({ id: 'shift', scope: 'sign-up', role: 'volunteer' });
  const all = [school, certificate, heard, shift, aQuestion()];

  it('is put to each participant of its role, or to all', () => {
    assert.deepEqual(questionsFor(all, { scope: 'participant', roles: ['participant'] }), [
      school,
      aQuestion(),
    ]);
    assert.deepEqual(questionsFor(all, { scope: 'participant', roles: ['volunteer'] }), [
      certificate,
      aQuestion(),
    ]);
  });

  it('is put to the contact where somebody of the party has its role', () => {
    assert.deepEqual(questionsFor(all, { scope: 'sign-up', roles: ['participant'] }), [heard]);
    assert.deepEqual(questionsFor(all, { scope: 'sign-up', roles: ['participant', 'volunteer'] }), [
      heard,
      shift,
    ]);
  });
});

describe('an answer', () => {
  for (const [what, question, value, problem] of [
    ['text', { kind: 'text' }, '一小', undefined],
    ['text that is a number', { kind: 'text' }, 7, 'malformed'],
    ['no text where it need not be', { kind: 'text' }, '', undefined],
    ['blanks where there must be text', { kind: 'text', required: true }, ' \u3000', 'required'],
    ['text of the longest length, of rare characters', { kind: 'text', maxLength: 2 }, '𠮷祥', undefined],
    ['longer text', { kind: 'text', maxLength: 2 }, '一二三', 'too-long'],
    ['text of 201 without a limit of its own', { kind: 'text' }, '长'.repeat(201), 'too-long'],
    ['a number at its lower bound', { kind: 'number', least: 0 }, 0, undefined],
    ['a number below', { kind: 'number', least: 0 }, -1, 'too-small'],
    ['a number at its upper bound', { kind: 'number', most: 9 }, 9, undefined],
    ['a number above', { kind: 'number', most: 9 }, 10, 'too-large'],
    ['no number', { kind: 'number' }, Number.NaN, 'malformed'],
    ['a number as text', { kind: 'number' }, '7', 'malformed'],
    ['an option', { kind: 'choice', options }, 'small', undefined],
    ['no option', { kind: 'choice', options }, 'medium', 'malformed'],
    ['a choice without options', { kind: 'choice' }, 'small', 'malformed'],
    ['several options', { kind: 'choices', options }, ['large', 'small'], undefined],
    ['one option twice', { kind: 'choices', options }, ['small', 'small'], 'malformed'],
    ['none where one is needed', { kind: 'choices', options, required: true }, [], 'required'],
    ['one of several as text', { kind: 'choices', options }, 'small', 'malformed'],
    ['a day', { kind: 'date' }, '2028-02-29', undefined],
    ['a day that does not exist', { kind: 'date' }, '2027-02-29', 'malformed'],
    ['text to a kind of question that this version does not know', { kind: 'colour' }, 'red', undefined],
  ] as const) {
    it(`that is ${what}: ${problem ?? 'fits'}`, () => {
      const asked = aQuestion({ ...question, ...('options' in question ? { options } : {}) });
      assert.equal(valueProblem(asked, typeof value === 'object' ? [...value] : value), problem);
    });
  }
});

describe('the answers', () => {
  const questions = [aQuestion({ id: 'school', required: true }), aQuestion({ id: 'books', kind: 'number' })];

  it('are right when they fit and nothing is missing', () => {
    assert.deepEqual(answerProblems(questions, [{ questionId: 'school', value: '一小' }], '/answers'), []);
    assert.deepEqual(answerProblems([], [], '/answers'), []);
  });

  it('are told apart by their places, and what is missing by its name', () => {
    const answers = [
      { questionId: 'books', value: '三' },
      { questionId: 'colour', value: 'red' },
      { questionId: 'books', value: 3 },
    ];
    assert.deepEqual(answerProblems(questions, answers, '/party/0/answers'), [
      { pointer: '/party/0/answers/0/value', code: 'malformed' },
      { pointer: '/party/0/answers/1/value', code: 'unknown-question' },
      { pointer: '/party/0/answers/2/value', code: 'answered-twice' },
      { pointer: '/party/0/answers/school', code: 'required' },
    ]);
  });

  it('of any kind are judged without an accident', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.array(fc.string()));
    const kind = fc.constantFrom('text', 'number', 'choice', 'choices', 'date');
    fc.assert(
      fc.property(kind, value, fc.boolean(), (some, given, required) => {
        const [problem] = answerProblems(
          [aQuestion({ kind: some, options, required })],
          [{ questionId: 'nickname', value: given }],
          '',
        );
        assert.ok(problem === undefined || /^[a-z-]+$/.test(problem.code));
      }),
    );
  });
});
