import { BIN, runCommand } from '../run-command.ts';
import { nodeTests } from './node-tests.ts';
import { type Step, singleCheck } from './step.ts';

export const typecheck: Step = {
  name: 'typecheck',
  about: 'tsc -b over packages, tests, examples and tools',
  async *run() {
    yield singleCheck('tsc -b', await runCommand(`${BIN}tsc`, ['-b', '--pretty', 'false']));
  },
};

export const lint: Step = {
  name: 'lint',
  about: 'oxlint with type information, Lit and custom-element rules',
  async *run() {
    yield singleCheck('oxlint', await runCommand(`${BIN}oxlint`, ['--type-aware', '--deny-warnings']));
  },
};

export const format: Step = {
  name: 'format',
  about: 'oxfmt --check',
  async *run() {
    yield singleCheck('oxfmt', await runCommand(`${BIN}oxfmt`, ['--check']));
  },
};

export const boundaries: Step = {
  name: 'boundaries',
  about: 'who may import whom, and no import cycle',
  async *run() {
    const args = ['tools/check-boundaries.ts'];
    yield singleCheck('imports', await runCommand(process.execPath, args));
  },
};

export const tools: Step = {
  name: 'tools',
  about: 'the tools’ own tests, among them that each check can fail',
  async *run() {
    yield nodeTests({ label: 'node --test', files: ['tools/**/*.test.ts'] });
  },
};
