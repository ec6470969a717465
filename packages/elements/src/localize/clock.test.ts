import { instantOf, isInstant } from '@youth-action/sdk/domain';
import { assert } from 'chai';
import { clockNow, wallClock } from './clock.ts';

describe('wallClock', () => {
  it('is the same instant as the domain’s', () => {
    for (const millis of [0, 1_778_860_800_000, 1_778_860_800_123, Date.UTC(2024, 1, 29, 16)]) {
      const instant = wallClock(millis) ?? assert.fail('no instant');
      assert.isTrue(isInstant(instant));
      assert.equal(Date.parse(instant), Date.parse(instantOf(millis)));
      assert.equal(instant.slice(0, 19), instantOf(millis).slice(0, 19));
    }
  });

  it('has no instant for what is not a number', () => {
    assert.isUndefined(wallClock(NaN));
  });
});

describe('clockNow', () => {
  it('reads the device’s clock', () => {
    const before = Date.now();
    const now = Date.parse(clockNow());
    assert.isAtLeast(now, before);
    assert.isAtMost(now, Date.now());
  });
});
