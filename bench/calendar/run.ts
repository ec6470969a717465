/** `pnpm bench:calendar`: our month calendar beside its peers, in a real browser. README.md says how it measures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildPage, type BuiltPage } from './lib/build.ts';
import type { Contender } from './lib/contenders.ts';
import { resultsFolder } from './lib/folders.ts';
import { installPeers, labelOf } from './lib/install.ts';
import { type Options, readOptions, usage } from './lib/options.ts';
import { plotOf } from './lib/plot.ts';
import { runRounds } from './lib/rounds.ts';
import { serve } from './lib/server.ts';
import { summarise, type Summary } from './lib/summary.ts';
import { markdownOf, type Results } from './lib/tables.ts';
import { isMet, targetsOf } from './lib/targets.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function bench(options: Options): Promise<Results> {
  if (options.contenders.some(({ role }) => role === 'peer')) {
    print('installing the peers');
    await installPeers();
  }
  const pages = await buildPages(options.contenders);
  const server = await serve(pages);
  try {
    const samples = await runRounds(options, server.origin, print);
    const summary = summarise(samples, pages);
    const labels = await Promise.all(
      options.contenders.map(async (contender) => [contender.name, await labelOf(contender)] as const),
    );
    await mkdir(resultsFolder, { recursive: true });
    await writeFile(join(resultsFolder, 'samples.json'), JSON.stringify(samples, null, 2));
    return {
      ...options,
      summary,
      targets: targetsOf(summary),
      labels: new Map(labels),
      about: aboutOf(options, summary),
    };
  } finally {
    await server.stop();
  }
}

async function buildPages(all: readonly Contender[]): Promise<Map<string, BuiltPage>> {
  const pages = new Map<string, BuiltPage>();
  for (const { name } of all) {
    print(`building ${name}`);
    // eslint-disable-next-line no-await-in-loop -- the bundler takes every core as it is
    pages.set(name, await buildPage(name));
  }
  return pages;
}

function aboutOf({ spread }: Options, summary: Summary): string[] {
  const rounds = Math.max(0, ...summary.map(({ samples }) => samples));
  const [cpu] = cpus();
  const where = spread === 'year' ? 'evenly over a year around the month' : 'all in the two months shown';
  return [
    `Medians of ${rounds} interleaved rounds, each in a cold page; events ${where}.`,
    `Read the ratios: absolute times are those of this machine (${cpu?.model ?? 'unknown'}, ${cpus().length} cores),`,
    `whose load over the last 15 minutes was ${loadavg()[2]?.toFixed(1)}: above 1 or so, trust work more than time.`,
  ];
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    print(usage);
    return;
  }
  const results = await bench(options);
  const markdown = markdownOf(results);
  await writeFile(join(resultsFolder, 'results.md'), markdown);
  await writeFile(join(resultsFolder, 'results.svg'), plotOf(results));
  print(`\n${markdown}`);
  if (options.check && !results.targets.every(isMet)) process.exitCode = 1;
}

await main();
