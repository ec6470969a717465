/** The days of a list: which have sessions, and as many of these as are drawn. */
import { addDays, type CivilDay, dayOf, firstDayOf, type SessionSummary } from '@youth-action/sdk/domain';
import type { CalendarModel } from './calendar-model.ts';
import type { SessionIndex } from './session-index.ts';

/** One day of a list with what is shown under it. */
export interface DayGroup {
  readonly day: CivilDay;
  readonly sessions: readonly SessionSummary[];
  /** How many there are, shown or not. */
  readonly all: number;
}

/**
 * The days from the first to the last, both included, that have sessions, up to `most` sessions; each session once,
 * under its own first day, or under `from` if it began before.
 */
export function dayGroups(
  index: SessionIndex,
  from: CivilDay,
  until: CivilDay,
  most = Infinity,
): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  let left = most;
  for (let day = from; day <= until && left > 0; day = addDays(day, 1)) {
    const sessions = index.on(day).filter(({ startsAt }) => day === from || dayOf(startsAt) === day);
    if (sessions.length > 0) groups.push({ day, sessions: sessions.slice(0, left), all: sessions.length });
    left -= sessions.length;
  }
  return groups;
}

/** Today in this month, so that what is over doesn't stand before what is to come; the first day in others. */
export function firstShownDay({ month, today, withPast }: CalendarModel): CivilDay {
  return !withPast && today.slice(0, 7) === month ? today : firstDayOf(month);
}
