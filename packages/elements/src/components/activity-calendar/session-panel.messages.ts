import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  back: '返回',
  backToDay: '返回当天',
  close: '关闭',
  when: '时间',
  where: '地点',
  forWhom: '对象',
  programme: '品牌',
  topics: '主题',
  bring: '请携带',
  risk: '安全提示',
  comma: '、',
  cancelled: '活动已取消：',
  approval: '审核',
  needsApproval: '报名后由社区审核确认',
  signUp: '报名',
  signUpOnce: '只报这一场',
  signUpForSeries: (sessions: number): string => `报名整个系列（${sessions} 场）`,
  joinWaitlist: '加入候补',
  addToCalendar: '加入日历',
  nothingToDo: (isComing: boolean): string =>
    isComing ? '报名还没有开始，到时可在这里报名。' : '这个场次现在不能报名，可以看看其他场次。',
  unanswered: '如果没有出现报名表，请联系社区工作人员报名。',
};

const en: typeof zh = {
  back: 'Back',
  backToDay: 'Back to the day',
  close: 'Close',
  when: 'When',
  where: 'Where',
  forWhom: 'For',
  programme: 'Programme',
  topics: 'Topics',
  bring: 'Bring',
  risk: 'Safety',
  comma: ', ',
  cancelled: 'Cancelled: ',
  approval: 'Approval',
  needsApproval: 'The community confirms each sign-up',
  signUp: 'Sign up',
  signUpOnce: 'Join this session',
  signUpForSeries: (sessions) => `Join the series (${sessions} sessions)`,
  joinWaitlist: 'Join the waitlist',
  addToCalendar: 'Add to calendar',
  nothingToDo: (isComing) =>
    isComing
      ? 'Sign-up has not opened yet; it will be here.'
      : 'This session takes no sign-ups now. See the others.',
  unanswered: 'If no form has appeared, please ask the community staff to sign you up.',
};

export type PanelMessages = typeof zh;
export const panelMessages: Readonly<Record<Language, PanelMessages>> = { 'zh-CN': zh, en };
