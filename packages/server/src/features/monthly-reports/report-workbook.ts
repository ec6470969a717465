/** A report as an Excel workbook: a sheet per table, numbers as numbers, texts that no program calculates. */
import { type MonthlyReport, type ReportColumn, reportTables, reportWords } from '@youth-action/sdk/domain';
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';

/** A font that every Excel and WPS in Chinese has. */
const fontFamily = '宋体';
/** What a cell can hold. @unit UTF-16 code units */
const longestCell = 32_767;

type SheetOf = Sheet<never>;

export async function reportWorkbook(
  report: MonthlyReport,
  language: 'zh-CN' | 'en',
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts, remark, tables, texts, title } = reportTables(report, language);
  const sheets = tables.map(({ columns, name, rows }, index): SheetOf => {
    const heading: Row[] = index === 0 ? [[titleCell(title)], ...facts.map(factRow), []] : [];
    const body = rows.map((row): Row => row.map((value, at) => cellOf(value, columns[at])));
    const data: Row[] = [...heading, columns.map(headCell), ...body, [], [textCell(remark, false)]];
    return { sheet: name, data, columns: columns.map(({ width }) => ({ width })) };
  });
  const { columns, sheets: names } = reportWords[language];
  const written: SheetOf = {
    sheet: names.texts,
    data: [
      [
        headCell({ title: columns.part, isNumber: false }),
        headCell({ title: columns.text, isNumber: false }),
      ],
      ...texts.map((one): Row => [textCell(one.title, false), textCell(one.text, true)]),
    ],
    columns: [{ width: 18 }, { width: 90 }],
  };
  const buffer = await writeXlsxFile([...sheets, written], { fontFamily, fontSize: 11 }).toBuffer();
  return new Uint8Array(buffer);
}

function factRow([label, text]: readonly [string, string]): Row {
  return [textCell(label, false), textCell(text, false)];
}

function titleCell(title: string): Cell {
  return { ...textCell(title, false), fontWeight: 'bold', fontSize: 16 };
}

function headCell({ title, isNumber }: Pick<ReportColumn, 'title' | 'isNumber'>): Cell {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8eef7',
    bottomBorderStyle: 'thin',
    align: isNumber ? 'right' : 'left',
  };
}

function cellOf(value: string | number | undefined, column: ReportColumn | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'string') return textCell(value, true);
  return { value, type: Number, align: column?.isNumber === true ? 'right' : 'left' };
}

/** Its type says that it's text, whatever it begins with. */
function textCell(
  text: string,
  wrap: boolean,
): { value: string; type: StringConstructor; wrap: boolean; alignVertical: 'top' } {
  return { value: text.slice(0, longestCell), type: String, wrap, alignVertical: 'top' };
}
