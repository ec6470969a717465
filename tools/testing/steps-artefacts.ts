import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Tarball, installTarballs, packPackages } from '../pack.ts';
import { BIN, runCommand } from '../run-command.ts';
import { nodeTests } from './node-tests.ts';
import { type Check, type Step, singleCheck } from './step.ts';

export const build: Step = {
  name: 'build',
  about: 'libraries, custom-elements manifest and the bundles for <script>',
  async *run() {
    yield tool('build', 'tools/build.ts');
  },
};

export const bundles: Step = {
  name: 'bundles',
  about: 'the bundles parse in the oldest supported syntax and hold ASCII only',
  needs: ['build'],
  async *run() {
    yield tool('syntax and bytes', 'tools/check-bundles.ts');
  },
};

export const size: Step = {
  name: 'size',
  about: 'brotli bytes of each entry against its budget',
  async *run() {
    yield tool('budgets', 'tools/size.ts');
  },
};

export const packages: Step = {
  name: 'packages',
  about: 'the packed tarballs: publint, types as consumers resolve them, installed outside the workspace',
  needs: ['build'],
  async *run() {
    const folder = await mkdtemp(join(tmpdir(), 'youth-action-packed-'));
    try {
      const tarballs = await packPackages(folder);
      for (const tarball of tarballs) yield* checkTarball(tarball);
      const project = join(folder, 'project');
      yield singleCheck('install', await installTarballs(project, tarballs));
      yield nodeTests({ label: 'use in Node', files: ['*.test.mjs'], cwd: project, onSources: false });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function* checkTarball({ name, file, withoutTypes }: Tarball): AsyncIterable<Check> {
  yield singleCheck(`publint ${name}`, await runCommand(`${BIN}publint`, ['--strict', file]));
  const excluded = withoutTypes.length > 0 ? ['--exclude-entrypoints', ...withoutTypes] : [];
  const attw = [file, '--profile', 'esm-only', '--no-color', ...excluded];
  yield singleCheck(`attw ${name}`, await runCommand(`${BIN}attw`, attw));
}

async function tool(label: string, script: string): Promise<Check> {
  const args = ['--conditions=@youth-action/source', script];
  return singleCheck(label, await runCommand(process.execPath, args));
}
