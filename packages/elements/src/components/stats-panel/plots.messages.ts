import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  trend: '按月变化',
  programmes: '按品牌',
  categories: '按类别',
  communities: '按社区',
  name: '名称',
  choose: '图中显示',
  noProgramme: '不属于品牌的活动',
  unit: (unit: string) => `单位：${unit}`,
  summary: (what: string, from: string, until: string, highest: string) =>
    `${what}，${from}至${until}，每月一柱。${highest}可用方向键逐月查看。`,
  barsSummary: (what: string, by: string) => `${what}，${by}，从多到少`,
  highest: (month: string, value: string) => `最高：${month}，${value}。`,
  point: (month: string, value: string) => `${month}：${value}`,
  running: (month: string) => `${month}尚未结束（虚线柱），数字还会增加。`,
  break: (from: string, until: string, months: number) =>
    `“//”处：${from}至${until}（${months} 个月）没有活动记录，图中略去。`,
  withheld: '不公布',
  withheldNote: (threshold: number) =>
    `斜线或“不公布”：涉及的人少于 ${threshold} 人，或可由它推算出这样的数字。场次不受影响。`,
  absent: '无数据',
  absentNote: '没有按此分别统计。',
  table: (what: string) => `查看数据表：${what}`,
  month: '月份',
  untilNow: '至今',
  personsNote: '同一人可能出现在几行里，所以人数不能相加。',
  none: '还没有可以画图的数据。',
};

const english: typeof chinese = {
  trend: 'Month by month',
  programmes: 'By programme',
  categories: 'By category',
  communities: 'By community',
  name: 'Name',
  choose: 'Shown in the charts',
  noProgramme: 'Activities of no programme',
  unit: (unit) => `Unit: ${unit}`,
  summary: (what, from, until, highest) =>
    `${what}, ${from} to ${until}, one column a month. ${highest} Use the arrow keys to go through the months.`,
  barsSummary: (what, by) => `${what}, ${by.charAt(0).toLowerCase()}${by.slice(1)}, greatest first`,
  highest: (month, value) => `Highest: ${month}, ${value}.`,
  point: (month, value) => `${month}: ${value}`,
  running: (month) => `${month} isn't over (dashed column); its figures will grow.`,
  break: (from, until, months) =>
    `At //: nothing is recorded from ${from} to ${until} (${months} months); left out of the chart.`,
  withheld: 'not shown',
  withheldNote: (threshold) =>
    `Hatched or not shown: fewer than ${threshold} people are behind it, or such a number could be worked out from it. Sessions are always shown.`,
  absent: 'no data',
  absentNote: "This isn't counted apart here.",
  table: (what) => `Show the table: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  month: 'Month',
  untilNow: 'so far',
  personsNote: "Somebody may stand in several rows, so people can't be added up.",
  none: 'There is nothing to draw yet.',
};

export type PlotMessages = typeof chinese;

export const plotMessages: Readonly<Record<Language, PlotMessages>> = { 'zh-CN': chinese, en: english };
