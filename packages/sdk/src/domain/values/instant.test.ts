import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromEpochDay } from './calendar-arithmetic.ts';
import { Instant } from './instant.ts';
import {
  compareInstants,
  dayOf,
  epochMillis,
  instantAt,
  instantFrom,
  instantOf,
  isInstant,
  PROGRAMME_TIME_ZONE,
  timeOf,
} from './wall-clock.ts';

const valid = [
  '2026-03-01T09:00:00+08:00',
  '2026-03-01T01:00:00Z',
  '2026-03-01T01:00:00.5Z',
  '2026-03-01T01:00:00.123456789Z',
  '2024-02-29T23:59:59-05:30',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
];
const malformed = [
  '2026-03-01',
  '2026-03-01T09:00+08:00',
  '2026-03-01T09:00:00',
  '2026-03-01 09:00:00+08:00',
  '2026-03-01T09:00:00+0800',
  '2026-03-01T09:00:00+8:00',
  '2023-02-29T09:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T09:60:00Z',
  '2026-03-01T09:00:60Z',
  '2026-03-01T09:00:00.Z',
  '2026-03-01T09:00:00+24:00',
  '2026-03-01t09:00:00z',
  'now',
  '',
];

test('an instant has seconds and an offset, and all the readers agree on what one is', () => {
  for (const text of valid) {
    assert.ok(Instant.safeParse(text).success, text);
    assert.ok(isInstant(text), text);
    assert.equal(instantFrom(text), text);
    assert.equal(epochMillis(text), Math.floor(Date.parse(text)), text);
  }
  for (const text of malformed) {
    assert.ok(!Instant.safeParse(text).success, text);
    assert.ok(!isInstant(text), text);
    assert.throws(() => instantFrom(text), RangeError, text);
    assert.throws(() => epochMillis(text), RangeError, text);
  }
});

test('milliseconds are the same whatever the offset says, and finer fractions are cut off', () => {
  assert.equal(epochMillis('1970-01-01T00:00:00Z'), 0);
  assert.equal(epochMillis('1970-01-01T08:00:00+08:00'), 0);
  assert.equal(epochMillis('1969-12-31T18:30:00-05:30'), 0);
  assert.equal(epochMillis('1970-01-01T00:00:00.9999Z'), 999);
  assert.equal(epochMillis('1969-12-31T23:59:59.5Z'), -500);
});

test('an instant is written with the offset of the programme, and with milliseconds only if it has any', () => {
  assert.equal(instantOf(0), '1970-01-01T08:00:00+08:00');
  assert.equal(instantOf(1), '1970-01-01T08:00:00.001+08:00');
  assert.equal(instantOf(-1), '1970-01-01T07:59:59.999+08:00');
  assert.equal(instantOf(Date.UTC(2026, 11, 31, 16)), '2027-01-01T00:00:00+08:00');
  assert.throws(() => instantOf(0.5), RangeError);
  assert.throws(() => instantOf(Number.NaN), RangeError);
  assert.throws(() => instantOf(Number.MAX_SAFE_INTEGER), RangeError);
});

test('milliseconds go to text and back, over four thousand days at odd times', () => {
  const start = Date.UTC(2020, 0, 1);
  for (let step = 0; step < 4000; step += 1) {
    const millis = start + step * 86_461_789;
    const text = instantOf(millis);
    assert.equal(epochMillis(Instant.parse(text)), millis);
    assert.equal(Date.parse(text), millis);
  }
});

test('day and time are those of the wall clock in Shanghai since 1992', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: PROGRAMME_TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  for (
    let millis = Date.UTC(1992, 0, 1);
    millis < Date.UTC(2040, 0, 1);
    millis += 9 * 86_400_000 + 3_723_000
  ) {
    const instant = new Date(millis).toISOString();
    assert.equal(`${dayOf(instant)} ${timeOf(instant)}`, clock.format(millis), instant);
  }
});

test('the day changes at midnight of the programme, not at midnight of UTC', () => {
  assert.equal(dayOf('2026-02-28T15:59:59Z'), '2026-02-28');
  assert.equal(dayOf('2026-02-28T16:00:00Z'), '2026-03-01');
  assert.equal(timeOf('2026-02-28T16:00:00Z'), '00:00');
  assert.equal(dayOf('2026-03-01T00:00:00+08:00'), '2026-03-01');
  assert.equal(dayOf('2026-03-01T00:00:00+09:00'), '2026-02-28');
  assert.equal(timeOf('2026-03-01T09:05:59.999+08:00'), '09:05');
});

test('a day and a time of day make an instant that gives them back', () => {
  assert.equal(instantAt('2026-03-01', '09:30'), '2026-03-01T09:30:00+08:00');
  for (let step = 0; step < 3000; step += 1) {
    const day = fromEpochDay(19_000 + step);
    const minute = (step * 487) % 1440;
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const instant = instantAt(day, time);
    assert.equal(dayOf(instant), day);
    assert.equal(timeOf(instant), time);
    assert.equal(instantOf(epochMillis(instant)), instant);
  }
});

test('a time of day that no clock shows makes no instant, nor does a day that does not exist', () => {
  for (const time of ['24:00', '9:30', '09:60', '09:30:00', '']) {
    assert.throws(() => instantAt('2026-03-01', time), RangeError, time);
  }
  assert.throws(() => instantAt('2026-02-29', '09:30'), RangeError);
});

test('instants sort by time and not by text', () => {
  const sorted = ['2026-03-01T10:00:00+09:00', '2026-03-01T09:30:00+08:00', '2026-03-01T00:59:59Z'].toSorted(
    compareInstants,
  );
  assert.deepEqual(sorted, [
    '2026-03-01T00:59:59Z',
    '2026-03-01T10:00:00+09:00',
    '2026-03-01T09:30:00+08:00',
  ]);
  assert.equal(compareInstants('2026-03-01T01:00:00Z', '2026-03-01T09:00:00+08:00'), 0);
});

test('malformed text has no day and no time, also where it ends like an instant', () => {
  for (const text of ['tomorrow+08:00', '2026-02-30T09:00:00+08:00', '2026-03-01']) {
    assert.throws(() => dayOf(text), RangeError, text);
    assert.throws(() => timeOf(text), RangeError, text);
  }
});
