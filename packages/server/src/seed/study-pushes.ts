import { addDays, type CivilDay, dayFrom, weekday } from '@youth-action/sdk/domain';
import type { StudyPushesTable } from '../storage/report-tables.ts';
import { xihu, yucaijie } from './pilot-places.ts';

/** Mondays without a new issue, around the Spring Festival and in the first weeks of the vacations. */
const quietDays: readonly string[] = ['2023-01-23', '2023-01-30', '2023-07-17'];

/** Seasons of the study as this seed counts them: numbers only tell the issues apart. */
const seasons: readonly (readonly [season: number, from: string])[] = [
  [3, '2023-08-28'],
  [2, '2023-02-01'],
  [1, '2022-12-01'],
];

/** 61 promotions in 育才街 up to October 2023: a new issue every Monday, and one more in every third week on Thursday. */
export function studyPushRows(): StudyPushesTable[] {
  const first = dayFrom('2022-12-05');
  const days: CivilDay[] = [];
  for (let week = 0, monday = first; monday <= '2023-10-30'; week += 1, monday = addDays(first, week * 7)) {
    if (!quietDays.includes(monday)) days.push(monday);
    if (week % 3 === 0) days.push(addDays(monday, 3));
  }
  const issues = new Map<number, number>();
  return days.flatMap((day) => {
    const season = seasons.find(([, from]) => from <= day)?.[0] ?? 1;
    const issue = (issues.get(season) ?? 0) + 1;
    issues.set(season, issue);
    const push = { season, issue, pushed_on: day };
    const both = weekday(day) === 1 && issue % 3 === 0;
    return [{ community_id: yucaijie, ...push }, ...(both ? [{ community_id: xihu, ...push }] : [])];
  });
}
