/** A report as a Word document: A4, tables, Chinese fonts by name. Opens in Word and WPS. */
import { type MonthlyReport, type ReportTable, reportTables } from '@youth-action/sdk/domain';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Fonts that every Word and WPS in Chinese has: 仿宋 for the text, as in official papers, 黑体 for headings. */
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const headFont = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
/** A4 with these margins leaves so much between them. */
const margin = convertMillimetersToTwip(25);
const textWidth = convertMillimetersToTwip(210 - 2 * 25);

export async function reportDocument(
  report: MonthlyReport,
  language: 'zh-CN' | 'en',
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts, remark, tables, texts, title } = reportTables(report, language);
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [run(title, { font: headFont, bold: true, size: 36 })],
    }),
    ...facts.map(([label, text]) => paragraph(`${label}：${text}`, { size: 22 })),
    ...tables.flatMap((table) => [heading(table.name), tableOf(table)]),
    paragraph(remark, { size: 20, italics: language === 'en' }),
    ...texts.flatMap((one) => [heading(one.title), ...one.text.split('\n').map((line) => paragraph(line))]),
  ];
  const document = new Document({
    title,
    creator: report.communityName,
    styles: { default: { document: { run: { font: bodyFont, size: 24 } } } },
    sections: [{ properties: { page: pageA4 }, footers: { default: footer() }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const pageA4 = {
  size: {
    width: 11_906, // 210 mm × 297 mm as Word itself writes them
    height: 16_838,
    orientation: PageOrientation.PORTRAIT,
  },
  margin: { top: margin, right: margin, bottom: margin, left: margin },
};

function footer(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text });
}

function paragraph(text: string, options: IRunOptions = {}): Paragraph {
  return new Paragraph({ spacing: { line: 360 }, children: [run(text, options)] });
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 280, after: 120 },
    children: [run(text, { font: headFont, bold: true, size: 28, color: '000000' })],
  });
}

/** The columns share the width between the margins as their contents need it. */
function tableOf({ columns, rows }: ReportTable): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / total));
  const line = (cells: readonly (string | number | undefined)[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((value, at) =>
        cellOf(value, { isHead, isNumber: columns[at]?.isNumber ?? false, width: widths[at] ?? 0 }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      line(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => line(cells, false)),
    ],
  });
}

function cellOf(
  value: string | number | undefined,
  {
    isHead,
    isNumber,
    width,
  }: { readonly isHead: boolean; readonly isNumber: boolean; readonly width: number },
): TableCell {
  const lines = String(value ?? '').split('\n');
  const look = isHead ? { font: headFont, bold: true, size: 18 } : { size: 20 };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...(isHead ? { shading: { fill: 'E8EEF7' } } : {}),
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(text, look)],
        }),
    ),
  });
}
