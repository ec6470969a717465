/** What the badge's images are drawn from: plain attributes only, so that no policy and no rasteriser leaves any out. */
import { type Markup, markup, nothing } from '../plain-form/markup.ts';

export const colours = {
  accent: '#b3261e',
  ink: '#1c2530',
  quiet: '#55606d',
  line: '#d5dbe1',
  paper: '#ffffff',
  soft: '#e3a09b',
  third: '#8a949e',
} as const;

const fonts = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly fill?: string;
  readonly anchor?: 'start' | 'end' | 'middle';
  /** What the text may take; longer text ends with an ellipsis. */
  readonly width?: number;
}

/** One line of text; `y` is its base line. */
export function line(x: number, y: number, content: string, style: TextStyle): Markup {
  const { anchor = 'start', fill = colours.ink, size, weight = 400, width = Infinity } = style;
  const shown = fitted(content, width / size);
  return markup`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${shown}</text>
`;
}

/** How wide text is at most in the usual fonts, in ems: a Han character is a square, a Latin letter two thirds of one. */
export function emsOf(content: string): number {
  return Array.from(content).reduce((sum, character) => sum + emOf(character), 0);
}

function emOf(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{10000}-\u{10ffff}]/u.test(character)) return 1;
  if (/[0-9]/.test(character)) return 0.6;
  return /[\s.,:·*|il1]/.test(character) ? 0.36 : 0.62;
}

function fitted(content: string, ems: number): string {
  if (emsOf(content) <= ems) return content;
  let shown = '';
  for (const character of content) {
    if (emsOf(shown + character) > ems - 1) return `${shown.trimEnd()}…`;
    shown += character;
  }
  return shown;
}

const starShape = 'M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z';

/** `count` stars from (x, y) on, of which `filled` were awarded. */
export function stars(x: number, y: number, { count, filled, size }: StarRow): Markup {
  const row = Array.from({ length: count }, (_, index) => {
    const place = `translate(${x + index * (size + 4)} ${y}) scale(${size / 24})`;
    return index < filled
      ? markup`<path transform="${place}" d="${starShape}" fill="${colours.accent}"/>`
      : markup`<path transform="${place}" d="${starShape}" fill="none" stroke="${colours.quiet}" stroke-width="1.5"/>`;
  });
  return markup`${row}
`;
}

interface StarRow {
  readonly count: number;
  readonly filled: number;
  readonly size: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** What it says, for whoever can't see it. */
  readonly title: string;
  readonly language: string;
}

/** A whole image around its content: white paper with an accent above, which is legible on any page. */
export function frame({ height, language, title, width }: Frame, content: readonly Markup[]): string {
  const image = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" xml:lang="${language}" font-family="${fonts}">
<title>${title}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.paper}" stroke="${colours.line}"/>
<path d="M2.5 4A8 8 0 0 1 8.5 0H${width - 8.5}A8 8 0 0 1 ${width - 2.5} 4z" fill="${colours.accent}"/>
${content.length === 0 ? nothing : content}</svg>
`;
  return image.toString();
}
