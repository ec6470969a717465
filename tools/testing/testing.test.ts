import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { runCommand } from '../run-command.ts';
import { formatCounts } from './counts.ts';
import { nodeTests } from './node-tests.ts';
import { printSummary, totalOf } from './report.ts';
import { runSteps } from './run-steps.ts';
import { type Check, type Step, singleCheck, skippedCheck } from './step.ts';
import { STEPS, selectSteps } from './steps.ts';

/** A step that yields these checks. */
function aStep(name: string, checks: readonly Check[], needs: readonly string[] = []): Step {
  return {
    name,
    about: `about ${name}`,
    needs,
    async *run() {
      yield* checks;
    },
  };
}

/** Runs test files with these contents through `nodeTests`. */
async function runFiles(context: TestContext, files: Readonly<Record<string, string>>): Promise<Check> {
  const cwd = await mkdtemp(join(tmpdir(), 'youth-action-fixture-'));
  context.after(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  // Inside a test run Node would refuse to start another one.
  return nodeTests({ label: 'fixture', files: ['*.test.mjs'], cwd, env: { NODE_TEST_CONTEXT: undefined } });
}

const HEAD = "import { describe, test } from 'node:test';\n";

describe('counting node tests', () => {
  test('passed, failed, skipped and unfinished tests are counted one by one', async (context) => {
    const body = `describe('all', () => {
      test('passes', () => {});
      test('passes too', () => {});
      test('fails', () => { throw new Error('reason of the failure'); });
      test.skip('is skipped');
      test.todo('is to be done');
    });`;
    const { counts, output } = await runFiles(context, { 'a.test.mjs': HEAD + body });
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 2 });
    assert.match(output, /reason of the failure/);
  });

  test('a file that breaks while loading is a failure', async (context) => {
    const { counts } = await runFiles(context, {
      'a.test.mjs': `${HEAD}test('passes', () => {});`,
      'b.test.mjs': "import './missing.mjs';",
    });
    assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
  });

  test('no test file at all is skipped and says so', async (context) => {
    const { counts, skipReason } = await runFiles(context, {});
    assert.deepEqual(counts, { passed: 0, failed: 0, skipped: 1 });
    assert.match(skipReason ?? '', /no test files match/);
  });
});

describe('running steps', () => {
  const silent = (): void => undefined;

  test('a step that throws has failed, and the next one still runs', async () => {
    const broken: Step = {
      name: 'broken',
      about: '',
      // oxlint-disable-next-line require-yield
      async *run() {
        throw new Error('no such thing');
      },
    };
    const next = aStep('next', [singleCheck('good', { ok: true, output: '' })]);
    const reports = await runSteps([broken, next], silent);
    assert.deepEqual(totalOf(reports), { passed: 1, failed: 1, skipped: 0 });
  });

  test('a step that checks nothing has failed', async () => {
    assert.equal(totalOf(await runSteps([aStep('idle', [])], silent)).failed, 1);
  });

  test('what a failing check printed is shown, what a passing one printed is not', async () => {
    const lines: string[] = [];
    const good = singleCheck('good', { ok: true, output: 'quiet words' });
    const bad = singleCheck('bad', { ok: false, output: 'loud words' });
    await runSteps([aStep('both', [good, bad])], (line) => lines.push(line));
    assert.match(lines.join('\n'), /loud words/);
    assert.doesNotMatch(lines.join('\n'), /quiet words/);
  });

  test('the last line is the counts alone, and skipped checks are named before it', async () => {
    const lines: string[] = [];
    const skipped = skippedCheck('PostgreSQL', 'not installed');
    const step = aStep('server', [singleCheck('SQLite', { ok: true, output: '' }), skipped]);
    printSummary(await runSteps([step], silent), (line) => lines.push(line));
    assert.equal(lines.at(-1), '1 passed, 0 failed, 1 skipped');
    assert.ok(lines.includes('SKIPPED server / PostgreSQL: not installed'));
  });

  test('nothing skipped leaves the word out', () => {
    assert.equal(formatCounts({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  });
});

describe('choosing steps', () => {
  const steps = [aStep('build', []), aStep('lint', []), aStep('pack', [], ['build'])];

  test('a chosen step brings what it needs, in running order', () => {
    const names = selectSteps(['pack'], steps).map(({ name }) => name);
    assert.deepEqual(names, ['build', 'pack']);
  });

  test('an unknown name is refused with the known ones', () => {
    assert.throws(() => selectSteps(['speling'], steps), /No step "speling"; there are build, lint, pack/);
  });

  test('each of our steps needs only steps that run before it', () => {
    for (const [index, { name, needs = [] }] of STEPS.entries()) {
      const before = STEPS.slice(0, index).map((step) => step.name);
      assert.deepEqual(
        needs.filter((needed) => !before.includes(needed)),
        [],
        name,
      );
    }
  });
});

describe('running commands', () => {
  test('a command that takes too long is ended together with what it started', async () => {
    const script =
      "require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' }); setTimeout(() => {}, 60000);";
    const started = performance.now();
    const { ok, output } = await runCommand(process.execPath, ['-e', script], { timeoutMs: 500 });
    assert.equal(ok, false);
    assert.match(output, /was stopped after 0.5 s/);
    assert.ok(performance.now() - started < 10_000, 'the grandchild kept the output open');
  });

  test('a command that does not exist is a failure with a reason', async () => {
    const { ok, output } = await runCommand('no-such-program', []);
    assert.equal(ok, false);
    assert.match(output, /no-such-program/);
  });
});
