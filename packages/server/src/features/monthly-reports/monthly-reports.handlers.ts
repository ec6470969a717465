import {
  CivilMonth,
  dayOf,
  figureScope,
  type MonthlyReport,
  reportCsv,
  reportFileName,
} from '@youth-action/sdk/domain';
import type { Endpoints } from '@youth-action/sdk/contract';
import { FileAnswer } from '../../http/file-answer.ts';
import { type HandlerContext, type Handlers, ProblemError } from '../../http/handler.ts';
import { scopeOf } from '../access/community-scope.ts';
import { keyAfter, pageFrom, rowsToFetch } from '../shared/paging.repository.ts';
import { stored } from '../shared/wire.ts';
import {
  amendReport,
  draftReport,
  editReport,
  freezeReport,
  reportFor,
  submitReport,
  type Working,
} from './change-report.ts';
import { monthScope } from './month-conditions.repository.ts';
import { listFigureRows } from './month-rows.repository.ts';
import { listReports, type ReportRow } from './monthly-reports.repository.ts';
import { figureRowOf, summaryOf } from './monthly-reports.rows.ts';
import { rollUp } from './roll-up.ts';
import { viewReport } from './view-report.ts';

type ReportEndpoint = Extract<keyof Endpoints, `monthlyReports.${string}`>;

export const monthlyReportHandlers: Pick<Handlers, ReportEndpoint> = {
  'monthlyReports.list': list,
  'monthlyReports.rows': rows,
  'monthlyReports.rollUp': ({ db, nowMs, params }) => rollUp(db, monthFrom(params.month), nowMs),
  'monthlyReports.draft': (context) => viewed(context, draftReport(context, context.body)),
  'monthlyReports.get': (context) => viewed(context, reportFor(context, context.params.monthlyReportId)),
  'monthlyReports.edit': (context) =>
    viewed(context, editReport(context, context.params.monthlyReportId, context.body)),
  'monthlyReports.freeze': (context) =>
    viewed(context, freezeReport(context, context.params.monthlyReportId, context.body.version)),
  'monthlyReports.submit': (context) =>
    viewed(context, submitReport(context, context.params.monthlyReportId, context.body.version)),
  'monthlyReports.amend': (context) =>
    viewed(context, amendReport(context, context.params.monthlyReportId, context.body.reason)),
  'monthlyReports.csv': (context) => exported(context, 'csv', reportCsv),
  'monthlyReports.xlsx': (context) =>
    exported(context, 'xlsx', async (report, language) => {
      const { reportWorkbook } = await import('./report-workbook.ts');
      return reportWorkbook(report, language);
    }),
  'monthlyReports.docx': (context) =>
    exported(context, 'docx', async (report, language) => {
      const { reportDocument } = await import('./report-document.ts');
      return reportDocument(report, language);
    }),
};

async function viewed({ db, nowMs }: Working, row: Promise<ReportRow>): Promise<MonthlyReport> {
  return viewReport(db, await row, nowMs);
}

async function list({ caller, db, query }: HandlerContext<Endpoints['monthlyReports.list']>) {
  const communityId = scopeOf(caller, query.communityId);
  const after = keyAfter(query, ['string', 'string', 'number']);
  const found = await listReports(db, { communityId, month: query.month, after, limit: rowsToFetch(query) });
  return pageFrom(found, query, {
    item: summaryOf,
    key: ({ community_id, month, revision }) => [month, community_id, revision],
  });
}

async function rows(context: HandlerContext<Endpoints['monthlyReports.rows']>) {
  const { db, now, nowMs, params, query } = context;
  const { community_id, month } = await reportFor(context, params.monthlyReportId);
  const figure = figureScope(query.figure);
  if (figure === undefined)
    throw new ProblemError('validation-failed', [{ pointer: '/figure', code: 'unknown-reference' }]);
  const scope = monthScope(stored<CivilMonth>(month), [community_id], nowMs);
  const after = keyAfter(query, ['string', 'string']);
  const found = await listFigureRows(db, { scope, figure, after, limit: rowsToFetch(query) });
  const today = dayOf(now);
  return pageFrom(found, query, {
    item: (row) => figureRowOf(row, today),
    key: ({ id, moment }) => [moment, id],
  });
}

function monthFrom(text: string): CivilMonth {
  const parsed = CivilMonth.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new ProblemError('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
}

type ExportContext = HandlerContext<
  Endpoints['monthlyReports.csv' | 'monthlyReports.xlsx' | 'monthlyReports.docx']
>;
type Language = 'zh-CN' | 'en';
type Bytes = Uint8Array<ArrayBuffer>;

async function exported(
  context: ExportContext,
  extension: string,
  make: (report: MonthlyReport, language: Language) => Bytes | Promise<Bytes>,
): Promise<FileAnswer> {
  const { db, nowMs, params, query } = context;
  const report = await viewReport(db, await reportFor(context, params.monthlyReportId), nowMs);
  const language = query.locale ?? 'zh-CN';
  return new FileAnswer(await make(report, language), reportFileName(report, { extension, language }));
}
