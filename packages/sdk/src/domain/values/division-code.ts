/**
 * Division codes: 6 digits to the county (GB/T 2260), 9 to the town or street, 12 to the community or village; the
 * last two are statistical codes. Source: docs/rules/formats.md#division-code
 */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';

const pattern = /^[1-9]\d{5}(?:\d{3}){0,2}$/;

function divisionCodeSchema() {
  const error = orRequired('division-code-malformed');
  return z.string({ error }).check(z.regex(pattern, { error })).brand<'DivisionCode'>();
}

/** 6, 9 or 12 digits. Issue code: `division-code-malformed`. */
export const DivisionCode = /* @__PURE__ */ divisionCodeSchema();
export type DivisionCode = z.infer<typeof DivisionCode>;

/** The digits that say something: 640000 is all that starts with 64, and 640181000000 is 640181. */
function significant(code: string): string {
  let kept = code;
  while (kept.length > 6 && kept.endsWith('000')) kept = kept.slice(0, -3);
  while (kept.length > 2 && kept.length <= 6 && kept.endsWith('00')) kept = kept.slice(0, -2);
  return kept;
}

/** Whether `child` is `parent` or lies in it, also where a code is filled up with zeros; never if either isn't a code. */
export function isWithin(parent: string, child: string): boolean {
  return pattern.test(parent) && pattern.test(child) && significant(child).startsWith(significant(parent));
}
