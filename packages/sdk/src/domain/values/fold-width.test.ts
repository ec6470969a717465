import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWidth } from './fold-width.ts';

test('each full-width sign becomes its ASCII sign, and nothing else changes', () => {
  let wide = '';
  let ascii = '';
  for (let code = 0x21; code <= 0x7e; code += 1) {
    wide += String.fromCharCode(code + 0xfee0);
    ascii += String.fromCharCode(code);
  }
  assert.equal(foldWidth(wide), ascii);
  assert.equal(foldWidth(ascii), ascii);
  assert.equal(foldWidth('王　明·ｶ'), '王 明·ｶ');
});
