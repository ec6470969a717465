/** The bundles of `@youth-action/elements` that a page pastes in by <script>. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Rolldown } from 'vite';
import { type BundleFormat, bundle } from './bundle.ts';
import { buildEmbedSsr } from './embed-ssr.ts';
import { licencesOf } from './bundles/licences.ts';
import { shiftMappings, toAscii } from './bundles/to-ascii.ts';
import { ROOT } from './run-command.ts';

const PACKAGE = join(ROOT, 'packages', 'elements');

/** Where the bundles go. */
export const EMBED_FOLDER = join(PACKAGE, 'dist', 'embed');

/** What draws the same elements on a server. */
export const EMBED_SSR = join(PACKAGE, 'dist', 'embed-ssr.mjs');

interface Bundle {
  /** Of the file, without extension. */
  readonly name: string;
  readonly format: BundleFormat;
  /** The entry in `src/embed/`. */
  readonly entry: string;
}

const BUNDLES: readonly Bundle[] = [
  { name: 'youth-action', format: 'split', entry: 'youth-action' },
  { name: 'youth-action-all', format: 'classic', entry: 'youth-action' },
  { name: 'youth-organiser', format: 'classic', entry: 'youth-organiser' },
  { name: 'youth-reports', format: 'classic', entry: 'youth-reports' },
  { name: 'youth-manager', format: 'classic', entry: 'youth-manager' },
  { name: 'youth-verify', format: 'classic', entry: 'youth-verify' },
];

/** Writes every bundle anew, each file with its source map, and the licences of what they hold. */
export async function buildEmbeds(): Promise<void> {
  await rm(EMBED_FOLDER, { recursive: true, force: true });
  const banner = await bannerLine();
  const modules = new Set<string>();
  for (const { entry, format, name } of BUNDLES) {
    const source = [`export * from './packages/elements/src/embed/${entry}.ts';`];
    const chunks = await bundle({ name, source, format, outDir: EMBED_FOLDER });
    for (const chunk of chunks) {
      await writeChunk(chunk, banner);
      for (const module of chunk.moduleIds) modules.add(module);
    }
    if (format === 'split') await writeFile(join(EMBED_FOLDER, `${name}.js`), loaderOf(banner, chunks));
  }
  await writeFile(join(EMBED_FOLDER, 'LICENSES.txt'), licencesOf(modules));
  await buildEmbedSsr(EMBED_SSR);
}

/**
 * The classic script that a page pastes in where the rest comes as modules: it asks for everything that is needed at
 * once, the entry last, so that nothing waits for something else to be read first. Browsers without `import()` can't
 * read it and keep what stands inside the tags.
 */
function loaderOf(banner: string, chunks: readonly Rolldown.OutputChunk[]): string {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('A bundle without an entry');
  const early = JSON.stringify([...entry.imports, entry.fileName]);
  return `${banner}
!function(d,f){var s=d.currentScript.src;f.forEach(function(n){var l=d.createElement("link");l.rel="modulepreload";l.href=new URL(n,s).href;d.head.appendChild(l)});import(new URL(f[f.length-1],s).href)}(document,${early});
`;
}

async function bannerLine(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return `/*! ${name} ${version} | MIT | LICENSES.txt */`;
}

async function writeChunk({ fileName, code, map }: Rolldown.OutputChunk, banner: string): Promise<void> {
  const file = join(EMBED_FOLDER, fileName);
  const trailer = map ? `//# sourceMappingURL=${basename(fileName)}.map\n` : '';
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${banner}\n${toAscii(code).trimEnd()}\n${trailer}`);
  // A leading ';' is an empty first line of the map: the banner's.
  if (map) {
    const mappings = `;${shiftMappings(code, map.mappings)}`;
    await writeFile(`${file}.map`, JSON.stringify({ ...map, mappings }));
  }
}
