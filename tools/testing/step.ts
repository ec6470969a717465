import type { Counts } from './counts.ts';

/** One thing that a step tried, such as its tests in one time zone. */
export interface Check {
  readonly label: string;
  readonly counts: Counts;
  /** What it printed; shown when it failed. */
  readonly output: string;
  /** Why it did not run; set for a check that was skipped as a whole. */
  readonly skipReason?: string;
}

/** A part of the test command. */
export interface Step {
  /** What `--only` takes. */
  readonly name: string;
  /** What it shows, for `--list`. */
  readonly about: string;
  /** Steps whose results it uses; `--only` brings them along. */
  readonly needs?: readonly string[];
  /** Yields each check as it ends. A step that throws has failed. */
  run(): AsyncIterable<Check>;
}

/** A check that is one test in itself: a program that succeeds or fails. */
export function singleCheck(label: string, { ok, output }: { ok: boolean; output: string }): Check {
  return { label, output, counts: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 } };
}

/** A check that could not run here, counted as one skipped. */
export function skippedCheck(label: string, skipReason: string): Check {
  return { label, output: '', skipReason, counts: { passed: 0, failed: 0, skipped: 1 } };
}
