import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import { instantFrom } from '../values/wall-clock.ts';
import { type FlagContext, type FlaggedEntry, flagsOf } from './entry-flags.ts';

const at = (time: string, day = '2026-11-28') => instantFrom(`${day}T${time}:00+08:00`);
const entry: FlaggedEntry = {
  origin: 'check-in',
  plannedMinutes: 120,
  servedFrom: at('09:00'),
  servedUntil: at('11:00'),
  createdAt: at('11:00'),
};
const context: FlagContext = {
  sameMinute: 1,
  supplementsAround: 0,
  recordingDue: dayFrom('2026-12-11'),
  isQueuedScan: false,
  isClosedByLeader: false,
};

test('an ordinary entry has no flag', () => {
  assert.deepEqual(flagsOf(entry, context), []);
});

test('ten of one session within a minute are flagged, nine are not', () => {
  assert.deepEqual(flagsOf(entry, { ...context, sameMinute: 9 }), []);
  assert.deepEqual(flagsOf(entry, { ...context, sameMinute: 10 }), ['same-minute']);
});

test('a burst is of supplements only', () => {
  assert.deepEqual(flagsOf(entry, { ...context, supplementsAround: 30 }), []);
  const typed = { ...entry, origin: 'supplement' };
  assert.deepEqual(flagsOf(typed, { ...context, supplementsAround: 10 }), ['burst']);
});

test('service before six, after ten at night or over midnight is outside the usual hours', () => {
  assert.deepEqual(flagsOf({ ...entry, servedFrom: at('05:59') }, context), ['outside-hours']);
  assert.deepEqual(flagsOf({ ...entry, servedFrom: at('06:00'), servedUntil: at('22:00') }, context), []);
  assert.deepEqual(flagsOf({ ...entry, servedUntil: at('22:01') }, context), ['outside-hours']);
  assert.deepEqual(flagsOf({ ...entry, servedUntil: at('07:00', '2026-11-29') }, context), ['outside-hours']);
});

test('what is recorded on the due day is in time, and late on the next', () => {
  assert.deepEqual(flagsOf({ ...entry, createdAt: at('23:59', '2026-12-11') }, context), []);
  assert.deepEqual(flagsOf({ ...entry, createdAt: at('00:00', '2026-12-12') }, context), ['late']);
});

test('more than eight hours is unusual, and several flags come in their order', () => {
  assert.deepEqual(flagsOf({ ...entry, plannedMinutes: 480 }, context), []);
  const all = { ...context, isQueuedScan: true, isClosedByLeader: true };
  assert.deepEqual(flagsOf({ ...entry, plannedMinutes: 481 }, all), [
    'queued-scan',
    'closed-by-leader',
    'unusual-length',
  ]);
});
