/** What the plot by months draws, worked out from the months of an answer. */
import { addMonths, isCivilMonth, type MetricKey, type MonthCounts } from '@youth-action/sdk/domain';
import { type Count, countOf, isNothing, unitOf } from './counts.ts';
import { ascending } from './order.ts';
import { scaleTo } from './scale.ts';

type Month = MonthCounts['month'];

/** One month. */
export interface PlotColumn {
  readonly month: Month;
  readonly count: Count;
  /** Of the plot's top, 0 to 1; 0 where there's no value. */
  readonly share: number;
  /** The month of the answer's own time: more may come. */
  readonly isRunning: boolean;
}

/** A year or more in which nothing was recorded, left out so that it doesn't squeeze the rest. */
export interface PlotBreak {
  readonly from: Month;
  readonly until: Month;
  readonly months: number;
}

export type PlotSlot = PlotColumn | PlotBreak;

export interface MonthsPlot {
  /** From the first month to the last, side by side, all of one width. */
  readonly slots: readonly PlotSlot[];
  readonly columns: readonly PlotColumn[];
  readonly breaks: readonly PlotBreak[];
  readonly top: number;
  readonly ticks: readonly number[];
  /** The highest column, the first of several; undefined where nothing is counted. */
  readonly highest: PlotColumn | undefined;
}

/** Ten years; older months are in the table. */
const mostColumns = 120;
/** So many months without anything are left out. */
const breakFrom = 12;

export function isBreak(slot: PlotSlot): slot is PlotBreak {
  return 'until' in slot;
}

function isColumn(slot: PlotSlot): slot is PlotColumn {
  return !isBreak(slot);
}

/** Undefined when there's no month to draw. `asOf` is the instant or day up to which the answer counts. */
export function monthsPlot(
  months: readonly MonthCounts[],
  key: MetricKey,
  asOf = '',
): MonthsPlot | undefined {
  const figures = new Map(
    months.filter(({ month }) => isCivilMonth(month)).map((one) => [one.month, one.figures]),
  );
  const names = monthsOf([...figures.keys()]);
  if (names.length === 0) return undefined;
  // A month that the answer leaves out is one in which there was nothing.
  const counts = names.map((month) => countOf(figures.get(month) ?? nothingCounted, key));
  const scale = scaleTo(Math.max(...counts.map(numberOf)), unitOf(key));
  const all = names.map((month, index): PlotColumn => {
    const count = counts[index] ?? 'absent';
    return { month, count, share: numberOf(count) / scale.top, isRunning: month === asOf.slice(0, 7) };
  });
  const slots = withBreaks(all, (month) => isNothing(figures.get(month) ?? {}));
  const columns = slots.filter(isColumn);
  return { slots, columns, breaks: slots.filter(isBreak), ...scale, highest: highestOf(columns) };
}

const nothingCounted = { sessions: 0, attendances: 0, persons: 0, serviceMinutes: 0 };

function numberOf(count: Count): number {
  return typeof count === 'number' ? count : 0;
}

function highestOf(columns: readonly PlotColumn[]): PlotColumn | undefined {
  const [first, ...others] = columns.filter(({ share }) => share > 0);
  return first && others.reduce((best, column) => (column.share > best.share ? column : best), first);
}

/** Every month from the earliest to the latest. */
function monthsOf(known: readonly Month[]): Month[] {
  const sorted = ascending(known);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined) return [];
  const months = [last];
  for (let month = last; month > first && months.length < mostColumns; months.unshift(month))
    month = addMonths(month, -1);
  return months;
}

function withBreaks(columns: readonly PlotColumn[], isEmpty: (month: Month) => boolean): PlotSlot[] {
  const slots: PlotSlot[] = [];
  let run: PlotColumn[] = [];
  const endRun = () => {
    const [first, last] = [run[0], run[run.length - 1]];
    if (first !== undefined && last !== undefined && run.length >= breakFrom)
      slots.push({ from: first.month, until: last.month, months: run.length });
    else slots.push(...run);
    run = [];
  };
  for (const column of columns) {
    if (isEmpty(column.month)) run.push(column);
    else {
      endRun();
      slots.push(column);
    }
  }
  endRun();
  return slots;
}
