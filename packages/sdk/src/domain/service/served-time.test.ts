import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantFrom } from '../values/wall-clock.ts';
import { servedSpan, supplementProblems } from './service-entry.ts';

const at = (time: string) => instantFrom(`2026-11-28T${time}:00+08:00`);
const session = { startsAt: at('09:00'), endsAt: at('11:00') };

test('the part of a stay that falls into the session is served', () => {
  assert.deepEqual(servedSpan(session, at('08:30'), at('11:30')), { from: at('09:00'), until: at('11:00') });
  assert.deepEqual(servedSpan(session, at('09:10'), at('10:50')), { from: at('09:10'), until: at('10:50') });
});

test('a stay before or after the session is served for no time, and never ends before it starts', () => {
  assert.deepEqual(servedSpan(session, at('08:10'), at('08:50')), { from: at('09:00'), until: at('09:00') });
  assert.deepEqual(servedSpan(session, at('11:10'), at('11:50')), { from: at('11:10'), until: at('11:10') });
});

test('time can be entered later from the moment at which the session begins', () => {
  const service = { startsAt: session.startsAt, countsAsService: true };
  assert.deepEqual(supplementProblems(service, at('08:59')), [
    { pointer: '/sessionId', code: 'session-not-begun' },
  ]);
  assert.deepEqual(supplementProblems(service, at('09:00')), []);
});

test('an activity that is not service earns no time, however late it is entered', () => {
  const training = { startsAt: session.startsAt, countsAsService: false };
  assert.deepEqual(supplementProblems(training, at('20:00')), [
    { pointer: '/sessionId', code: 'earns-no-service-time' },
  ]);
});
