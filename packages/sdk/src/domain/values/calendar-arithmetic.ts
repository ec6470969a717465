/**
 * Integer arithmetic on days and months written as text. The schemas are in `civil-date.ts`: a bundler puts a file as a
 * whole where it is first needed, and a page that only reads must not get schemas with its calendar.
 *
 * The functions take text from anywhere, a row or an answer that no schema has seen, and throw a RangeError at text
 * that isn't a day or a month; what they return is branded.
 * Source: docs/rules/formats.md#days-and-months
 */
import type { CivilDay, CivilMonth } from './civil-date.ts';
import { monthPattern } from './month-pattern.ts';

/** The parts of a day; `month` and `day` count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The parts of a day, or `undefined` if the text isn't a day that exists (30 February). */
export function parseDay(text: string): DayParts | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Whether the text is a day that exists; the schema's answer, for pages that don't load schemas. */
export function isCivilDay(text: string): text is CivilDay {
  return parseDay(text) !== undefined;
}

/** Whether the text is a month; the schema's answer, for pages that don't load schemas. */
export function isCivilMonth(text: string): text is CivilMonth {
  return monthPattern.test(text);
}

/** Takes the text as a day. @throws RangeError if it isn't one. */
export function dayFrom(text: string): CivilDay {
  if (!isCivilDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** Takes the text as a month. @throws RangeError if it isn't one. */
export function monthFrom(text: string): CivilMonth {
  if (!isCivilMonth(text)) throw new RangeError(`Not a month: ${text}`);
  return text;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function partsOf(day: string): DayParts {
  const parts = parseDay(day);
  if (parts === undefined) throw new RangeError(`Not a day: ${day}`);
  return parts;
}

/**
 * The number of days from 1970-01-01 to the day, negative before it.
 * Years are counted from March, so that the leap day is the last of its year and needs no case of its own.
 */
export function toEpochDay(day: string): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth - 1;
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

/** The day that is `epochDay` days after 1970-01-01. @throws RangeError outside the years 0000 to 9999. */
export function fromEpochDay(epochDay: number): CivilDay {
  const sinceMarchZero = epochDay + 719_468;
  const cycle = Math.floor(sinceMarchZero / 146_097); // days of 400 years
  const dayOfCycle = sinceMarchZero - cycle * 146_097;
  const leapDays =
    Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1);
  return dayFrom(`${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`);
}

/** The day `days` days later, or earlier if negative. */
export function addDays(day: string, days: number): CivilDay {
  return fromEpochDay(toEpochDay(day) + days);
}

/** Days from the first to the second, negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Negative, 0 or positive as `a` is before, on or after `b`; fit for `sort`. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: string): number {
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

/** The Monday of the day's week. */
export function startOfWeek(day: string): CivilDay {
  return addDays(day, 1 - weekday(day));
}

/** The month that the day is in. */
export function monthOf(day: string): CivilMonth {
  return monthFrom(dayFrom(day).slice(0, 7));
}

/** The month's first day. */
export function firstDayOf(month: string): CivilDay {
  return dayFrom(`${monthFrom(month)}-01`);
}

/** The month's last day. */
export function lastDayOf(month: string): CivilDay {
  return dayFrom(`${month}-${daysInMonth(month)}`);
}

/** 28 to 31. */
export function daysInMonth(month: string): number {
  const { year, month: monthOfYear } = partsOf(firstDayOf(month));
  return lengthOfMonth(year, monthOfYear);
}

/** The month `months` months later, or earlier if negative. @throws RangeError outside the years 0000 to 9999. */
export function addMonths(month: string, months: number): CivilMonth {
  const { year, month: monthOfYear } = partsOf(firstDayOf(month));
  const index = year * 12 + monthOfYear - 1 + months;
  return monthFrom(`${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`);
}

/** The days of a month's calendar: the whole weeks, Monday first, that cover it; 28, 35 or 42 days in order. */
export function monthGrid(month: string): readonly CivilDay[] {
  const first = firstDayOf(month);
  const lead = weekday(first) - 1;
  const start = toEpochDay(first) - lead;
  const weeks = Math.ceil((lead + daysInMonth(month)) / 7);
  return Array.from({ length: weeks * 7 }, (_, index) => fromEpochDay(start + index));
}
