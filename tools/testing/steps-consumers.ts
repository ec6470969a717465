import { globSync } from 'node:fs';
import { BIN, ROOT, runCommand } from '../run-command.ts';
import { nodeTests, withTally } from './node-tests.ts';
import { type Step, skippedCheck } from './step.ts';

const STORIES = 'stories/**/*.stories.ts';

export const stories: Step = {
  name: 'stories',
  about: 'every story as a test: renders, plays, and has no accessibility violation',
  needs: ['build'],
  async *run() {
    if (globSync(STORIES, { cwd: ROOT }).length === 0) {
      yield skippedCheck('vitest', `no stories match ${STORIES}`);
      return;
    }
    yield withTally(
      'vitest',
      (file) =>
        runCommand(`${BIN}vitest`, ['run', '--reporter=default', '--reporter=json', `--outputFile=${file}`]),
      (json) => {
        const result = json as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
        const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = result;
        return { passed, failed, skipped };
      },
    );
  },
};

export const examples: Step = {
  name: 'examples',
  about: 'the example scripts, as processes against a real server; e2e opens the example sites',
  needs: ['build'],
  async *run() {
    yield nodeTests({ label: 'node --test', files: ['test/examples/**/*.test.ts'] });
  },
};

export const integration: Step = {
  name: 'integration',
  about: 'tests that span packages',
  needs: ['build'],
  async *run() {
    yield nodeTests({ label: 'node --test', files: ['test/*.test.ts'] });
  },
};

export const endToEnd: Step = {
  name: 'e2e',
  about: 'the whole path in a browser, against the running programme',
  needs: ['build'],
  async *run() {
    // One file at a time: each starts servers and a browser of its own.
    yield nodeTests({ label: 'node --test', files: ['test/e2e/**/*.test.ts'], concurrency: 1 });
  },
};
