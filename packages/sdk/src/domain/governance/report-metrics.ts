/**
 * What a monthly report counts, and how a figure is named. No schema here: pages that show a report load it too.
 * Source: docs/rules/monthly-report.md
 */

/** Each count, with the part of the report that it stands in. Minutes are those that count: approved or published. */
const sections = {
  /** Sessions held: begun, not cancelled, with a check-in. */
  sessions: 'counts',
  /** Check-ins at them. */
  attendances: 'counts',
  /** Different people among those. */
  persons: 'counts',
  'service-minutes': 'counts',
  'sessions-cancelled': 'activity',
  /** Sessions held of activities with the tag `reading`. */
  'reading-sessions': 'activity',
  'reading-attendances': 'activity',
  /** Promotions of 青年大学习. */
  'study-pushes': 'activity',
  /** Different volunteers with minutes that count. */
  'volunteers-active': 'volunteers',
  /** 社区报到 of volunteers in the month. */
  'volunteers-new': 'volunteers',
  'minutes-check-in': 'volunteers',
  'minutes-supplement': 'volunteers',
  'minutes-import': 'volunteers',
  /** Entries of service in the month that nobody has decided on. */
  'entries-pending': 'ledger',
  /** Entries of service in the month that were made void. */
  'entries-void': 'ledger',
  /** Corrections asked for, and objections raised, in the month. */
  corrections: 'ledger',
  objections: 'ledger',
} as const;

export type ReportMetric = keyof typeof sections;
export type ReportSection = (typeof sections)[ReportMetric];

export const reportMetrics = Object.keys(sections) as [ReportMetric, ...ReportMetric[]]; // the keys, of which there are some
export const reportSections = ['counts', 'activity', 'volunteers', 'ledger'] as const;

/** The four that are also counted by programme and by category. */
export const brokenDownMetrics = ['sessions', 'attendances', 'persons', 'service-minutes'] as const;
export type BrokenDownMetric = (typeof brokenDownMetrics)[number];

/** Those that count people: the same person in two communities is one, so they are never added up. */
const countsOfPeople: ReadonlySet<string> = new Set(['persons', 'volunteers-active', 'volunteers-new']);
const minutes: ReadonlySet<string> = new Set([
  'service-minutes',
  'minutes-check-in',
  'minutes-supplement',
  'minutes-import',
]);

export function isReportMetric(text: string): text is ReportMetric {
  return (reportMetrics as readonly string[]).includes(text);
}

export function sectionOf(metric: ReportMetric): ReportSection {
  return sections[metric];
}

/** Whether the figures of several communities may be added up. */
export function isAdditive(metric: string): boolean {
  return !countsOfPeople.has(metric);
}

/** Whether the figure is an amount of time, in whole minutes. */
export function isMinutes(metric: string): boolean {
  return minutes.has(metric);
}

/** Which rows of the month a figure counts: all, those of a programme, or those of a service category. */
export interface FigureScope {
  readonly metric: ReportMetric;
  /** `none` is what belongs to no programme. */
  readonly programmeId?: string | undefined;
  readonly category?: string | undefined;
}

/** The figure's name: `sessions`, `sessions/programme/prg_x`, `sessions/programme/none`, `sessions/category/culture`. */
export function figureKey({ metric, programmeId, category }: FigureScope): string {
  if (programmeId !== undefined) return `${metric}/programme/${programmeId}`;
  return category === undefined ? metric : `${metric}/category/${category}`;
}

/** What a figure's name says, or undefined where there can be no such figure. */
export function figureScope(key: string): FigureScope | undefined {
  const [metric = '', kind, value, ...rest] = key.split('/');
  if (!isReportMetric(metric) || rest.length > 0) return undefined;
  if (kind === undefined) return { metric };
  if (!(brokenDownMetrics as readonly string[]).includes(metric) || !value) return undefined;
  if (kind === 'programme') return { metric, programmeId: value };
  return kind === 'category' ? { metric, category: value } : undefined;
}
