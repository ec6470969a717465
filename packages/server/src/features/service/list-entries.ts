/** A page of entries. Flags are told when an entry is read, so a page of flagged ones is looked for among all. */
import { defaultPageSize } from '@youth-action/sdk/contract';
import { dayOf, epochMillis, type Instant, type PageOf, type ServiceEntry } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { type EntryFilter, type EntryRow, listEntries } from './service.repository.ts';
import { serviceEntryOf } from './service.rows.ts';

interface Asked extends EntryFilter {
  readonly flagged?: boolean | undefined;
  readonly onNotice?: boolean | undefined;
}

/** Entries that one request looks at for flags; a page may be short then, and says where to go on. */
const mostLookedAt = 2_000;

export async function listEntryPage(
  db: Kysely<Database>,
  { flagged = false, onNotice = false, ...query }: Asked,
  now: Instant,
): Promise<PageOf<ServiceEntry> & { items: ServiceEntry[] }> {
  const filter = onNotice ? { ...query, onNoticeAt: epochMillis(now) } : query;
  if (!flagged) return pageOfEntries(db, filter, now);
  const limit = filter.limit ?? defaultPageSize;
  const items: ServiceEntry[] = [];
  let cursor = filter.cursor;
  for (let looked = 0; looked < mostLookedAt; looked += limit) {
    const page = await pageOfEntries(db, { ...filter, cursor, limit: limit - items.length }, now);
    items.push(...page.items.filter(({ flags }) => flags.length > 0));
    cursor = page.nextCursor;
    if (cursor === undefined || items.length === limit) break;
  }
  return cursor === undefined ? { items } : { items, nextCursor: cursor };
}

async function pageOfEntries(db: Kysely<Database>, filter: EntryFilter, now: Instant) {
  const rows = await listEntries(db, filter);
  const today = dayOf(now);
  return pageFrom(rows, filter, {
    item: (row: EntryRow) => serviceEntryOf(row, today),
    key: (row) => [row.created_at, row.id],
  });
}
