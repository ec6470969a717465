/**
 * Days and months of the civil calendar as text.
 *
 * A day here is a square on a calendar, not a stretch of time: no zone takes part, and no `Date`, whose parsing and
 * printing depend on the zone of the machine. Years 0000 to 9999 of the proleptic Gregorian calendar.
 * Source: docs/rules/formats.md#days-and-months
 */
import * as z from '../zod.ts';
import { orRequired } from './issue-code.ts';
import { monthPattern } from './month-pattern.ts';

function civilDaySchema() {
  return z.iso.date({ error: orRequired('day-malformed') }).brand<'CivilDay'>();
}

/** A day that exists, `YYYY-MM-DD`. Issue code: `day-malformed`. */
export const CivilDay = /* @__PURE__ */ civilDaySchema();
export type CivilDay = z.infer<typeof CivilDay>;

function civilMonthSchema() {
  const error = orRequired('month-malformed');
  return z.string({ error }).check(z.regex(monthPattern, { error })).brand<'CivilMonth'>();
}

/** A month, `YYYY-MM`. Issue code: `month-malformed`. */
export const CivilMonth = /* @__PURE__ */ civilMonthSchema();
export type CivilMonth = z.infer<typeof CivilMonth>;
