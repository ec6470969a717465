import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { starDecisionRefusal } from './star-application.ts';
import { starPolicy2012, starRefusal, starToApplyFor } from './star-policy.ts';

const standing = { publishedMinutes: 6_000, awarded: 0, isApplied: false };

describe('A star', () => {
  test('can be applied for from exactly the minutes of its level', () => {
    assert.equal(starRefusal(1, standing, starPolicy2012), undefined);
    assert.equal(
      starRefusal(1, { ...standing, publishedMinutes: 5_999 }, starPolicy2012)?.code,
      'star-not-reached',
    );
  });

  test('comes after the one that was awarded last, and never twice', () => {
    const awarded = { ...standing, publishedMinutes: 40_000, awarded: 1 };
    assert.equal(starToApplyFor(awarded, starPolicy2012), 2);
    assert.equal(starRefusal(1, awarded, starPolicy2012)?.code, 'star-not-next');
    assert.equal(starRefusal(3, awarded, starPolicy2012)?.code, 'star-not-next');
  });

  test('is not applied for while an application waits, nor beyond the last level', () => {
    assert.equal(
      starRefusal(1, { ...standing, isApplied: true }, starPolicy2012)?.code,
      'star-already-applied',
    );
    const all = { publishedMinutes: 200_000, awarded: 5, isApplied: false };
    assert.equal(starToApplyFor(all, starPolicy2012), undefined);
    assert.equal(starRefusal(6, all, starPolicy2012)?.code, 'star-not-next');
  });

  test('is decided once, and by somebody else than who applied', () => {
    const application = { state: 'applied', appliedBy: 'tok_a' };
    assert.equal(starDecisionRefusal(application, 'tok_b'), undefined);
    assert.equal(starDecisionRefusal(application, 'tok_a')?.code, 'second-person-required');
    assert.equal(
      starDecisionRefusal({ ...application, state: 'withdrawn' }, 'tok_b')?.code,
      'star-application-decided',
    );
  });
});
