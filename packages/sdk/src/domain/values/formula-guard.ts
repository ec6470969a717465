/**
 * Text that a spreadsheet must not take for a formula. Whoever types `=HYPERLINK(…)` into a form could otherwise have it
 * run on the machine of the clerk who opens the list.
 *
 * For text formats such as CSV alone: in a workbook a cell says itself that it is text. Full-width signs count too, since
 * spreadsheets in Chinese and Japanese take them for the others. Source: docs/rules/formats.md#spreadsheets
 */
const startsLikeFormula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** The text with an apostrophe before it where a spreadsheet would calculate it; numbers stay numbers. */
export function guardFormula(text: string): string {
  return startsLikeFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** One field of a CSV file (RFC 4180): guarded, and quoted where it has to be. */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = guardFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A whole file: byte order mark, without which Excel takes UTF-8 for GBK; CRLF after every line. */
export function csvFile(
  rows: readonly (readonly (string | number | undefined)[])[],
): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
