import type { Counts, MetricKey, MonthCounts } from '@youth-action/sdk/domain';
import { assert } from 'chai';
import { richStatistics } from '../../../test/rich-statistics.ts';
import { isBreak, monthsPlot } from './months-plot.ts';
import { monthLabels } from './month-labels.ts';
import { scaleTo } from './scale.ts';

function aMonth(month: string, attendances: number, some: Partial<Counts> = {}): MonthCounts {
  const sessions = attendances === 0 ? 0 : 1;
  return {
    month: month as MonthCounts['month'],
    figures: { sessions, attendances, persons: sessions, serviceMinutes: 0, ...some },
  };
}

function plotOf(months: readonly MonthCounts[], key: MetricKey = 'attendances', asOf?: string) {
  const plot = monthsPlot(months, key, asOf);
  if (plot === undefined) assert.fail('there is nothing to draw');
  return plot;
}

describe('monthsPlot', () => {
  it('has nothing to draw without a month', () => {
    assert.isUndefined(monthsPlot([], 'attendances'));
  });

  it('draws the months between two with nothing in them, over the turn of the year too', () => {
    const { columns } = plotOf([aMonth('2026-02', 5), aMonth('2025-11', 10)]);
    assert.deepEqual(
      columns.map(({ month, count }) => [month, count]),
      [
        ['2025-11', 10],
        ['2025-12', 0],
        ['2026-01', 0],
        ['2026-02', 5],
      ],
    );
  });

  it('gives each column its share of the top, from zero', () => {
    const { columns, ticks, top } = plotOf([aMonth('2026-04', 30), aMonth('2026-05', 60)]);
    assert.deepEqual([top, ticks], [60, [0, 20, 40, 60]]);
    assert.deepEqual(
      columns.map(({ share }) => share),
      [0.5, 1],
    );
  });

  it('leaves out a year or more without anything, and nothing shorter', () => {
    const { slots, breaks } = plotOf([aMonth('2023-10', 8), aMonth('2024-11', 4), aMonth('2025-11', 4)]);
    assert.deepEqual<object[]>([...breaks], [{ from: '2023-11', until: '2024-10', months: 12 }]);
    assert.lengthOf(slots, 1 + 1 + 1 + 11 + 1);
  });

  it('does not take a year of withheld months for one without anything', () => {
    const withheld = Array.from({ length: 12 }, (_, index) => ({
      month: `2024-${String(index + 1).padStart(2, '0')}` as MonthCounts['month'],
      figures: { sessions: 1, suppressed: true as const },
    }));
    const { breaks, columns } = plotOf([aMonth('2023-12', 20), ...withheld, aMonth('2025-01', 20)]);
    assert.isEmpty(breaks);
    assert.lengthOf(
      columns.filter(({ count }) => count === 'withheld'),
      12,
    );
  });

  it('keeps its breaks whichever count is shown', () => {
    const { months } = richStatistics();
    for (const key of ['sessions', 'attendances', 'persons', 'service-minutes'] as const) {
      const { breaks, slots } = plotOf(months, key);
      assert.deepEqual<object[]>([...breaks], [{ from: '2023-11', until: '2026-03', months: 29 }]);
      assert.equal(slots.findIndex(isBreak), 11);
    }
  });

  it('names the first of the highest months, and none where nothing is told', () => {
    const { highest } = plotOf([aMonth('2026-03', 7), aMonth('2026-04', 7), aMonth('2026-05', 1)]);
    assert.equal(highest?.month, '2026-03');
    const withheld = aMonth('2026-03', 1, { attendances: undefined, suppressed: true });
    assert.isUndefined(plotOf([withheld]).highest);
  });

  it('marks the month that is not over', () => {
    const { columns } = plotOf(
      [aMonth('2026-04', 1), aMonth('2026-05', 1)],
      'attendances',
      '2026-05-16T10:00:00+08:00',
    );
    assert.deepEqual(
      columns.map(({ isRunning }) => isRunning),
      [false, true],
    );
  });

  it('draws ten years at most, the latest', () => {
    const months = Array.from({ length: 11 * 12 }, (_, index) =>
      aMonth(`${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, 1),
    );
    const { columns } = plotOf(months);
    assert.deepEqual([columns.length, columns[0]?.month, columns[119]?.month], [120, '2017-01', '2026-12']);
  });

  it('leaves out what is not a month, and does not take a missing count for zero', () => {
    const partial = { month: '2026-05' } as MonthCounts;
    const { columns } = plotOf([aMonth('May', 3), aMonth('2026-04', 3), partial]);
    assert.deepEqual(
      columns.map(({ count }) => count),
      [3, 0],
    );
    const [only] = plotOf([aMonth('2026-04', 3, { persons: undefined })], 'persons').columns;
    assert.equal(only?.count, 'absent');
  });
});

describe('scaleTo', () => {
  it('has a round top at or above the value, and few ticks', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 9, 11, 41, 299, 300, 301, 1_390].map((value) => scaleTo(value, 1).top),
      [1, 1, 4, 6, 10, 15, 60, 300, 300, 400, 1_500],
    );
    for (let value = 0; value < 5_000; value += 7) {
      const { ticks, top } = scaleTo(value, 1);
      assert.isAtLeast(top, value);
      assert.isAtMost(ticks.length, 5);
      assert.equal(ticks[0], 0);
    }
  });

  it('has ticks at whole hours where minutes are counted', () => {
    assert.deepEqual(scaleTo(9_601, 60).ticks, [0, 3_000, 6_000, 9_000, 12_000]);
  });
});

describe('monthLabels', () => {
  it('writes every month where there is room, else each third or sixth, and none under a break', () => {
    const { slots } = plotOf(richStatistics().months);
    const wide = monthLabels(slots, false);
    assert.deepEqual(wide.months.map(({ text }) => text).slice(0, 3), ['12', '1', '2']);
    assert.notInclude(
      wide.months.map(({ at }) => at),
      11,
    );
    const narrow = monthLabels(slots, true);
    assert.isAtMost(narrow.months.length, 10);
    assert.notIncludeMembers(
      narrow.months.map(({ at }) => at),
      [10, 12],
    );
  });

  it('writes each year once, at its first month, and leaves out one that another would cover', () => {
    const { slots } = plotOf(richStatistics().months);
    assert.deepEqual(monthLabels(slots, true).years, [
      { text: '2023', at: 1 },
      { text: '2026', at: 12 },
    ]);
  });
});
