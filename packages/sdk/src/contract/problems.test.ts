import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusalCodes, requestProblemCodes, refuse } from '../domain/problem.ts';
import * as z from '../domain/zod.ts';
import { fieldTexts, problemTexts, textFor } from './problem-texts.ts';
import { fieldProblems, Problem, problemStatus, problemType } from './problems.ts';
import { endpoints } from './endpoints.ts';
import { languageFor } from './texts/language.ts';
import { residentTextFor } from './texts/resident-texts.ts';

const codes = [...refusalCodes, ...requestProblemCodes];

describe('problem codes', () => {
  it('have one status each, and no other has', () => {
    assert.deepEqual(Object.keys(problemStatus).toSorted(), [...codes].toSorted());
    for (const status of Object.values(problemStatus)) assert.ok(status >= 400 && status < 600);
    assert.equal(new Set(codes).size, codes.length);
  });

  it('say not found with 404, and nothing else does', () => {
    for (const code of codes) assert.equal(problemStatus[code] === 404, code.endsWith('not-found'), code);
  });

  it('have a type that names no host', () => {
    assert.equal(problemType('session-full'), 'urn:youth-action:problem:session-full');
  });

  it('of a newer server parse as a problem', () => {
    const problem = { type: 'urn:x', title: 't', status: 418, code: 'teapot', detail: 'more' };
    assert.equal(Problem.parse(problem).code, 'teapot');
  });
});

describe('a refusal', () => {
  it('names the fields that it is about, if it is about any', () => {
    assert.deepEqual(refuse('session-full'), { code: 'session-full' });
    assert.deepEqual(refuse('birth-required', '/party/0/birth'), {
      code: 'birth-required',
      fields: [{ pointer: '/party/0/birth', code: 'birth-required' }],
    });
  });
});

describe('words for codes', () => {
  it('are there for every code, in the same two languages', () => {
    for (const texts of [problemTexts, fieldTexts]) {
      assert.deepEqual(Object.keys(texts['zh-CN']).toSorted(), Object.keys(texts.en).toSorted());
    }
    assert.deepEqual(Object.keys(problemTexts.en).toSorted(), [...codes].toSorted());
  });

  it('are whole sentences in their own language, without placeholders or insides', () => {
    for (const text of [...Object.values(problemTexts['zh-CN']), ...Object.values(fieldTexts['zh-CN'])]) {
      assert.match(text, /^\p{Script=Han}[^{}$<>]*。$/u);
    }
    for (const text of [...Object.values(problemTexts.en), ...Object.values(fieldTexts.en)]) {
      assert.match(text, /^[A-Z][^{}$<>\p{Script=Han}]*\.$/u);
      assert.doesNotMatch(text, /undefined|null|Error|SQL|zod/);
    }
  });

  it('are found for a problem and for a field, and are general for a code that is not known', () => {
    assert.equal(textFor('session-full', 'en'), problemTexts.en['session-full']);
    assert.equal(textFor('mobile-malformed', 'zh-CN'), fieldTexts['zh-CN']['mobile-malformed']);
    assert.equal(textFor('birth-required', 'en'), problemTexts.en['birth-required']);
    assert.equal(textFor('moon-in-the-wrong-phase', 'en'), problemTexts.en['internal-error']);
    assert.equal(textFor('toString', 'en'), problemTexts.en['internal-error']);
    assert.equal(textFor('constructor', 'zh-CN'), problemTexts['zh-CN']['internal-error']);
  });

  it('are the same for a resident, for all that the endpoints which a resident writes to can say', () => {
    const written = ['signUps.create', 'signUps.get', 'signUps.cancel', 'sessions.get'] as const;
    const sayable: string[] = written.flatMap((id) => endpoints[id].problems);
    for (const code of [
      ...sayable,
      'validation-failed',
      'too-many-requests',
      'unavailable',
      'required',
      'mobile-malformed',
    ])
      for (const language of ['zh-CN', 'en'] as const)
        assert.equal(residentTextFor(code, language), textFor(code, language), code);
    assert.equal(residentTextFor('import-rejected', 'en'), problemTexts.en['internal-error']);
    assert.equal(residentTextFor('toString', 'en'), problemTexts.en['internal-error']);
  });

  for (const [asked, language] of [
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['EN-us', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    [null, 'zh-CN'],
    [undefined, 'zh-CN'],
    ['enx', 'zh-CN'],
  ] as const) {
    it(`are in ${language} for ${String(asked)}`, () => assert.equal(languageFor(asked), language));
  }
});

describe('what is wrong with a body', () => {
  const Body = z.strictObject({
    name: z.string().check(z.minLength(2, 'name-malformed')),
    'a/b~c': z.optional(z.int()),
    list: z.array(z.strictObject({ age: z.int() })),
    size: z.optional(z.strictObject({ unit: z.enum(['m', 'km']) })),
  });
  const problemsOf = (input: unknown) => {
    const parsed = Body.safeParse(input, { reportInput: true });
    return fieldProblems(parsed.error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('is told by JSON Pointers and codes', () => {
    assert.deepEqual(problemsOf({ name: 'x', 'a/b~c': 'no', list: [{ age: 1 }, {}] }), [
      '/name name-malformed',
      '/a~1b~0c malformed',
      '/list/1/age required',
    ]);
  });

  it('names a field that is not known, a missing one and a body of another kind', () => {
    assert.deepEqual(problemsOf({ name: 'xx', list: [], colour: 'red' }), [' unknown-field']);
    assert.deepEqual(problemsOf({ name: 'xx' }), ['/list required']);
    assert.deepEqual(problemsOf(7), [' malformed']);
    assert.deepEqual(problemsOf({ name: 'xx', list: [], size: {} }), ['/size/unit required']);
    assert.deepEqual(problemsOf({ name: 'xx', list: [], size: { unit: 'mile' } }), ['/size/unit malformed']);
  });

  it('never has what was sent in it', () => {
    assert.doesNotMatch(problemsOf({ name: 'x', list: 'secret', secret: 1 }).join(), /secret/);
  });
});
