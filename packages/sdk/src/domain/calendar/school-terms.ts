/** School holidays, which a region announces year by year. Source: docs/rules/civic-calendar.md#school-holidays */
import type { CivilDay } from '../values/civil-date.ts';
import type { CivicName, SchoolTerm, SchoolTermType } from './civic-data.ts';

export type SchoolHolidayType = Exclude<SchoolTermType, 'term'>;

const names: Readonly<Record<SchoolHolidayType, CivicName>> = {
  'winter-holiday': { 'zh-CN': '寒假', en: 'winter holiday' },
  'spring-holiday': { 'zh-CN': '春假', en: 'spring break' },
  'summer-holiday': { 'zh-CN': '暑假', en: 'summer holiday' },
  'autumn-holiday': { 'zh-CN': '秋假', en: 'autumn break' },
};

export interface SchoolHoliday {
  readonly type: SchoolHolidayType;
  readonly region: string;
  readonly name: CivicName;
}

/** The school holiday that the day is in; the first in the list where regions overlap. */
export function schoolHolidayOn(day: CivilDay, terms: readonly SchoolTerm[]): SchoolHoliday | undefined {
  for (const { type, region, from, to } of terms) {
    if (type !== 'term' && from <= day && day <= to) return { type, region, name: names[type] };
  }
  return undefined;
}
