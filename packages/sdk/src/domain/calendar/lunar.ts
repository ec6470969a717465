/**
 * The traditional calendar: which lunar month a day is in, and its number there. Days of the lunar years 2019 to 2050;
 * other days have no lunar day here, rather than a guessed one.
 * Source: docs/rules/civic-calendar.md#lunar-days
 */
import { addDays, toEpochDay } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import type { CivicLanguage } from './civic-data.ts';
import { firstLunarDay, lunarTable } from './lunar-table.ts';

/** A day of the traditional calendar; `month` 1 to 12, `day` 1 to 30. */
export interface LunarDay {
  readonly month: number;
  /** Whether the month is the second of its number in that year (闰月). */
  readonly isLeapMonth: boolean;
  readonly day: number;
}

const monthDigits = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'] as const;
const dayTens = ['初', '十', '廿'] as const;
const dayUnits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Every lunar month has this many days at least. */
const shortMonth = 29;

interface LunarMonth {
  readonly month: number;
  readonly isLeapMonth: boolean;
  /** Days since 1970-01-01 of its first day. */
  readonly start: number;
  readonly length: number;
}

/** The table's months in order. Some 400, written out in the time that one cell takes to draw. */
function lunarMonths(): readonly LunarMonth[] {
  const months: LunarMonth[] = [];
  let start = toEpochDay(firstLunarDay);
  for (const line of lunarTable) {
    const [lengths = '', leapAfter = '12'] = line.split(' ');
    const leapIndex = Number(leapAfter);
    for (let index = 0; index < lengths.length; index += 1) {
      const length = lengths.charAt(index) === 'L' ? shortMonth + 1 : shortMonth;
      const month = index < leapIndex ? index + 1 : index;
      months.push({ month, isLeapMonth: index === leapIndex, start, length });
      start += length;
    }
  }
  return months;
}

/** The lunar days of the days given, as far as the table goes. */
export function lunarDays(days: readonly CivilDay[]): ReadonlyMap<CivilDay, LunarDay> {
  const months = lunarMonths();
  const found = new Map<CivilDay, LunarDay>();
  let current: LunarMonth | undefined;
  for (const day of days) {
    const epochDay = toEpochDay(day);
    const isIn = ({ start, length }: LunarMonth): boolean => start <= epochDay && epochDay < start + length;
    if (current === undefined || !isIn(current)) current = months.find(isIn);
    if (current === undefined) continue;
    const { month, isLeapMonth, start } = current;
    found.set(day, { month, isLeapMonth, day: epochDay - start + 1 });
  }
  return found;
}

/** The lunar day of one day, or undefined outside the lunar years 2019 to 2050. */
export function lunarDayOf(day: CivilDay): LunarDay | undefined {
  return lunarDays([day]).get(day);
}

/** Whether the day is the last of the lunar year (除夕), which is the 29th or the 30th of the twelfth month. */
export function isNewYearsEve(day: CivilDay, lunar: LunarDay): boolean {
  if (lunar.month !== 12 || lunar.day < shortMonth) return false;
  return lunarDayOf(addDays(day, 1))?.month !== 12; // the table ends on such an eve
}

/** `闰六月`, `leap 6th month`. */
export function lunarMonthText({ month, isLeapMonth }: LunarDay, language: CivicLanguage): string {
  if (language === 'en') return `${isLeapMonth ? 'leap ' : ''}${ordinal(month)} month`;
  return `${isLeapMonth ? '闰' : ''}${monthDigits[month - 1]}月`;
}

/** `初二`, `day 2`. */
export function lunarDayText({ day }: LunarDay, language: CivicLanguage): string {
  if (language === 'en') return `day ${day}`;
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${dayTens[Math.floor((day - 1) / 10)]}${dayUnits[(day - 1) % 10]}`;
}

/** What a small cell shows: the month's name on its first day, else the day. */
export function lunarLabel(lunar: LunarDay, language: CivicLanguage): string {
  return lunar.day === 1 ? lunarMonthText(lunar, language) : lunarDayText(lunar, language);
}

/** `闰六月初一`, `leap 6th month, day 1`. */
export function lunarText(lunar: LunarDay, language: CivicLanguage): string {
  return [lunarMonthText(lunar, language), lunarDayText(lunar, language)].join(language === 'en' ? ', ' : '');
}

function ordinal(number: number): string {
  return `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`;
}
