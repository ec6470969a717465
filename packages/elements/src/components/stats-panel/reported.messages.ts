import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  reported: '报告中的数字',
  reportedNote:
    '这些数字摘自公开报告，统计的范围互有重叠，不能相加。系统按记录重新计算，与报告对照；所选时间和范围不影响这里。',
  figure: '指标',
  written: '报告原文',
  computed: '系统计算',
  expected: (range: string) => `应为 ${range}`,
  check: '对照',
  satisfied: '相符',
  unsatisfied: '不符',
  unchecked: '无法核对',
  reportedAsOf: '截至',
  source: '来源',
  sourceOf: (what: string) => `${what}的来源（外部网站，新窗口打开）`,
};

const english: typeof chinese = {
  reported: 'Figures in the report',
  reportedNote:
    'These figures are quoted from a published report. What they count overlaps, so they must not be added up. Beside them stands what the records say, whatever period is chosen above.',
  figure: 'Figure',
  written: 'As written',
  computed: 'Computed',
  expected: (range) => `expected ${range}`,
  check: 'Check',
  satisfied: 'Agrees',
  unsatisfied: 'Differs',
  unchecked: "Can't be checked",
  reportedAsOf: 'As of',
  source: 'Source',
  sourceOf: (what) => `Source of ${what} (another site, opens in a new window)`,
};

export type ReportedMessages = typeof chinese;

export const reportedMessages: Readonly<Record<Language, ReportedMessages>> = {
  'zh-CN': chinese,
  en: english,
};
