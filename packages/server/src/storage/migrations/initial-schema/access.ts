import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** Who may call, from where, and which calls were answered already. */
export async function createAccessTables(
  db: Kysely<unknown>,
  { text, instant, whole }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('token_hash', text, (column) => column.notNull().unique())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('community_id', text, (column) => column.references('communities.id'))
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('expires_at', instant)
    .addColumn('revoked_at', instant)
    .addCheckConstraint(
      'tokens_role',
      sql`(role = 'organiser' and community_id is not null) or (role = 'administrator' and community_id is null)`,
    )
    .execute();
  await db.schema
    .createTable('sites')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('site_key', text, (column) => column.notNull().unique())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('origins', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('idempotency_records')
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('key_hash', text, (column) => column.notNull())
    .addColumn('fingerprint', text, (column) => column.notNull())
    .addColumn('status', whole, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_records_key', ['scope', 'key_hash'])
    .execute();
  await db.schema
    .createIndex('idempotency_records_by_age')
    .on('idempotency_records')
    .column('created_at')
    .execute();
}
