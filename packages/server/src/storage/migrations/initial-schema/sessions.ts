import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** Dated occurrences and the places that they offer. */
export async function createSessionTables(
  db: Kysely<unknown>,
  { text, instant, whole }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('activity_id', text, (column) => column.notNull().references('activities.id'))
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('venue_id', text, (column) => column.references('venues.id'))
    .addColumn('starts_at', instant, (column) => column.notNull())
    .addColumn('ends_at', instant, (column) => column.notNull())
    .addColumn('sign_up_opens_at', instant, (column) => column.notNull())
    .addColumn('sign_up_closes_at', instant, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('cancellation_reason', text)
    .addCheckConstraint('sessions_status', sql`status in ('scheduled', 'cancelled')`)
    .addCheckConstraint('sessions_length', sql`ends_at > starts_at`)
    .execute();
  await db.schema.createIndex('sessions_by_start').on('sessions').columns(['starts_at', 'id']).execute();
  await db.schema
    .createIndex('sessions_by_community')
    .on('sessions')
    .columns(['community_id', 'starts_at', 'id'])
    .execute();
  await db.schema
    .createIndex('sessions_by_activity')
    .on('sessions')
    .columns(['activity_id', 'starts_at', 'id'])
    .execute();
  await db.schema
    .createTable('session_places')
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('capacity', whole, (column) => column.notNull())
    .addColumn('taken', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('session_places_key', ['session_id', 'role'])
    .addCheckConstraint('session_places_role', sql`role in ('participant', 'volunteer')`)
    // The last line against overselling; the guard in the update is the first.
    .addCheckConstraint('session_places_taken', sql`taken >= 0 and taken <= capacity`)
    .execute();
}
