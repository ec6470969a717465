import { csvFile } from '../values/formula-guard.ts';
import type { MonthlyReport } from './monthly-report.ts';
import { type ReportCell, reportTables } from './report-tables.ts';
import type { ReportLanguage } from './report-words.ts';

/** The whole report as one CSV file: its facts, its tables and its texts, with an empty line between them. */
export function reportCsv(report: MonthlyReport, language: ReportLanguage): Uint8Array<ArrayBuffer> {
  const { facts, remark, tables, texts, title } = reportTables(report, language);
  const parts: (readonly (readonly ReportCell[])[])[] = [
    [[title], ...facts],
    ...tables.map(({ columns, name, rows }) => [[name], columns.map((column) => column.title), ...rows]),
    [[remark]],
    texts.map((one) => [one.title, one.text]),
  ];
  return csvFile(parts.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows])));
}
