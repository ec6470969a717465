import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { TestResult, TestSession } from '@web/test-runner';
import { tallyReporter } from './tally-reporter.ts';

/** A session with these tests inside a suite; only what the reporter reads. */
function aSession(tests: readonly Partial<TestResult>[], changes: Partial<TestSession> = {}): TestSession {
  const suite = { name: 'suite', tests, suites: [] };
  const session = {
    passed: true,
    errors: [],
    testResults: { name: '', tests: [], suites: [suite] },
    ...changes,
  };
  return session as unknown as TestSession;
}

async function tally(context: TestContext, sessions: TestSession[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'youth-action-tally-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'tally.json');
  tallyReporter(file).onTestRunFinished?.({ sessions, testRun: 0 });
  return JSON.parse(await readFile(file, 'utf8'));
}

test('tests of nested suites are counted by their outcome', async (context) => {
  const session = aSession([{ passed: true }, { passed: false }, { passed: false, skipped: true }], {
    passed: false,
  });
  assert.deepEqual(await tally(context, [session]), { passed: 1, failed: 1, skipped: 1 });
});

test('a file that could not be loaded is one failure', async (context) => {
  const session = aSession([], { passed: false, errors: [{ message: 'Could not import' }] });
  assert.deepEqual(await tally(context, [session]), { passed: 0, failed: 1, skipped: 0 });
});

test('an error outside any test is a failure beside the tests that passed', async (context) => {
  const session = aSession([{ passed: true }], { errors: [{ message: 'thrown too late' }] });
  assert.deepEqual(await tally(context, [session]), { passed: 1, failed: 1, skipped: 0 });
});

test('a file without any test is a failure', async (context) => {
  assert.deepEqual(await tally(context, [aSession([])]), { passed: 0, failed: 1, skipped: 0 });
});
