/**
 * Age in whole years by the 满 rule: a person is 满N周岁 from the day *after* the Nth birthday, and whoever was born
 * on 29 February from 1 March of every year. Where only the month of birth is known, age is a range, and a rule
 * takes its stricter side. Source: docs/rules/age.md#full-years
 */
import { birthFrom } from './birth-text.ts';
import { dayFrom, firstDayOf, isCivilMonth, lastDayOf } from './calendar-arithmetic.ts';

/** What is known of an age in whole years, both ends included. */
export interface AgeBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Full years from a day of birth. */
function fullYears(born: string, day: string): number {
  // "After the birthday" is a comparison of text; 29 February sorts behind 28 February and before 1 March.
  const stillToCome = day.slice(5) > born.slice(5) ? 0 : 1;
  return Math.max(0, Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - stillToCome);
}

/**
 * Age on a day; one number twice if the day of birth is known. A birth after the day counts as age 0.
 * @throws RangeError on malformed text: an age that can't be told must not pass for one that is high enough.
 */
export function ageBounds(birth: string, day: string): AgeBounds {
  const born = birthFrom(birth);
  const on = dayFrom(day);
  const monthOnly = isCivilMonth(born);
  return {
    atLeast: fullYears(monthOnly ? lastDayOf(born) : born, on),
    atMost: fullYears(monthOnly ? firstDayOf(born) : born, on),
  };
}

/** Whether the person might be under `years` full years on the day: the strict side for a rule that protects. */
export function isUnder(years: number, birth: string, day: string): boolean {
  return ageBounds(birth, day).atLeast < years;
}

/** Whether the person has surely completed `years` full years on the day: the strict side for a rule that permits. */
export function isSurelyAtLeast(years: number, birth: string, day: string): boolean {
  return !isUnder(years, birth, day);
}
