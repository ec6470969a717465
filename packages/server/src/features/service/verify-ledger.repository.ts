import type { Kysely } from 'kysely';
import type { ServiceEntriesTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';

/** Every community that any row of the ledger names, known or not. */
export async function listCommunityIds(db: Kysely<Database>): Promise<string[]> {
  const tables = ['service_entries', 'service_entry_steps', 'ledger_heads'] as const;
  const ids = new Set<string>();
  for (const table of tables) {
    const rows = await db.selectFrom(table).select('community_id').distinct().execute();
    for (const row of rows) ids.add(row.community_id);
  }
  return [...ids].toSorted();
}

/** A page of a community's entries, by id. */
export function listEntriesOf(
  db: Kysely<Database>,
  communityId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<ServiceEntriesTable[]> {
  return db
    .selectFrom('service_entries')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** What the last step of each of these entries says that it is. */
export async function lastContents(
  db: Kysely<Database>,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_entry_steps')
    .select(['service_entry_id', 'content'])
    .where('service_entry_id', 'in', entryIds)
    .orderBy('sequence')
    .execute();
  return new Map(rows.map((row) => [row.service_entry_id, row.content])); // the last one stays
}

/** Entries that a community's steps speak of and that aren't there, or not in this community. */
export async function listStrayEntryIds(db: Kysely<Database>, communityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('service_entry_steps as t')
    .leftJoin('service_entries as y', (join) =>
      join.onRef('y.id', '=', 't.service_entry_id').onRef('y.community_id', '=', 't.community_id'),
    )
    .select('t.service_entry_id')
    .distinct()
    .where('t.community_id', '=', communityId)
    .where('y.id', 'is', null)
    .execute();
  return rows.map((row) => row.service_entry_id);
}
