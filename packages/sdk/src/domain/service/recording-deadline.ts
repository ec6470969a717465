/**
 * Until when service has to be recorded: within ten working days after the activity. Days that the yearly notices turn
 * into days off or into workdays count as those. Source: docs/rules/hours.md#recorded-in-time (Order 67, article 11)
 */
import { type HolidayFact, holidayFacts, knowsHolidays } from '../calendar/holidays.ts';
import { addDays, weekday } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import type { Instant } from '../values/instant.ts';
import { dayOf, epochMillis, instantOf } from '../values/wall-clock.ts';

export const recordingWorkdays = 10;

export interface RecordingDeadline {
  readonly day: CivilDay;
  /** The count goes through a year whose holidays aren't known: weekends alone were left out of it there. */
  readonly isUncertain: boolean;
}

/** The last day for recording what was served up to `lastDay`, which itself isn't counted. */
export function recordingDeadline(lastDay: CivilDay): RecordingDeadline {
  const first = Number(lastDay.slice(0, 4));
  const facts = holidayFacts(new Set([first, first + 1]));
  let day = lastDay;
  let isUncertain = false;
  for (let counted = 0; counted < recordingWorkdays;) {
    day = addDays(day, 1);
    isUncertain ||= !knowsHolidays(day);
    if (isWorkday(day, facts)) counted += 1;
  }
  return { day, isUncertain };
}

function isWorkday(day: CivilDay, facts: ReadonlyMap<CivilDay, HolidayFact>): boolean {
  const fact = facts.get(day);
  return fact === undefined ? weekday(day) <= 5 : fact.kind === 'work';
}

/** The last day of a session: one that ends at midnight doesn't reach into the next. */
export function lastServiceDayOf(session: { readonly endsAt: Instant }): CivilDay {
  return dayOf(instantOf(epochMillis(session.endsAt) - 1));
}
