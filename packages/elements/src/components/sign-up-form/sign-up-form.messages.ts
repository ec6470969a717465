/** The words that stand there before any part of the form is loaded; the parts bring their own. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  noSession: '还没有选择活动场次：请先在活动日历中选一场，或为本组件设置 session-id。',
  isCreated: '报名已经提交，但详情没能加载出来。请不要重复报名，检查网络后点“重试”。',
};

export const messages: Readonly<Record<Language, typeof zh>> = {
  'zh-CN': zh,
  en: {
    noSession: 'No session is chosen yet: pick one in the calendar, or set session-id on this element.',
    isCreated:
      "The sign-up has been sent, but its details couldn't be loaded. Please don't sign up again: check the network and press “Try again”.",
  },
};
