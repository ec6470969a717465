import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dayFrom, daysBetween } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import { isNewYearsEve, type LunarDay, lunarDayOf, lunarDays, lunarText } from './lunar.ts';

/** The new years of 2019 to 2031, as published. */
const newYears = [
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
] as const;

/** Spans in which engines are known to be a day off: new moons minutes before midnight or after it. */
const engineErrors: readonly (readonly [first: string, last: string])[] = [
  ['2027-02-06', '2027-03-07'],
  ['2030-02-02', '2030-03-03'],
];

const format = new Intl.DateTimeFormat('zh-u-ca-chinese-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** What the engine's own calendar says, as `闰6-1`. */
function byEngine(day: CivilDay): string {
  const parts = format.formatToParts(new Date(`${day}T00:00:00Z`));
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${valueOf('month')}-${valueOf('day')}`;
}

function inNumbers({ month, isLeapMonth, day }: LunarDay): string {
  return `${isLeapMonth ? '闰' : ''}${month}-${day}`;
}

function daysFrom(first: string, end: string): readonly CivilDay[] {
  return Array.from({ length: daysBetween(first, end) }, (_, index) => addDays(first, index));
}

describe('lunar days', () => {
  it('every day of the table is the engine’s, but where engines are known to be wrong', () => {
    const days = daysFrom('2019-02-05', '2051-02-11');
    const found = lunarDays(days);
    assert.equal(found.size, days.length);
    for (const day of days) {
      if (engineErrors.some(([first, last]) => first <= day && day <= last)) continue;
      assert.equal(inNumbers(lunarOf(day, found)), byEngine(day), day);
    }
  });

  it('the new years stand where they were published, also those that engines get wrong', () => {
    const days = daysFrom('2019-02-05', '2031-02-01');
    const found = lunarDays(days);
    const firstDays = days.filter((day) => inNumbers(lunarOf(day, found)) === '1-1');
    assert.deepEqual(firstDays, newYears);
  });

  it('a day asked alone or out of order is the same day', () => {
    const days = ['2030-12-31', '2022-12-01', '2025-07-25'].map(dayFrom);
    const found = lunarDays(days);
    for (const day of days) assert.deepEqual(found.get(day), lunarDayOf(day));
  });

  it('the vectors of the rules hold', () => {
    for (const newYear of ['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17']) {
      assert.equal(textOf(newYear), '正月初一');
    }
    assert.equal(textOf('2023-03-22'), '闰二月初一');
    assert.equal(textOf('2025-07-25'), '闰六月初一');
    assert.equal(textOf('2025-01-28'), '腊月廿九');
    assert.equal(textOf('2026-02-16'), '腊月廿九');
  });

  it('a day outside the table has no lunar day, rather than a guessed one', () => {
    assert.equal(lunarDayOf(dayFrom('2019-02-04')), undefined);
    assert.equal(lunarDayOf(dayFrom('2051-02-11')), undefined);
  });

  it('the days of a month are named 初一 to 三十 and never twice the same', () => {
    const month = Array.from({ length: 30 }, (_, index) => textOf(addDays('2026-02-17', index)).slice(2));
    assert.deepEqual(
      [0, 9, 10, 18, 19, 20, 28, 29].map((index) => month[index]),
      ['初一', '初十', '十一', '十九', '二十', '廿一', '廿九', '三十'],
    );
    assert.equal(new Set(month).size, 30);
  });

  it('the months are named 正月 to 腊月', () => {
    const found = lunarDays(daysFrom('2026-02-17', '2027-02-06'));
    const months = [...found.values()]
      .filter(({ day }) => day === 1)
      .map((lunar) => lunarText(lunar, 'zh-CN'));
    assert.equal(
      months.join(' '),
      '正月初一 二月初一 三月初一 四月初一 五月初一 六月初一 七月初一 八月初一 九月初一 十月初一 冬月初一 腊月初一',
    );
  });

  it('English numbers the months and says which one is the leap month', () => {
    const inEnglish = (day: string): string => lunarText(lunarOf(dayFrom(day)), 'en');
    assert.equal(inEnglish('2026-02-17'), '1st month, day 1');
    assert.equal(inEnglish('2025-07-26'), 'leap 6th month, day 2');
    assert.equal(inEnglish('2024-04-10'), '3rd month, day 2');
    assert.equal(inEnglish('2026-02-16'), '12th month, day 29');
  });

  it('the eve of the new year is the last day of the twelfth month, whether it has 29 days or 30', () => {
    const found = lunarDays(daysFrom('2019-02-05', '2031-01-23'));
    const eves = [...found].filter(([day, lunar]) => isNewYearsEve(day, lunar)).map(([day]) => day);
    assert.deepEqual(
      eves,
      newYears.slice(1).map((day) => addDays(day, -1)),
    );
  });
});

function lunarOf(day: CivilDay, found = lunarDays([day])): LunarDay {
  const lunar = found.get(day);
  assert.ok(lunar, day);
  return lunar;
}

function textOf(day: string): string {
  return lunarText(lunarOf(dayFrom(day)), 'zh-CN');
}
