/** Words of the month over all communities. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh = {
  rollUpTitle: (month: string) => `${month}各社区汇总`,
  rollUpLead: (done: number, all: number) => `${all} 个社区中，${done} 个已报送。汇总只含已报送的月报。`,
  rollUpEmpty: '还没有社区报送，暂无汇总。',
  missing: '未起草',
  amending: '修订中',
  open: '打开',
  standing: '报送情况',
  sums: '汇总数字',
  basisRows: '按人去重，由记录统计',
  basisReports: '各社区上报数之和',
  sumComputed: (value: string) => `系统统计之和：${value}`,
};

const en: typeof zh = {
  rollUpTitle: (month) => `${month}, all communities`,
  rollUpLead: (done, all) => `${done} of ${all} communities have submitted. Only these are in the sums.`,
  rollUpEmpty: 'No community has submitted yet, so there is nothing to sum up.',
  missing: 'not drafted',
  amending: 'being amended',
  open: 'Open',
  standing: 'Who has submitted',
  sums: 'Sums',
  basisRows: 'each person once, counted from the records',
  basisReports: 'sum of what was reported',
  sumComputed: (value) => `Sum of what was computed: ${value}`,
};

export const rollUpMessages = { 'zh-CN': zh, en } satisfies Record<Language, typeof zh>;
