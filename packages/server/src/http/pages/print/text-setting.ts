/** How wide text is, and where its lines break. */
import PdfDocument from 'pdfkit';
import { characterSlices, type FontWeight, sliceFont } from './font-slices.ts';

/** Text that one font can draw. */
export interface Run {
  readonly text: string;
  /** The name under which the font is registered. */
  readonly font: string;
}

/** Fonts for one text in both weights, ready to measure and to be embedded. */
export interface TypeCase {
  /** In points, for text of one line. */
  readonly widthOf: (text: string, size: number, weight: FontWeight) => number;
  readonly runsOf: (text: string, weight: FontWeight) => Run[];
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

const blank = ' ';

/** All that is needed to set the text, every character of which has a font. */
export async function typeCaseFor(text: string): Promise<TypeCase> {
  const slices = await characterSlices();
  const sliceOf = (character: string) =>
    slices.get(character.codePointAt(0) ?? 0) ?? slices.get(blank.charCodeAt(0)) ?? '';
  const fonts = new Map<string, Uint8Array>();
  for (const slice of new Set(Array.from(`${text}${blank}`, sliceOf))) {
    for (const weight of ['regular', 'bold'] as const)
      fonts.set(`${slice} ${weight}`, await sliceFont(slice, weight));
  }
  const meter = new PdfDocument({ autoFirstPage: false });
  for (const [name, font] of fonts) meter.registerFont(name, font);
  const widths = new Map<string, number>();
  const widthOfCharacter = (character: string, weight: FontWeight): number => {
    const key = `${weight} ${character}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width =
      meter
        .font(`${sliceOf(character)} ${weight}`)
        .fontSize(1000)
        .widthOfString(character) / 1000;
    widths.set(key, width);
    return width;
  };
  return {
    fonts,
    widthOf: (words, size, weight) =>
      Array.from(words).reduce((sum, character) => sum + widthOfCharacter(character, weight), 0) * size,
    runsOf: (words, weight) => runsOf(words, (character) => `${sliceOf(character)} ${weight}`),
  };
}

function runsOf(text: string, fontOf: (character: string) => string): Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const font = fontOf(character);
    const last = runs.at(-1);
    // A space is in one slice only; it needn't end the run of Chinese around it.
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

// What mustn't begin a line joins what stands before it, what mustn't end one what follows.
const pieces =
  /[（《「『【〔“‘(]*(?:[\p{Script=Latin}\p{N}.,:;?&=#%+@_~']+[/-]*|[/-]+|[^])[，。、；：！？）》」』】〕”’…·)%]*/gu;

/** The text in lines no wider than `width`; `indent` is left free at the start of the first. */
export function linesOf(
  text: string,
  width: number,
  { indent = 0, widthOf }: { readonly indent?: number; readonly widthOf: (text: string) => number },
): string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length === 0 ? indent : 0);
  const put = (piece: string) => {
    if (line === '' || widthOf(line + piece.trimEnd()) <= room()) {
      line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
      return;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  };
  for (const [piece] of text.matchAll(pieces)) {
    if (widthOf(piece) <= width) put(piece);
    else for (const character of piece) put(character);
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
