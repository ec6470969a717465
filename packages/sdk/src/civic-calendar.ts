/** `@youth-action/sdk/civic-calendar`: lunar days, festivals, holidays and make-up workdays of China, without schemas. */
export type {
  CivicData,
  CivicLanguage,
  CivicName,
  HolidayCode,
  HolidayPeriod,
  HolidayYear,
  SchoolTerm,
  SchoolTermType,
} from './domain/calendar/civic-data.ts';
export {
  dayMarks,
  markLabel,
  spokenMarks,
  type DayMarks,
  type DayMarksOptions,
  type FestivalMark,
  type HolidayMark,
  type LunarMark,
  type SchoolHolidayMark,
} from './domain/calendar/day-marks.ts';
export type { FestivalCode } from './domain/calendar/festivals.ts';
export { builtInHolidays, holidayHorizon, isPastHorizon, knowsHolidays } from './domain/calendar/holidays.ts';
export { lunarDayOf, type LunarDay } from './domain/calendar/lunar.ts';
export type { SchoolHolidayType } from './domain/calendar/school-terms.ts';
