/** The months of the calendar: which there are, what each asks of the server, and where the Tab key enters it. */
import {
  addDays,
  addMonths,
  type CivilDay,
  type CivilMonth,
  firstDayOf,
  isCivilMonth,
  lastDayOf,
  weekday,
} from '@youth-action/sdk/domain';

/** The calendar's ends. Beyond them, nobody schedules and the arithmetic of days would run out of years. */
export const earliestMonth = '1950-01' as CivilMonth;
export const latestMonth = '2199-12' as CivilMonth;

/** The day that the Tab key reaches: the one last gone to, else today, else the first of the month. */
export function tabStopOf(month: CivilMonth, today: CivilDay, gone: CivilDay | undefined): CivilDay {
  return [gone, today].find((day) => day?.slice(0, 7) === month) ?? firstDayOf(month);
}

/**
 * The days that a month shows, which are its whole weeks, and the start of the week before them: a session that begins
 * there can reach into the first of them.
 */
export function rangeOf(month: CivilMonth): {
  readonly lead: CivilDay;
  readonly from: CivilDay;
  readonly until: CivilDay;
} {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const from = addDays(first, 1 - weekday(first));
  return { lead: addDays(from, -7), from, until: addDays(last, 7 - weekday(last)) };
}

/** The text as a month of the calendar; undefined for any other text. */
export function monthIn(text: string): CivilMonth | undefined {
  return isCivilMonth(text) && text >= earliestMonth && text <= latestMonth ? text : undefined;
}

/** The month some months on; the calendar's end where there is none. */
export function movedMonth(month: CivilMonth, months: number): CivilMonth {
  return monthIn(addMonths(month, months)) ?? (months < 0 ? earliestMonth : latestMonth);
}
