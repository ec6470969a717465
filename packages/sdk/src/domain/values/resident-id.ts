/** 公民身份号码 (GB 11643-1999). Source: docs/rules/formats.md#resident-id */
import * as z from '../zod.ts';
import { isCivilDay } from './calendar-arithmetic.ts';
import type { CivilDay } from './civil-date.ts';
import { foldWidth } from './fold-width.ts';
import { orRequired } from './issue-code.ts';

const pattern = /^[1-9]\d{16}[\dX]$/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** What a resident id says. `divisionCode` is the county at the time of issue and may have been abolished since. */
export interface ResidentIdParts {
  readonly divisionCode: string;
  readonly birth: CivilDay;
  readonly sex: 'male' | 'female';
}

function normalise(text: string): string {
  return foldWidth(text).replace(/\s/g, '').toUpperCase();
}

function hasCheckCharacter(id: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return id.charAt(17) === checkCharacters.charAt(sum % 11);
}

/**
 * Reads a resident id, or `undefined` if its shape, its day of birth or its check character is wrong; a lower-case
 * `x`, spaces and full-width digits are accepted.
 */
export function parseResidentId(text: string): ResidentIdParts | undefined {
  const id = normalise(text);
  if (!pattern.test(id)) return undefined;
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isCivilDay(birth) || !hasCheckCharacter(id)) return undefined;
  return {
    divisionCode: id.slice(0, 6),
    birth,
    sex: Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

function residentIdSchema() {
  const error = orRequired('resident-id-malformed');
  return z
    .string({ error })
    .check(
      z.overwrite(normalise),
      z.regex(pattern, { error, abort: true }),
      z.refine((id) => parseResidentId(id) !== undefined, { error }),
    )
    .brand<'ResidentId'>();
}

/** A resident id; parses to its 18 characters with a capital X. Issue code: `resident-id-malformed`. */
export const ResidentId = /* @__PURE__ */ residentIdSchema();
export type ResidentId = z.infer<typeof ResidentId>;
