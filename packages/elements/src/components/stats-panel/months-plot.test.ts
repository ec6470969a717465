import type { CivilMonth, MonthCounts } from '@youth-action/sdk/domain';
import { assert } from 'chai';
import { monthsPlot } from './months-plot.ts';

function aMonth(month: string, attendances: number, serviceMinutes = 0): MonthCounts {
  return { month: month as CivilMonth, sessions: 1, attendances, persons: 1, serviceMinutes };
}

function topOf(value: number): number | undefined {
  return monthsPlot([aMonth('2026-05', value)], 'attendances')?.top;
}

describe('monthsPlot', () => {
  it('has nothing to draw without a month', () => {
    assert.isUndefined(monthsPlot([], 'attendances'));
  });

  it('draws the months between two with nothing in them, over the turn of the year too', () => {
    const plot = monthsPlot([aMonth('2026-02', 5), aMonth('2025-11', 10)], 'attendances');
    assert.deepEqual(
      plot?.bars.map(({ month, value }) => [month, value]),
      [
        ['2025-11', 10],
        ['2025-12', 0],
        ['2026-01', 0],
        ['2026-02', 5],
      ],
    );
  });

  it('gives each bar its share of the top', () => {
    const plot = monthsPlot([aMonth('2026-04', 30), aMonth('2026-05', 60)], 'attendances');
    assert.deepEqual([plot?.top, plot?.bars.map(({ share }) => share)], [60, [0.5, 1]]);
  });

  it('names the first of the highest months', () => {
    const plot = monthsPlot(
      [aMonth('2026-03', 7), aMonth('2026-04', 7), aMonth('2026-05', 1)],
      'attendances',
    );
    assert.equal(plot?.highest.month, '2026-03');
  });

  it('has a round top at or above every value', () => {
    assert.deepEqual(
      [0, 1, 9, 11, 12, 299, 300, 301, 1_285].map(topOf),
      [1, 1, 10, 15, 15, 300, 300, 400, 1_500],
    );
  });

  it('rounds service time to whole hours', () => {
    const plot = monthsPlot([aMonth('2026-05', 0, 9_601)], 'service-minutes');
    assert.equal(plot?.top, 200 * 60);
  });

  it('marks the month that is not over', () => {
    const plot = monthsPlot(
      [aMonth('2026-04', 1), aMonth('2026-05', 1)],
      'attendances',
      '2026-05-16T10:00:00+08:00',
    );
    assert.deepEqual(
      plot?.bars.map(({ isRunning }) => isRunning),
      [false, true],
    );
  });

  it('draws ten years at most, the latest', () => {
    const plot = monthsPlot([aMonth('1999-01', 1), aMonth('2026-05', 1)], 'attendances');
    assert.deepEqual(
      [plot?.bars.length, plot?.bars[0]?.month, plot?.bars[119]?.month],
      [120, '2016-06', '2026-05'],
    );
  });

  it('leaves out what is not a month, and takes a missing count for nothing', () => {
    const partial = { month: '2026-05' } as MonthCounts;
    const plot = monthsPlot([aMonth('May', 3), partial], 'attendances');
    assert.deepEqual(
      plot?.bars.map(({ value }) => value),
      [0],
    );
  });
});
