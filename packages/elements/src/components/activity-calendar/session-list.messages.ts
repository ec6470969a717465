import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  today: '今天',
  count: (sessions: number) => `${sessions} 场`,
  past: (sessions: number) => `显示本月已过去的 ${sessions} 场`,
  more: (sessions: number) => `显示更多（还有 ${sessions} 场）`,
  empty: (month: string) => `${month}还没有安排活动。`,
  emptyRest: '本月接下来没有活动了。',
  emptyFiltered: '没有符合筛选条件的活动。可以放宽条件，或看看下个月。',
  emptyDay: '这一天没有活动，或没有符合筛选条件的活动。',
  clear: '清除筛选',
  go: (month: string) => `看${month}`,
};

const en: typeof zh = {
  today: 'Today',
  count: (sessions) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  past: (sessions) => `Show ${sessions} earlier this month`,
  more: (sessions) => `Show more (${sessions} left)`,
  empty: (month) => `Nothing is planned for ${month} yet.`,
  emptyRest: 'Nothing more this month.',
  emptyFiltered: 'No session matches. Loosen the filters, or look at the next month.',
  emptyDay: 'No sessions on this day, or none that match the filters.',
  clear: 'Clear filters',
  go: (month) => `See ${month}`,
};

export type ListMessages = typeof zh;
export const listMessages: Readonly<Record<Language, ListMessages>> = { 'zh-CN': zh, en };
