import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeRefusal } from './place-refusal.ts';

test('A full session says only that it is full, whoever asks', () => {
  const answers = [true, false].map((isSignedUp) => placeRefusal({ isFull: true, isSignedUp }));
  assert.deepEqual(answers, [{ code: 'session-full' }, { code: 'session-full' }]);
});

test('Where there are places, a party with somebody who has one is refused as a whole, without naming anybody', () => {
  assert.deepEqual(placeRefusal({ isFull: false, isSignedUp: true }), { code: 'already-signed-up' });
  assert.equal(placeRefusal({ isFull: false, isSignedUp: false }), undefined);
});
