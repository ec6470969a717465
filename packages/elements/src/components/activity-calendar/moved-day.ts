/** Where a key leads on a grid of days. */
import {
  addDays,
  addMonths,
  type CivilDay,
  daysInMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  startOfWeek,
  weekday,
} from '@youth-action/sdk/domain';
import { monthIn } from './months.ts';

/** A key with those held down beside it. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>;

/** Where a key leads from a day, as the ARIA practices have it for a grid of dates; undefined for other keys. */
export function movedDay(day: CivilDay, key: Key): CivilDay | undefined {
  const target = key.ctrlKey ? endOf(day, key.key) : targetOf(day, key.key, key.shiftKey ? 12 : 1);
  return target === undefined || monthIn(monthOf(target)) === undefined ? undefined : target;
}

/** The first or last day of the month, where the key means one. */
function endOf(day: CivilDay, key: string): CivilDay | undefined {
  const month = monthOf(day);
  return key === 'Home' ? firstDayOf(month) : key === 'End' ? lastDayOf(month) : undefined;
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
      return startOfWeek(day);
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
