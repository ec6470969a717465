import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { IncentiveRule, pointsOf, pointsOfEntry } from './incentive-rule.ts';

const rule = {
  version: '2026-1',
  source: '社区积分办法',
  pointsPerHour: 10,
  categories: { 'elder-care': 150 },
};

describe('Points', () => {
  for (const [minutes, category, points] of [
    [60, 'culture', 10],
    [59, 'culture', 9],
    [90, 'elder-care', 22],
    [0, 'culture', 0],
    [-60, 'culture', 0],
  ] as const) {
    test(`of ${minutes} minutes of ${category} are ${points}`, () => {
      assert.equal(pointsOfEntry({ minutes, category }, rule), points);
    });
  }

  test('are rounded entry by entry, so that what one earns does not hang on the others', () => {
    const half = { minutes: 59, category: 'culture' };
    assert.equal(pointsOf([half, half], rule), 18);
  });

  test('come from a rule that names its source, and from nothing else', () => {
    assert.ok(IncentiveRule.safeParse(rule).success);
    for (const wrong of [{ source: '' }, { pointsPerHour: -1 }, { pointsPerHour: 1.5 }, { rank: true }])
      assert.equal(IncentiveRule.safeParse({ ...rule, ...wrong }).success, false, JSON.stringify(wrong));
  });
});
