import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesToNextStar, starPolicy2012, starsEarned } from './star-policy.ts';

describe('stars', () => {
  for (const [hours, stars] of [
    [100, 1],
    [300, 2],
    [600, 3],
    [1000, 4],
    [1500, 5],
  ] as const) {
    it(`${stars} from exactly ${hours} hours on, and not a minute before`, () => {
      assert.equal(starsEarned(hours * 60 - 1, starPolicy2012), stars - 1);
      assert.equal(starsEarned(hours * 60, starPolicy2012), stars);
    });
  }

  it('are missed by the minutes to the next level, and by none at the last', () => {
    assert.equal(minutesToNextStar(0, starPolicy2012), 6_000);
    assert.equal(minutesToNextStar(5_999, starPolicy2012), 1);
    assert.equal(minutesToNextStar(6_000, starPolicy2012), 12_000);
    assert.equal(minutesToNextStar(90_000, starPolicy2012), undefined);
    assert.equal(starsEarned(9_000_000, starPolicy2012), 5);
  });

  it('are not lost to fractions: a thousand entries of six minutes are a hundred hours', () => {
    const minutes = Array.from({ length: 1000 }, () => 6).reduce((sum, one) => sum + one, 0);
    assert.equal(starsEarned(minutes, starPolicy2012), 1);
  });

  it('have ascending levels', () => {
    assert.deepEqual(
      starPolicy2012.levels,
      starPolicy2012.levels.toSorted((a, b) => a - b),
    );
  });
});
