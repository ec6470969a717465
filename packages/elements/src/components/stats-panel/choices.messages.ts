import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  year: '年份',
  allYears: '全部时间',
  yearOf: (year: string) => `${year}年`,
  month: '月份',
  wholeYear: '全年',
  monthOf: (month: number) => `${month}月`,
  filter: '范围',
  everything: '全部活动',
  byProgramme: '按品牌',
  byCategory: '按类别',
};

const english: typeof chinese = {
  year: 'Year',
  allYears: 'All time',
  yearOf: (year) => year,
  month: 'Month',
  wholeYear: 'Whole year',
  monthOf: (month) =>
    [
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
    ][month - 1] ?? '',
  filter: 'What is counted',
  everything: 'All activities',
  byProgramme: 'By programme',
  byCategory: 'By category',
};

export const choiceMessages: Readonly<Record<Language, typeof chinese>> = { 'zh-CN': chinese, en: english };
