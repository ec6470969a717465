/** The words of a monthly report, alike on a page, in a spreadsheet and in a document. No schema here. */
import type { ReportMetric, ReportSection } from './report-metrics.ts';

/** The languages of a report; the same as those of the problem texts. */
export type ReportLanguage = 'zh-CN' | 'en';

export const reportTextKeys = ['highlights', 'problems', 'plan', 'exemplars'] as const;
export type ReportTextKey = (typeof reportTextKeys)[number];

interface ReportWords {
  readonly title: string;
  readonly titleOf: (community: string, month: string) => string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly metrics: Readonly<Record<ReportMetric, string>>;
  readonly units: Readonly<
    Record<'sessions' | 'attendances' | 'persons' | 'minutes' | 'entries' | 'times', string>
  >;
  readonly texts: Readonly<Record<ReportTextKey, string>>;
  readonly states: Readonly<Record<'draft' | 'frozen' | 'submitted', string>>;
  readonly sheets: Readonly<Record<'figures' | 'programmes' | 'categories' | 'texts', string>>;
  readonly columns: Readonly<
    Record<
      | 'figure'
      | 'programme'
      | 'category'
      | 'reported'
      | 'computed'
      | 'unit'
      | 'before'
      | 'note'
      | 'part'
      | 'text'
      | 'hours',
      string
    >
  >;
  readonly labels: Readonly<
    Record<
      | 'community'
      | 'month'
      | 'state'
      | 'revision'
      | 'amendmentReason'
      | 'countedAt'
      | 'submittedAt'
      | 'ledgerHead',
      string
    >
  >;
  readonly noProgramme: string;
  readonly noText: string;
  readonly notAdded: string;
}

const zh: ReportWords = {
  title: '社区青春行动月报',
  titleOf: (community, month) => `${community}青春行动月报（${monthName(month)}）`,
  sections: { counts: '总体情况', activity: '活动与学习', volunteers: '志愿服务', ledger: '记录质量' },
  metrics: {
    sessions: '举办场次',
    attendances: '参加人次',
    persons: '参加人数',
    'service-minutes': '志愿服务时长',
    'sessions-cancelled': '取消场次',
    'reading-sessions': '国学诵读班场次',
    'reading-attendances': '国学诵读班人次',
    'study-pushes': '青年大学习推广',
    'volunteers-active': '参与服务的志愿者',
    'volunteers-new': '新报到志愿者',
    'minutes-check-in': '其中：现场签到时长',
    'minutes-supplement': '其中：补录时长',
    'minutes-import': '其中：导入时长',
    'entries-pending': '待审核记录',
    'entries-void': '作废记录',
    corrections: '申请更正',
    objections: '公示异议',
  },
  units: { sessions: '场', attendances: '人次', persons: '人', minutes: '分钟', entries: '条', times: '次' },
  texts: { highlights: '工作亮点', problems: '存在问题', plan: '下月计划', exemplars: '青年典型' },
  states: { draft: '草稿', frozen: '已定稿', submitted: '已报送' },
  sheets: { figures: '总表', programmes: '分项目', categories: '分类别', texts: '文字情况' },
  columns: {
    figure: '指标',
    programme: '品牌项目',
    category: '服务类别',
    reported: '上报数',
    computed: '系统统计数',
    unit: '单位',
    before: '上月',
    note: '说明',
    part: '栏目',
    text: '内容',
    hours: '折合小时',
  },
  labels: {
    community: '报送社区',
    month: '报告月份',
    state: '状态',
    revision: '版次',
    amendmentReason: '修订原因',
    countedAt: '统计截至',
    submittedAt: '报送时间',
    ledgerHead: '时长台账校验',
  },
  noProgramme: '不属于品牌项目',
  noText: '（未填写）',
  notAdded: '人数按人去重，不能由各行相加。',
};

const en: ReportWords = {
  title: 'Monthly report of Youth Action',
  titleOf: (community, month) => `${community}: monthly report of Youth Action, ${monthName(month, 'en')}`,
  sections: {
    counts: 'Overview',
    activity: 'Activities and study',
    volunteers: 'Volunteering',
    ledger: 'Quality of the records',
  },
  metrics: {
    sessions: 'Sessions held',
    attendances: 'Attendances',
    persons: 'People',
    'service-minutes': 'Volunteer time',
    'sessions-cancelled': 'Sessions cancelled',
    'reading-sessions': 'Sessions of the reading class',
    'reading-attendances': 'Attendances of the reading class',
    'study-pushes': 'Promotions of Youth Study',
    'volunteers-active': 'Volunteers who served',
    'volunteers-new': 'Volunteers newly registered',
    'minutes-check-in': 'of which checked in at the door',
    'minutes-supplement': 'of which entered later',
    'minutes-import': 'of which imported',
    'entries-pending': 'Entries waiting for approval',
    'entries-void': 'Entries made void',
    corrections: 'Corrections asked for',
    objections: 'Objections raised',
  },
  units: {
    sessions: 'sessions',
    attendances: 'attendances',
    persons: 'people',
    minutes: 'minutes',
    entries: 'entries',
    times: 'times',
  },
  texts: {
    highlights: 'Highlights',
    problems: 'Problems',
    plan: "Next month's plan",
    exemplars: 'Exemplars',
  },
  states: { draft: 'Draft', frozen: 'Frozen', submitted: 'Submitted' },
  sheets: { figures: 'Overview', programmes: 'By programme', categories: 'By category', texts: 'Texts' },
  columns: {
    figure: 'Figure',
    programme: 'Programme',
    category: 'Category',
    reported: 'Reported',
    computed: 'Computed',
    unit: 'Unit',
    before: 'Month before',
    note: 'Note',
    part: 'Part',
    text: 'Text',
    hours: 'In hours',
  },
  labels: {
    community: 'Community',
    month: 'Month',
    state: 'State',
    revision: 'Revision',
    amendmentReason: 'Reason for the amendment',
    countedAt: 'Counted until',
    submittedAt: 'Submitted',
    ledgerHead: 'Head of the hours ledger',
  },
  noProgramme: 'Of no programme',
  noText: '(empty)',
  notAdded: 'People are counted once each; the lines cannot be added up.',
};

export const reportWords: Readonly<Record<ReportLanguage, ReportWords>> = { 'zh-CN': zh, en };

const units: Readonly<Record<ReportMetric, keyof ReportWords['units']>> = {
  sessions: 'sessions',
  attendances: 'attendances',
  persons: 'persons',
  'service-minutes': 'minutes',
  'sessions-cancelled': 'sessions',
  'reading-sessions': 'sessions',
  'reading-attendances': 'attendances',
  'study-pushes': 'times',
  'volunteers-active': 'persons',
  'volunteers-new': 'persons',
  'minutes-check-in': 'minutes',
  'minutes-supplement': 'minutes',
  'minutes-import': 'minutes',
  'entries-pending': 'entries',
  'entries-void': 'entries',
  corrections: 'entries',
  objections: 'entries',
};

const one: Readonly<Record<string, string>> = {
  sessions: 'session',
  attendances: 'attendance',
  people: 'person',
  minutes: 'minute',
  entries: 'entry',
  times: 'time',
};

/** The unit of a count, in words; of one, as English says it of one. */
export function unitOf(metric: ReportMetric, language: ReportLanguage, count = 2): string {
  const unit = reportWords[language].units[units[metric]];
  return count === 1 ? (one[unit] ?? unit) : unit;
}

/** `2026-05` → 2026年5月 or May 2026. */
export function monthName(month: string, language: ReportLanguage = 'zh-CN'): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'zh-CN') return `${year}年${Number(number)}月`;
  const names = 'January February March April May June July August September October November December';
  return `${names.split(' ')[Number(number) - 1] ?? number} ${year}`;
}
