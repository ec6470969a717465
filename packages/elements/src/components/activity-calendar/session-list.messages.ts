import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  today: '今天',
  count: (sessions: number) => `${sessions} 场`,
  past: (sessions: number) => `显示本月已过去的 ${sessions} 场`,
  more: (sessions: number) => `显示更多（还有 ${sessions} 场）`,
  emptyDay: '这一天没有活动，或没有符合筛选条件的活动。',
};

const en: typeof zh = {
  today: 'Today',
  count: (sessions) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  past: (sessions) => `Show ${sessions} earlier this month`,
  more: (sessions) => `Show more (${sessions} left)`,
  emptyDay: 'No sessions on this day, or none that match the filters.',
};

export type ListMessages = typeof zh;
export const listMessages: Readonly<Record<Language, ListMessages>> = { 'zh-CN': zh, en };
