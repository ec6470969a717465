/**
 * The days that the programme and the people around it keep, whether or not anyone is off work.
 * Source: docs/rules/civic-calendar.md#festivals
 */
import { parseDay } from '../values/calendar-arithmetic.ts';
import type { CivilDay } from '../values/civil-date.ts';
import { type CivicName, holidayNames } from './civic-data.ts';
import { isNewYearsEve, type LunarDay } from './lunar.ts';

interface FestivalFacts {
  readonly name: CivicName;
  /** Whom the day gives time off work, where that isn't everybody. */
  readonly note?: CivicName;
}

const festivalFacts = {
  'new-year': { name: holidayNames['new-year'] },
  'womens-day': {
    name: { 'zh-CN': '妇女节', en: 'Women’s Day' },
    note: { 'zh-CN': '妇女放假半天', en: 'half a day off for women' },
  },
  'lei-feng-day': {
    name: { 'zh-CN': '学雷锋纪念日', en: 'Learn from Lei Feng Day' },
    note: { 'zh-CN': '中国青年志愿者服务日', en: 'day of service of China’s young volunteers' },
  },
  'arbor-day': { name: { 'zh-CN': '植树节', en: 'Arbor Day' } },
  'labour-day': { name: holidayNames['labour-day'] },
  'youth-day': {
    name: { 'zh-CN': '青年节', en: 'Youth Day' },
    note: { 'zh-CN': '14周岁以上的青年放假半天', en: 'half a day off for young people of 14 and over' },
  },
  'childrens-day': {
    name: { 'zh-CN': '儿童节', en: 'Children’s Day' },
    note: { 'zh-CN': '不满14周岁的少年儿童放假1天', en: 'a day off for children under 14' },
  },
  'army-day': {
    name: { 'zh-CN': '建军节', en: 'Army Day' },
    note: { 'zh-CN': '现役军人放假半天', en: 'half a day off for soldiers in service' },
  },
  'national-day': { name: holidayNames['national-day'] },
  'volunteer-day': { name: { 'zh-CN': '国际志愿者日', en: 'International Volunteer Day' } },
  qingming: { name: holidayNames.qingming },
  'new-years-eve': { name: { 'zh-CN': '除夕', en: 'Chinese New Year’s Eve' } },
  'spring-festival': { name: holidayNames['spring-festival'] },
  'lantern-festival': { name: { 'zh-CN': '元宵节', en: 'Lantern Festival' } },
  'dragon-boat': { name: holidayNames['dragon-boat'] },
  qixi: { name: { 'zh-CN': '七夕节', en: 'Qixi Festival' } },
  'mid-autumn': { name: holidayNames['mid-autumn'] },
  'double-ninth': { name: { 'zh-CN': '重阳节', en: 'Double Ninth Festival' } },
  laba: { name: { 'zh-CN': '腊八节', en: 'Laba Festival' } },
} as const satisfies Readonly<Record<string, FestivalFacts>>;
export type FestivalCode = keyof typeof festivalFacts;

/** By month and day of the solar calendar. */
const solarFestivals: Readonly<Record<string, FestivalCode>> = {
  '01-01': 'new-year',
  '03-05': 'lei-feng-day',
  '03-08': 'womens-day',
  '03-12': 'arbor-day',
  '05-01': 'labour-day',
  '05-04': 'youth-day',
  '06-01': 'childrens-day',
  '08-01': 'army-day',
  '10-01': 'national-day',
  '12-05': 'volunteer-day',
};

/** By month and day of the traditional calendar; a leap month keeps none. */
const lunarFestivals: Readonly<Record<string, FestivalCode>> = {
  '1-1': 'spring-festival',
  '1-15': 'lantern-festival',
  '5-5': 'dragon-boat',
  '7-7': 'qixi',
  '8-15': 'mid-autumn',
  '9-9': 'double-ninth',
  '12-8': 'laba',
};

/** The years in which the rule for 清明 is known to hold. */
const qingmingYears = { first: 2001, last: 2099 } as const;

/** The day in April on which the sun reaches 15°, 4 or 5; undefined outside 2001 to 2099. */
function qingmingDate(year: number): number | undefined {
  if (year < qingmingYears.first || year > qingmingYears.last) return undefined;
  const yearOfCentury = year - 2000;
  return Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(yearOfCentury / 4);
}

/** The festivals of a day, most often none; those by the solar calendar first. */
export function festivalsOf(day: CivilDay, lunar: LunarDay | undefined): readonly FestivalCode[] {
  const festivals: FestivalCode[] = [];
  const solar = solarFestivals[day.slice(5)];
  if (solar) festivals.push(solar);
  const parts = parseDay(day);
  if (parts?.month === 4 && parts.day === qingmingDate(parts.year)) festivals.push('qingming');
  const traditional = lunar && traditionalFestival(day, lunar);
  if (traditional) festivals.push(traditional);
  return festivals;
}

function traditionalFestival(day: CivilDay, lunar: LunarDay): FestivalCode | undefined {
  if (isNewYearsEve(day, lunar)) return 'new-years-eve';
  return lunar.isLeapMonth ? undefined : lunarFestivals[`${lunar.month}-${lunar.day}`];
}

/** The festival's name, and whom it gives time off where that isn't everybody. */
export function festivalWords(festival: FestivalCode): FestivalFacts {
  return festivalFacts[festival];
}
