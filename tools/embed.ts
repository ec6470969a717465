/** The bundles of `@youth-action/elements` that a page pastes in by <script>. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Rolldown } from 'vite';
import { type BundleFormat, bundle } from './bundle.ts';
import { licencesOf } from './bundles/licences.ts';
import { shiftMappings, toAscii } from './bundles/to-ascii.ts';
import { ROOT } from './run-command.ts';

const PACKAGE = join(ROOT, 'packages', 'elements');

/** Where the bundles go. */
export const EMBED_FOLDER = join(PACKAGE, 'dist', 'embed');

const BUNDLES: readonly (readonly [name: string, format: BundleFormat])[] = [
  ['youth-action', 'classic'],
  ['youth-action', 'module'],
  ['youth-organiser', 'classic'],
];

/** Writes every bundle anew, each file with its source map, and the licences of what they hold. */
export async function buildEmbeds(): Promise<void> {
  await rm(EMBED_FOLDER, { recursive: true, force: true });
  const banner = await bannerLine();
  const modules = new Set<string>();
  for (const [name, format] of BUNDLES) {
    const source = [`export * from './packages/elements/src/embed/${name}.ts';`];
    for (const chunk of await bundle({ name, source, format, outDir: EMBED_FOLDER })) {
      await writeChunk(chunk, banner);
      for (const module of chunk.moduleIds) modules.add(module);
    }
  }
  await writeFile(join(EMBED_FOLDER, 'LICENSES.txt'), licencesOf(modules));
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
