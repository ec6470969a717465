import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursDisplay, hoursPolicies, Minutes, minutesBetween } from './minutes.ts';

test('minutes are whole and never negative', () => {
  for (const value of [0, 1, 90, 525_600]) assert.equal(Minutes.parse(value), value);
  for (const value of [-1, 1.5, Number.NaN, Infinity, 2 ** 53, '90']) {
    const { error } = Minutes.safeParse(value);
    assert.ok(
      error?.issues.every(({ message }) => message === 'minutes-malformed'),
      String(value),
    );
  }
  assert.equal(Minutes.safeParse(undefined).error?.issues[0]?.message, 'required');
});

test('minutes between two instants are rounded down, and none if time runs backwards', () => {
  assert.equal(minutesBetween('2026-03-01T09:00:00+08:00', '2026-03-01T11:30:00+08:00'), 150);
  assert.equal(minutesBetween('2026-03-01T09:00:00+08:00', '2026-03-01T03:30:00Z'), 150);
  assert.equal(minutesBetween('2026-03-01T09:00:01+08:00', '2026-03-01T09:02:00+08:00'), 1);
  assert.equal(minutesBetween('2026-03-01T09:00:00+08:00', '2026-03-01T09:00:59.999+08:00'), 0);
  assert.equal(minutesBetween('2026-03-01T09:00:00+08:00', '2026-03-01T08:00:00+08:00'), 0);
});

test('hours are shown as served, or rounded down to a half or a tenth', () => {
  assert.deepEqual(hoursDisplay(95, 'exact'), { hours: 1, minutes: 35 });
  assert.deepEqual(hoursDisplay(95, 'floor-half-hour'), { hours: 1, minutes: 30 });
  assert.deepEqual(hoursDisplay(95, 'floor-tenth'), { hours: 1, minutes: 30 });
  assert.deepEqual(hoursDisplay(119, 'floor-half-hour'), { hours: 1, minutes: 30 });
  assert.deepEqual(hoursDisplay(119, 'floor-tenth'), { hours: 1, minutes: 54 });
  assert.deepEqual(hoursDisplay(0, 'floor-tenth'), { hours: 0, minutes: 0 });
});

test('no policy ever shows more than was served, and none loses a whole step', () => {
  const steps = { exact: 1, 'floor-half-hour': 30, 'floor-tenth': 6 };
  for (const policy of hoursPolicies) {
    for (let minutes = 0; minutes <= 3000; minutes += 1) {
      const shown = hoursDisplay(minutes, policy);
      const lost = minutes - (shown.hours * 60 + shown.minutes);
      assert.ok(lost >= 0 && lost < steps[policy], `${policy} ${minutes}`);
      assert.ok(shown.minutes >= 0 && shown.minutes < 60 && shown.minutes % steps[policy] === 0);
    }
  }
});

test('a thousand tenths of an hour are a hundred hours', () => {
  let minutes = 0;
  for (let entry = 0; entry < 1000; entry += 1) minutes += 6;
  assert.deepEqual(hoursDisplay(minutes, 'floor-tenth'), { hours: 100, minutes: 0 });
});
