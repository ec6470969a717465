import type { CivilMonth } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

interface CalendarTexts {
  readonly title: string;
  /** Of the links to other months. */
  readonly months: string;
  readonly month: (month: CivilMonth) => string;
  readonly empty: string;
  readonly unreadable: string;
}

const english = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const calendarTexts: Readonly<Record<Language, CalendarTexts>> = {
  'zh-CN': {
    title: '活动日历',
    months: '其他月份',
    month: (month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    empty: '这个月没有活动，或没有符合条件的活动。',
    unreadable: '网址里的条件无法识别。',
  },
  en: {
    title: 'Activity calendar',
    months: 'Other months',
    month: (month) => english.format(Date.parse(`${month}-01T00:00:00Z`)),
    empty: 'No sessions in this month, or none that match.',
    unreadable: 'The conditions in the address can’t be read.',
  },
};
