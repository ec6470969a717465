/** Packs the publishable packages and installs the tarballs as a stranger would, outside the workspace. */
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pnpmCommand } from './pnpm.ts';
import { type CommandResult, ROOT, runCommand } from './run-command.ts';

export interface Tarball {
  /** The package's npm name. */
  readonly name: string;
  /** The tarball's absolute path. */
  readonly file: string;
  /** Entry points that are data or scripts for `<script>`, so have no types. */
  readonly withoutTypes: readonly string[];
}

const PACKAGES = ['sdk', 'elements', 'server'] as const;
const CONSUMER_TESTS = join(ROOT, 'test', 'packed');

/** Packs every package into `folder`. Throws with pnpm's words when one cannot be packed. */
export async function packPackages(folder: string): Promise<Tarball[]> {
  const tarballs: Tarball[] = [];
  for (const directory of PACKAGES) tarballs.push(await pack(join(ROOT, 'packages', directory), folder));
  return tarballs;
}

async function pack(cwd: string, folder: string): Promise<Tarball> {
  const { name, version, exports } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    exports: Record<string, unknown>;
  };
  const [pnpm, ...args] = pnpmCommand();
  const packed = await runCommand(pnpm, [...args, 'pack', '--pack-destination', folder], { cwd });
  if (!packed.ok) throw new Error(`pnpm pack in ${cwd} failed:\n${packed.output}`);
  const file = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const withoutTypes = Object.keys(exports).filter((entry) => typeof exports[entry] === 'string');
  return { name, file, withoutTypes };
}

/** Makes a project in `folder` that has nothing but the tarballs, and the tests of test/packed/. */
export async function installTarballs(folder: string, tarballs: readonly Tarball[]): Promise<CommandResult> {
  const dependencies = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  await mkdir(folder);
  const manifest = { name: 'consumer', private: true, type: 'module', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  // A workspace of its own: no setting of ours leaks in, and a package finds its sibling's tarball too.
  const settings = { packages: ['.'], overrides: dependencies, allowBuilds: {} };
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings));
  const tests = await readdir(CONSUMER_TESTS).catch(() => []);
  for (const test of tests) await copyFile(join(CONSUMER_TESTS, test), join(folder, test));
  const [pnpm, ...args] = pnpmCommand();
  return runCommand(pnpm, [...args, 'install', '--prod', '--prefer-offline', '--no-frozen-lockfile'], {
    cwd: folder,
  });
}
