import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { columnTypes } from './initial-schema/column-types.ts';

/** The keys of credentials, and the numbers of their places in status lists. */
export async function addSigningKeys(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { text, instant, whole } = columnTypes(dialect);
  await db.schema
    .createTable('signing_keys')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('public_key', text, (column) => column.notNull())
    .addColumn('private_key', text)
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('retired_at', instant)
    .addColumn('compromised_at', instant)
    .execute();
  await db.schema
    .createTable('counters')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('next', whole, (column) => column.notNull())
    .execute();
  // What a status list is made of, and what a place in it is looked up by.
  for (const table of ['badge_codes', 'certificates']) {
    await db.schema
      .createIndex(`${table}_by_status_index`)
      .on(table)
      .column('status_index')
      .unique()
      .execute();
  }
}
