/**
 * Who is off work on which day, by the notices that are known, and up to where they are known.
 * Source: docs/rules/civic-calendar.md#public-holidays
 */
import { addDays, dayFrom } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import {
  type CivicData,
  type CivicName,
  type HolidayCode,
  holidayNames,
  type HolidayPeriod,
  type HolidayYear,
} from './civic-data.ts';
import { holidayTable, holidayTableSource } from './holiday-table.ts';

/** A day off, or a day of rest that is worked for one. */
export interface HolidayFact {
  readonly kind: 'off' | 'work';
  readonly name: CivicName;
}

const codes: Readonly<Record<string, HolidayCode>> = {
  n: 'new-year',
  s: 'spring-festival',
  q: 'qingming',
  l: 'labour-day',
  d: 'dragon-boat',
  m: 'mid-autumn',
  g: 'national-day',
};

/** The years of the table, written out. */
export function builtInHolidays(): readonly HolidayYear[] {
  return holidayTable.map(yearFrom);
}

/** The year that a line of the table begins with. */
function yearOf(line: string): number {
  return Number(line.slice(0, 4));
}

function yearFrom(line: string): HolidayYear {
  const [year = '', ...periods] = line.split(' ');
  return {
    year: yearOf(line),
    periods: periods.map((text) => periodFrom(year, text)),
    source: holidayTableSource,
  };
}

/** `s0215-0223+0214+0228`: the holiday's letter, first and last day off, the days worked for it. */
function periodFrom(year: string, text: string): HolidayPeriod {
  const dayAt = (digits: string): CivilDay => dayFrom(`${year}-${digits.slice(0, 2)}-${digits.slice(2)}`);
  const [range = '', ...workdays] = text.slice(1).split('+');
  const [from = '', to = from] = range.split('-');
  const holiday = codes[text.charAt(0)];
  if (holiday === undefined) throw new RangeError(`Not a holiday: ${text}`);
  return { holiday, from: dayAt(from), to: dayAt(to), workdays: workdays.map(dayAt) };
}

/** The notices about the years asked for: a page’s own, and those built in that it doesn’t replace. */
function noticesOf(years: ReadonlySet<number>, data: CivicData | undefined): readonly HolidayYear[] {
  const own = data?.holidays ?? [];
  const replaced = new Set(own.filter(isCountryWide).map(({ year }) => year));
  const lines = holidayTable.filter((line) => years.has(yearOf(line)) && !replaced.has(yearOf(line)));
  return [...lines.map(yearFrom), ...own.filter(({ year }) => years.has(year))];
}

function isCountryWide({ region }: HolidayYear): boolean {
  return region === undefined;
}

/**
 * The days that are off or worked against the rule of the week, for the years asked for.
 * @throws RangeError where the page's data has a day that doesn't exist.
 */
export function holidayFacts(
  years: ReadonlySet<number>,
  data?: CivicData,
): ReadonlyMap<CivilDay, HolidayFact> {
  const facts = new Map<CivilDay, HolidayFact>();
  for (const { periods } of noticesOf(years, data)) {
    for (const { holiday, from, to, workdays = [] } of periods) {
      const name = typeof holiday === 'string' ? holidayNames[holiday] : holiday;
      for (let day = dayFrom(from); day <= to; day = addDays(day, 1)) facts.set(day, { kind: 'off', name });
      for (const day of workdays) facts.set(dayFrom(day), { kind: 'work', name });
    }
  }
  return facts;
}

/**
 * The last day up to which every public holiday is known, `2026-12-31` with the years built in. Days after a gap in a
 * page's own years don't count.
 */
export function holidayHorizon(data?: CivicData): CivilDay {
  const years = countryYears(data);
  let last = yearOf(holidayTable[0] ?? '');
  while (years.has(last + 1)) last += 1;
  return dayFrom(`${last}-12-31`);
}

/** Whether the holidays of the day's year are known at all. */
export function knowsHolidays(day: CivilDay, data?: CivicData): boolean {
  return countryYears(data).has(Number(day.slice(0, 4)));
}

/** Whether the day is so far ahead that nobody has told its year's holidays yet: no mark is no statement there. */
export function isPastHorizon(day: CivilDay, data?: CivicData): boolean {
  return day > holidayHorizon(data) && !knowsHolidays(day, data);
}

/** The years whose holidays of the whole country are known. */
function countryYears(data: CivicData | undefined): ReadonlySet<number> {
  const own = (data?.holidays ?? []).filter(isCountryWide).map(({ year }) => year);
  return new Set([...holidayTable.map(yearOf), ...own]);
}
