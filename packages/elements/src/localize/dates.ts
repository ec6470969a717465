/**
 * Days and times in words, without `Intl`: the first formatter of a cold page takes longer to build than a month of
 * sessions takes to draw (docs/decisions/0005-bytes-and-first-paint.md).
 */
import { parseDay, timeOf, weekday, dayOf, type CivilDay, type Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

const longWeekdays = {
  'zh-CN': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Short names of the days of a week, Monday first. */
export function weekdayNames(language: Language): readonly string[] {
  return weekdays[language];
}

/** Long names of the days of a week, Monday first: what a screen reader says for a column. */
export function longWeekdayNames(language: Language): readonly string[] {
  return longWeekdays[language];
}

/** `2026年11月` or `November 2026`. */
export function monthText(month: string, language: Language): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  return language === 'en' ? `${months[number - 1]} ${year}` : `${year}年${number}月`;
}

/** `11月23日 周一` or `Mon 23 November`; with the year where `withYear` is set. */
export function dayText(day: CivilDay, language: Language, withYear = false): string {
  const { year, month, day: date } = partsOf(day);
  const name = weekdays[language][weekday(day) - 1];
  if (language === 'en') return `${name} ${date} ${months[month - 1]}${withYear ? ` ${year}` : ''}`;
  return `${withYear ? `${year}年` : ''}${month}月${date}日 ${name}`;
}

/** `19:00–20:30` in the programme's zone. A session that ends on another day says which: `19:00–11月24日 08:00`. */
export function timeRangeText(startsAt: Instant, endsAt: Instant, language: Language): string {
  const isSameDay = dayOf(startsAt) === dayOf(endsAt);
  return `${timeOf(startsAt)}–${isSameDay ? '' : `${dayText(dayOf(endsAt), language)} `}${timeOf(endsAt)}`;
}

/** Whole minutes as hours and minutes: `12 小时 30 分`, `12 h 30 min`. */
export function minutesText(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [h, min] = language === 'en' ? ['h', 'min'] : ['小时', '分钟'];
  if (hours === 0) return `${rest} ${min}`;
  return rest === 0 ? `${hours} ${h}` : `${hours} ${h} ${rest} ${min}`;
}

function partsOf(day: CivilDay): { year: number; month: number; day: number } {
  const parts = parseDay(day);
  if (parts === undefined) throw new RangeError(`not a day: ${day}`);
  return parts;
}
