import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = {
  counted: '统计什么',
  left: '不计什么',
  period: '时间范围',
  cutOff: '数据截至',
  corrected: '最近更正',
  neverCorrected: '没有更正过',
  computed: '计算于',
  version: '口径版本',
  query: '查看这个数字的查询',
  queryNote: '公开数据接口，新窗口打开',
  unknown: '这个页面的版本还不认识这条口径，请以查询结果为准。',
};

const english: typeof chinese = {
  counted: 'Counted',
  left: 'Left out',
  period: 'Period',
  cutOff: 'Data as of',
  corrected: 'Last correction',
  neverCorrected: 'none so far',
  computed: 'Computed',
  version: 'Version of the definition',
  query: 'Open the query behind this figure',
  queryNote: 'public data, opens in a new window',
  unknown: "This page's version doesn't know this definition yet; the query tells.",
};

export const definitionMessages: Readonly<Record<Language, typeof chinese>> = {
  'zh-CN': chinese,
  en: english,
};
