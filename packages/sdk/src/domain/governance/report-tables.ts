/** A monthly report as titles, tables and texts: what its CSV, workbook, document and page have in common. Pure. */
import { categoryName } from '../programmes/category-names.ts';
import { dayOf, timeOf } from '../values/wall-clock.ts';
import type { MonthlyReport, MonthlyReportFigure } from './monthly-report.ts';
import { brokenDownMetrics, isMinutes, isReportMetric, reportSections, sectionOf } from './report-metrics.ts';
import { type ReportLanguage, reportTextKeys, reportWords, unitOf } from './report-words.ts';

export type ReportCell = string | number | undefined;

export interface ReportColumn {
  readonly title: string;
  /** In characters of Latin text; a Chinese character takes two. */
  readonly width: number;
  readonly isNumber: boolean;
}

export interface ReportTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportTables {
  readonly title: string;
  /** What the report is: label and text. */
  readonly facts: readonly (readonly [string, string])[];
  readonly tables: readonly ReportTable[];
  readonly texts: readonly { readonly title: string; readonly text: string }[];
  /** What has to be said below the tables. */
  readonly remark: string;
}

export function reportTables(report: MonthlyReport, language: ReportLanguage): ReportTables {
  const words = reportWords[language];
  const { figures } = report;
  const tables = [
    overview(report, language),
    breakdown(
      figures.filter(({ programmeId }) => programmeId !== undefined),
      { language, by: 'programme' },
    ),
    breakdown(
      figures.filter(({ category }) => category !== undefined),
      { language, by: 'category' },
    ),
  ];
  return {
    title: words.titleOf(report.communityName, report.month),
    facts: factsOf(report, language),
    tables: tables.filter(({ rows }) => rows.length > 0),
    texts: reportTextKeys.map((key) => ({
      title: words.texts[key],
      text: report.texts[key] ?? words.noText,
    })),
    remark: words.notAdded,
  };
}

/** `育才街社区-青春行动月报-2026-05.xlsx`; characters that no file name may have become dashes. */
export function reportFileName(
  { communityName, month, revision }: Pick<MonthlyReport, 'communityName' | 'month' | 'revision'>,
  { extension, language }: { readonly extension: string; readonly language: ReportLanguage },
): string {
  const name = communityName.replace(/[\p{Cc}\\/:*?"<>|]/gu, '-');
  const kind = language === 'en' ? 'monthly-report' : '青春行动月报';
  const later = revision === 1 ? '' : `-r${revision}`;
  return `${name}-${kind}-${month}${later}.${extension}`;
}

function factsOf(report: MonthlyReport, language: ReportLanguage): ReportTables['facts'] {
  const { labels, states } = reportWords[language];
  const { amendmentReason, ledgerHead, state, submittedAt } = report;
  const facts: [string, string | undefined][] = [
    [labels.community, report.communityName],
    [labels.month, report.month],
    [labels.state, (states as Readonly<Record<string, string>>)[state] ?? state],
    [labels.revision, String(report.revision)],
    [labels.amendmentReason, amendmentReason],
    [labels.countedAt, `${dayOf(report.countedAt)} ${timeOf(report.countedAt)}`],
    [labels.submittedAt, submittedAt && `${dayOf(submittedAt)} ${timeOf(submittedAt)}`],
    [labels.ledgerHead, ledgerHead && `${ledgerHead.sequence}:${ledgerHead.hash}`],
  ];
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
}

/** A figure as a reader finds it: with its part of the report, and the month before. */
function overview({ figures, previous }: MonthlyReport, language: ReportLanguage): ReportTable {
  const { columns, metrics, sections, sheets } = reportWords[language];
  const before = new Map(previous.figures.map(({ key, value }) => [key, value]));
  const whole = figures.filter(
    ({ category, programmeId }) => category === undefined && programmeId === undefined,
  );
  const rows = reportSections.flatMap((section) =>
    whole.flatMap(({ computed, key, metric, note, stated }) => {
      if (!isReportMetric(metric) || sectionOf(metric) !== section) return [];
      const value = stated ?? computed;
      return [
        [
          sections[section],
          metrics[metric],
          value,
          unitOf(metric, language),
          isMinutes(metric) ? hoursOf(value) : undefined,
          computed,
          before.get(key),
          note,
        ],
      ];
    }),
  );
  return {
    name: sheets.figures,
    columns: [
      text(columns.part, 18),
      text(columns.figure, 26),
      number(columns.reported),
      text(columns.unit, 10),
      number(columns.hours),
      number(columns.computed, 14),
      number(columns.before),
      text(columns.note, 40),
    ],
    rows,
  };
}

/** A line per programme or category; where a clerk has stated another number, the note has the computed one. */
function breakdown(
  figures: readonly MonthlyReportFigure[],
  { by, language }: { readonly by: 'programme' | 'category'; readonly language: ReportLanguage },
): ReportTable {
  const words = reportWords[language];
  const nameOf = ({ category, programmeName }: MonthlyReportFigure) =>
    by === 'category' ? categoryName(category ?? '', language) : (programmeName ?? words.noProgramme);
  const groups = [...new Set(figures.map((figure) => figure.key.replace(/^[^/]+/, '')))];
  const rows = groups.map((group) => {
    const own = figures.filter(({ key }) => key.endsWith(group));
    const notes = own.flatMap(({ computed, metric, note, stated }) =>
      stated === undefined || !isReportMetric(metric)
        ? []
        : [`${words.metrics[metric]}: ${words.columns.computed} ${computed}; ${note ?? ''}`],
    );
    const values = brokenDownMetrics.map((wanted) => {
      const figure = own.find(({ metric }) => metric === wanted);
      return figure && (figure.stated ?? figure.computed);
    });
    return [own[0] && nameOf(own[0]), ...values, notes.length === 0 ? undefined : notes.join('\n')];
  });
  return {
    name: by === 'category' ? words.sheets.categories : words.sheets.programmes,
    columns: [
      text(by === 'category' ? words.columns.category : words.columns.programme, 28),
      ...brokenDownMetrics.map((metric) =>
        number(`${words.metrics[metric]} (${unitOf(metric, language)})`, language === 'en' ? 24 : 22),
      ),
      text(words.columns.note, 40),
    ],
    rows,
  };
}

/** Minutes as hours with one decimal, rounded down: never more than was served. */
function hoursOf(minutes: number): number {
  return Math.floor(minutes / 6) / 10;
}

function text(title: string, width: number): ReportColumn {
  return { title, width, isNumber: false };
}

function number(title: string, width = 12): ReportColumn {
  return { title, width, isNumber: true };
}
