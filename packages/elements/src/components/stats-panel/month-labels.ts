/** Which months and years are written under the plot, so that no two of them overlap. */
import { isBreak, type PlotSlot } from './months-plot.ts';

export interface AxisLabel {
  readonly text: string;
  /** Slot, from 0, at which it stands. */
  readonly at: number;
}

export interface AxisLabels {
  /** Numbers of months, in the middle of their slots. */
  readonly months: readonly AxisLabel[];
  /** Years, at the beginning of their first slot. */
  readonly years: readonly AxisLabel[];
}

/** So many labels of each kind find room beside each other. */
const room = { narrow: { months: 10, years: 5 }, wide: { months: 30, years: 14 } };

export function monthLabels(slots: readonly PlotSlot[], isNarrow: boolean): AxisLabels {
  const { months: mostMonths, years: mostYears } = isNarrow ? room.narrow : room.wide;
  const every = [1, 3, 6].find((step) => slots.length / step <= mostMonths);
  const months = slots.flatMap((slot, at) => {
    if (every === undefined || isBreak(slot) || (isNarrow && isBesideBreak(slots, at))) return [];
    const number = Number(slot.month.slice(5));
    return (number - 1) % every === 0 ? [{ text: String(number), at }] : [];
  });
  return { months, years: yearsOf(slots, slots.length / mostYears) };
}

/** Where there's little room, the mark of the break needs what is beside it. */
function isBesideBreak(slots: readonly PlotSlot[], at: number): boolean {
  return [slots[at - 1], slots[at + 1]].some((slot) => slot !== undefined && isBreak(slot));
}

function yearsOf(slots: readonly PlotSlot[], distance: number): AxisLabel[] {
  const years: AxisLabel[] = [];
  let shown = '';
  slots.forEach((slot, at) => {
    if (isBreak(slot)) {
      shown = '';
      return;
    }
    const year = slot.month.slice(0, 4);
    if (year === shown) return;
    shown = year;
    const last = years[years.length - 1];
    if (last !== undefined && at - last.at < distance) years.pop();
    years.push({ text: year, at });
  });
  return years;
}
