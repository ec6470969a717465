/** A page that is being filled from the top, and the pages before it. */
import type { FontWeight } from './font-slices.ts';
import type { Mark, Page, TextMark } from './marks.ts';
import { linesOf, type TypeCase } from './text-setting.ts';

/** The paper, and how large things are on it. @unit points */
export interface Format {
  readonly width: number;
  /** The most that a page has. */
  readonly height: number;
  readonly margin: number;
  /** Whether a page ends where its contents end. */
  readonly isTrimmed: boolean;
  /** Of running text; everything else follows from it. */
  readonly size: number;
  /** Whether the QR code stands beside the facts instead of below them. */
  readonly isWide: boolean;
}

/** For printing. */
export const a4: Format = {
  width: 595.28,
  height: 841.89,
  margin: 60,
  isTrimmed: false,
  size: 11,
  isWide: true,
};
/** For a phone: a third of 1080 pixels wide, and as long as it gets. */
export const phone: Format = {
  width: 360,
  height: Infinity,
  margin: 24,
  isTrimmed: true,
  size: 13,
  isWide: false,
};

export const ink = '#1c2530';
export const quiet = '#5a6573';
export const rule = '#c9d0d8';
export const alarm = '#b3261e';

export interface Style {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
  readonly role?: TextMark['role'];
  /** As a multiple of the size. @default 1.6 */
  readonly leading?: number;
  readonly align?: 'left' | 'centre' | 'right';
  readonly indent?: number;
}

/** Where a text goes; the whole width where left out. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export class Sheet {
  readonly format: Format;
  readonly type: TypeCase;
  /** How far down the page is filled. */
  y: number;
  readonly #pages: Mark[][] = [[]];
  readonly #heights: number[] = [];

  constructor(format: Format, type: TypeCase) {
    this.format = format;
    this.type = type;
    this.y = format.margin;
  }

  get column(): Column {
    const { margin, width } = this.format;
    return { x: margin, width: width - 2 * margin };
  }

  /** Room for the footer is kept free. */
  get bottom(): number {
    return this.format.height - this.format.margin - 2 * this.format.size;
  }

  add(mark: Mark): void {
    this.#pages.at(-1)?.push(mark);
  }

  /** Begins a new page unless there is so much room left. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.#heights.push(this.y);
    this.#pages.push([]);
    this.y = this.format.margin;
    return true;
  }

  lines(text: string, style: Style, column: Column = this.column): string[] {
    const { indent = 0, size, weight = 'regular' } = style;
    return linesOf(text, column.width, {
      indent,
      widthOf: (words) => this.type.widthOf(words, size, weight),
    });
  }

  heightOf(text: string, style: Style, column?: Column): number {
    return this.lines(text, style, column).length * style.size * (style.leading ?? 1.6);
  }

  /** The size, or the largest below it at which the text stands on one line; not below two thirds. */
  lineSize(text: string, size: number): number {
    const fits = this.column.width / this.type.widthOf(text, 1, 'bold');
    return Math.max((size * 2) / 3, Math.min(size, fits));
  }

  /** Sets a text from `this.y` on, which stays; returns how high it is. */
  text(text: string, style: Style, column: Column = this.column): number {
    const {
      align = 'left',
      colour = ink,
      indent = 0,
      leading = 1.6,
      role = 'P',
      size,
      weight = 'regular',
    } = style;
    const lines = this.lines(text, style, column);
    lines.forEach((line, index) => {
      const free = column.width - this.type.widthOf(line, size, weight);
      const shift = align === 'right' ? free : align === 'centre' ? free / 2 : index === 0 ? indent : 0;
      const y = this.y + size * leading * index + size * (leading / 2 + 0.36);
      this.add({ kind: 'text', x: column.x + shift, y, text: line, size, weight, colour, role });
    });
    return lines.length * size * leading;
  }

  /** The same, and goes on below it. */
  paragraph(text: string, style: Style, column?: Column): void {
    this.y += this.text(text, style, column);
  }

  line(colour = rule, width = 0.5, { x, width: length }: Column = this.column): void {
    this.add({ kind: 'line', from: [x, this.y], to: [x + length, this.y], width, colour });
  }

  /** All pages, each with its footer. */
  pages(footerOf: (page: number, pages: number) => string): Page[] {
    const { height, isTrimmed, margin, size, width } = this.format;
    this.#heights.push(this.y);
    return this.#pages.map((marks, index) => {
      const pageHeight = isTrimmed ? (this.#heights[index] ?? 0) + margin + 2 * size : height;
      const text = footerOf(index + 1, this.#pages.length);
      const small = size * 0.75;
      const x = (width - this.type.widthOf(text, small, 'regular')) / 2;
      const footer: TextMark = {
        kind: 'text',
        x,
        y: pageHeight - margin * 0.7,
        text,
        size: small,
        weight: 'regular',
        colour: quiet,
        role: 'P',
        isArtifact: true,
      };
      return { width, height: pageHeight, marks: [...marks, footer] };
    });
  }
}
