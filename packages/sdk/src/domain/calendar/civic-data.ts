/**
 * What a calendar of China needs to be told, since no formula gives it: public holidays with their make-up workdays,
 * and the school's holidays. The years built in are in `holiday-table.ts`; a page adds what came later.
 * Source: docs/rules/civic-calendar.md
 */
import type { CivilDay } from '../values/civil-date.ts';

/** The languages that the calendar's names come in. */
export type CivicLanguage = 'zh-CN' | 'en';

/** One name in each language. */
export type CivicName = Readonly<Record<CivicLanguage, string>>;

/** The public holidays of the whole country. */
export const holidayNames = {
  'new-year': { 'zh-CN': '元旦', en: 'New Year’s Day' },
  'spring-festival': { 'zh-CN': '春节', en: 'Spring Festival' },
  qingming: { 'zh-CN': '清明节', en: 'Qingming Festival' },
  'labour-day': { 'zh-CN': '劳动节', en: 'Labour Day' },
  'dragon-boat': { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { 'zh-CN': '国庆节', en: 'National Day' },
} as const satisfies Readonly<Record<string, CivicName>>;
export type HolidayCode = keyof typeof holidayNames;

/** Days off in a row, first and last included, and the days of rest that are worked for them. */
export interface HolidayPeriod {
  /** A holiday of the whole country by its code, another one by its own name. */
  readonly holiday: HolidayCode | CivicName;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly workdays?: readonly CivilDay[];
}

/**
 * The notice about one calendar year. Without `region` it is the whole country's: it takes the place of a year built in
 * and moves the horizon. With `region` it adds days of that region alone, such as 开斋节 in Ningxia, and leaves the
 * horizon where it is.
 */
export interface HolidayYear {
  readonly year: number;
  readonly periods: readonly HolidayPeriod[];
  readonly region?: string;
  /** The notice that the days were read from. */
  readonly source: string;
}

/** The parts of a school year. Only holidays are marked. */
export type SchoolTermType =
  | 'term'
  | 'winter-holiday'
  | 'spring-holiday'
  | 'summer-holiday'
  | 'autumn-holiday';

/** A stretch of a school year, first and last day included, as the authority of that region announced it. */
export interface SchoolTerm {
  readonly region: string;
  /** The calendar year in which the school year began. */
  readonly year: number;
  readonly type: SchoolTermType;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly source: string;
}

/** What a page knows beyond the years built in. */
export interface CivicData {
  readonly holidays?: readonly HolidayYear[];
  readonly schoolTerms?: readonly SchoolTerm[];
}
