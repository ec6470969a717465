import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  back: '返回场次列表',
  counts: '人数',
  total: '应到',
  stages: { expected: '未到', present: '在场', left: '已离开' },
  search: '按姓名或手机后四位查找',
  onlyExpected: '只看未到的',
  refresh: '刷新',
  readAt: (time: string) => `${time} 更新，每 30 秒自动刷新`,
  early: (time: string) => `还没有到签到时间，${time} 起可以签到（开始前 60 分钟）。`,
  closed: (time: string) =>
    `签到、签退已于 ${time} 结束（结束后 120 分钟）。漏记的时长可在“时长审核”中补录。`,
  cancelled: '这个场次已取消，不能签到。',
  empty: '还没有人报名。有人报名后会显示在这里。',
  noneSettled: '还没有报名成功的人。上面的报名处理后会显示在这里。',
  showAll: '显示全部名单',
  noneFound: '没有找到符合的报名，请换个姓名或号码试试。',
  allHere: '没有未到的人了。',
  families: '报名名单',
  contact: '联系人',
  phone: (digits: string) => `手机尾号 ${digits}`,
  roles: { participant: '参加者', volunteer: '志愿者' },
  relations: { self: '本人', child: '孩子', adult: '成人' },
  minor: '未成年',
  acts: { 'check-in': '签到', 'check-out': '签退' },
  sending: { 'check-in': '正在签到…', 'check-out': '正在签退…' },
  done: { 'check-in': (time: string) => `${time} 已签到`, 'check-out': (time: string) => `${time} 已签退` },
  all: {
    'check-in': (count: number) => `全家签到（${count} 人）`,
    'check-out': (count: number) => `全家签退（${count} 人）`,
  },
  marked: {
    'check-in': (name: string, time: string) => `${name} ${time} 已签到`,
    'check-out': (name: string, time: string) => `${name} ${time} 已签退`,
  },
  markedAll: {
    'check-in': (done: number, failed: number) =>
      `已签到 ${done} 人${failed === 0 ? '' : `，${failed} 人没有成功`}`,
    'check-out': (done: number, failed: number) =>
      `已签退 ${done} 人${failed === 0 ? '' : `，${failed} 人没有成功`}`,
  },
  waiting: { in: (time: string) => `${time} 签到，待发送`, out: (time: string) => `${time} 签退，待发送` },
  waitingCount: (count: number) =>
    `网络不通，${count} 条签到、签退待发送。联网后自动发送，请先不要关闭页面。`,
  sendNow: '现在发送',
  kept: (count: number) => `已记下，${count} 条待发送`,
  sent: (count: number) => `已发送 ${count} 条`,
  refusedTitle: '下面几条没有记录，请当面核对：',
  refusedLine: (name: string, kind: string, reason: string) =>
    `${name}（${kind === 'in' ? '签到' : '签退'}）：${reason}`,
  dismiss: '知道了',
  retry: '重试',
  minutes: {
    pending: (minutes: number) => `${minutes} 分钟待审核`,
    approved: (minutes: number) => `${minutes} 分钟已审核`,
    void: () => '时长已作废',
  },
  notArrived: '未到',
  cancelledSignUps: (count: number) => `已结束的报名（${count}）`,
  gone: (contact: string, names: readonly string[], ending: string) =>
    `${contact}：${names.join('、')}（${ending}）`,
  endings: { cancelled: '已取消', declined: '已谢绝', lapsed: '已过期' },
  belowMinimum: (missing: number, isCancelled: boolean) =>
    `还差 ${missing} 人达到最少人数${isCancelled ? '；报名截止时仍不足，本场自动取消。' : '；报名截止时仍不足，由您决定是否取消。'}`,
};

const en: typeof zh = {
  back: 'Back to the sessions',
  counts: 'People',
  total: 'All',
  stages: { expected: 'To come', present: 'Here', left: 'Left' },
  search: 'Find by name or last 4 digits of the phone',
  onlyExpected: 'Only those not yet here',
  refresh: 'Refresh',
  readAt: (time) => `As of ${time}; refreshed every 30 seconds`,
  early: (time) => `Too early: check-in opens at ${time}, 60 minutes before the start.`,
  closed: (time) =>
    `Check-in and check-out closed at ${time}, 120 minutes after the end. Time that is missing can be entered under “Approvals”.`,
  cancelled: 'This session is cancelled; nobody can be checked in.',
  empty: 'Nobody has signed up yet. Sign-ups appear here.',
  noneSettled: 'Nobody has a place yet. Sign-ups appear here once they are settled above.',
  showAll: 'Show everybody',
  noneFound: 'No sign-up matches. Try another name or number.',
  allHere: 'Nobody is missing any more.',
  families: 'Sign-ups',
  contact: 'Contact',
  phone: (digits) => `phone ends in ${digits}`,
  roles: { participant: 'Participant', volunteer: 'Volunteer' },
  relations: { self: 'Contact', child: 'Child', adult: 'Adult' },
  minor: 'Minor',
  acts: { 'check-in': 'Check in', 'check-out': 'Check out' },
  sending: { 'check-in': 'Checking in…', 'check-out': 'Checking out…' },
  done: { 'check-in': (time) => `In ${time}`, 'check-out': (time) => `Out ${time}` },
  all: { 'check-in': (count) => `Check in all ${count}`, 'check-out': (count) => `Check out all ${count}` },
  marked: {
    'check-in': (name, time) => `${name} checked in at ${time}`,
    'check-out': (name, time) => `${name} checked out at ${time}`,
  },
  markedAll: {
    'check-in': (done, failed) => `${done} checked in${failed === 0 ? '' : `, ${failed} failed`}`,
    'check-out': (done, failed) => `${done} checked out${failed === 0 ? '' : `, ${failed} failed`}`,
  },
  waiting: { in: (time) => `In ${time}, to be sent`, out: (time) => `Out ${time}, to be sent` },
  waitingCount: (count) =>
    `No connection: ${count} waiting to be sent. They are sent by themselves once it's back; please keep this page open.`,
  sendNow: 'Send now',
  kept: (count) => `Noted; ${count} waiting to be sent`,
  sent: (count) => `${count} sent`,
  refusedTitle: 'These were not recorded; please look into them:',
  refusedLine: (name, kind, reason) => `${name} (${kind === 'in' ? 'in' : 'out'}): ${reason}`,
  dismiss: 'Understood',
  retry: 'Try again',
  minutes: {
    pending: (minutes) => `${minutes} min pending`,
    approved: (minutes) => `${minutes} min approved`,
    void: () => 'Time made void',
  },
  notArrived: 'Did not come',
  cancelledSignUps: (count) => `Sign-ups that ended (${count})`,
  gone: (contact, names, ending) => `${contact}: ${names.join(', ')} (${ending})`,
  endings: { cancelled: 'cancelled', declined: 'declined', lapsed: 'lapsed' },
  belowMinimum: (missing, isCancelled) =>
    `${missing} more needed for the minimum. ${isCancelled ? 'Without them the session is cancelled when sign-up closes.' : 'Without them it’s up to you to cancel it.'}`,
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;

/** The word for a value of an open list; one that this version doesn't know is shown as it is. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
