import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** Persons, and those of them who volunteer. */
export async function createPeopleTables(
  db: Kysely<unknown>,
  { text, instant, flag }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('persons')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('mobile', text, (column) => column.notNull())
    .addColumn('birth', text)
    .addUniqueConstraint('persons_mobile_name', ['mobile', 'name'])
    .execute();
  await db.schema
    .createTable('teams')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('name', text, (column) => column.notNull())
    .addUniqueConstraint('teams_name', ['community_id', 'name'])
    .execute();
  await db.schema
    .createTable('volunteers')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull().unique().references('persons.id'))
    .addColumn('badge_code', text, (column) => column.notNull().unique())
    .addColumn('is_league_member', flag, (column) => column.notNull())
    .addColumn('team_id', text, (column) => column.references('teams.id'))
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('community_registrations')
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('volunteer_id', text, (column) => column.notNull().references('volunteers.id'))
    .addColumn('registered_on', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('community_registrations_key', ['community_id', 'volunteer_id'])
    .execute();
  await db.schema
    .createIndex('community_registrations_by_day')
    .on('community_registrations')
    .columns(['community_id', 'registered_on', 'volunteer_id'])
    .execute();
  await db.schema
    .createIndex('community_registrations_by_volunteer')
    .on('community_registrations')
    .column('volunteer_id')
    .execute();
}
