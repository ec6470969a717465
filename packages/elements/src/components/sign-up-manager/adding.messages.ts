/** The words for adding somebody; those of the fields are the household's. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  who: '添加谁',
  approval: '这场活动的报名须经组织者审核：添加后，整份报名会重新等待确认。',
  submit: '添加',
  none: '这个场次不能再添加人。',
};

export type AddingWords = typeof zh;

const en: AddingWords = {
  who: 'Who is to be added',
  approval:
    'The organiser confirms sign-ups for this session: with one more person, the whole sign-up waits for that again.',
  submit: 'Add',
  none: 'Nobody can be added to this session.',
};

export const addingMessages: Readonly<Record<Language, AddingWords>> = { 'zh-CN': zh, en };
