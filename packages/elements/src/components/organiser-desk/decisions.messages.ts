import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: (count: number) => `待处理的报名（${count}）`,
  pending: '等待确认',
  offered: (until: string) => `名额留到 ${until}`,
  waitlisted: (position: number) => `候补第 ${position} 位`,
  waiting: '候补中',
  people: (count: number) => `${count} 人`,
  promotion: {
    automatic: '有名额时，系统按先后顺序自动递补。',
    'by-organiser': '有名额时，请从排在第一位的开始递补。',
  },
  acts: { approve: '确认', decline: '谢绝', offer: '递补' },
  sending: { approve: '正在确认…', decline: '正在谢绝…', offer: '正在递补…' },
  done: {
    approve: (name: string) => `已确认 ${name} 的报名`,
    decline: (name: string) => `已谢绝 ${name} 的报名`,
    offer: (name: string) => `已为 ${name} 递补`,
  },
  reason: '原因（选填，报名人会看到）',
  confirmDecline: '谢绝报名',
  keep: '返回',
  answers: (count: number) => `填写的回答（${count}）`,
};

const en: typeof zh = {
  title: (count) => `Sign-ups to deal with (${count})`,
  pending: 'Waiting for approval',
  offered: (until) => `Offered until ${until}`,
  waitlisted: (position) => `No. ${position} on the waitlist`,
  waiting: 'On the waitlist',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  promotion: {
    automatic: 'The waitlist moves up by itself, in its order.',
    'by-organiser': 'When there are places, move up the first in line.',
  },
  acts: { approve: 'Approve', decline: 'Decline', offer: 'Move up' },
  sending: { approve: 'Approving…', decline: 'Declining…', offer: 'Moving up…' },
  done: {
    approve: (name) => `${name}'s sign-up is approved`,
    decline: (name) => `${name}'s sign-up is declined`,
    offer: (name) => `${name} has moved up`,
  },
  reason: 'Reason (optional; the contact sees it)',
  confirmDecline: 'Decline the sign-up',
  keep: 'Back',
  answers: (count) => `Answers (${count})`,
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
