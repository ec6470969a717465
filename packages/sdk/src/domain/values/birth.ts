/**
 * When a person was born, as exactly as it's known: a child's sign-up asks for the month only.
 * Text and never an instant: the clocks of 1986 to 1991 had summer time, and a birthday has no zone.
 * Source: docs/rules/age.md#birth
 */
import * as z from '../zod.ts';
import { CivilDay, CivilMonth } from './civil-date.ts';
import { orRequired } from './issue-code.ts';

function birthSchema() {
  return z.union([CivilDay, CivilMonth], { error: orRequired('birth-malformed') });
}

/** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. Issue code: `birth-malformed`. */
export const Birth = /* @__PURE__ */ birthSchema();
export type Birth = z.infer<typeof Birth>;
