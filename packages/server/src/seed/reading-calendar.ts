/**
 * When families read in the report's months. Daily from 2022-12-10 but for holidays, which makes the 302 sessions of
 * docs/rules/figures.md; the report itself names neither a first day nor any other.
 */
import { addDays, type CivilDay, dayFrom, weekday } from '@youth-action/sdk/domain';

/** The last day of the month up to which the report counts. */
export const reportAsOf = dayFrom('2023-10-31');

/** Days without reading: both ends included. */
const readingBreaks: readonly (readonly [from: string, to: string])[] = [
  ['2022-12-31', '2023-01-02'],
  ['2023-01-20', '2023-01-28'],
  ['2023-04-05', '2023-04-05'],
  ['2023-05-01', '2023-05-03'],
  ['2023-06-22', '2023-06-24'],
  ['2023-09-29', '2023-10-03'],
];

/** 302 days: daily from 2022-12-10 but for holidays. */
export function readingDays(): CivilDay[] {
  const days: CivilDay[] = [];
  for (let day = dayFrom('2022-12-10'); day <= reportAsOf; day = addDays(day, 1)) {
    if (!readingBreaks.some(([from, to]) => from <= day && day <= to)) days.push(day);
  }
  return days;
}

/** Evenings in the week, mornings at the weekend. */
export function readingHours(day: CivilDay): { from: string; until: string } {
  return weekday(day) > 5 ? { from: '10:00', until: '11:30' } : { from: '19:00', until: '20:00' };
}
