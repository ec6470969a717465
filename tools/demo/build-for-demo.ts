/** What the demo's pages load: built when a source is newer than what was built last. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildEmbeds, EMBED_FOLDER, EMBED_SSR } from '../embed.ts';
import { BIN, ROOT, runCommand } from '../run-command.ts';

const SITE = join(ROOT, 'examples', 'community-site');

/** Rejects with the output of what failed. */
export async function buildForDemo(report: (step: string) => void): Promise<void> {
  const sources = newest(['packages/sdk/src/**/*.ts', 'packages/elements/src/**/*.ts']);
  if (sources > Math.min(builtAt(join(EMBED_FOLDER, 'youth-action.js')), builtAt(EMBED_SSR))) {
    report('building the script bundles');
    await buildEmbeds();
  }
  const siteSources = newest(['examples/community-site/{index.html,*.ts,src/**/*}']);
  if (Math.max(sources, siteSources) > builtAt(join(SITE, 'dist', 'index.html'))) {
    report('building the libraries');
    await run(`${BIN}tsc`, ['-b', 'packages/elements']);
    report('building the community site');
    await run(`${BIN}vite`, ['build', SITE, '--logLevel', 'warn']);
  }
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const { ok, output } = await runCommand(command, args);
  if (!ok) throw new Error(`${command} ${args.join(' ')}\n${output}`);
}

function newest(patterns: readonly string[]): number {
  return Math.max(
    ...globSync(patterns as string[], { cwd: ROOT }).map((file) => statSync(join(ROOT, file)).mtimeMs),
  );
}

function builtAt(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
