import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from '../zod.ts';
import { multiLineText, singleLineText } from './text.ts';

const line = singleLineText(5);
const lines = multiLineText(8);
const messages = (schema: typeof line, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ message }) => message);

test('a length counts characters as a person does, not UTF-16 units', () => {
  assert.equal(line.parse('\u{2b72c}'.repeat(5)), '\u{2b72c}'.repeat(5));
  assert.deepEqual(messages(line, '\u{2b72c}'.repeat(6)), ['too-long']);
  assert.equal(line.parse('国学诵读班'), '国学诵读班');
  assert.deepEqual(messages(line, '国学诵读班!'), ['too-long']);
});

test('white space around a text is cut off before it is counted', () => {
  assert.equal(line.parse('  \u3000诵读\n'), '诵读');
  assert.equal(line.parse(`${' '.repeat(50)}诵读`), '诵读');
  assert.equal(lines.parse('\n诵读\n\n'), '诵读');
});

test('an empty text is required, and so is a blank one', () => {
  for (const input of ['', '   ', '\u3000', undefined]) assert.deepEqual(messages(line, input), ['required']);
  assert.deepEqual(messages(lines, '\n\n'), ['required']);
});

test('what is no text is malformed', () => {
  for (const input of [5, null, {}]) assert.deepEqual(messages(line, input), ['text-malformed']);
});

test('one line has no line end and no tab, and several lines have one kind of line end', () => {
  for (const text of ['a\nb', 'a\rb', 'a\tb', 'a\u2028b'])
    assert.deepEqual(messages(line, text), ['characters-not-allowed']);
  assert.equal(lines.parse('a\r\nb\rc\u2028d'), 'a\nb\nc\nd');
  assert.equal(lines.parse('a\tb\n\nc'), 'a\tb\n\nc');
});

test('control characters, lone surrogates and direction overrides are refused everywhere', () => {
  for (const bad of ['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\ud842', '\udfb7', '\u202e', '\u2066']) {
    assert.deepEqual(messages(line, `a${bad}b`), ['characters-not-allowed'], JSON.stringify(bad));
    assert.deepEqual(messages(lines, `a${bad}b`), ['characters-not-allowed'], JSON.stringify(bad));
  }
});

test('emoji made of several characters are text', () => {
  assert.equal(line.parse('👨‍👩‍👧'), '👨‍👩‍👧');
});

test('the bound is written into the JSON Schema', () => {
  const schema = z.toJSONSchema(singleLineText(60));
  assert.equal(schema.maxLength, 60);
  assert.equal(schema.minLength, 1);
});
