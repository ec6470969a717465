import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import type { HolidayYear } from './civic-data.ts';
import { builtInHolidays, holidayFacts, holidayHorizon, isPastHorizon, knowsHolidays } from './holidays.ts';

const newYear2027: HolidayYear = {
  year: 2027,
  periods: [
    {
      holiday: 'new-year',
      from: dayFrom('2027-01-01'),
      to: dayFrom('2027-01-03'),
      workdays: [dayFrom('2027-01-10')],
    },
  ],
  source: '测试',
};

function kindOn(day: string, holidays?: readonly HolidayYear[]): string | undefined {
  const facts = holidayFacts(new Set([Number(day.slice(0, 4))]), holidays && { holidays });
  return facts.get(dayFrom(day))?.kind;
}

describe('public holidays', () => {
  it('the years built in have the days of their notices', () => {
    assert.equal(kindOn('2022-12-31'), 'off');
    assert.equal(kindOn('2024-02-09'), undefined, '除夕 was no day off in 2024');
    assert.equal(kindOn('2025-01-28'), 'off');
    assert.equal(kindOn('2026-02-28'), 'work');
    assert.equal(kindOn('2026-10-08'), undefined);
  });

  it('in a run of days that two holidays share, each day has its own holiday', () => {
    const facts = holidayFacts(new Set([2025]));
    const names = ['2025-10-05', '2025-10-06', '2025-10-07'].map((day) => facts.get(dayFrom(day))?.name.en);
    assert.deepEqual(names, ['National Day', 'Mid-Autumn Festival', 'National Day']);
  });

  it('the days worked are days of rest in the week, and no day is both off and worked', () => {
    const facts = holidayFacts(new Set([2022, 2023, 2024, 2025, 2026]));
    const worked = [...facts].filter(([, { kind }]) => kind === 'work').map(([day]) => day);
    for (const day of worked) assert.ok([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), day);
    const listed = builtInHolidays().flatMap(({ periods }) =>
      periods.flatMap(({ workdays = [] }) => workdays),
    );
    assert.deepEqual(worked.toSorted(), listed.toSorted());
  });
});

describe('the horizon', () => {
  it('is the end of the last year built in, and beyond it nothing is guessed', () => {
    assert.equal(holidayHorizon(), '2026-12-31');
    assert.equal(isPastHorizon(dayFrom('2026-12-31')), false);
    assert.equal(isPastHorizon(dayFrom('2027-01-01')), true);
    assert.equal(kindOn('2027-01-01'), undefined);
  });

  it('the years before the first are unknown too, and not past the horizon', () => {
    assert.equal(isPastHorizon(dayFrom('2021-12-31')), false);
    assert.equal(knowsHolidays(dayFrom('2021-12-31')), false);
    assert.equal(knowsHolidays(dayFrom('2022-01-01')), true);
  });

  it('moves with a year that the page adds, whose days are marked', () => {
    const data = { holidays: [newYear2027] };
    assert.equal(holidayHorizon(data), '2027-12-31');
    assert.equal(isPastHorizon(dayFrom('2027-06-01'), data), false);
    assert.equal(kindOn('2027-01-03', [newYear2027]), 'off');
    assert.equal(kindOn('2027-01-10', [newYear2027]), 'work');
  });

  it('stops before a year that is missing, although a later one is known', () => {
    const data = { holidays: [{ ...newYear2027, year: 2028, periods: [] }] };
    assert.equal(holidayHorizon(data), '2026-12-31');
    assert.equal(isPastHorizon(dayFrom('2027-06-01'), data), true);
    assert.equal(isPastHorizon(dayFrom('2028-06-01'), data), false);
    assert.equal(holidayHorizon({ holidays: [{ ...newYear2027, year: 2020 }] }), '2026-12-31');
  });
});

describe('a page’s own data', () => {
  it('a year that is built in is replaced as a whole', () => {
    const holidays = [{ year: 2026, periods: [], source: '测试' }];
    assert.equal(kindOn('2026-10-01', holidays), undefined);
    assert.equal(kindOn('2025-10-01', holidays), 'off');
  });

  it('a region’s own holiday is added, under its own name, and moves no horizon', () => {
    const eid: HolidayYear = {
      year: 2027,
      region: '宁夏',
      periods: [
        {
          holiday: { 'zh-CN': '开斋节', en: 'Eid al-Fitr' },
          from: dayFrom('2027-03-10'),
          to: dayFrom('2027-03-10'),
        },
      ],
      source: '测试',
    };
    const data = { holidays: [eid] };
    assert.equal(holidayFacts(new Set([2027]), data).get(dayFrom('2027-03-10'))?.name['zh-CN'], '开斋节');
    assert.equal(holidayHorizon(data), '2026-12-31');
    assert.equal(kindOn('2026-10-01', [eid]), 'off');
  });

  it('a day that does not exist is an error, not a mark somewhere else', () => {
    const periods = [
      { holiday: 'new-year', from: '2027-02-30', to: '2027-02-30' },
    ] as unknown as HolidayYear['periods'];
    assert.throws(() => kindOn('2027-02-28', [{ ...newYear2027, periods }]), RangeError);
  });
});
