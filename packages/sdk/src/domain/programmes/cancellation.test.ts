import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantFrom } from '../values/wall-clock.ts';
import { cancellationRefusal } from './cancellation.ts';

const startsAt = instantFrom('2026-11-28T09:00:00+08:00');

test('a sign-up can be cancelled until the moment at which the session starts', () => {
  const signUp = { startsAt, isAnyoneCheckedIn: false };
  assert.equal(cancellationRefusal(signUp, instantFrom('2026-11-28T08:59:59.999+08:00')), undefined);
  assert.deepEqual(cancellationRefusal(signUp, startsAt), { code: 'sign-up-closed' });
  assert.deepEqual(cancellationRefusal(signUp, instantFrom('2026-11-28T01:00:01Z')), {
    code: 'sign-up-closed',
  });
});

test('a sign-up of which somebody is checked in stays', () => {
  const signUp = { startsAt, isAnyoneCheckedIn: true };
  assert.deepEqual(cancellationRefusal(signUp, instantFrom('2026-11-28T08:30:00+08:00')), {
    code: 'sign-up-closed',
  });
});
