/** Births without schemas, for pages that don't load any. Source: docs/rules/age.md#birth */
import type { Birth } from './birth.ts';
import { dayFrom, isCivilDay, isCivilMonth } from './calendar-arithmetic.ts';

/** Takes the text as a birth. @throws RangeError if it isn't one. */
export function birthFrom(text: string): Birth {
  if (!isCivilDay(text) && !isCivilMonth(text)) throw new RangeError('Not a birth'); // the text may be about a person: not for logs
  return text;
}

/** Whether the birth surely lies after the day, as a slip of the pen does; a birth in the day's own month doesn't. */
export function isBornAfter(birth: string, day: string): boolean {
  return birthFrom(birth) > dayFrom(day).slice(0, birth.length);
}
