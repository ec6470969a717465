import { type StepReport, printCheck } from './report.ts';
import type { Check, Step } from './step.ts';

/** Runs steps one after the other, telling each check as it ends. A failure stops nothing. */
export async function runSteps(steps: readonly Step[], print: (text: string) => void): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of steps) {
    print(`▸ ${step.name} — ${step.about}`);
    const started = performance.now();
    const checks = await runStep(step, print);
    reports.push({ step, checks, seconds: secondsSince(started) });
  }
  return reports;
}

async function runStep(step: Step, print: (text: string) => void): Promise<Check[]> {
  const checks: Check[] = [];
  let started = performance.now();
  const add = (check: Check): void => {
    checks.push(check);
    printCheck(check, secondsSince(started), print);
    started = performance.now();
  };
  try {
    for await (const check of step.run()) add(check);
    if (checks.length === 0) add(brokenStep(step, 'it checked nothing'));
  } catch (error) {
    add(brokenStep(step, error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
  return checks;
}

function brokenStep({ name }: Step, output: string): Check {
  return { label: `${name} itself`, output, counts: { passed: 0, failed: 1, skipped: 0 } };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
