/** Words for a session and its places. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { personMessages } from '../../household/person.messages.ts';

const zh = {
  place: '地点',
  organiser: '主办',
  audience: '参加对象',
  audiences: { children: '少年儿童', family: '亲子家庭', youth: '青年', everyone: '全体居民' },
  ages: (from: number | undefined, to: number | undefined) =>
    from === undefined ? `${to} 周岁及以下` : to === undefined ? `${from} 周岁及以上` : `${from}–${to} 周岁`,
  places: '剩余名额',
  placesLeft: (free: number, capacity: number) =>
    free === 0 ? '已满' : `剩 ${free} 个（共 ${capacity} 个）`,
  waiting: (count: number) => `${count} 人候补中`,
  roles: personMessages['zh-CN'].roles,
  admits: personMessages['zh-CN'].admits,
  bring: '请携带',
  approval: '报名后须经主办方审核。',
  minimum: (count: number) => `满 ${count} 人开班；到报名截止仍不足时，活动可能取消。`,
  risk: '安全提示',
  adultsOnly: '志愿服务有一定风险，志愿者须年满 18 周岁。',
  notOpen: (time: string) => `报名还没有开始，${time} 起可以报名。`,
  closed: '报名已截止。可以在活动日历中选择其他场次。',
  full: '名额已满。可以稍后再来看看有没有人退出，或选择其他场次。',
  cancelled: '这个场次已取消。',
  reason: (text: string) => `原因：${text}`,
  reload: '刷新',
  labelled: (label: string, text: string) => `${label}：${text}`,
};

export type SessionWords = typeof zh;

const en: SessionWords = {
  place: 'Where',
  organiser: 'Community',
  audience: 'For',
  audiences: { children: 'Children', family: 'Families', youth: 'Young people', everyone: 'Everyone' },
  ages: (from, to) =>
    from === undefined ? `up to age ${to}` : to === undefined ? `age ${from} and over` : `age ${from}–${to}`,
  places: 'Places left',
  placesLeft: (free, capacity) => (free === 0 ? 'full' : `${free} of ${capacity} left`),
  waiting: (count) => (count === 1 ? '1 person waits' : `${count} people wait`),
  roles: personMessages.en.roles,
  admits: personMessages.en.admits,
  bring: 'Please bring',
  approval: 'The organiser confirms each sign-up.',
  minimum: (count) =>
    `Takes place from ${count} participants; if there are fewer when sign-up closes, it may be cancelled.`,
  risk: 'Safety notice',
  adultsOnly: 'The volunteer work carries some risk: volunteers must be 18 or older.',
  notOpen: (time) => `Sign-up hasn't opened yet. It opens ${time}.`,
  closed: 'Sign-up has closed. Please choose another session in the calendar.',
  full: 'All places are taken. Come back later in case somebody cancels, or choose another session.',
  cancelled: 'This session is cancelled.',
  reason: (text) => `Reason: ${text}`,
  reload: 'Check again',
  labelled: (label, text) => `${label}: ${text}`,
};

export const sessionMessages: Readonly<Record<Language, SessionWords>> = { 'zh-CN': zh, en };
