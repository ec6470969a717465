import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { columnTypes } from './initial-schema/column-types.ts';

/** Challenges that have been used, and the key that they are signed with. */
export async function addProofOfWork(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { text, instant } = columnTypes(dialect);
  await db.schema
    .createTable('spent_challenges')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('spent_challenges_by_expiry')
    .on('spent_challenges')
    .column('expires_at')
    .execute();
  await db.schema
    .createTable('server_secrets')
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('value', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute();
}
