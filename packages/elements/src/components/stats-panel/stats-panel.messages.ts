/** What is said at once. The words of parts that come later stand beside them. */
import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  title: '活动统计',
  everywhere: '全部社区',
  note: '四个数字数的是四件不同的事，不能互相换算，也不能相加。',
  allTime: (until: string) => `从有记录起至${until}`,
  span: (from: string, until: string) => `${from}至${until}`,
  asOf: (when: string) => `数据截至 ${when}`,
  definition: '统计口径与来源',
  missing: '暂无数据',
  withheld: '不公布',
  reason: (threshold: number) => `涉及的人少于 ${threshold} 人，或可由它推算出这样的数字。`,
  empty: '这个范围内还没有活动记录。可以换一段时间；有人签到后，数字会出现在这里。',
  updated: '统计已更新',
  label: {
    sessions: '活动场次',
    attendances: '参与人次',
    persons: '参与人数',
    'service-minutes': '志愿服务时长',
  },
  gloss: {
    sessions: '办了多少场',
    attendances: '来了多少次，同一人来几次算几次',
    persons: '来过多少个不同的人',
    'service-minutes': '志愿者付出的时间，经审核',
  },
  unit: {
    sessions: '场',
    attendances: '人次',
    persons: '人',
    'service-minutes': '小时',
    times: '次',
    communities: '个社区',
  },
  hours: '小时',
  minutes: '分钟',
  population: '辖区青少年',
  populationUnit: '人',
  populationNote: '由社区填报的辖区人口，不是参加活动的人数。',
};

const english: typeof chinese = {
  title: 'Activity statistics',
  everywhere: 'All communities',
  note: "Four counts of four different things. They can't be turned into each other or added up.",
  allTime: (until) => `From the first record to ${until}`,
  span: (from, until) => `${from} to ${until}`,
  asOf: (when) => `Data as of ${when}`,
  definition: 'Definition and source',
  missing: 'Not available',
  withheld: 'Not shown',
  reason: (threshold) =>
    `Fewer than ${threshold} people are behind it, or such a number could be worked out from it.`,
  empty:
    'Nothing is recorded in this range yet. Try another period; figures appear once somebody has checked in.',
  updated: 'Statistics updated',
  label: {
    sessions: 'Sessions',
    attendances: 'Attendances',
    persons: 'People',
    'service-minutes': 'Volunteer hours',
  },
  gloss: {
    sessions: 'How many were held',
    attendances: 'Every time that somebody came',
    persons: 'How many different people came',
    'service-minutes': 'Approved time given by volunteers',
  },
  unit: {
    sessions: 'sessions',
    attendances: 'attendances',
    persons: 'people',
    'service-minutes': 'hours',
    times: 'times',
    communities: 'communities',
  },
  hours: 'h',
  minutes: 'min',
  population: 'Young people in the area',
  populationUnit: 'people',
  populationNote: 'Population as entered by the community, not people who took part.',
};

export type StatsPanelMessages = typeof chinese;

export const messages: Readonly<Record<Language, StatsPanelMessages>> = { 'zh-CN': chinese, en: english };
