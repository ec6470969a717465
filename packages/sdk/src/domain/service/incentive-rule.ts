/**
 * Points for service, where an installation grants any: derived from the ledger by a rule that is data with a version.
 * They are never bought, never negative, and rank nobody. Source: docs/rules/stars.md
 */
import * as z from '../zod.ts';
import { singleLineText } from '../values/text.ts';

const points = z.int('malformed').check(z.gte(0, 'too-small'), z.lte(1_000, 'too-large'));

/** How minutes become points. */
export const IncentiveRule = z.strictObject({
  /** Names this wording of the rule for good. */
  version: singleLineText(60),
  /** The document that grants the points. */
  source: singleLineText(300),
  pointsPerHour: points,
  /** Factors by the activity's service category, in hundredths: 150 is one and a half times. @default 100 for each */
  categories: z.optional(z.record(z.string(), points)),
});
export type IncentiveRule = z.infer<typeof IncentiveRule>;

/** One entry as far as points are concerned. */
export interface PointEntry {
  /** Whole minutes whose public notice is over. */
  readonly minutes: number;
  /** The service category of its activity. */
  readonly category: string;
}

/** The points of one entry: whole, rounded down, never negative. */
export function pointsOfEntry({ category, minutes }: PointEntry, rule: IncentiveRule): number {
  const factor = rule.categories?.[category] ?? 100;
  return Math.max(0, Math.floor((minutes * rule.pointsPerHour * factor) / 6_000));
}

/** The points of all entries. Each is rounded on its own, so that what an entry earns doesn't hang on the others. */
export function pointsOf(entries: readonly PointEntry[], rule: IncentiveRule): number {
  return entries.reduce((sum, entry) => sum + pointsOfEntry(entry, rule), 0);
}
