/**
 * The least of a workbook and of a document that a program of that kind opens: what the in-memory backend answers.
 * A server makes better ones; here it matters that they are real files with the report's words in them.
 */
import type { MonthlyReport } from '../../domain/governance/monthly-report.ts';
import { type ReportCell, reportTables } from '../../domain/governance/report-tables.ts';
import type { ReportLanguage } from '../../domain/governance/report-words.ts';
import { storedZip } from './stored-zip.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const document = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument';

/** All tables and texts below each other, on one sheet. */
export function leastWorkbook(report: MonthlyReport, language: ReportLanguage): Uint8Array<ArrayBuffer> {
  const rows = linesOf(report, language).map((line) => `<row>${line.map(sheetCell).join('')}</row>`);
  return packed('xl/workbook.xml', `${kind}.spreadsheetml.sheet.main+xml`, {
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="${
      language === 'en' ? 'Report' : '月报'
    }" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

/** A paragraph per line of the report. */
export function leastDocument(report: MonthlyReport, language: ReportLanguage): Uint8Array<ArrayBuffer> {
  const lines = linesOf(report, language).map((line) => line.filter((cell) => cell !== undefined).join('　'));
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  );
  return packed('word/document.xml', `${kind}.wordprocessingml.document.main+xml`, {
    'word/document.xml': `<w:document xmlns:w="${document}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  });
}

function linesOf(report: MonthlyReport, language: ReportLanguage): (readonly ReportCell[])[] {
  const { facts, tables, texts, title } = reportTables(report, language);
  return [
    [title],
    ...facts,
    ...tables.flatMap(({ columns, name, rows }) => [[name], columns.map((column) => column.title), ...rows]),
    ...texts.map((one) => [one.title, one.text]),
  ];
}

function sheetCell(value: ReportCell): string {
  if (value === undefined) return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An Office package: the parts, and what says what they are. */
function packed(
  main: string,
  mainType: string,
  parts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const sheet = `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.spreadsheetml.worksheet+xml"/>`;
  const all = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${mainType}"/>${
      main.startsWith('xl/') ? sheet : ''
    }</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${main}"/></Relationships>`,
    ...parts,
  };
  return storedZip(Object.entries(all).map(([name, xml]) => [name, new TextEncoder().encode(head + xml)]));
}
