import { registeredSites } from '../storage/sites.ts';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';

/** What is registered, as it was at most five seconds ago. */
export interface KnownSites {
  /** Whether pages of this origin may write. */
  hasOrigin(origin: string): Promise<boolean>;
  /** Whether this is a registered site's key. */
  hasKey(siteKey: string): Promise<boolean>;
}

const keptMs = 5_000;

/** The registered sites, and the origins of the configuration; the table is asked at most every five seconds. */
export function knownSites(db: Kysely<Database>, configured: readonly string[]): KnownSites {
  let known: { readonly sites: ReturnType<typeof registeredSites>; readonly until: number } | undefined;
  const read = () => {
    if (known === undefined || known.until < performance.now()) {
      const sites = registeredSites(db);
      known = { sites, until: performance.now() + keptMs };
      sites.catch(() => {
        known = undefined;
      });
    }
    return known.sites;
  };
  return {
    hasOrigin: async (origin) => configured.includes(origin) || (await read()).origins.has(origin),
    hasKey: async (siteKey) => siteKey !== '' && (await read()).keys.has(siteKey),
  };
}
