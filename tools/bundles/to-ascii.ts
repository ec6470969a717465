import { type SourceMapSegment, decode, encode } from '@jridgewell/sourcemap-codec';

const BEYOND_ASCII = /(?<slashes>\\*)(?<character>[^\0-\x7f])/g;

/**
 * Minified code with every character beyond ASCII as \uXXXX, which means the same in strings, templates,
 * regular expressions and names, though not in what a template tag reads as `raw`.
 * A script served without a charset is read in the page's: UTF-8 in a GBK page would be garbled.
 */
export function toAscii(code: string): string {
  return code.replaceAll(BEYOND_ASCII, (_match, slashes: string, character: string) => {
    // A backslash that escapes the character itself would now escape the backslash of \uXXXX.
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return kept + escapeUnit(character);
  });
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The source map mappings of `code` as they are after {@link toAscii}: later columns move to the right. */
export function shiftMappings(code: string, mappings: string): string {
  const lines = code.split('\n');
  return encode(decode(mappings).map((segments, line) => shiftLine(lines[line] ?? '', segments)));
}

function shiftLine(text: string, segments: readonly SourceMapSegment[]): SourceMapSegment[] {
  let before = 0;
  let after = 0;
  return segments.map(([column, ...rest]) => {
    after += toAscii(text.slice(before, column)).length;
    before = column;
    return [after, ...rest] as SourceMapSegment;
  });
}
