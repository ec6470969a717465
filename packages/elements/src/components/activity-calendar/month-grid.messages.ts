import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  day: (day: string, sessions: number) =>
    sessions === 0 ? `${day}，没有活动` : `${day}，${sessions} 场活动`,
  tally: (sessions: number) => `${sessions} 场`,
  more: (sessions: number) => `还有 ${sessions} 场`,
  continues: '续',
  cancelled: '(取消)',
};

const en: typeof zh = {
  day: (day, sessions) =>
    `${day}, ${sessions === 0 ? 'no' : sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  tally: (sessions) => `${sessions}`,
  more: (sessions) => `${sessions} more`,
  continues: 'cont.',
  cancelled: '(cancelled)',
};

export type MonthMessages = typeof zh;
export const monthMessages: Readonly<Record<Language, MonthMessages>> = { 'zh-CN': zh, en };
