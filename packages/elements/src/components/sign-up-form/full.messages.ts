/** Words for a party that there aren't places for. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '现在的名额不够所有人参加',
  ask: '您希望怎么办？',
  listed: (who: readonly string[]) => who.join('、'),
  fits: (who: string) => `现在有名额：${who}`,
  waits: (who: string) => `要候补：${who}`,
  fullNow: '名额已满，提交后将进入候补。',
  together: '全家会一起候补：有足够的名额时一起补上，不会被分开。',
  ahead: (count: number) => (count === 0 ? '目前没有人在候补。' : `前面有 ${count} 人在候补。`),
  choices: {
    wait: '全家一起候补',
    split: '有名额的先参加，其余的人候补',
  },
  choiceHints: {
    wait: '谁也不先占名额，等名额够了全家一起补上',
    split: '能参加的人马上占用名额',
  },
  maySplit: '名额不够全家时，可以让部分家人先补上',
  fewer: '减少人数',
  fewerHint: '也可以减少参加的人，只为有名额的人报名。',
  noWaitlist: '这场活动不设候补，请减少人数或选择其他场次。',
  inSession: (session: string, text: string) => `${session}：${text}`,
};

export type FullWords = typeof zh;

const en: FullWords = {
  title: "There aren't places for all of you now",
  ask: 'What would you like?',
  listed: (who) => who.join(', '),
  fits: (who) => `There is a place for: ${who}`,
  waits: (who) => `Would have to wait: ${who}`,
  fullNow: 'All places are taken. Sending this puts you on the waitlist.',
  together:
    "Your family waits together: you all move up once there are places for everyone, and you won't be split.",
  ahead: (count) =>
    count === 0
      ? 'Nobody else is waiting.'
      : count === 1
        ? '1 person waits ahead of you.'
        : `${count} people wait ahead of you.`,
  choices: {
    wait: 'We wait together',
    split: 'Those who fit go ahead, the others wait',
  },
  choiceHints: {
    wait: 'Nobody takes a place until there are places for all of you',
    split: 'Those who fit have their places at once',
  },
  maySplit: 'Part of my family may move up first if there are places for some of us only',
  fewer: 'Bring fewer people',
  fewerHint: 'You can also bring fewer people and sign up only those who fit.',
  noWaitlist: 'This session has no waitlist. Please bring fewer people or choose another session.',
  inSession: (session, text) => `${session}: ${text}`,
};

export const fullMessages: Readonly<Record<Language, FullWords>> = { 'zh-CN': zh, en };
