import { globSync } from 'node:fs';
import { browserLauncher } from '../browser-tests/browsers.ts';
import { startPostgres } from '../postgres.ts';
import { BIN, ROOT, runCommand } from '../run-command.ts';
import { nodeTests, withTally } from './node-tests.ts';
import { type Check, type Step, skippedCheck } from './step.ts';

/** Behind UTC, at it, and the programme's own. */
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'] as const;
const ELEMENT_TESTS = 'packages/elements/{src,test}/**/*.test.ts';
const SERVER_TESTS = ['packages/server/{src,test}/**/*.test.ts'];

export const sdk: Step = {
  name: 'sdk',
  about: 'the sdk’s unit tests in Node, in three time zones',
  async *run() {
    for (const zone of ZONES) {
      const files = ['packages/sdk/{src,test}/**/*.test.ts'];
      yield nodeTests({ label: zone, files, env: { TZ: zone } });
    }
  },
};

/** The server's tests run on SQLite always, and again on PostgreSQL when TEST_DATABASE_URL names one. */
export const server: Step = {
  name: 'server',
  about: 'the server’s tests on SQLite, and on PostgreSQL where there is one',
  async *run() {
    const postgres = await startPostgres();
    if (!postgres) {
      yield nodeTests({ label: 'SQLite', files: SERVER_TESTS });
      yield skippedCheck('PostgreSQL', 'PostgreSQL is not installed and TEST_DATABASE_URL is not set');
      return;
    }
    try {
      const env = { TEST_DATABASE_URL: postgres.url };
      yield await nodeTests({ label: 'SQLite and PostgreSQL', files: SERVER_TESTS, env });
    } finally {
      await postgres.stop();
    }
  },
};

export const elements: Step = {
  name: 'elements',
  about: 'the elements in Chromium in two time zones, and in Firefox and WebKit',
  async *run() {
    // Behind and ahead of UTC is enough in a browser: the whole run is to stay below a quarter of an hour.
    for (const zone of ['Asia/Shanghai', 'America/New_York']) yield inBrowser('chromium', zone);
    yield inBrowser('firefox', 'Asia/Shanghai');
    yield inBrowser('webkit', 'Asia/Shanghai');
  },
};

async function inBrowser(browser: 'chromium' | 'firefox' | 'webkit', zone: string): Promise<Check> {
  const label = `${browser} ${zone}`;
  if (globSync(ELEMENT_TESTS, { cwd: ROOT }).length === 0) {
    return skippedCheck(label, `no test files match ${ELEMENT_TESTS}`);
  }
  if (!(await browserLauncher(browser))) return skippedCheck(label, `${browser} is not installed`);
  return withTally(label, (tallyFile) =>
    runCommand(`${BIN}wtr`, ['--config', 'web-test-runner.config.ts'], {
      env: { BROWSERS: browser, TZ: zone, TALLY_FILE: tallyFile },
    }),
  );
}
