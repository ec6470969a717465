import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageBounds, isSurelyAtLeast, isUnder } from './age.ts';
import { addDays, daysInMonth, monthOf } from './calendar-arithmetic.ts';

/** [birth, day, at least, at most]; the table of docs/rules/age.md. */
const vectors = [
  ['2012-05-20', '2026-05-19', 13, 13],
  ['2012-05-20', '2026-05-20', 13, 13], // the birthday itself doesn't count yet
  ['2012-05-20', '2026-05-21', 14, 14],
  ['2012-12-31', '2026-12-31', 13, 13],
  ['2012-12-31', '2027-01-01', 14, 14],
  ['2012-02-29', '2026-02-28', 13, 13],
  ['2012-02-29', '2026-03-01', 14, 14],
  ['2012-02-29', '2028-02-28', 15, 15],
  ['2012-02-29', '2028-02-29', 15, 15],
  ['2012-02-29', '2028-03-01', 16, 16],
  ['2012-02-28', '2028-02-29', 16, 16],
  ['2012-05', '2026-04-30', 13, 13],
  ['2012-05', '2026-05-01', 13, 13],
  ['2012-05', '2026-05-02', 13, 14],
  ['2012-05', '2026-05-31', 13, 14],
  ['2012-05', '2026-06-01', 14, 14],
  ['2012-02', '2026-02-28', 13, 14],
  ['2012-02', '2026-03-01', 14, 14],
  ['2012-04', '2026-04-30', 13, 14],
  ['2013-02', '2028-02-28', 14, 15],
  ['2013-02', '2028-02-29', 15, 15],
  ['2012-12', '2027-01-01', 14, 14],
  ['2026-03-01', '2026-03-01', 0, 0],
  ['2026-03', '2026-03-01', 0, 0],
  ['2026-03-02', '2026-03-01', 0, 0],
  ['2030-01', '2026-03-01', 0, 0],
] as const;

for (const [birth, day, atLeast, atMost] of vectors) {
  test(`who was born ${birth} is at least ${atLeast} and at most ${atMost} on ${day}`, () => {
    assert.deepEqual(ageBounds(birth, day), { atLeast, atMost });
  });
}

test('a month of birth gives the bounds of all days of that month', () => {
  for (const month of ['2012-02', '2013-02', '2012-04', '2012-12']) {
    const year = Number(month.slice(0, 4));
    const births = Array.from({ length: daysInMonth(month) }, (_, index) => addDays(`${month}-01`, index));
    assert.ok(births.every((birth) => monthOf(birth) === month));
    for (let day = addDays(`${year + 14}-01-01`, 0); day < `${year + 16}-01-01`; day = addDays(day, 1)) {
      const ages = births.map((birth) => ageBounds(birth, day).atLeast);
      assert.deepEqual(ageBounds(month, day), { atLeast: Math.min(...ages), atMost: Math.max(...ages) }, day);
    }
  }
});

test('age never falls from one day to the next, and rises once a year', () => {
  const births = [
    ['2012-02-29', 21],
    ['2012-03-01', 21],
    ['2012-12-31', 20],
    ['2013-01-01', 20],
  ] as const;
  for (const [birth, ageAtTheEnd] of births) {
    let previous = 0;
    for (let day = addDays('2013-06-01', 0); day < '2033-06-01'; day = addDays(day, 1)) {
      const { atLeast } = ageBounds(birth, day);
      assert.ok(atLeast === previous || atLeast === previous + 1, `${birth} ${day}`);
      previous = atLeast;
    }
    assert.equal(previous, ageAtTheEnd);
  }
});

test('whoever might be under an age is under it, and is not surely that old', () => {
  assert.ok(isUnder(14, '2012-05-20', '2026-05-20'));
  assert.ok(!isUnder(14, '2012-05-20', '2026-05-21'));
  assert.ok(isUnder(14, '2012-05', '2026-05-31'));
  assert.ok(!isUnder(14, '2012-05', '2026-06-01'));
  assert.ok(!isSurelyAtLeast(14, '2012-05', '2026-05-31'));
  assert.ok(isSurelyAtLeast(14, '2012-05', '2026-06-01'));
});

test('an age that can not be told is no age', () => {
  assert.throws(() => isUnder(14, '1990', '2026-05-20'), RangeError);
  assert.throws(() => isSurelyAtLeast(14, '', '2026-05-20'), RangeError);
  assert.throws(() => ageBounds('2012-05-20', '2026-05-20T09:00:00+08:00'), RangeError);
});
