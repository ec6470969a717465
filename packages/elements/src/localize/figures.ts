/** Figures, and the instant up to which they are true, as text; without `Intl`, for the reason in `dates.ts`. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { wallClock } from './clock.ts';
import { monthText } from './dates.ts';

/** `10000` as `10,000`: groups of three, as both languages write them. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `2026年11月23日` or `23 November 2026`; a month alone stays a month. */
export function dateText(dayOrMonth: string, language: Language): string {
  const month = monthText(dayOrMonth.slice(0, 7), language);
  if (dayOrMonth.length < 10) return month;
  const date = Number(dayOrMonth.slice(8, 10));
  return language === 'en' ? `${date} ${month}` : `${month}${date}日`;
}

/** Day and time on the programme's clock, `2026年11月23日 15:30`; undefined for what isn't an instant. */
export function instantText(instant: string | undefined, language: Language): string | undefined {
  const local = wallClock(Date.parse(instant ?? ''));
  return local && `${dateText(local.slice(0, 10), language)} ${local.slice(11, 16)}`;
}
