/** A document on pages. */
import type { Page } from './marks.ts';
import type { PrintedDocument, PrintedPart, PrintedRow } from './printed-document.ts';
import { drawable } from './font-slices.ts';
import { alarm, type Column, type Format, ink, quiet, Sheet } from './sheet.ts';
import { type TypeCase, typeCaseFor } from './text-setting.ts';

export interface LaidOut {
  readonly pages: readonly Page[];
  readonly type: TypeCase;
}

export async function layOut(document: PrintedDocument, format: Format): Promise<LaidOut> {
  const shown = await withShownCharacters(document);
  const type = await typeCaseFor(JSON.stringify(shown) + digits);
  const sheet = new Sheet(format, type);
  addHead(sheet, shown);
  addFacts(sheet, shown);
  for (const part of shown.parts) addPart(sheet, shown, part);
  addNotes(sheet, shown);
  const footerOf = (page: number, pages: number) =>
    shown.footer.replace('{page}', String(page)).replace('{pages}', String(pages));
  return { pages: sheet.pages(footerOf), type };
}

const digits = '0123456789';

/** The same with every character that can't be drawn as its code point, and a note that says so. */
async function withShownCharacters(document: PrintedDocument): Promise<PrintedDocument> {
  const { missing, text } = await drawable(JSON.stringify(document));
  if (missing.length === 0) return document;
  const shown = JSON.parse(text) as PrintedDocument; // the same with other characters within its strings
  return { ...shown, notes: [...shown.notes, shown.missingNote] };
}

function addHead(
  sheet: Sheet,
  { statement, subtitle, title, total, totalLabel, warning }: PrintedDocument,
): void {
  const { isWide, size } = sheet.format;
  if (warning !== undefined) {
    sheet.paragraph(warning, { size, weight: 'bold', colour: alarm, align: 'centre' });
    sheet.y += size;
  }
  sheet.paragraph(title, {
    size: sheet.lineSize(title, size * (isWide ? 2.3 : 1.85)),
    weight: 'bold',
    align: 'centre',
    role: 'H1',
    leading: 1.4,
  });
  sheet.paragraph(subtitle, { size: size * 0.85, colour: quiet, align: 'centre' });
  sheet.y += size * 1.4;
  sheet.line(ink, 1);
  sheet.y += size * 1.4;
  sheet.paragraph(statement, { size: size * 1.1, leading: 1.9, indent: size * 2.2 });
  sheet.y += size;
  sheet.paragraph(totalLabel, { size: size * 0.85, colour: quiet, align: 'centre' });
  sheet.paragraph(total, { size: size * 2.1, weight: 'bold', align: 'centre', leading: 1.4 });
  sheet.y += size * 1.4;
}

function addFacts(sheet: Sheet, { facts, verification }: PrintedDocument): void {
  const { isWide, size } = sheet.format;
  const { width, x } = sheet.column;
  const side = isWide ? size * 8.5 : size * 10;
  sheet.line();
  sheet.y += size;
  const top = sheet.y;
  const widest = Math.max(...facts.map(([label]) => sheet.type.widthOf(label, size * 0.92, 'regular')));
  const labels = { x, width: Math.min(width * 0.35, widest + size) };
  const room = verification !== undefined && isWide ? side + size * 2 : 0;
  const values = { x: x + labels.width, width: width - labels.width - room };
  for (const [label, value] of facts) {
    const style = { size: size * 0.92, leading: 1.7 };
    const labelHeight = sheet.text(label, { ...style, colour: quiet }, labels);
    sheet.y += Math.max(labelHeight, sheet.text(value, style, values));
  }
  if (verification !== undefined) {
    const below = sheet.y + size;
    if (isWide) sheet.y = top;
    else sheet.y = below;
    addCode(sheet, verification, { x: isWide ? x + width - side : x + (width - side) / 2, width: side });
    sheet.y = isWide ? Math.max(sheet.y, below) : sheet.y;
  }
  sheet.y += size;
}

function addCode(
  sheet: Sheet,
  { alternative, label, path, size: modules }: NonNullable<PrintedDocument['verification']>,
  { width, x }: Column,
): void {
  const { size } = sheet.format;
  sheet.need(width + size * 2);
  sheet.add({ kind: 'shape', path, x, y: sheet.y, scale: width / modules, colour: ink, alternative });
  sheet.y += width + size * 0.3;
  const wide = { x: x - size * 2, width: width + size * 4 };
  sheet.paragraph(label, { size: size * 0.78, colour: quiet, align: 'centre' }, wide);
}

interface Columns {
  readonly day: Column;
  readonly service: Column;
  readonly time: Column;
}

function columnsOf(sheet: Sheet): Columns {
  const { width, x } = sheet.column;
  const { size } = sheet.format;
  const [day, time] = [size * 7, size * 7];
  return {
    day: { x, width: day },
    service: { x: x + day, width: width - day - time },
    time: { x: x + width - time, width: time },
  };
}

function addPart(sheet: Sheet, document: PrintedDocument, part: PrintedPart): void {
  const { size } = sheet.format;
  sheet.need(size * 9);
  sheet.y += size * 0.6;
  const { width, x } = sheet.column;
  const beside = { x, width: width - sheet.type.widthOf(part.sum, size, 'regular') };
  const heading = { size: size * 1.1, weight: 'bold', role: 'H2', leading: 1.8 } as const;
  const height = sheet.text(part.heading, heading, beside);
  sheet.text(part.sum, { size: size * 0.92, colour: quiet, align: 'right', leading: 2.1 });
  sheet.y += height;
  addColumnHeads(sheet, document);
  for (const row of part.rows) addRow(sheet, document, row);
  sheet.y += size * 0.6;
}

function addColumnHeads(sheet: Sheet, { columns }: PrintedDocument): void {
  const { size } = sheet.format;
  const { day, service, time } = columnsOf(sheet);
  const style = { size: size * 0.8, colour: quiet, leading: 2 };
  sheet.line(ink, 0.8);
  sheet.text(columns.day, style, day);
  sheet.text(columns.service, style, service);
  sheet.y += sheet.text(columns.time, { ...style, align: 'right' }, time);
  sheet.line();
}

function addRow(sheet: Sheet, document: PrintedDocument, row: PrintedRow): void {
  const { size } = sheet.format;
  const { day, service, time } = columnsOf(sheet);
  const style = { size: size * 0.92, leading: 1.5 };
  const about = { size: size * 0.8, colour: quiet, leading: 1.5 };
  const height = sheet.heightOf(row.title, style, service) + sheet.heightOf(row.about, about, service);
  if (sheet.need(height + size * 0.8)) addColumnHeads(sheet, document);
  sheet.y += size * 0.35;
  sheet.text(row.day, style, day);
  const top = sheet.y;
  sheet.paragraph(row.title, style, service);
  sheet.paragraph(row.about, about, service);
  const end = sheet.y;
  sheet.y = top;
  sheet.text(row.time, { ...style, align: 'right' }, time);
  sheet.y = end + size * 0.35;
  sheet.line();
}

function addNotes(sheet: Sheet, { notes }: PrintedDocument): void {
  const { size } = sheet.format;
  sheet.y += size * 0.6;
  for (const note of notes) {
    const style = { size: size * 0.8, colour: quiet, leading: 1.7 };
    sheet.need(sheet.heightOf(note, style));
    sheet.paragraph(note, style);
  }
}
