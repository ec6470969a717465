/**
 * The font that prints: Noto Sans SC (SIL Open Font License 1.1), from a dependency, so that a machine without fonts prints
 * Chinese. It comes as a hundred slices for the web, each some hundred characters in all weights; here they become plain
 * TrueType fonts of one weight, made when a character of theirs is first needed.
 *
 * It has 16,283 characters: all of GB 2312 and the Chinese that is in common use, but not the rarest that stand in names.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

export type FontWeight = 'regular' | 'bold';

const axis: Readonly<Record<FontWeight, number>> = { regular: 400, bold: 700 };

interface Slice {
  readonly name: string;
  /** First and last code points. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** What the slices' own tables say of shaping is of no use to text that is set character by character. */
const droppedTables = ['GSUB', 'GPOS', 'GDEF', 'vhea', 'vmtx', 'VORG'] as const;

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
);

let knownSlices: Promise<ReadonlyMap<number, string>> | undefined;
const fonts = new Map<string, Promise<Uint8Array>>();

/** Which slice has a character, by code point. */
export function characterSlices(): Promise<ReadonlyMap<number, string>> {
  return (knownSlices ??= readSlices());
}

async function readSlices(): Promise<ReadonlyMap<number, string>> {
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const slices = Object.entries(ranges).map(([name, text]): Slice => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: text.split(',').map(rangeOf),
  }));
  const byCharacter = new Map<number, string>();
  for (const { name, ranges: own } of slices) {
    for (const [first, last] of own) {
      for (let point = first; point <= last; point += 1) byCharacter.set(point, name);
    }
  }
  return byCharacter;
}

function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** A slice as a TrueType font of one weight. */
export function sliceFont(name: string, weight: FontWeight): Promise<Uint8Array> {
  const key = `${name} ${weight}`;
  const known = fonts.get(key) ?? pinned(name, weight);
  fonts.set(key, known);
  return known;
}

async function pinned(name: string, weight: FontWeight): Promise<Uint8Array> {
  const file = join(folder, 'files', `noto-sans-sc-${name}-wght-normal.woff2`);
  const options = {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    variationAxes: { wght: axis[weight] },
    noHinting: true,
    dropTables: droppedTables,
  } as const;
  const font = await subsetFont(await readFile(file), '', options);
  return renamed(font, name);
}

/** What all slices call themselves, as their tables of names write it. */
const ownFamily = 'Noto Sans SC Thin';

/** The family name of a slice, by which it can be told from the others: its last four characters do that. */
export function sliceFamily(name: string): string {
  return ownFamily.replace('Thin', name.padStart(4, '0').slice(-4));
}

/** Writes the slice's own name in the place of the old one, which is as long, so that no table moves. */
function renamed(font: Buffer, name: string): Buffer {
  const [before, after] = [utf16(ownFamily), utf16(sliceFamily(name))];
  for (let at = font.indexOf(before); at >= 0; at = font.indexOf(before, at + 1)) after.copy(font, at);
  return font;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/**
 * The text with each character that the font lacks as its code point, `〔U+20BB7〕`: what can't be drawn must not go missing,
 * in a name least of all. `missing` are those characters.
 */
export async function drawable(text: string): Promise<{ readonly text: string; readonly missing: string[] }> {
  const slices = await characterSlices();
  const missing = new Set<string>();
  const shown = Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (slices.has(point) || /\s/u.test(character)) return character;
    missing.add(character);
    return `〔U+${point.toString(16).toUpperCase().padStart(4, '0')}〕`;
  });
  return { text: shown.join(''), missing: [...missing] };
}
