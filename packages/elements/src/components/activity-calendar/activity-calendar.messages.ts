/** The words of the calendar's frame. Those of its parts are in the parts, which are loaded when they are needed. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  name: '活动日历',
  previous: '上个月',
  next: '下个月',
  today: '今天',
  views: '显示方式',
  list: '列表',
  month: '月历',
  count: (sessions: number) => `${sessions} 场活动`,
  countOf: (sessions: number, all: number) => `符合条件 ${sessions} 场（共 ${all} 场）`,
  loading: '正在加载…',
  loadingRest: (sessions: number) => `已加载 ${sessions} 场，其余正在加载…`,
  incomplete: '下面的内容可能不完整或不是最新的。',
};

const en: typeof zh = {
  name: 'Activity calendar',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  views: 'Show as',
  list: 'List',
  month: 'Month',
  count: (sessions) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
  countOf: (sessions, all) => `${sessions} of ${all} sessions match`,
  loading: 'Loading…',
  loadingRest: (sessions) => `${sessions} sessions loaded, more on the way…`,
  incomplete: 'What is below may be incomplete or out of date.',
};

export const calendarMessages: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
