/**
 * How entry points are bundled, both for the files that we ship for <script> and for measuring sizes.
 * Rolldown and its minifier give about 5 % fewer brotli bytes here than esbuild does.
 */
import { join } from 'node:path';
import { type Plugin, type Rolldown, build } from 'vite';
import { coreModules } from './bundles/core-chunk.ts';
import { listedProperties } from './bundles/listed-properties.ts';
import { minifyTemplates } from './bundles/minify-templates.ts';
import { PLAIN_PRIVATE, plainPrivates } from './bundles/plain-privates.ts';
import { ROOT } from './run-command.ts';

/**
 * A classic script with everything in it; modules whose dynamic imports stay apart; the same in the classic script's
 * syntax, for pages that load them without a build of their own.
 */
export type BundleFormat = 'classic' | 'module' | 'split';

/** The newest syntax each format may hold, as an ECMAScript edition. */
export const SYNTAX = { classic: 2019, module: 2022, split: 2019 } as const satisfies Record<
  BundleFormat,
  number
>;

export interface BundleOptions {
  /** The entry's file name without extension. */
  readonly name: string;
  /** The entry module's lines, with paths from the repository's root. */
  readonly source: readonly string[];
  readonly format: BundleFormat;
  /** Where the files will stand, for the source maps' relative paths. */
  readonly outDir?: string;
}

const EXTENSIONS = { classic: 'js', module: 'mjs', split: 'mjs' } as const satisfies Record<
  BundleFormat,
  string
>;
const ENTRY = join(ROOT, 'bundle-entry.ts');

/** Bundles from sources, minified, in memory; the first file is the entry. */
export async function bundle({
  name,
  source,
  format,
  outDir = 'dist',
}: BundleOptions): Promise<Rolldown.OutputChunk[]> {
  const extension = EXTENSIONS[format];
  const results = await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [entryFrom(source), ...sourcePlugins(format)],
    resolve: { conditions: ['@youth-action/source', 'browser', 'module', 'production'] },
    build: {
      write: false,
      outDir,
      target: `es${SYNTAX[format]}`,
      sourcemap: 'hidden',
      lib: {
        entry: ENTRY,
        formats: [format === 'classic' ? 'iife' : 'es'],
        name: 'YouthAction',
        fileName: () => `${name}.${extension}`,
      },
      rolldownOptions: { output: outputOptions(format) },
    },
  });
  // Neither watching nor in several environments, a build gives a list with one output for its one format.
  const [output] = results as Rolldown.RolldownOutput[];
  const files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = output?.output ?? [];
  return files.filter((file) => file.type === 'chunk');
}

/** What our sources lose on the way that only their readers need. */
function sourcePlugins(format: BundleFormat): Plugin[] {
  const always = [minifyTemplates(), listedProperties()];
  return format === 'module' ? always : [...always, plainPrivates()];
}

function outputOptions(format: BundleFormat): Rolldown.OutputOptions {
  const common = { comments: false, chunkFileNames: `chunks/[name]-[hash].${EXTENSIONS[format]}` };
  // Names aren't shortened here: each chunk would do it by itself, and a class and its base may be in two.
  if (format !== 'classic') return { ...common, minify: true, codeSplitting: { groups: [coreGroup()] } };
  // `id` and `is` are short names too, and every element has its own.
  return { ...common, minify: { mangleProps: { include: PLAIN_PRIVATE, reserved: ['id', 'is'] } } };
}

/** One chunk of everything that is loaded at once, see {@link coreModules}. */
function coreGroup(): Rolldown.CodeSplittingGroup {
  let core: ReadonlySet<string> | undefined;
  return {
    debugName: 'core',
    name(id, graph) {
      core ??= coreModules(ENTRY, (module) => graph.getModuleInfo(module));
      return core.has(id) ? 'core' : null;
    },
  };
}

/** The entry is text, so that a measurement needs no file of its own. */
function entryFrom(source: readonly string[]): Plugin {
  return {
    name: 'bundle-entry',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
    load: (id) => (id === ENTRY ? source.join('\n') : undefined),
  };
}
