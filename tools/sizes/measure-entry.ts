import { brotliCompressSync, constants } from 'node:zlib';
import type { Rolldown } from 'vite';
import { type BundleFormat, bundle } from '../bundle.ts';
import { toAscii } from '../bundles/to-ascii.ts';

/** One entry of size-budget.json. */
export interface SizeBudget {
  readonly name: string;
  readonly format: BundleFormat;
  /** The lines of the entry module, with paths from the repository's root. */
  readonly source: readonly string[];
  readonly lazy: 'counted' | 'apart';
  /** What it must not grow beyond: what was reached, and a little. */
  readonly maxBrotliBytes: number;
  /** What it should come to, where it isn't there yet. */
  readonly targetBrotliBytes?: number;
}

export interface EntrySize {
  /** Brotli bytes of the entry and of all that it imports statically. */
  readonly atOnce: number;
  /** Brotli bytes of what only a dynamic import loads. */
  readonly lazily: number;
  /** Characters that each module adds at once, before minifying, largest first. */
  readonly modules: readonly (readonly [path: string, characters: number])[];
}

/** Bundles an entry in memory and measures it. */
export async function measureEntry({ format, source }: SizeBudget): Promise<EntrySize> {
  const chunks = await bundle({ name: 'entry', source, format });
  const early = chunksAtOnce(chunks);
  const size = { atOnce: 0, lazily: 0 };
  for (const chunk of chunks) {
    const code = format === 'module' ? chunk.code : toAscii(chunk.code);
    size[early.has(chunk.fileName) ? 'atOnce' : 'lazily'] += brotliBytes(Buffer.from(code));
  }
  return { ...size, modules: modulesOf(chunks.filter(({ fileName }) => early.has(fileName))) };
}

/** The names of the entry and of the chunks that it imports statically, to any depth. */
function chunksAtOnce(chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // A set may grow while it is walked: names added on the way are visited too.
  for (const name of names) for (const imported of byName.get(name)?.imports ?? []) names.add(imported);
  return names;
}

function modulesOf(chunks: readonly Rolldown.OutputChunk[]): [string, number][] {
  const modules = chunks.flatMap(({ modules: own }) => Object.entries(own));
  return modules
    .map(([path, { renderedLength }]): [string, number] => [path, renderedLength])
    .toSorted(([, a], [, b]) => b - a);
}

/** The length of a file as a well set up server sends it. */
export function brotliBytes(content: Uint8Array): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}
