/** Who may import whom: domain ← contract ← client ← elements, and domain ← contract ← server. */

/** A part of the packages with an importance of its own in the arrows. */
export type LayerName = 'domain' | 'contract' | 'client' | 'feeds' | 'testing' | 'elements' | 'server';

interface Layer {
  /** Paths that belong to it. */
  readonly files: RegExp;
  /** Layers that it may import, beside itself. */
  readonly layers: readonly LayerName[];
  /** Packages from outside that it may import. */
  readonly packages: RegExp;
  /** What its tests may import in addition. */
  readonly tests: { readonly layers: readonly LayerName[]; readonly packages: RegExp };
}

const ZOD = /^zod\/mini$/;
/** What tests are written with. */
const NODE = /^(node:|fast-check$)/;

export const LAYERS: Readonly<Record<LayerName, Layer>> = {
  domain: {
    files: /^packages\/sdk\/src\/(domain(\.ts$|\/)|(civic-calendar|credentials)\.ts$)/,
    layers: [],
    packages: /^(zod\/mini|@noble\/hashes\/(sha2|utils|hmac)\.js|@stablelib\/(ed25519|sha256))$/,
    tests: { layers: ['testing'], packages: NODE },
  },
  contract: {
    files: /^packages\/sdk\/src\/(contract(\.ts$|\/)|(paths|(door|problem|resident|tag)-texts)\.ts$)/,
    layers: ['domain'],
    packages: ZOD,
    tests: { layers: ['testing'], packages: NODE },
  },
  client: {
    files: /^packages\/sdk\/src\/(client(\.ts$|\/)|(index|proof-of-work|reader|resident)\.ts$)/,
    layers: ['domain', 'contract'],
    packages: /^(zod\/mini|ky|@noble\/hashes\/sha2\.js)$/,
    tests: { layers: ['testing'], packages: NODE },
  },
  feeds: {
    files: /^packages\/sdk\/src\/feeds(\.ts$|\/)/,
    layers: ['domain', 'contract'],
    packages: /^$/,
    tests: { layers: ['testing'], packages: NODE },
  },
  testing: {
    files: /^packages\/sdk\/(src\/testing(\.ts$|\/)|test\/)/,
    layers: ['domain', 'contract', 'client', 'feeds'],
    packages: /^(zod\/mini$|@stablelib\/ed25519$|node:)/,
    tests: { layers: [], packages: NODE },
  },
  elements: {
    files: /^packages\/elements\/(src|test)\//,
    layers: ['domain', 'contract', 'client'],
    packages: /^(lit|@lit\/context|@lit\/task|@lit-labs\/ssr(-client)?|lean-qr|tslib)(\/|$)/,
    tests: {
      layers: ['testing'],
      packages: /^(chai|axe-core|@open-wc\/testing-helpers|@web\/test-runner-commands)(\/|$)/,
    },
  },
  server: {
    files: /^packages\/server\/(src|test)\//,
    layers: ['domain', 'contract', 'feeds'],
    packages:
      /^(node:|zod\/mini$|(hono|@hono\/node-server|kysely|pg|altcha-lib|jsonld|rdf-canonize|@digitalbazaar\/credentials-context|@digitalcredentials\/open-badges-context|docx|write-excel-file|lean-qr|pdfkit|subset-font|@resvg\/resvg-wasm)(\/|$))/,
    tests: {
      layers: ['client', 'testing'],
      packages: /^(node:|ical\.js$|fast-check$|fflate$|@digitalbazaar\/)/,
    },
  },
};

const TEST_FILE = /\.test(-d)?\.ts$|^packages\/[a-z-]+\/test\//;

/** Whether a file is a test or helps tests only. */
export function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}

/** The layer a path belongs to; undefined outside the packages' sources. */
export function layerOf(path: string): LayerName | undefined {
  const names = Object.keys(LAYERS) as LayerName[];
  return names.find((name) => LAYERS[name].files.test(path));
}
