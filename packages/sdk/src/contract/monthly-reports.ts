import {
  MonthlyReport,
  MonthlyReportAmendment,
  MonthlyReportEdit,
  MonthlyReportRow,
  MonthlyReportSummary,
  MonthlyRollUp,
  NewMonthlyReport,
  ReportVersion,
} from '../domain/governance/monthly-report.ts';
import { pageOf } from '../domain/schema.ts';
import { CivilMonth } from '../domain/values/civil-date.ts';
import { CommunityId } from '../domain/values/ids.ts';
import * as z from '../domain/zod.ts';
import { defineEndpoint, documentTypes } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

export const listMonthlyReports = defineEndpoint({
  method: 'GET',
  path: paths.monthlyReports,
  summary: 'Monthly reports with all their revisions, latest month first.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    month: z.optional(CivilMonth),
    ...pagingShape,
  }),
  response: pageOf(MonthlyReportSummary),
  status: 200,
  problems: [],
});

export const draftMonthlyReport = defineEndpoint({
  method: 'POST',
  path: paths.monthlyReports,
  summary: 'Drafts the report of a community and month; its figures follow the rows until it is frozen.',
  access: 'organiser',
  body: NewMonthlyReport,
  response: MonthlyReport,
  status: 201,
  creates: true,
  problems: ['community-not-found', 'monthly-report-exists'],
});

export const getMonthlyReport = defineEndpoint({
  method: 'GET',
  path: paths.monthlyReport,
  summary: 'A report with its figures, the month before, its texts and who did what.',
  access: 'organiser',
  response: MonthlyReport,
  status: 200,
  problems: ['monthly-report-not-found'],
});

export const editMonthlyReport = defineEndpoint({
  method: 'POST',
  path: paths.monthlyReportEdits,
  summary: 'Changes texts and stated numbers, unless somebody else has changed the report meanwhile.',
  access: 'organiser',
  body: MonthlyReportEdit,
  response: MonthlyReport,
  status: 200,
  problems: ['monthly-report-not-found', 'monthly-report-changed', 'monthly-report-submitted'],
});

export const freezeMonthlyReport = defineEndpoint({
  method: 'POST',
  path: paths.monthlyReportFreezing,
  summary:
    "Stops the figures and keeps where the community's ledger stands; may be done anew until submission.",
  access: 'organiser',
  body: ReportVersion,
  response: MonthlyReport,
  status: 200,
  problems: [
    'monthly-report-not-found',
    'monthly-report-changed',
    'monthly-report-submitted',
    'month-not-over',
  ],
});

export const submitMonthlyReport = defineEndpoint({
  method: 'POST',
  path: paths.monthlyReportSubmission,
  summary: 'Hands a frozen report in; it is not changed any more.',
  access: 'organiser',
  body: ReportVersion,
  response: MonthlyReport,
  status: 200,
  problems: [
    'monthly-report-not-found',
    'monthly-report-changed',
    'monthly-report-submitted',
    'monthly-report-not-frozen',
  ],
});

export const amendMonthlyReport = defineEndpoint({
  method: 'POST',
  path: paths.monthlyReportAmendments,
  summary: 'Begins the next revision of a submitted report, which stays as it was.',
  access: 'organiser',
  body: MonthlyReportAmendment,
  response: MonthlyReport,
  status: 201,
  creates: true,
  problems: ['monthly-report-not-found', 'monthly-report-not-submitted', 'monthly-report-amended'],
});

export const listMonthlyReportRows = defineEndpoint({
  method: 'GET',
  path: paths.monthlyReportRows,
  summary: 'The rows that a figure counts, as they are now; names are masked as on every staff list.',
  access: 'organiser',
  query: z.strictObject({ figure: z.string().check(z.maxLength(120, 'too-long')), ...pagingShape }),
  response: pageOf(MonthlyReportRow),
  status: 200,
  problems: ['monthly-report-not-found'],
});

export const rollUpMonthlyReports = defineEndpoint({
  method: 'GET',
  path: paths.monthlyReportRollUp,
  summary: 'A month over all communities: sums of what is submitted, and who is missing.',
  access: 'administrator',
  response: MonthlyRollUp,
  status: 200,
  problems: [],
});

const exported = {
  method: 'GET',
  access: 'organiser',
  status: 200,
  /** The language of its words. */
  query: z.strictObject({ locale: z.optional(z.enum(['zh-CN', 'en'])) }),
  problems: ['monthly-report-not-found'],
} as const;

export const exportMonthlyReportCsv = defineEndpoint({
  ...exported,
  path: paths.monthlyReportCsv,
  summary: 'A report as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF.',
  response: documentTypes.csv,
});

export const exportMonthlyReportXlsx = defineEndpoint({
  ...exported,
  path: paths.monthlyReportXlsx,
  summary: 'A report as an Excel workbook.',
  response: documentTypes.xlsx,
});

export const exportMonthlyReportDocx = defineEndpoint({
  ...exported,
  path: paths.monthlyReportDocx,
  summary: 'A report as a Word document on A4.',
  response: documentTypes.docx,
});
