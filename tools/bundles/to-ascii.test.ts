import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { shiftMappings, toAscii } from './to-ascii.ts';

/** Runs a script and gives the value of its last expression. */
function evaluate(code: string): unknown {
  // The test is about what the text means as a script.
  // oxlint-disable-next-line no-eval, no-unused-expressions
  return (0, eval)(code);
}

for (const code of [
  "'报名成功，共 2 人'",
  '`${1}名·😀`',
  "'\\中文'",
  "'\\\\中文'",
  "/^[一-龥]{2,}$/u.test('社区') && !/^[一-龥]$/.test('a')",
  '/😀/u.test("😀")',
  '(() => { const 人数 = 3; return 人数; })()',
]) {
  test(`${code} means the same in ASCII`, () => {
    const ascii = toAscii(code);
    assert.match(ascii, /^[\0-\x7f]*$/);
    assert.deepEqual(evaluate(ascii), evaluate(code));
  });
}

test('a mapping moves right by what the escapes before it have added', () => {
  const code = "a('中文');b('文');c()";
  const columns = [0, code.indexOf('b('), code.indexOf('c(')];
  const mappings = encode([columns.map((column) => [column, 0, 0, column])]);
  const shifted = decode(shiftMappings(code, mappings));
  const ascii = toAscii(code);
  assert.deepEqual(
    shifted[0]?.map(([column]) => column),
    [0, ascii.indexOf('b('), ascii.indexOf('c(')],
  );
});
