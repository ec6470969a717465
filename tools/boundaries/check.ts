import { findCycles } from './cycles.ts';
import { type SourceModule, readModule, resolveSource } from './imports.ts';
import { layerOf } from './layers.ts';
import { type Import, brokenRules, misplacedQueries } from './rules.ts';

/** Everything wrong with the imports of these sources (repository path → text), one line each. */
export function checkImports(files: ReadonlyMap<string, string>): string[] {
  const modules = [...files].map(([path, source]) => [path, readModule(path, source)] as const);
  const imports = modules.flatMap(([path, module]) => importsOf(path, module));
  const broken = imports.flatMap((one) => brokenRules(one).map((reason) => `${one.importer}: ${reason}`));
  const queries = modules.flatMap(([path, { methodCalls }]) => misplacedQueries(path, methodCalls));
  const cycles = findCycles(graphOf(files, imports)).map((path) => `import cycle: ${path.join(' → ')}`);
  return [...unplaced(files), ...broken, ...queries, ...cycles];
}

function importsOf(importer: string, { imports }: SourceModule): Import[] {
  return [...imports].map(([specifier, { typeOnly }]) => {
    return { importer, specifier, typeOnly, target: resolveSource(importer, specifier) };
  });
}

/** A package's source that no layer claims would be free of every rule. */
function unplaced(files: ReadonlyMap<string, string>): string[] {
  const sources = [...files.keys()].filter((file) => /^packages\/[^/]+\/src\//.test(file));
  return sources.filter((file) => !layerOf(file)).map((file) => `${file}: belongs to no layer of layers.ts`);
}

function graphOf(files: ReadonlyMap<string, string>, imports: readonly Import[]): Map<string, string[]> {
  const graph = new Map<string, string[]>([...files.keys()].map((file) => [file, []]));
  for (const { importer, target } of imports) {
    if (target !== undefined && files.has(target)) graph.get(importer)?.push(target);
  }
  return graph;
}
