import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCompoundSurname } from './compound-surnames.ts';

test('well-known compound surnames are known', () => {
  for (const surname of ['欧阳', '司马', '上官', '诸葛', '皇甫', '慕容', '哥舒'])
    assert.ok(isCompoundSurname(surname), surname);
});

test('a surname and the start of a given name are no compound surname', () => {
  for (const start of ['王小', '贺兰', '单于', '梁丘', '欧', '阳司', '马 ', ' 上', ''])
    assert.ok(!isCompoundSurname(start), start);
});
