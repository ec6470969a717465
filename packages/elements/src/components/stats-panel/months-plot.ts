/** What the monthly plot draws, worked out from the months of an answer. */
import { addMonths, isCivilMonth, type MetricKey, type MonthCounts } from '@youth-action/sdk/domain';

export interface PlotBar {
  readonly month: string;
  /** As the answer counts: minutes for service time. */
  readonly value: number;
  /** Of the plot's top, 0 to 1. */
  readonly share: number;
  /** The month of the answer's own time: more may come. */
  readonly isRunning: boolean;
}

export interface MonthsPlot {
  /** Every month from the first to the last, those without anything too. */
  readonly bars: readonly PlotBar[];
  /** The value at the top edge: a round number of sessions, people or hours. */
  readonly top: number;
  /** The highest bar, the first of several. */
  readonly highest: PlotBar;
}

type Month = MonthCounts['month'];

/** Ten years; older months are in the table. */
const mostBars = 120;

const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

export function countOf(counts: Partial<MonthCounts>, key: MetricKey): number | undefined {
  return counts[key === 'service-minutes' ? 'serviceMinutes' : key];
}

/** Undefined when there's no month to draw. `asOf` is the day up to which the answer counts. */
export function monthsPlot(
  months: readonly MonthCounts[],
  key: MetricKey,
  asOf = '',
): MonthsPlot | undefined {
  const values = new Map(
    months.filter(({ month }) => isCivilMonth(month)).map((one) => [one.month, countOf(one, key) ?? 0]),
  );
  const [first, last] = ends([...values.keys()]);
  if (first === undefined || last === undefined) return undefined;
  const names = monthsBetween(first, last);
  const top = roundTop(
    Math.max(...names.map((month) => values.get(month) ?? 0)),
    key === 'service-minutes' ? 60 : 1,
  );
  const bars = names.map((month) => {
    const value = values.get(month) ?? 0;
    return { month, value, share: value / top, isRunning: month === asOf.slice(0, 7) };
  });
  return { bars, top, highest: bars.reduce((best, bar) => (bar.value > best.value ? bar : best)) };
}

/** The earliest and the latest of some months. */
function ends(months: readonly Month[]): [Month, Month] | [] {
  const [one, ...others] = months;
  if (one === undefined) return [];
  return [
    others.reduce((least, month) => (month < least ? month : least), one),
    others.reduce((most, month) => (month > most ? month : most), one),
  ];
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months = [last];
  for (let month = last; month > first && months.length < mostBars; months.unshift(month))
    month = addMonths(month, -1);
  return months;
}

/** The next round number of `unit`s at or above the value; one unit for nothing at all. */
function roundTop(value: number, unit: number): number {
  const units = Math.max(1, Math.ceil(value / unit));
  const power = 10 ** (String(units).length - 1);
  const step = steps.find((one) => one * power >= units && Number.isInteger(one * power)) ?? 10;
  return step * power * unit;
}
