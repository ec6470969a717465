/** Words for choosing among the sessions of a series. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '选择场次',
  hint: '可以一次报多个场次：要么全部报上，要么一个也不报。',
  all: '全选',
  none: '全不选',
  chosen: (count: number) => `已选 ${count} 个场次`,
  empty: '目前没有可以报名的场次。请过些时候再来，或在活动日历中看看其他活动。',
  states: {
    'not-open': '还没有开始报名',
    closed: '报名已截止',
    cancelled: '已取消',
    full: '已满',
    waitlist: '已满，可候补',
    open: '',
  },
  left: (free: number) => `剩 ${free} 个名额`,
};

export type SeriesWords = typeof zh;

const en: SeriesWords = {
  title: 'Choose sessions',
  hint: 'You can sign up for several sessions at once: for all of them or for none.',
  all: 'Choose all',
  none: 'Choose none',
  chosen: (count) => (count === 1 ? '1 session chosen' : `${count} sessions chosen`),
  empty:
    'There is no session to sign up for at the moment. Come back later, or look at other activities in the calendar.',
  states: {
    'not-open': 'not open yet',
    closed: 'sign-up closed',
    cancelled: 'cancelled',
    full: 'full',
    waitlist: 'full, with a waitlist',
    open: '',
  },
  left: (free) => (free === 1 ? '1 place left' : `${free} places left`),
};

export const seriesMessages: Readonly<Record<Language, SeriesWords>> = { 'zh-CN': zh, en };
