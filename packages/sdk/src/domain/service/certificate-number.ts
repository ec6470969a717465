/** The two names of a certificate: the number that stands on it, and the secret code of its address. */
import * as z from '../zod.ts';
import { foldWidth } from '../values/fold-width.ts';
import { orRequired } from '../values/issue-code.ts';

const numberPattern = /^\d{6}(?:\d{3}){0,2}-\d{4}-[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * A number as somebody reads it off paper: width, case, spaces and dashes of any kind don't matter, and a letter that
 * Crockford's base32 leaves out is the digit that it was taken for.
 */
export function readCertificateNumber(text: string): string {
  const folded = foldWidth(text)
    .replace(/[\s\u200b-\u200f\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212\uff0d\u30fc]/gu, '-')
    .toUpperCase();
  const parts = folded.split('-');
  if (parts.length !== 3) return folded;
  const [division = '', year = '', code = ''] = parts;
  return `${division}-${year}-${code.replace(/O/g, '0').replace(/[IL]/g, '1')}`;
}

function numberSchema() {
  const error = orRequired('certificate-number-malformed');
  return z
    .string({ error })
    .check(
      z.maxLength(100, { error, abort: true }),
      z.overwrite(readCertificateNumber),
      z.regex(numberPattern, { error }),
    )
    .brand<'CertificateNumber'>();
}

/**
 * `<division code>-<year>-<10 characters>`, the last part 50 random bits in Crockford's base32, in capitals. It stands on the
 * document, so it opens nothing: it tells period, total, recorder and status. Issue code: `certificate-number-malformed`.
 */
export const CertificateNumber = /* @__PURE__ */ numberSchema();
export type CertificateNumber = z.infer<typeof CertificateNumber>;

function documentCodeSchema() {
  const error = orRequired('document-code-malformed');
  return z
    .string({ error })
    .check(z.regex(/^[0-9a-hjkmnp-tv-z]{20}$/, { error }))
    .brand<'DocumentCode'>();
}

/**
 * Code in a document's address; whoever has it may read the document, so it must be unguessable. 20 characters of
 * lower-case Crockford base32, 100 bits. Issue code: `document-code-malformed`.
 */
export const DocumentCode = /* @__PURE__ */ documentCodeSchema();
export type DocumentCode = z.infer<typeof DocumentCode>;

/** Writes a number; `random` are 10 characters of Crockford's base32, by a cryptographic source. */
export function certificateNumber(divisionCode: string, year: string, random: string): CertificateNumber {
  return `${divisionCode}-${year}-${random.toUpperCase()}` as CertificateNumber; // its parts are what the pattern asks for
}
