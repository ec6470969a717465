import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  day: (day: string, note: string, sessions: number) =>
    `${day}${note && `，${note}`}，${sessions === 0 ? '没有活动' : `${sessions} 场活动`}`,
  tally: (sessions: number) => `${sessions} 场`,
  more: (sessions: number) => `还有 ${sessions} 场`,
  continues: '续',
  cancelled: '(取消)',
};

const en: typeof zh = {
  day: (day, note, sessions) =>
    `${day}${note && `, ${note}`}, ${sessions === 0 ? 'no' : sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  tally: (sessions) => `${sessions}`,
  more: (sessions) => `${sessions} more`,
  continues: 'cont.',
  cancelled: '(cancelled)',
};

export const monthMessages: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
