/**
 * What a calendar's cell says about a day beside its date: lunar day, festivals, days off and make-up workdays, school
 * holidays. By civil days alone, so that no visitor's time zone can move a mark.
 * Source: docs/rules/civic-calendar.md
 */
import type { CivilDay } from '../values/civil-date.ts';
import type { CivicData, CivicLanguage } from './civic-data.ts';
import { type FestivalCode, festivalsOf, festivalWords } from './festivals.ts';
import { type HolidayFact, holidayFacts } from './holidays.ts';
import { type LunarDay, lunarDays, lunarLabel, lunarText } from './lunar.ts';
import { schoolHolidayOn, type SchoolHolidayType } from './school-terms.ts';

export interface LunarMark extends LunarDay {
  /** For a small cell: `初二`, on a month's first day `闰六月`; `day 2`, `leap 6th month`. */
  readonly label: string;
  /** In full: `闰六月初二`; `leap 6th month, day 2`. */
  readonly text: string;
}

export interface FestivalMark {
  readonly code: FestivalCode;
  readonly name: string;
  /** Whom the day gives time off where that isn't everybody, or what else the day is. */
  readonly note?: string;
}

export interface HolidayMark {
  /** `off`: a public holiday; `work`: a day of rest that is worked for one (调休上班). */
  readonly kind: 'off' | 'work';
  /** The holiday that the day belongs to. */
  readonly name: string;
  /** For a small cell: `休`, `班`; `off`, `work`. */
  readonly label: string;
}

export interface SchoolHolidayMark {
  readonly type: SchoolHolidayType;
  readonly region: string;
  readonly name: string;
}

/** What there is to say about one day; an absent field says that there is nothing. */
export interface DayMarks {
  readonly lunar?: LunarMark;
  /** Most days have none; two fall on one day now and then. */
  readonly festivals?: readonly FestivalMark[];
  readonly holiday?: HolidayMark;
  readonly schoolHoliday?: SchoolHolidayMark;
}

export interface DayMarksOptions {
  readonly language: CivicLanguage;
  /** What the page knows beyond the years built in. */
  readonly data?: CivicData | undefined;
}

const holidayLabels: Readonly<Record<CivicLanguage, Readonly<Record<HolidayFact['kind'], string>>>> = {
  'zh-CN': { off: '休', work: '班' },
  en: { off: 'off', work: 'work' },
};

/**
 * The marks of the days, in their order; every day given has an entry. Holidays past the horizon are left out and not
 * guessed, which `isPastHorizon` tells. Days without a gap between them are the cheapest.
 * @throws RangeError where the page's data has a day that doesn't exist.
 */
export function dayMarks(
  days: readonly CivilDay[],
  { language, data }: DayMarksOptions,
): ReadonlyMap<CivilDay, DayMarks> {
  const lunar = lunarDays(days);
  const holidays = holidayFacts(new Set(days.map((day) => Number(day.slice(0, 4)))), data);
  const schoolTerms = data?.schoolTerms ?? [];
  const marksOf = (day: CivilDay): DayMarks => {
    const lunarDay = lunar.get(day);
    const festivals = festivalsOf(day, lunarDay);
    const holiday = holidays.get(day);
    const school = schoolHolidayOn(day, schoolTerms);
    return {
      ...(lunarDay && { lunar: lunarMark(lunarDay, language) }),
      ...(festivals.length > 0 && { festivals: festivals.map((code) => festivalMark(code, language)) }),
      ...(holiday && { holiday: holidayMark(holiday, language) }),
      ...(school && { schoolHoliday: { ...school, name: school.name[language] } }),
    };
  };
  return new Map(days.map((day) => [day, marksOf(day)]));
}

function lunarMark(lunar: LunarDay, language: CivicLanguage): LunarMark {
  return { ...lunar, label: lunarLabel(lunar, language), text: lunarText(lunar, language) };
}

function festivalMark(code: FestivalCode, language: CivicLanguage): FestivalMark {
  const { name, note } = festivalWords(code);
  return { code, name: name[language], ...(note && { note: note[language] }) };
}

function holidayMark({ kind, name }: HolidayFact, language: CivicLanguage): HolidayMark {
  return { kind, name: name[language], label: holidayLabels[language][kind] };
}

/** What a small cell shows under the date: the day's first festival, else its lunar day, else nothing. */
export function markLabel({ festivals, lunar }: DayMarks): string {
  return festivals?.[0]?.name ?? lunar?.label ?? '';
}

/**
 * The marks as a screen reader should say them after the date: `农历五月初五，端午节，端午节放假`. Empty where there are none.
 */
export function spokenMarks(marks: DayMarks, language: CivicLanguage): string {
  const { lunar, festivals = [], holiday, schoolHoliday } = marks;
  const isEnglish = language === 'en';
  return [
    lunar && (isEnglish ? `lunar ${lunar.text}` : `农历${lunar.text}`),
    ...festivals.map(({ name, note }) => withNote(name, note, isEnglish)),
    holiday && spokenHoliday(holiday, isEnglish),
    schoolHoliday && (isEnglish ? `school ${schoolHoliday.name}` : `学校${schoolHoliday.name}`),
  ]
    .filter((text) => text !== undefined)
    .join(isEnglish ? ', ' : '，');
}

function withNote(name: string, note: string | undefined, isEnglish: boolean): string {
  if (note === undefined) return name;
  return isEnglish ? `${name} (${note})` : `${name}（${note}）`;
}

function spokenHoliday({ kind, name }: HolidayMark, isEnglish: boolean): string {
  if (kind === 'off') return isEnglish ? `public holiday, ${name}` : `${name}放假`;
  return isEnglish ? `working day in exchange for ${name}` : `${name}调休上班`;
}
