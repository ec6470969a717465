import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { satisfies } from './reported-figure.ts';

const over60 = { value: 60, qualifier: 'over', step: 10 };
const over200 = { value: 200, qualifier: 'over', step: 100 };
const over300 = { value: 300, qualifier: 'over', step: 100 };
const over100 = { value: 100, qualifier: 'over' };
const reached = { value: 10_000, qualifier: 'reached' };
const exact = { value: 22, qualifier: 'exact' };

describe('what was counted agrees with what was written', () => {
  for (const [written, figure, agreeing, others] of [
    ['60余', over60, [61, 62, 69], [60, 70, 6, 0]],
    ['200余', over200, [201, 206, 299], [200, 300]],
    ['300余', over300, [301, 302, 399], [300, 400]],
    ['超百', over100, [101, 104, 100_000], [100, 99]],
    ['达10000', reached, [10_000, 10_001], [9_999]],
    ['22', exact, [22], [21, 23]],
  ] as const) {
    it(`${written} is ${agreeing.join(', ')} and isn't ${others.join(', ')}`, () => {
      assert.deepEqual(
        agreeing.map((count) => satisfies(count, figure)),
        agreeing.map(() => true),
      );
      assert.deepEqual(
        others.map((count) => satisfies(count, figure)),
        others.map(() => false),
      );
    });
  }
});
