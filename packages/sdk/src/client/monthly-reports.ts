import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import {
  amendMonthlyReport,
  draftMonthlyReport,
  editMonthlyReport,
  exportMonthlyReportCsv,
  exportMonthlyReportDocx,
  exportMonthlyReportXlsx,
  freezeMonthlyReport,
  getMonthlyReport,
  listMonthlyReportRows,
  listMonthlyReports,
  rollUpMonthlyReports,
  submitMonthlyReport,
} from '../contract/monthly-reports.ts';
import { allItems, listed } from './paging.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

type ExportQuery = QueryInputOf<typeof exportMonthlyReportCsv>;

/** 月报, for a community's staff. */
export function monthlyReportsResource(call: Transport) {
  const of = (monthlyReportId: string) => ({ monthlyReportId });
  const rows = (id: string, query: QueryInputOf<typeof listMonthlyReportRows>, options?: RequestOptions) =>
    call(listMonthlyReportRows, { params: of(id), query, options });
  return {
    ...listed((query: QueryInputOf<typeof listMonthlyReports>, options) =>
      call(listMonthlyReports, { query, options }),
    ),
    /** Throws `monthly-report-exists` where the month has one. */
    draft: (body: BodyInputOf<typeof draftMonthlyReport>, options?: WriteOptions) =>
      call(draftMonthlyReport, { body, options }),
    get: (id: string, options?: RequestOptions) => call(getMonthlyReport, { params: of(id), options }),
    /** Throws `monthly-report-changed` where somebody has changed the version that the edit names. */
    edit: (id: string, body: BodyInputOf<typeof editMonthlyReport>, options?: WriteOptions) =>
      call(editMonthlyReport, { params: of(id), body, options }),
    /** Stops the figures. Throws `month-not-over`, `monthly-report-changed`. */
    freeze: (id: string, body: BodyInputOf<typeof freezeMonthlyReport>, options?: WriteOptions) =>
      call(freezeMonthlyReport, { params: of(id), body, options }),
    /** Hands it in. Throws `monthly-report-not-frozen`, `monthly-report-changed`. */
    submit: (id: string, body: BodyInputOf<typeof submitMonthlyReport>, options?: WriteOptions) =>
      call(submitMonthlyReport, { params: of(id), body, options }),
    /** Begins the next revision; the submitted one stays. */
    amend: (id: string, body: BodyInputOf<typeof amendMonthlyReport>, options?: WriteOptions) =>
      call(amendMonthlyReport, { params: of(id), body, options }),
    /** One page of the rows behind a figure, by the figure's key. */
    rows,
    /** All of them, page by page. */
    allRows: (id: string, figure: string, options?: RequestOptions) =>
      allItems((cursor) =>
        rows(id, { figure, limit: 500, ...(cursor === undefined ? {} : { cursor }) }, options),
      ),
    /** For an administrator: a month (`YYYY-MM`) over all communities. */
    rollUp: (month: string, options?: RequestOptions) =>
      call(rollUpMonthlyReports, { params: { month }, options }),
    /** The bytes of a file to save; `reportFileName` names it. */
    csv: (id: string, query: ExportQuery = {}, options?: RequestOptions) =>
      call(exportMonthlyReportCsv, { params: of(id), query, options }),
    xlsx: (id: string, query: ExportQuery = {}, options?: RequestOptions) =>
      call(exportMonthlyReportXlsx, { params: of(id), query, options }),
    docx: (id: string, query: ExportQuery = {}, options?: RequestOptions) =>
      call(exportMonthlyReportDocx, { params: of(id), query, options }),
  };
}
export type MonthlyReportsResource = ReturnType<typeof monthlyReportsResource>;
