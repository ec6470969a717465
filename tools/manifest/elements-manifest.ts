/**
 * The custom-elements manifest of `@youth-action/elements`: tags, attributes, events, slots, parts and
 * properties, read from the sources, with the paths under which the package ships them.
 */
import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Plugin, create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { ROOT } from '../run-command.ts';

/** As much of the manifest's schema as the plugins below touch. */
interface Manifest {
  readonly modules: readonly ManifestModule[];
}
interface ManifestModule {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  exports?: readonly { kind: string; name: string; declaration: { name: string; module: string } }[];
}
interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  members?: readonly { readonly name: string; readonly privacy?: string }[];
}

const PACKAGE = join(ROOT, 'packages', 'elements');
const OUTPUT = join(PACKAGE, 'dist', 'custom-elements.json');
const DEFINE_MODULE = /^src\/define\/(?<tag>youth-[a-z-]+)\.ts$/;

/** Analyses the sources. Throws when a registered tag is described by no class. */
export function elementsManifest(): unknown {
  const exclude = ['**/*.test.ts', '**/*.test-d.ts', 'src/embed/**'];
  const paths = globSync('src/**/*.ts', { cwd: PACKAGE, exclude }).toSorted();
  const modules = paths.map((path) => {
    const source = readFileSync(join(PACKAGE, path), 'utf8');
    return ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  });
  return create({ modules, plugins: [...litPlugin(), hidePrivate, linkDefinitions, shippedPaths] });
}

/** Writes the manifest where package.json says it is. */
export async function writeElementsManifest(): Promise<void> {
  await mkdir(dirname(OUTPUT), { recursive: true });
  await writeFile(OUTPUT, `${JSON.stringify(elementsManifest(), null, 2)}\n`);
}

/** Names that start with # are not part of what a page can use. */
const hidePrivate: Plugin = {
  name: 'hide-private',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(
      ({ declarations = [] }) => declarations,
    )) {
      if (!declaration.members) continue;
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private',
      );
    }
  },
};

/** `define/youth-x.ts` registers through our own function, which the analyzer does not know. */
const linkDefinitions: Plugin = {
  name: 'link-definitions',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }) {
    for (const module of customElementsManifest.modules) {
      const tag = DEFINE_MODULE.exec(module.path)?.groups?.['tag'];
      if (!tag) continue;
      const declaration = declarationOf(tag, customElementsManifest);
      module.exports = [{ kind: 'custom-element-definition', name: tag, declaration }];
    }
  },
};

function declarationOf(tag: string, { modules }: Manifest): { name: string; module: string } {
  for (const { path, declarations = [] } of modules) {
    const found = declarations.find(({ tagName }) => tagName === tag);
    if (found) return { name: found.name, module: path };
  }
  throw new Error(`src/define/${tag}.ts registers a tag that no class names with @tag ${tag}`);
}

/** Sources are analysed, but dist/*.js is what a consumer imports. */
const shippedPaths: Plugin = {
  name: 'shipped-paths',
  packageLinkPhase({ customElementsManifest }) {
    rewritePaths(customElementsManifest);
  },
};

function rewritePaths(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      Object.assign(node, { [key]: value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js') });
    } else {
      rewritePaths(value);
    }
  }
}
