import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dayFrom, daysBetween } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import type { CivicData } from './civic-data.ts';
import { type DayMarks, dayMarks, markLabel, spokenMarks } from './day-marks.ts';

function marksOf(day: string, data?: CivicData, language: 'zh-CN' | 'en' = 'zh-CN'): DayMarks {
  const marks = dayMarks([dayFrom(day)], { language, data }).get(dayFrom(day));
  assert.ok(marks);
  return marks;
}

function festivalNames(day: string): readonly string[] {
  return (marksOf(day).festivals ?? []).map(({ name }) => name);
}

describe('festivals', () => {
  it('solar festivals stand on their dates', () => {
    assert.deepEqual(festivalNames('2026-03-05'), ['学雷锋纪念日']);
    assert.deepEqual(festivalNames('2026-05-04'), ['青年节']);
    assert.deepEqual(festivalNames('2026-06-01'), ['儿童节']);
    assert.deepEqual(festivalNames('2026-12-05'), ['国际志愿者日']);
    assert.deepEqual(festivalNames('2026-03-06'), []);
  });

  it('traditional festivals stand on their lunar dates', () => {
    assert.deepEqual(festivalNames('2026-03-03'), ['元宵节']);
    assert.deepEqual(festivalNames('2026-06-19'), ['端午节']);
    assert.deepEqual(festivalNames('2026-08-19'), ['七夕节']);
    assert.deepEqual(festivalNames('2026-09-25'), ['中秋节']);
    assert.deepEqual(festivalNames('2026-10-18'), ['重阳节']);
    assert.deepEqual(festivalNames('2026-01-26'), ['腊八节']);
  });

  it('除夕 is the day before 春节, also in a year whose twelfth month has 29 days', () => {
    for (const newYear of ['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06']) {
      assert.deepEqual(festivalNames(newYear), ['春节']);
      assert.deepEqual(festivalNames(addDays(newYear, -1)), ['除夕']);
      assert.deepEqual(festivalNames(addDays(newYear, -2)), []);
    }
  });

  it('a leap month repeats no festival', () => {
    // 闰六月 2025 has no festival to repeat; 闰五月 2028 has a fifth day that is no 端午.
    assert.deepEqual(festivalNames('2028-05-28'), ['端午节']);
    assert.deepEqual(festivalNames('2028-06-27'), []);
  });

  it('清明 is on 4 or 5 April as the almanac says, and not guessed outside 2001 to 2099', () => {
    const onTheFourth = [2024, 2025, 2028, 2029, 2032, 2033, 2042, 2050, 2074, 2099];
    const onTheFifth = [2001, 2003, 2022, 2023, 2026, 2027, 2030, 2031, 2034, 2071];
    for (const year of onTheFourth) assert.deepEqual(festivalNames(`${year}-04-04`), ['清明节'], `${year}`);
    for (const year of onTheFifth) assert.deepEqual(festivalNames(`${year}-04-05`), ['清明节'], `${year}`);
    for (const day of ['2000-04-04', '2000-04-05', '2100-04-04', '2100-04-05']) {
      assert.deepEqual(festivalNames(day), []);
    }
  });

  it('two festivals on one day are both told', () => {
    assert.deepEqual(festivalNames('2020-10-01'), ['国庆节', '中秋节']);
  });

  it('青年节 and 儿童节 say whom they give time off', () => {
    assert.match(marksOf('2026-05-04').festivals?.[0]?.note ?? '', /14周岁以上.*半天/);
    assert.match(marksOf('2026-06-01').festivals?.[0]?.note ?? '', /不满14周岁.*1天/);
  });
});

describe('day marks', () => {
  it('every day asked for has its entry, in order', () => {
    const days = [dayFrom('2026-10-01'), dayFrom('2022-12-31'), dayFrom('2027-01-01')];
    assert.deepEqual([...dayMarks(days, { language: 'zh-CN' }).keys()], days);
  });

  it('a small cell shows the festival, else the month on its first day, else the day', () => {
    assert.equal(markLabel(marksOf('2026-06-19')), '端午节');
    assert.equal(markLabel(marksOf('2025-07-25')), '闰六月');
    assert.equal(markLabel(marksOf('2025-07-26')), '初二');
    assert.equal(markLabel(marksOf('2025-07-25', undefined, 'en')), 'leap 6th month');
    assert.equal(markLabel({}), '');
  });

  it('a day off says 休 and a make-up workday 班', () => {
    assert.deepEqual(marksOf('2026-02-15').holiday, { kind: 'off', name: '春节', label: '休' });
    assert.deepEqual(marksOf('2026-02-14').holiday, { kind: 'work', name: '春节', label: '班' });
    assert.equal(marksOf('2026-02-13').holiday, undefined);
  });

  it('a screen reader hears lunar day, festival, holiday and school holiday', () => {
    const schoolTerms = [winter('2026-01-20', '2026-02-28')];
    assert.equal(
      spokenMarks(marksOf('2026-02-16', { schoolTerms }), 'zh-CN'),
      '农历腊月廿九，除夕，春节放假，学校寒假',
    );
    assert.equal(spokenMarks(marksOf('2026-02-14'), 'zh-CN'), '农历腊月廿七，春节调休上班');
    assert.equal(
      spokenMarks(marksOf('2026-05-04', undefined, 'en'), 'en'),
      'lunar 3rd month, day 18, Youth Day (half a day off for young people of 14 and over), public holiday, Labour Day',
    );
    assert.equal(spokenMarks({}, 'zh-CN'), '');
  });

  it('a school holiday is marked on its days and on no other, and a term on none', () => {
    const schoolTerms = [
      winter('2026-01-20', '2026-02-28'),
      { ...winter('2026-03-01', '2026-07-10'), type: 'term' as const },
    ];
    const marked = (day: string): string | undefined => marksOf(day, { schoolTerms }).schoolHoliday?.name;
    assert.deepEqual(['2026-01-19', '2026-01-20', '2026-02-28', '2026-03-01'].map(marked), [
      undefined,
      '寒假',
      '寒假',
      undefined,
    ]);
    assert.equal(marksOf('2026-01-20').schoolHoliday, undefined, 'none is built in');
  });

  it('all days of 2020 to 2030 are marked in one go, alike in any zone', () => {
    const length = daysBetween('2020-01-01', '2031-01-01');
    const days = Array.from({ length }, (_, index): CivilDay => addDays('2020-01-01', index));
    const marks = [...dayMarks(days, { language: 'zh-CN' })];
    const count = (has: (mark: DayMarks) => boolean): number => marks.filter(([, mark]) => has(mark)).length;
    assert.equal(
      count(({ lunar }) => lunar !== undefined),
      4018,
    );
    assert.equal(
      count(({ festivals }) => (festivals ?? []).some(({ code }) => code === 'new-years-eve')),
      11,
    );
    assert.equal(
      count(({ festivals }) => (festivals ?? []).some(({ code }) => code === 'qingming')),
      11,
    );
    assert.equal(
      count(({ holiday }) => holiday?.kind === 'off'),
      147,
    );
    assert.equal(
      count(({ holiday }) => holiday?.kind === 'work'),
      33,
    );
  });
});

function winter(from: string, to: string) {
  return {
    region: '灵武市',
    year: 2025,
    type: 'winter-holiday' as const,
    from: dayFrom(from),
    to: dayFrom(to),
    source: '测试',
  };
}
