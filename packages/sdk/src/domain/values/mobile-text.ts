/** Mobile numbers without schemas, for pages that don't load any. Source: docs/rules/formats.md#mobile-number */
import { foldWidth } from './fold-width.ts';

/** Carriers' prefixes change, so only the shape is checked. */
export const mobilePattern = /^1[3-9]\d{9}$/;

// White space, hyphens of every kind, brackets, and the invisible marks that come along when a number is copied
// from an address book.
const decoration = /[\s()\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212-]/g;

function withoutDecoration(text: string): string {
  return foldWidth(text)
    .replace(decoration, '')
    .replace(/^(?:\+|00)?86/, '');
}

/** The 11 digits of a mobile number however it was written (`+86`, spaces, hyphens, full width), or `undefined`. */
export function normaliseMobile(text: string): string | undefined {
  const digits = withoutDecoration(text);
  return mobilePattern.test(digits) ? digits : undefined;
}
