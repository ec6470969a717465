import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  title: '志愿服务时长公示',
  lead: '下列志愿服务时长已经审核，正在公示。对其中任何一条有异议，都可以在公示期内提出；有异议未处理的，不会正式记录。未成年人不显示姓名。',
  all: '全部社区',
  none: '现在没有正在公示的时长。',
  columns: { name: '志愿者', session: '活动', day: '日期', minutes: '时长', until: '公示至', act: '异议' },
  minor: '（未成年人）',
  minutes: (minutes: number) => `${minutes} 分钟`,
  origins: { 'check-in': '签到', supplement: '补录', import: '导入' },
  object: '提出异议',
  objectTo: (what: string) => `对这条记录提出异议：${what}`,
  more: '下一页',
  objectTitle: '提出异议',
  objectLead: '请写明您知道的情况。您的姓名和手机号码只有社区工作人员能看到，用于核实，不会公开。',
  name: '您的姓名',
  mobile: '您的手机号码',
  text: '异议内容',
  submit: '提交异议',
  leaveEmpty: '请留空：',
  back: '返回公示',
  sent: '异议已经提交。社区会由没有审核过这条记录的工作人员核实处理，处理之前这条时长不会正式记录。',
  notSent: '没有提交成功',
};

const en: typeof zh = {
  title: 'Volunteer hours on public notice',
  lead: "These hours were approved and stand on public notice. Anyone can object to any of them until its notice ends; while an objection is open, the time isn't recorded for good. Minors are shown without a name.",
  all: 'All communities',
  none: 'No hours are on public notice now.',
  columns: {
    name: 'Volunteer',
    session: 'Activity',
    day: 'Day',
    minutes: 'Time',
    until: 'On notice until',
    act: 'Objection',
  },
  minor: '(a minor)',
  minutes: (minutes) => `${minutes} min`,
  origins: { 'check-in': 'check-in', supplement: 'supplement', import: 'import' },
  object: 'Object',
  objectTo: (what) => `Object to this entry: ${what}`,
  more: 'Next page',
  objectTitle: 'Object to an entry',
  objectLead:
    'Please write what you know. Your name and number are seen by staff of the community only, to look into it, and are never published.',
  name: 'Your name',
  mobile: 'Your mobile number',
  text: 'What is wrong',
  submit: 'Send',
  leaveEmpty: 'Leave this empty:',
  back: 'Back to the notice',
  sent: "Your objection was sent. Somebody who didn't approve the entry will look into it, and the time isn't recorded for good before that.",
  notSent: "It wasn't sent",
};

export const noticesTexts = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
export type NoticesTexts = typeof zh;
