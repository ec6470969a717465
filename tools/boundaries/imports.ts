import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What a source says about others. */
export interface SourceModule {
  /** Specifiers: static, type-only, re-exported, dynamic and in types. */
  readonly imports: ReadonlyMap<string, { readonly typeOnly: boolean }>;
  /** The methods that it calls by name, as `b` of `a.b()`. */
  readonly methodCalls: ReadonlySet<string>;
}

/** Reads one TypeScript or JavaScript source. Throws when it does not parse. */
export function readModule(path: string, source: string): SourceModule {
  const { module, program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new SyntaxError(`${path}: ${error.message}`);
  const imports = new Map<string, { typeOnly: boolean }>();
  const add = (specifier: string, typeOnly: boolean): void => {
    const before = imports.get(specifier);
    imports.set(specifier, { typeOnly: typeOnly && (before?.typeOnly ?? true) });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  const methodCalls = new Set<string>();
  walk(program, (node) => {
    // `import('…')`, as an expression and as a type, keeps its specifier in `source`.
    if (node['type'] === 'ImportExpression') add(literal(node['source']), false);
    if (node['type'] === 'TSImportType') add(literal(node['source']), true);
    if (node['type'] === 'CallExpression') methodCalls.add(methodName(node['callee']));
  });
  return { imports, methodCalls };
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (!isNode(node)) return;
  visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

/** The text of a string literal; '' for what is only known at run time. */
function literal(node: unknown): string {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : '';
}

function methodName(callee: unknown): string {
  const property = isNode(callee) && callee['type'] === 'MemberExpression' ? callee['property'] : undefined;
  return isNode(property) && typeof property['name'] === 'string' ? property['name'] : '';
}

const WORKSPACE = /^@youth-action\/(?<name>[a-z-]+)(?:\/(?<entry>.+))?$/;

/** The repository path of the source that a specifier means; undefined for a package from outside. */
export function resolveSource(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  const match = WORKSPACE.exec(specifier)?.groups;
  if (!match) return undefined;
  // `components/hours-badge` is exported from a folder of that name.
  const entry = (match['entry'] ?? 'index').replace(/^components\/([^/]+)$/, 'components/$1/$1');
  return `packages/${match['name']}/src/${entry}.ts`;
}
