/** A month as squares, and where a key leads on it. Pure: what to draw, not how. */
import {
  addDays,
  addMonths,
  type CivilDay,
  type CivilMonth,
  daysInMonth,
  firstDayOf,
  monthGrid,
  monthOf,
  weekday,
} from '@youth-action/sdk/domain';
import { monthIn } from './months.ts';
import { type DayEntry, entriesOn, type SessionIndex } from './session-index.ts';

/** One square. */
export interface MonthCell {
  readonly day: CivilDay;
  /** 1 to 31. */
  readonly date: number;
  /** False for the days of the months around, which fill the first and the last week. */
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  /** The one square that the Tab key reaches. */
  readonly isTabStop: boolean;
  /** What the square shows. */
  readonly entries: readonly DayEntry[];
  /** How many more there are. */
  readonly hidden: number;
}

export interface MonthQuery {
  readonly month: CivilMonth;
  readonly today: CivilDay;
  readonly tabStop: CivilDay;
  readonly index: SessionIndex;
  /** Most entries in one square; where there are more, the last line says how many. */
  readonly most: number;
}

/** The weeks of a month, Monday first: four to six rows of seven. */
export function monthWeeks(query: MonthQuery): readonly (readonly MonthCell[])[] {
  const days = monthGrid(query.month);
  return Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).map((day) => cellOf(day, query)),
  );
}

function cellOf(day: CivilDay, { month, today, tabStop, index, most }: MonthQuery): MonthCell {
  const all = entriesOn(index, day);
  const entries = all.length > most ? all.slice(0, most - 1) : all;
  return {
    day,
    date: Number(day.slice(8)),
    isInMonth: day.slice(0, 7) === month,
    isToday: day === today,
    isTabStop: day === tabStop,
    entries,
    hidden: all.length - entries.length,
  };
}

/** Where a key leads from a day, as the ARIA practices have it for a grid of dates; undefined for other keys. */
export function movedDay(day: CivilDay, key: string, withShift: boolean): CivilDay | undefined {
  const target = targetOf(day, key, withShift ? 12 : 1);
  return target === undefined || monthIn(monthOf(target)) === undefined ? undefined : target;
}

function targetOf(day: CivilDay, key: string, months: number): CivilDay | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekday(day));
    case 'End':
      return addDays(day, 7 - weekday(day));
    case 'PageUp':
      return sameDate(day, -months);
    case 'PageDown':
      return sameDate(day, months);
    default:
      return undefined;
  }
}

/** The same date in another month, or that month's last day. */
function sameDate(day: CivilDay, months: number): CivilDay {
  const month = addMonths(monthOf(day), months);
  return addDays(firstDayOf(month), Math.min(Number(day.slice(8)), daysInMonth(month)) - 1);
}
