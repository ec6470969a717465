import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  open: '调整名额',
  title: '调整名额',
  lead: '名额增加后，候补按先后顺序递补；名额不能少于已占用的数量。',
  participant: '参加者名额',
  volunteer: '志愿者名额',
  taken: (count: number) => `已占用 ${count} 个`,
  wrong: '请填写 0 到 100000 的整数。',
  confirm: '保存',
  sending: '正在保存…',
  keep: '返回',
  resized: '名额已调整',
};

const en: typeof zh = {
  open: 'Change the number of places',
  title: 'Change the number of places',
  lead: "The waitlist moves up into new places. There can't be fewer than are taken.",
  participant: 'Places for participants',
  volunteer: 'Places for volunteers',
  taken: (count) => `${count} taken`,
  wrong: 'Please give a whole number from 0 to 100,000.',
  confirm: 'Save',
  sending: 'Saving…',
  keep: 'Back',
  resized: 'The places are changed',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
