/**
 * Free text with a bound. Lengths count code points, as a person counts characters and as JSON Schema does.
 * Refused: control characters, lone surrogates (no store keeps them), and marks that turn the direction of the text
 * around, which would reach beyond it on a page. Source: docs/rules/formats.md#text
 */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';

const refusedInLine = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const refusedInLines = /(?![\n\t])[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

function boundedText(maximum: number, normalise: (text: string) => string, refused: RegExp) {
  return z.string({ error: orRequired('text-malformed') }).check(
    z.overwrite(normalise),
    z.minLength(1, 'required'),
    z.refine((text) => Array.from(text).length <= maximum, 'too-long'),
    z.refine((text) => !refused.test(text), 'characters-not-allowed'),
    z.meta({ maxLength: maximum }), // for the OpenAPI document; zod's own maxLength counts UTF-16 units
  );
}

/** Text on one line, 1 to `maximum` code points after trimming. Issue codes: `required`, `too-long`, `characters-not-allowed`. */
export function singleLineText(maximum: number) {
  return boundedText(maximum, (text) => text.trim(), refusedInLine);
}

/** Text of several lines, 1 to `maximum` code points after trimming; every kind of line end becomes `\n`. Same issue codes. */
export function multiLineText(maximum: number) {
  return boundedText(maximum, (text) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim(), refusedInLines);
}
