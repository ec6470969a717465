/** Sites whose pages may write. */
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';
import { randomText } from './tokens.ts';

export interface NewSite {
  readonly name: string;
  /** `scheme://host[:port]`, as a browser writes `Origin`. */
  readonly origins: readonly string[];
}

export interface Site extends NewSite {
  readonly id: string;
  /** What its pages send as `X-Site-Key`: says where a sign-up came from, and is no secret. */
  readonly siteKey: string;
}

/** Stores a site; running servers know it within five seconds. The origins are as `originOf` writes them. */
export async function registerSite(trx: Kysely<Database>, { name, origins }: NewSite): Promise<Site> {
  const site = { id: `sit_${randomText(16)}`, siteKey: `site-${randomText(12)}`, name, origins };
  await trx
    .insertInto('sites')
    .values({ id: site.id, site_key: site.siteKey, name, origins: JSON.stringify(site.origins) })
    .execute();
  return site;
}

/** Origins and keys of all sites. */
export async function registeredSites(
  db: Kysely<Database>,
): Promise<{ readonly origins: ReadonlySet<string>; readonly keys: ReadonlySet<string> }> {
  const rows = await db.selectFrom('sites').select(['origins', 'site_key']).execute();
  return {
    origins: new Set(rows.flatMap(({ origins }) => JSON.parse(origins) as string[])), // as `registerSite` wrote them
    keys: new Set(rows.map((row) => row.site_key)),
  };
}

/** An origin as browsers write it: lower case, without a default port. Throws RangeError for what isn't one. */
export function originOf(text: string): string {
  const url = URL.parse(text);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.username !== ''
  ) {
    throw new RangeError(`Not an origin such as https://www.example.cn: ${text}`);
  }
  return url.origin;
}
