/** Reads workbooks and documents back as any other program does: unzipped, and their XML parsed. */
import assert from 'node:assert/strict';
import { unzipSync as unzip } from 'fflate';

export type Parts = Readonly<Record<string, string>>;

/** The files in the package as text. */
export function unzipSync(bytes: Uint8Array): Parts {
  const entries = Object.entries(unzip(bytes)).map(([name, content]) => [
    name,
    new TextDecoder().decode(content),
  ]);
  return Object.fromEntries(entries) as Parts;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** A parser of well-formed XML, strict about nesting and entities: what it can't read, Excel and Word can't either. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const token =
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const match = token.exec(text) ?? assert.fail(`No XML at ${start}: ${text.slice(start, start + 80)}`);
    const [, closing, name, attributes = '', empty, content] = match;
    const parent = open.at(-1) ?? assert.fail('More is closed than was opened');
    if (content !== undefined) parent.children.push(decoded(content));
    if (name === undefined) continue;
    if (closing === '/') assert.equal(open.pop()?.name, name);
    else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  assert.equal(open.length, 1, 'Something is not closed');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  assert.doesNotMatch(text, /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? assert.fail(`Unknown entity ${name}`);
    return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
  });
}

function all(element: Element, name: string): Element[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

type CellValue = string | number | undefined;

export const Parser = {
  /** The sheets in their order: names, values by row and column, widths of the columns. */
  workbook(parts: Parts) {
    const names = all(partOf(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
    const shared =
      parts['xl/sharedStrings.xml'] === undefined
        ? []
        : all(partOf(parts, 'xl/sharedStrings.xml'), 'si').map((one) => all(one, 't').map(textOf).join(''));
    const sheets = names.map((_, index) => partOf(parts, `xl/worksheets/sheet${index + 1}.xml`));
    return {
      names,
      cells: sheets.map((sheet) => all(sheet, 'row').map((row) => cellsOf(row, shared))),
      widths: sheets.map((sheet) => all(sheet, 'col').map(({ attributes }) => Number(attributes['width']))),
    };
  },

  hasFormula(parts: Parts): boolean {
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
    return sheets.some((name) => all(partOf(parts, name), 'f').length > 0);
  },

  /** Page in twentieths of a point, East Asian fonts, text of each paragraph, tables by row and cell. */
  document(parts: Parts) {
    const body = partOf(parts, 'word/document.xml');
    const styles = partOf(parts, 'word/styles.xml');
    const [page] = all(body, 'w:pgSz');
    const fonts = [...all(body, 'w:rFonts'), ...all(styles, 'w:rFonts')];
    return {
      page: { width: Number(page?.attributes['w:w']), height: Number(page?.attributes['w:h']) },
      fonts: [...new Set(fonts.map(({ attributes }) => attributes['w:eastAsia']))],
      paragraphs: all(body, 'w:p').map((one) => all(one, 'w:t').map(textOf).join('')),
      tables: all(body, 'w:tbl').map((table) =>
        all(table, 'w:tr').map((row) =>
          all(row, 'w:tc').map((cell) => all(cell, 'w:t').map(textOf).join('')),
        ),
      ),
    };
  },
};

function partOf(parts: Parts, name: string): Element {
  return parseXml(parts[name] ?? assert.fail(`There is no ${name} in ${Object.keys(parts).join(', ')}`));
}

function cellsOf(row: Element, shared: readonly string[]): CellValue[] {
  const values: CellValue[] = [];
  for (const cell of all(row, 'c')) values[columnOf(cell.attributes['r'] ?? '')] = valueOf(cell, shared);
  return Array.from(values, (value) => value);
}

/** `C7` → 2. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? assert.fail(`${reference} is no cell`);
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: Element, shared: readonly string[]): CellValue {
  const [value] = all(cell, 'v').map(textOf);
  switch (cell.attributes['t']) {
    case 's':
      return shared[Number(value)];
    case 'inlineStr':
      return all(cell, 't').map(textOf).join('');
    case undefined:
    case 'n':
      return value === undefined ? undefined : Number(value);
    default:
      return value;
  }
}
