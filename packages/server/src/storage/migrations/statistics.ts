import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { recountTallies } from '../recount-tallies.ts';
import type { Database } from '../tables.ts';
import { columnTypes } from './initial-schema/column-types.ts';

/** Tallies that statistics are told from, filled from the rows that there are. */
export async function addStatistics(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const { text, instant, whole } = columnTypes(dialect);
  await db.schema
    .createTable('statistics_state')
    .addColumn('id', whole, (column) => column.primaryKey())
    .addColumn('epoch', text, (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('threshold', whole, (column) => column.notNull())
    .addCheckConstraint('statistics_state_one', sql`id = 1`)
    .addCheckConstraint('statistics_state_threshold', sql`threshold >= 5`)
    .execute();
  await db.schema
    .createTable('activity_tallies')
    .addColumn('community_id', text, (column) => column.notNull())
    .addColumn('activity_id', text, (column) => column.notNull())
    .addColumn('month', text, (column) => column.notNull())
    .addColumn('sessions', whole, (column) => column.notNull())
    .addColumn('attendances', whole, (column) => column.notNull())
    .addColumn('minutes', 'bigint', (column) => column.notNull())
    .addColumn('counted_at', instant)
    .addColumn('corrected_at', instant)
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('activity_tallies_key', ['community_id', 'activity_id', 'month'])
    .execute();
  await db.schema
    .createTable('people_tallies')
    .addColumn('community_id', text, (column) => column.notNull())
    .addColumn('filter', text, (column) => column.notNull())
    .addColumn('period', text, (column) => column.notNull())
    .addColumn('persons', whole, (column) => column.notNull())
    .addColumn('volunteers', whole, (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('people_tallies_key', ['community_id', 'filter', 'period'])
    .execute();
  for (const table of ['activity_tallies', 'people_tallies'] as const)
    await db.schema.createIndex(`${table}_by_version`).on(table).column('version').execute();
  await recountTallies(db);
}
