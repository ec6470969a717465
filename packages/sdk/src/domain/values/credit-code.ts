/** 统一社会信用代码 (GB 32100-2015). Source: docs/rules/formats.md#credit-code */
import * as z from '../zod.ts';
import { foldWidth } from './fold-width.ts';
import { orRequired } from './issue-code.ts';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'; // without I, O, S, V, Z
const pattern = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What a credit code says. The first two characters stand for authority and kind, `53` a foundation. */
export interface CreditCodeParts {
  readonly authority: string;
  readonly kind: string;
  /** Division of the registering authority, 6 digits. */
  readonly divisionCode: string;
  /** The 9 characters of the organisation code (GB 11714) without its hyphen. */
  readonly organisationCode: string;
}

function normalise(text: string): string {
  return foldWidth(text).replace(/\s/g, '').toUpperCase();
}

function hasCheckCharacter(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += weight * characters.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return code.charAt(17) === characters.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a credit code, or `undefined` if its shape or its check character is wrong. The check character of the
 * organisation code inside isn't asked for: GB 32100 has its own over all of it.
 */
export function parseCreditCode(text: string): CreditCodeParts | undefined {
  const code = normalise(text);
  if (!pattern.test(code) || !hasCheckCharacter(code)) return undefined;
  return {
    authority: code.charAt(0),
    kind: code.charAt(1),
    divisionCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  };
}

function creditCodeSchema() {
  const error = orRequired('credit-code-malformed');
  return z
    .string({ error })
    .check(
      z.overwrite(normalise),
      z.regex(pattern, { error, abort: true }),
      z.refine(hasCheckCharacter, { error }),
    )
    .brand<'CreditCode'>();
}

/** A credit code; parses to its 18 capital characters. Issue code: `credit-code-malformed`. */
export const CreditCode = /* @__PURE__ */ creditCodeSchema();
export type CreditCode = z.infer<typeof CreditCode>;
