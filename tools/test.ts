/**
 * The one test command. Runs every step, goes on after a failure, and closes with 'N passed, N failed'
 * alone on its line (', N skipped' may follow). Exit status 1 when anything failed.
 *
 *   --list            names and describes the steps
 *   --only sdk,lint   runs these, and the steps that they need
 */
import { parseArgs } from 'node:util';
import { killRunningCommands } from './run-command.ts';
import { printSummary, totalOf } from './testing/report.ts';
import { runSteps } from './testing/run-steps.ts';
import { STEPS, selectSteps } from './testing/steps.ts';

const print = (text: string): void => console.log(text);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    killRunningCommands();
    process.exit(1);
  });
}

const { values } = parseArgs({ options: { list: { type: 'boolean' }, only: { type: 'string' } } });
if (values.list) {
  for (const { name, about } of STEPS) print(`${name.padEnd(14)}${about}`);
} else {
  const reports = await runSteps(values.only ? selectSteps(values.only.split(',')) : STEPS, print);
  printSummary(reports, print);
  const { passed, failed } = totalOf(reports);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
