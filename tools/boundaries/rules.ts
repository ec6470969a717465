import { LAYERS, isTestFile, layerOf } from './layers.ts';

/** One import: who, by which words, and the source file it means when it is one of ours. */
export interface Import {
  readonly importer: string;
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  readonly target: string | undefined;
}

/** Says why an import is wrong; undefined when it is right. */
type Rule = (one: Import) => string | undefined;

const arrows: Rule = ({ importer, target }) => {
  const from = layerOf(importer);
  if (!from || !target) return undefined;
  const to = layerOf(target);
  if (!to) return `${from} imports ${target}, which is outside the packages' sources`;
  const { layers, tests } = LAYERS[from];
  const allowed = [from, ...layers, ...(isTestFile(importer) ? tests.layers : [])];
  return allowed.includes(to) ? undefined : `${from} must not import ${to}`;
};

const outsidePackages: Rule = ({ importer, specifier, target }) => {
  const layer = layerOf(importer);
  if (!layer || target) return undefined;
  const { packages, tests } = LAYERS[layer];
  const allowed = packages.test(specifier) || (isTestFile(importer) && tests.packages.test(specifier));
  return allowed ? undefined : `${layer} must not import ${specifier}`;
};

const COMPONENT = /^packages\/elements\/src\/components\/(?<name>[^/]+)\/(?<file>.+)$/;

/** An element's folder shows its class, its events and its registration; the rest is its inside. */
const elementInsides: Rule = ({ importer, target }) => {
  const from = COMPONENT.exec(importer)?.groups;
  const to = target === undefined ? undefined : COMPONENT.exec(target)?.groups;
  if (!from || !to || from['name'] === to['name']) return undefined;
  const { name, file } = to;
  const shown = [`${name}.ts`, `${name}.events.ts`, `${name}.define.ts`];
  return shown.includes(file ?? '') ? undefined : `${from['name']} reaches into the inside of ${name}`;
};

const DATABASE_PACKAGES = /^(kysely|pg|node:sqlite)(\/|$)/;
/** The seed is rows and nothing else, so it writes them itself. */
const DATABASE_FILES = /^packages\/server\/src\/(?:storage|seed)\/|\.repository\.ts$/;

/** Whether a file belongs to the server but may not speak to the database itself. */
function mustNotQuery(path: string): boolean {
  return layerOf(path) === 'server' && !isTestFile(path) && !DATABASE_FILES.test(path);
}

/** Types stay allowed: a handler hands its repository the connection. */
const sqlInStorage: Rule = ({ importer, specifier, typeOnly }) => {
  if (typeOnly || !DATABASE_PACKAGES.test(specifier) || !mustNotQuery(importer)) return undefined;
  return `only storage/, seed/ and *.repository.ts may use ${specifier}`;
};

const QUERY_METHODS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'];

/** A connection that was handed over could be queried without any import. */
export function misplacedQueries(path: string, methodCalls: ReadonlySet<string>): string[] {
  const found = mustNotQuery(path) ? QUERY_METHODS.filter((method) => methodCalls.has(method)) : [];
  return found.map((method) => `${path}: only storage/, seed/ and *.repository.ts may call ${method}()`);
}

const EXAMPLE = /^examples\/[^/]+\//;

/** Examples are consumers: they know what the packages export and nothing else of the repository. */
const examplesAreConsumers: Rule = ({ importer, specifier, target }) => {
  const [home] = EXAMPLE.exec(importer) ?? [];
  if (!home || !target || !specifier.startsWith('.') || target.startsWith(home)) return undefined;
  return `an example must not import ${target}`;
};

const RULES = [arrows, outsidePackages, elementInsides, sqlInStorage, examplesAreConsumers] as const;

/** Every rule that an import breaks, in words. */
export function brokenRules(one: Import): string[] {
  return RULES.map((rule) => rule(one)).filter((reason) => reason !== undefined);
}
