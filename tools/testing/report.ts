import { type Counts, formatCounts, sumOfCounts } from './counts.ts';
import type { Check, Step } from './step.ts';

/** What a step came to. */
export interface StepReport {
  readonly step: Step;
  readonly checks: readonly Check[];
  readonly seconds: number;
}

type Print = (text: string) => void;

const MARKS = { passed: '✓', failed: '✗', skipped: '!' } as const;

function stateOf({ passed, failed }: Counts): keyof typeof MARKS {
  if (failed > 0) return 'failed';
  return passed > 0 ? 'passed' : 'skipped';
}

/** One line for a check that has ended, and all that it printed when it failed. */
export function printCheck(check: Check, seconds: number, print: Print): void {
  const mark = MARKS[stateOf(check.counts)];
  const result = check.skipReason ? `SKIPPED: ${check.skipReason}` : formatCounts(check.counts);
  print(`  ${mark} ${check.label}: ${result} (${seconds.toFixed(1)} s)`);
  if (check.counts.failed > 0) print(check.output.trimEnd().replaceAll(/^/gm, '    │ '));
}

/** The table of steps, what was skipped and what failed, and the closing line of counts. */
export function printSummary(reports: readonly StepReport[], print: Print): void {
  print('');
  print(
    `${'step'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'s'.padStart(9)}`,
  );
  for (const { step, checks, seconds } of reports) {
    const counts = sumOfCounts(checks.map((check) => check.counts));
    const numbers = [String(counts.passed).padStart(8), String(counts.failed).padStart(8)];
    numbers.push(String(counts.skipped).padStart(9), seconds.toFixed(1).padStart(9));
    print(`${step.name.padEnd(14)}${numbers.join('')} ${MARKS[stateOf(counts)]}`);
  }
  printExceptions(reports, print);
  print('');
  print(formatCounts(totalOf(reports)));
}

/** Counts over all steps. */
export function totalOf(reports: readonly StepReport[]): Counts {
  return sumOfCounts(reports.flatMap(({ checks }) => checks.map(({ counts }) => counts)));
}

function printExceptions(reports: readonly StepReport[], print: Print): void {
  for (const { step, checks } of reports) {
    for (const { label, skipReason } of checks) {
      if (skipReason) print(`SKIPPED ${step.name} / ${label}: ${skipReason}`);
    }
  }
  for (const { step, checks } of reports) {
    for (const { label, counts } of checks) {
      if (counts.failed > 0) print(`FAILED  ${step.name} / ${label}`);
    }
  }
}
