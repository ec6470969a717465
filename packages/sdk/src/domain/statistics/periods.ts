/** The spans that are counted: all, a year, a month. Nothing else is public, so that no two spans differ by a few people. */
import { addMonths } from '../values/calendar-arithmetic.ts';
import type { CivilMonth } from '../values/civil-date.ts';
import { monthPattern } from '../values/month-pattern.ts';

/** `all`, a year `YYYY`, or a month `YYYY-MM`. */
export const periodPattern = /^(?:all|\d{4}(?:-(?:0[1-9]|1[0-2]))?)$/;

/** Whether the month belongs to the period. */
export function isInPeriod(month: string, period: string): boolean {
  return period === 'all' || month.startsWith(period);
}

/** The periods that a month belongs to, the smallest first. */
export function periodsOf(month: string): readonly [string, string, 'all'] {
  return [month, month.slice(0, 4), 'all'];
}

/** First and last month of a period; undefined for `all`. */
export function monthsOfPeriod(
  period: string,
): { readonly first: CivilMonth; readonly last: CivilMonth } | undefined {
  if (period === 'all') return undefined;
  const isMonth = monthPattern.test(period);
  const [first, last] = isMonth ? [period, period] : [`${period}-01`, `${period}-12`];
  return { first: first as CivilMonth, last: last as CivilMonth }; // whoever asks has matched `periodPattern`
}

/** Every month from `first` to `last`, both included; none if `first` is undefined. */
export function monthsBetween(first: CivilMonth | undefined, last: CivilMonth): CivilMonth[] {
  const months: CivilMonth[] = [];
  for (let month = first; month !== undefined && month <= last; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** What one answer is about. */
export interface StatisticsScope {
  readonly communityId?: string | undefined;
  readonly period: string;
  readonly programmeId?: string | undefined;
  readonly category?: string | undefined;
}

/** The query of a scope as it is written in addresses: always the same for the same figures. */
export function scopeQuery({ communityId, period, programmeId, category }: StatisticsScope): string {
  const pairs = Object.entries({ communityId, period, programmeId, category });
  const given = pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given).toString();
}
