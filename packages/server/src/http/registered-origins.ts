import type { Kysely } from 'kysely';
import { siteOrigins } from '../storage/sites.ts';
import type { Database } from '../storage/tables.ts';

/** Answers whether pages of an origin may write. */
export type OriginCheck = (origin: string) => Promise<boolean>;

const keptMs = 5_000;

/** The registered sites' origins and those of the configuration; the table is asked at most every five seconds. */
export function registeredOrigins(db: Kysely<Database>, configured: readonly string[]): OriginCheck {
  let known: { readonly origins: Promise<ReadonlySet<string>>; readonly until: number } | undefined;
  return async (origin) => {
    if (configured.includes(origin)) return true;
    if (known === undefined || known.until < performance.now()) {
      const origins = siteOrigins(db);
      known = { origins, until: performance.now() + keptMs };
      origins.catch(() => {
        known = undefined;
      });
    }
    return (await known.origins).has(origin);
  };
}
