import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import { instantFrom } from '../values/wall-clock.ts';
import { lastServiceDayOf, recordingDeadline } from './recording-deadline.ts';

for (const [end, due] of [
  ['2023-09-23', '2023-10-12'], // over the National Day holiday and two make-up workdays
  ['2023-01-15', '2023-02-01'], // over the Spring Festival
  ['2023-04-22', '2023-05-08'], // Sunday 23 April was worked
  ['2022-12-05', '2022-12-19'], // nothing but a weekend
] as const) {
  test(`what ended on ${end} is recorded by ${due}`, () => {
    assert.deepEqual(recordingDeadline(dayFrom(end)), { day: due, isUncertain: false });
  });
}

test('a count that leaves the known holidays says so', () => {
  assert.equal(recordingDeadline(dayFrom('2026-12-10')).isUncertain, false);
  assert.deepEqual(recordingDeadline(dayFrom('2026-12-25')), { day: '2027-01-08', isUncertain: true });
  assert.equal(recordingDeadline(dayFrom('2019-06-03')).isUncertain, true);
});

test('a session that ends at midnight belongs to the day before', () => {
  assert.equal(lastServiceDayOf({ endsAt: instantFrom('2026-11-29T00:00:00+08:00') }), '2026-11-28');
  assert.equal(lastServiceDayOf({ endsAt: instantFrom('2026-11-28T11:00:00+08:00') }), '2026-11-28');
});
