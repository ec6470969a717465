/** Builds a contender's page as any host would: Vite's production build with its defaults, lazy parts apart. */
import { build, type Manifest } from 'vite';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BenchFiles } from '../page/bench.ts';
import { benchFolder, contenderFolder } from './folders.ts';

export interface BuiltFile {
  readonly content: Buffer;
  readonly brotliBytes: number;
}

export interface BuiltPage {
  /** Path under the contender's own → file. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** Loaded before the clock starts. */
  readonly prepare: string;
  /** Loaded when it has. */
  readonly start: BenchFiles;
}

/** `minify: false` keeps the functions' names, for a profile. */
export async function buildPage(name: string, { minify = true } = {}): Promise<BuiltPage> {
  const prepare = await buildEntry(name, 'prepare', minify);
  const page = await buildEntry(name, 'page', minify);
  return {
    files: new Map([...prepare.files, ...page.files]),
    prepare: prepare.start.script,
    start: page.start,
  };
}

/** Each entry alone, so that what they share isn't loaded before the clock starts. */
async function buildEntry(name: string, entry: 'page' | 'prepare', minify: boolean) {
  const root = contenderFolder(name);
  const base = `/${name}/${entry}/`;
  const outDir = join(benchFolder, 'node_modules', '.bench', name, entry);
  await build({
    root,
    base,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { conditions: ['@youth-action/source', 'browser', 'module', 'production'] },
    build: {
      outDir,
      minify,
      emptyOutDir: true,
      manifest: true,
      rolldownOptions: { input: join(root, `${entry}.ts`) },
    },
  });
  const manifest = JSON.parse(await readFile(join(outDir, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const start = startOf(manifest, `${entry}.ts`, base);
  return { files: await filesOf(manifest, outDir, base), start };
}

/** What Vite writes into the head of a page: the script, its styles, and its static imports to be fetched at once. */
function startOf(manifest: Manifest, entry: string, base: string): BenchFiles {
  const names = new Set([entry]);
  // A set may grow while it is walked: names added on the way are visited too.
  for (const name of names) for (const imported of manifest[name]?.imports ?? []) names.add(imported);
  const chunks = [...names].map((name) => manifest[name]).filter((chunk) => chunk !== undefined);
  const [script, ...preloads] = chunks.map(({ file }) => base + file);
  if (script === undefined) throw new Error(`${entry} isn't in the manifest`);
  return { script, preloads, styles: chunks.flatMap(({ css = [] }) => css.map((file) => base + file)) };
}

async function filesOf(manifest: Manifest, outDir: string, base: string): Promise<Map<string, BuiltFile>> {
  const names = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
  const files = [...new Set(names)].map(async (file) => {
    const content = await readFile(join(outDir, file));
    return [base + file, { content, brotliBytes: brotliCompressSync(content).length }] as const;
  });
  return new Map(await Promise.all(files));
}
