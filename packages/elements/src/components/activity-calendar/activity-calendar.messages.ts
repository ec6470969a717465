/** The words of the calendar's frame. Those of its parts are in the parts, which are loaded when they are needed. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  previous: { month: '上个月', week: '上一周' },
  next: { month: '下个月', week: '下一周' },
  today: '今天',
  views: '显示方式',
  list: '列表',
  week: '周历',
  month: '月历',
  count: (sessions: number) => `${sessions} 场活动`,
  countOf: (sessions: number, all: number) => `符合条件 ${sessions} 场（共 ${all} 场）`,
  loading: '正在加载…',
  loadingRest: (sessions: number) => `已加载 ${sessions} 场，其余正在加载…`,
  failed: '没有加载成功。',
  retry: '重试',
};

const en: typeof zh = {
  previous: { month: 'Previous month', week: 'Previous week' },
  next: { month: 'Next month', week: 'Next week' },
  today: 'Today',
  views: 'Show as',
  list: 'List',
  week: 'Week',
  month: 'Month',
  count: (sessions) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  countOf: (sessions, all) => `${sessions} of ${all} sessions match`,
  loading: 'Loading…',
  loadingRest: (sessions) => `${sessions} sessions loaded, more on the way…`,
  failed: 'Loading failed.',
  retry: 'Try again',
};

export const calendarMessages: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
