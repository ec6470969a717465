import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  open: '录入纸质签到表',
  close: '收起纸质签到表',
  title: '纸质签到表',
  lead: '由两位工作人员分别录入，互不参看。两人录入一致后才会记录；不一致的行会并排列出，核对原表后重新录入。没有签到的人留空；没写离开时间的只填签到时间。',
  name: '姓名',
  in: '签到',
  out: '签退',
  timeOf: (name: string, field: string) => `${name}：${field}时间`,
  submit: '提交录入',
  sending: '正在提交…',
  nothing: '还没有填写任何签到时间。',
  mineWaits: (time: string) =>
    `您已于 ${time} 录入，正在等另一位工作人员录入。重新提交会替换您上一次的录入。`,
  otherWaits: (time: string) => `另一位工作人员已于 ${time} 录入。请您对照原表独立录入。`,
  results: {
    waiting: '已收到。等另一位工作人员录入后才会记录。',
    differs: '两次录入不一致，还没有记录。请对照原表核对下面几行，由录错的人重新提交：',
    recorded: '两次录入一致，已经记录。',
  },
  mine: '您录入的',
  theirs: '另一位录入的',
  none: '（没有）',
  refused: '没有记录：',
};

const en: typeof zh = {
  open: 'Key in the paper list',
  close: 'Close the paper list',
  title: 'Paper list',
  lead: "Two people key it in, neither looking at the other's. It is recorded once both have read the same; lines that differ are shown side by side, to be compared with the paper. Leave those who didn't come empty; where nobody wrote when a person left, give the arrival only.",
  name: 'Name',
  in: 'In',
  out: 'Out',
  timeOf: (name, field) => `${name}: ${field}`,
  submit: 'Send my reading',
  sending: 'Sending…',
  nothing: 'No time of arrival is filled in.',
  mineWaits: (time) => `Your reading of ${time} waits for another person's. Sending again replaces it.`,
  otherWaits: (time) => `Another person keyed it in at ${time}. Please key it in from the paper on your own.`,
  results: {
    waiting: "Received. It is recorded once another person's reading agrees.",
    differs:
      'The two readings differ; nothing is recorded yet. Compare these lines with the paper; whoever misread sends again:',
    recorded: 'Both readings agree and are recorded.',
  },
  mine: 'You read',
  theirs: 'The other person read',
  none: '(none)',
  refused: 'Not recorded:',
};

export const messages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
