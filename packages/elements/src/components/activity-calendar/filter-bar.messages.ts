import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  filters: '筛选活动',
  more: (chosen: number) => (chosen === 0 ? '更多筛选' : `更多筛选（已选 ${chosen} 项）`),
  any: '不限',
  tags: '更多主题',
  communities: '社区',
  programmes: '品牌',
  audiences: '对象',
  age: '参加者周岁',
  modes: '方式',
  roles: '参加方式',
  participant: '我要参加',
  volunteer: '我要做志愿者',
  'on-site': '线下',
  online: '线上',
  hasPlaces: '有名额',
  clear: '清除筛选',
  empty: (when: string) => `${when}还没有安排活动。`,
  emptyRest: '本月接下来没有活动了。',
  emptyFiltered: '没有符合筛选条件的活动。可以放宽条件，或看看后面的活动。',
  incomplete: '下面的内容可能不完整或不是最新的。',
  next: { month: '看下个月', week: '看下一周' },
};

const en: typeof zh = {
  filters: 'Filter sessions',
  more: (chosen) => (chosen === 0 ? 'More filters' : `More filters (${chosen} set)`),
  any: 'Any',
  tags: 'More topics',
  communities: 'Community',
  programmes: 'Programme',
  audiences: 'For',
  age: 'Age in years',
  modes: 'Held',
  roles: 'I want to',
  participant: 'Join in',
  volunteer: 'Volunteer',
  'on-site': 'On site',
  online: 'Online',
  hasPlaces: 'Places left',
  clear: 'Clear filters',
  empty: (when) => `Nothing is planned for ${when} yet.`,
  emptyRest: 'Nothing more this month.',
  emptyFiltered: 'No session matches. Loosen the filters, or look at what comes later.',
  incomplete: 'What is below may be incomplete or out of date.',
  next: { month: 'See next month', week: 'See next week' },
};

export type FilterMessages = typeof zh;
export const filterMessages: Readonly<Record<Language, FilterMessages>> = { 'zh-CN': zh, en };
