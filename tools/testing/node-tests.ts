import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, runCommand } from '../run-command.ts';
import type { Counts } from './counts.ts';
import { type Check, skippedCheck } from './step.ts';

const REPORTER = fileURLToPath(new URL('node-tally-reporter.ts', import.meta.url));
const TEST_TIMEOUT_MS = 120_000;

export interface NodeTests {
  readonly label: string;
  /** Globs of test files, from `cwd`. */
  readonly files: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The repository's root by default. */
  readonly cwd?: string;
  /** Whether workspace packages mean their sources; true by default. */
  readonly onSources?: boolean;
  /** Files at once; 2 by default. */
  readonly concurrency?: number;
}

/** Runs test files by `node --test`. Skipped, aloud, where there are none. */
export async function nodeTests(tests: NodeTests): Promise<Check> {
  const { label, cwd = ROOT, env = {}, onSources = true, concurrency = 2 } = tests;
  const files = globSync(tests.files, { cwd, exclude: ['**/node_modules/**'] });
  if (files.length === 0) return skippedCheck(label, `no test files match ${tests.files.join(', ')}`);
  return withTally(label, (tallyFile) =>
    runCommand(
      process.execPath,
      [
        ...(onSources ? ['--conditions=@youth-action/source'] : []),
        '--test',
        `--test-timeout=${TEST_TIMEOUT_MS}`,
        `--test-concurrency=${concurrency}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${REPORTER}`,
        `--test-reporter-destination=${tallyFile}`,
        ...files.toSorted(),
      ],
      { cwd, env },
    ),
  );
}

/** Runs tests that write their result as JSON into a file whose name they are given; `parse` reads counts from it. */
export async function withTally(
  label: string,
  run: (tallyFile: string) => Promise<{ ok: boolean; output: string }>,
  parse: (json: unknown) => Counts = (json) => json as Counts,
): Promise<Check> {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-tally-'));
  try {
    const tallyFile = join(folder, 'tally.json');
    const { ok, output } = await run(tallyFile);
    return { label, output, counts: trustworthyCounts(readTally(tallyFile, parse), ok) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readTally(file: string, parse: (json: unknown) => Counts): Counts {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // it ended before it could count
  }
}

/** A run that failed without a failing test, or that passed without any test, still failed. */
function trustworthyCounts(counts: Counts, ok: boolean): Counts {
  const { passed, failed, skipped } = counts;
  const contradicts = failed === 0 && (!ok || passed + skipped === 0);
  return contradicts ? { passed, failed: 1, skipped } : counts;
}
