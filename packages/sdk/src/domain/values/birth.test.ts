import assert from 'node:assert/strict';
import { test } from 'node:test';
import { birthFrom, isBornAfter } from './birth-text.ts';
import { Birth } from './birth.ts';

test('a birth is a day or a month', () => {
  for (const text of ['2016-02-29', '2016-02', '1949-12-31']) {
    assert.equal(Birth.parse(text), text);
    assert.equal(birthFrom(text), text);
  }
  for (const text of ['2015-02-29', '2016', '2016-13', '2016-2', '2016-02-29T00:00:00Z', '20160229']) {
    assert.ok(!Birth.safeParse(text).success, text);
    assert.throws(() => birthFrom(text), RangeError, text);
  }
});

test('the error about a birth does not repeat it', () => {
  assert.throws(
    () => birthFrom('2016-02-30'),
    (error: Error) => !error.message.includes('2016'),
  );
});

test('a birth lies after a day only if it surely does', () => {
  assert.ok(isBornAfter('2026-03-02', '2026-03-01'));
  assert.ok(!isBornAfter('2026-03-01', '2026-03-01'));
  assert.ok(isBornAfter('2026-04', '2026-03-31'));
  assert.ok(!isBornAfter('2026-03', '2026-03-01'));
  assert.ok(!isBornAfter('2025-12', '2026-03-01'));
});
