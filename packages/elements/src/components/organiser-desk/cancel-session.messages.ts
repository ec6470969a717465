import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  open: '取消这个场次…',
  title: '取消这个场次',
  warning: (signUps: number) =>
    `取消后不能恢复，也不能再签到。${signUps === 0 ? '目前没有人报名。' : `已有 ${signUps} 份报名，报名人会看到取消的原因。`}`,
  reason: '取消原因',
  reasonHint: '会显示给报名的居民，例如：场地检修，改期另行通知',
  required: '请填写原因。',
  confirm: '确认取消场次',
  sending: '正在取消…',
  keep: '不取消',
  cancelled: '场次已取消',
};

const en: typeof zh = {
  open: 'Cancel this session…',
  title: 'Cancel this session',
  warning: (signUps) => {
    if (signUps === 0)
      return "This can't be undone, and nobody can be checked in afterwards. Nobody has signed up.";
    const who = signUps === 1 ? '1 sign-up' : `${signUps} sign-ups`;
    return `This can't be undone, and nobody can be checked in afterwards. There ${signUps === 1 ? 'is' : 'are'} ${who}; they are shown the reason.`;
  },
  reason: 'Reason',
  reasonHint: 'Shown to the residents who signed up, e.g. “The room is under repair; a new date follows”',
  required: 'Please give a reason.',
  confirm: 'Cancel the session',
  sending: 'Cancelling…',
  keep: 'Keep it',
  cancelled: 'The session is cancelled',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
