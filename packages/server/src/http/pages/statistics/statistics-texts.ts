import type { MetricKey } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

interface StatisticsTexts {
  readonly title: string;
  readonly everywhere: string;
  readonly communities: string;
  readonly periods: string;
  readonly allTime: string;
  readonly wall: string;
  readonly label: Readonly<Record<MetricKey, string>>;
  readonly definition: string;
  readonly month: string;
  readonly programme: string;
  readonly noProgramme: string;
  readonly category: string;
  readonly community: string;
  readonly withheld: string;
  readonly absent: string;
  readonly note: (threshold: number) => string;
  readonly freshness: (from: string | undefined, until: string, cutOff: string, corrected?: string) => string;
  readonly query: string;
  readonly reported: string;
  readonly reportedNote: string;
  readonly figure: string;
  readonly written: string;
  readonly computed: string;
  readonly check: string;
  readonly satisfied: string;
  readonly unsatisfied: string;
  readonly unchecked: string;
  readonly unreadable: string;
}

export const statisticsTexts: Readonly<Record<Language, StatisticsTexts>> = {
  'zh-CN': {
    title: '活动统计',
    everywhere: '全部社区',
    communities: '社区',
    periods: '时间',
    allTime: '全部时间',
    wall: '大屏显示',
    label: {
      sessions: '活动场次（场）',
      attendances: '参与人次（人次）',
      persons: '参与人数（人）',
      'service-minutes': '志愿服务时长（小时）',
    },
    definition: '统计口径',
    month: '月份',
    programme: '品牌',
    noProgramme: '不属于品牌的活动',
    category: '类别',
    community: '社区',
    withheld: '不公布',
    absent: '–',
    note: (threshold) =>
      `四个数字数的是四件不同的事，不能互相换算，也不能相加；各行的人数也不能相加。“不公布”：涉及的人少于 ${threshold} 人，或可由它推算出这样的数字。`,
    freshness: (from, until, cutOff, corrected) =>
      `${from === undefined ? '从有记录起' : from}至 ${until}；数据截至 ${cutOff}；${corrected === undefined ? '没有更正过' : `最近更正 ${corrected}`}。`,
    query: '查询',
    reported: '报告中的数字',
    reportedNote: '摘自公开报告，统计的范围互有重叠，不能相加；系统按记录重新计算，与报告对照。',
    figure: '指标',
    written: '报告原文',
    computed: '系统计算',
    check: '对照',
    satisfied: '✓ 相符',
    unsatisfied: '✗ 不符',
    unchecked: '无法核对',
    unreadable: '没有这样的社区、品牌或时间，或网址里的条件无法识别。',
  },
  en: {
    title: 'Activity statistics',
    everywhere: 'All communities',
    communities: 'Communities',
    periods: 'Period',
    allTime: 'All time',
    wall: 'For a big screen',
    label: {
      sessions: 'Sessions',
      attendances: 'Attendances',
      persons: 'People',
      'service-minutes': 'Volunteer hours',
    },
    definition: 'What is counted',
    month: 'Month',
    programme: 'Programme',
    noProgramme: 'Activities of no programme',
    category: 'Category',
    community: 'Community',
    withheld: 'not shown',
    absent: '–',
    note: (threshold) =>
      `Four counts of four different things: they can't be turned into each other or added up, and people can't be added up over rows either. Not shown: fewer than ${threshold} people are behind it, or such a number could be worked out from it.`,
    freshness: (from, until, cutOff, corrected) =>
      `${from === undefined ? 'From the first record' : from} to ${until}; data as of ${cutOff}; ${corrected === undefined ? 'no correction so far' : `last correction ${corrected}`}.`,
    query: 'Query',
    reported: 'Figures in the report',
    reportedNote:
      'Quoted from a published report; what they count overlaps, so they must not be added up. Beside them stands what the records say.',
    figure: 'Figure',
    written: 'As written',
    computed: 'Computed',
    check: 'Check',
    satisfied: '✓ Agrees',
    unsatisfied: '✗ Differs',
    unchecked: "Can't be checked",
    unreadable: "There is no such community, programme or period, or the address can't be read.",
  },
};
