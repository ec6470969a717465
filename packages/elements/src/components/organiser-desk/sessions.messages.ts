import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '场次',
  periods: '时间范围',
  coming: '今天和以后',
  past: '以往',
  search: '按活动名称或地点查找',
  today: '今天',
  noneToday: '今天没有场次。',
  noneLater: '以后还没有安排场次，可以“新建场次”。',
  nonePast: '这个月没有以往的场次。',
  noneFound: '没有找到符合的场次，请换个词试试。',
  later: '以后的场次',
  found: (count: number) => `找到 ${count} 场`,
  roles: { participant: '参加者', volunteer: '志愿者' },
  places: (role: string, taken: number, capacity: number) => `${role} ${taken}/${capacity}`,
  marks: { open: '可签到', early: '未开始', closed: '已结束', cancelled: '已取消' },
  earlierMonth: '上个月',
  laterMonth: '下个月',
  refresh: '刷新',
};

const en: typeof zh = {
  title: 'Sessions',
  periods: 'Period',
  coming: 'Today and later',
  past: 'Past',
  search: 'Find by title or venue',
  today: 'Today',
  noneToday: 'No session today.',
  noneLater: 'Nothing is scheduled yet; “New session” schedules one.',
  nonePast: 'No past sessions in this month.',
  noneFound: 'No session matches. Try another word.',
  later: 'Later',
  found: (count) => (count === 1 ? '1 session found' : `${count} sessions found`),
  roles: { participant: 'Participants', volunteer: 'Volunteers' },
  places: (role, taken, capacity) => `${role} ${taken}/${capacity}`,
  marks: { open: 'Check-in open', early: 'Not begun', closed: 'Ended', cancelled: 'Cancelled' },
  earlierMonth: 'Earlier month',
  laterMonth: 'Later month',
  refresh: 'Refresh',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
