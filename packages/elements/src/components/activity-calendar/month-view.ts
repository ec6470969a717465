/** Days as squares. Pure: what to draw, not how. */
import {
  addDays,
  type CivilDay,
  type CivilMonth,
  monthGrid,
  monthOf,
  type SessionSummary,
  startOfWeek,
} from '@youth-action/sdk/domain';
import type { SessionIndex } from './session-index.ts';

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
  readonly sessions: readonly SessionSummary[];
  /** How many more there are. */
  readonly hidden: number;
}

export interface CellQuery {
  readonly today: CivilDay;
  readonly tabStop: CivilDay;
  readonly index: SessionIndex;
  /** Most sessions in one square; where there are more, the last line says how many. */
  readonly most: number;
}

/** The weeks of a month, Monday first: four to six rows of seven. */
export function monthWeeks(month: CivilMonth, query: CellQuery): readonly (readonly MonthCell[])[] {
  const days = monthGrid(month);
  return Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).map((day) => cellOf(day, month, query)),
  );
}

/** The week of a day, Monday first. All of its days are in it, whatever their month. */
export function weekCells(day: CivilDay, query: CellQuery): readonly MonthCell[] {
  const monday = startOfWeek(day);
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map((one) =>
    cellOf(one, monthOf(one), query),
  );
}

function cellOf(day: CivilDay, month: CivilMonth, { today, tabStop, index, most }: CellQuery): MonthCell {
  const all = index.on(day);
  const sessions = all.length > most ? all.slice(0, most - 1) : all;
  return {
    day,
    date: Number(day.slice(8)),
    isInMonth: day.slice(0, 7) === month,
    isToday: day === today,
    isTabStop: day === tabStop,
    sessions,
    hidden: all.length - sessions.length,
  };
}
