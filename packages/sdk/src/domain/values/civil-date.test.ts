import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  compareDays,
  dayFrom,
  daysBetween,
  daysInMonth,
  firstDayOf,
  fromEpochDay,
  isCivilDay,
  isCivilMonth,
  lastDayOf,
  monthFrom,
  monthGrid,
  monthOf,
  parseDay,
  startOfWeek,
  toEpochDay,
  weekday,
} from './calendar-arithmetic.ts';
import { CivilDay, CivilMonth } from './civil-date.ts';

/** An independent calendar: the runtime's, in UTC. */
function utcDay(epochDay: number): string {
  return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

test('every day from 1900 to 2100 agrees with the calendar of the runtime, both ways', () => {
  for (let epochDay = -25_567; epochDay <= 47_846; epochDay += 1) {
    const text = utcDay(epochDay);
    assert.equal(fromEpochDay(epochDay), text);
    assert.equal(toEpochDay(text), epochDay);
    assert.equal(weekday(text), new Date(epochDay * 86_400_000).getUTCDay() || 7);
  }
});

test('every 97th day of the years 0000 to 9999 goes to a number and back', () => {
  const last = toEpochDay('9999-12-31');
  for (let epochDay = toEpochDay('0000-01-01'); epochDay <= last; epochDay += 97) {
    const day = fromEpochDay(epochDay);
    assert.equal(toEpochDay(day), epochDay);
    assert.equal(day, utcDay(epochDay));
  }
});

test('the first and the last day that can be written have no neighbour outside', () => {
  assert.equal(addDays('9999-12-30', 1), '9999-12-31');
  assert.throws(() => addDays('9999-12-31', 1), RangeError);
  assert.throws(() => addDays('0000-01-01', -1), RangeError);
  assert.throws(() => addMonths('9999-12', 1), RangeError);
  assert.throws(() => addMonths('0000-01', -1), RangeError);
});

test('a day that does not exist is no day', () => {
  assert.deepEqual(parseDay('2024-02-29'), { year: 2024, month: 2, day: 29 });
  const refused = [
    '2023-02-29',
    '2024-02-30',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '２０２４-01-01',
    '',
  ];
  for (const text of refused) {
    assert.equal(parseDay(text), undefined, JSON.stringify(text));
    assert.throws(() => dayFrom(text), RangeError, JSON.stringify(text));
    assert.ok(!CivilDay.safeParse(text).success, JSON.stringify(text));
  }
});

test('the schema and the rule without a schema accept the same days', () => {
  for (const year of ['0000', '1900', '2000', '2023', '2024', '9999']) {
    for (let month = 0; month <= 13; month += 1) {
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        assert.equal(CivilDay.safeParse(text).success, isCivilDay(text), text);
      }
    }
  }
});

test('a month is a year and 01 to 12', () => {
  for (const text of ['2022-12', '2024-01']) {
    assert.ok(isCivilMonth(text) && CivilMonth.safeParse(text).success);
    assert.equal(monthFrom(text), text);
  }
  for (const text of ['2022-00', '2022-13', '2022-1', '2022-12-01', '202212', '']) {
    assert.ok(!isCivilMonth(text) && !CivilMonth.safeParse(text).success, text);
    assert.throws(() => monthFrom(text), RangeError, text);
  }
});

test('adding days crosses months, leap days and years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2023-02-28', 1), '2023-03-01');
  assert.equal(addDays('2023-12-31', 1), '2024-01-01');
  assert.equal(addDays('2024-03-01', -1), '2024-02-29');
  assert.equal(addDays('2024-01-01', 366), '2025-01-01');
  assert.equal(addDays('2024-01-01', 0), '2024-01-01');
});

test('days between two days undo the adding of them', () => {
  assert.equal(daysBetween('2024-02-01', '2024-03-01'), 29);
  assert.equal(daysBetween('2024-03-01', '2024-02-01'), -29);
  for (let days = -4000; days <= 4000; days += 7) {
    assert.equal(daysBetween('2023-11-14', addDays('2023-11-14', days)), days);
  }
});

test('days sort in the order of time', () => {
  assert.deepEqual(['2024-10-01', '2023-12-31', '2024-02-01'].toSorted(compareDays), [
    '2023-12-31',
    '2024-02-01',
    '2024-10-01',
  ]);
  assert.equal(compareDays('2024-02-01', '2024-02-01'), 0);
});

test('weeks start on Monday and end on Sunday', () => {
  assert.equal(weekday('2026-11-23'), 1);
  assert.equal(weekday('2026-11-29'), 7);
  assert.equal(startOfWeek('2026-11-23'), '2026-11-23');
  assert.equal(startOfWeek('2026-11-29'), '2026-11-23');
  assert.equal(startOfWeek('2027-01-01'), '2026-12-28');
});

test('a month knows its first and last day and its length', () => {
  assert.equal(monthOf('2024-02-29'), '2024-02');
  assert.equal(firstDayOf('2024-02'), '2024-02-01');
  assert.equal(lastDayOf('2024-02'), '2024-02-29');
  const lengths = ['2023-01', '2023-02', '2024-02', '1900-02', '2000-02', '2023-04', '2023-12'].map(
    daysInMonth,
  );
  assert.deepEqual(lengths, [31, 28, 29, 28, 29, 30, 31]);
});

test('adding months crosses years in both directions', () => {
  assert.equal(addMonths('2023-12', 1), '2024-01');
  assert.equal(addMonths('2024-01', -1), '2023-12');
  assert.equal(addMonths('2024-01', -13), '2022-12');
  assert.equal(addMonths('2024-06', 30), '2026-12');
  assert.equal(addMonths('2024-06', 0), '2024-06');
});

test('a month grid has four, five or six whole weeks', () => {
  const february = monthGrid('2027-02'); // starts on a Monday and has 28 days
  assert.equal(february.length, 28);
  assert.equal(february[0], '2027-02-01');
  const november = monthGrid('2026-11'); // starts on a Sunday
  assert.equal(november.length, 42);
  assert.equal(november[0], '2026-10-26');
  assert.equal(november[41], '2026-12-06');
  assert.equal(monthGrid('2026-10').length, 35);
});

test('each month grid from 1990 to 2060 covers its month, in order, with no week to spare', () => {
  for (let month = monthFrom('1990-01'); month < '2060-01'; month = addMonths(month, 1)) {
    const grid = monthGrid(month);
    const [first = '', last = ''] = [grid[0], grid[grid.length - 1]];
    assert.equal(weekday(first), 1, month);
    assert.equal(weekday(last), 7, month);
    assert.ok(first > addDays(firstDayOf(month), -7) && last < addDays(lastDayOf(month), 7), month);
    assert.equal(grid.filter((day) => monthOf(day) === month).length, daysInMonth(month));
    for (let index = 1; index < grid.length; index += 1)
      assert.equal(daysBetween(first, grid[index] ?? ''), index);
  }
});

test('text that is no day or month stops a calculation', () => {
  for (const run of [
    () => addDays('2024-02-30', 1),
    () => weekday('today'),
    () => monthOf('2024-02'),
    () => daysInMonth('2024-13'),
    () => firstDayOf('2024-02-01'),
    () => monthGrid('2024'),
  ]) {
    assert.throws(run, RangeError);
  }
});
