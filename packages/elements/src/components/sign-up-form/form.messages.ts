/** The words of the form itself, with those for each person; problems have theirs in the SDK's `resident-texts`. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { personMessages } from '../../household/person.messages.ts';

const zh = {
  ...personMessages['zh-CN'],
  closesAt: (time: string) => `报名截止：${time}`,
  contact: '联系人',
  contactHint: '姓名和手机号码只供活动组织人员与您联系。',
  nameHint: '请填写真实姓名',
  mobile: '手机号码',
  mobileHint: '中国大陆手机号，11 位',
  party: '参加的人',
  partyHint: '可以为全家一起报名，最多 10 人；除非您允许，不会把一家人分开。',
  addChild: '添加孩子',
  addAdult: '添加成人',
  riskRead: '我已阅读安全提示，并会告知同行的人',
  total: (participants: number, volunteers: number) =>
    `共 ${participants + volunteers} 人` +
    (volunteers === 0
      ? ''
      : participants === 0
        ? '（志愿者）'
        : `（参加者 ${participants}，志愿者 ${volunteers}）`),
  submit: '提交报名',
  submitWaiting: '加入候补',
  submitting: '正在提交…',
  queued: '等待网络…',
  stillWorking: '还在提交，网络较慢，请不要关闭页面…',
  labelled: (label: string, text: string) => `${label}：${text}`,
  problems: (count: number) => `有 ${count} 处需要修改：`,
  ownProblems: {
    'risk-unread': '请先阅读安全提示并勾选。',
    'no-session-chosen': '请至少选择一个场次。',
  },
  questions: '还想了解',
  sessions: '场次',
  ifFull: '名额不够怎么办',
};

export type FormWords = typeof zh;

const en: FormWords = {
  ...personMessages.en,
  closesAt: (time) => `Sign-up closes ${time}`,
  contact: 'Contact',
  contactHint: 'Your name and number are for the organisers of this session only.',
  nameHint: 'Your real, full name',
  mobile: 'Mobile number',
  mobileHint: 'Mainland China, 11 digits',
  party: "Who's coming",
  partyHint:
    'Sign up your whole family at once, up to 10 people. A family is never split unless you allow it.',
  addChild: 'Add a child',
  addAdult: 'Add an adult',
  riskRead: "I've read the safety notice and will tell everyone who comes with me",
  total: (participants, volunteers) =>
    (participants + volunteers === 1 ? '1 person' : `${participants + volunteers} people`) +
    (volunteers === 0
      ? ''
      : participants === 0
        ? ' (volunteering)'
        : ` (participants: ${participants}, volunteers: ${volunteers})`),
  submit: 'Sign up',
  submitWaiting: 'Join the waitlist',
  submitting: 'Sending…',
  queued: 'Waiting for the network…',
  stillWorking: 'Still sending. The network is slow; please keep this page open…',
  labelled: (label, text) => `${label}: ${text}`,
  problems: (count) => (count === 1 ? 'One thing to correct:' : `${count} things to correct:`),
  ownProblems: {
    'risk-unread': 'Please read the safety notice and tick the box.',
    'no-session-chosen': 'Please choose at least one session.',
  },
  questions: 'A few questions',
  sessions: 'Sessions',
  ifFull: 'If there are too few places',
};

export const formMessages: Readonly<Record<Language, FormWords>> = { 'zh-CN': zh, en };
