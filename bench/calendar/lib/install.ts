/** The peers are installed here and now, into the benchmark's own folder: nobody else needs them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pnpmCommand } from '../../../tools/pnpm.ts';
import { runCommand } from '../../../tools/run-command.ts';
import type { Contender } from './contenders.ts';
import { benchFolder, contenderFolder } from './folders.ts';

/** Installs exactly what the lockfile says. Rejects with pnpm's output. */
export async function installPeers(): Promise<void> {
  const [command, ...args] = pnpmCommand();
  const { ok, output } = await runCommand(command, [...args, 'install', '--frozen-lockfile'], {
    cwd: benchFolder,
  });
  if (!ok) throw new Error(`The peers can't be installed:\n${output}`);
}

/** `FullCalendar 7.1.0`: with the version of what is installed. */
export async function labelOf({ label, name, packageName }: Contender): Promise<string> {
  if (packageName === undefined) return label;
  const file = join(contenderFolder(name), 'node_modules', packageName, 'package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return `${label} ${version}`;
}
