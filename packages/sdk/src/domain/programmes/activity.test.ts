import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewActivity, newActivityProblems } from './activity.ts';

function withAges(ageRange: object | undefined): NewActivity {
  return NewActivity.parse({
    communityId: 'com_east',
    title: '手工课',
    summary: '剪纸',
    tags: [],
    serviceCategory: 'culture',
    countsAsService: false,
    mode: 'on-site',
    audience: 'children',
    riskLevel: 'ordinary',
    ...(ageRange === undefined ? {} : { ageRange }),
  });
}

test('an age range may be open at either end, or one year wide', () => {
  for (const range of [undefined, {}, { from: 6 }, { to: 6 }, { from: 6, to: 6 }]) {
    assert.deepEqual(newActivityProblems(withAges(range)), []);
  }
});

test('an age range that ends before it starts is a problem of its end', () => {
  assert.deepEqual(newActivityProblems(withAges({ from: 7, to: 6 })), [
    { pointer: '/ageRange/to', code: 'too-small' },
  ]);
});
