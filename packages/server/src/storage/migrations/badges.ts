import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { type ColumnTypes, columnTypes } from './initial-schema/column-types.ts';

/** Badges that the volunteer shares and revokes, a number for every volunteer, and applications for stars. */
export async function addBadges(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await createBadgeCodes(db, types);
  // Codes that are out already go on working: they stand on pages. Whoever doesn't want hers revokes it.
  await sql`insert into badge_codes (code, volunteer_id, active_volunteer_id, shared_at, shared_by)
    select badge_code, id, id, created_at, 'migration' from volunteers`.execute(db);
  await (dialect === 'postgresql' ? changeVolunteers(db, types) : remakeVolunteers(db, types));
  await numberVolunteers(db);
  await createStarApplications(db, types);
}

async function createBadgeCodes(db: Kysely<unknown>, { text, instant, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('badge_codes')
    .addColumn('code', text, (column) => column.primaryKey())
    .addColumn('volunteer_id', text, (column) => column.notNull().references('volunteers.id'))
    .addColumn('active_volunteer_id', text, (column) => column.unique())
    .addColumn('shared_at', instant, (column) => column.notNull())
    .addColumn('shared_by', text, (column) => column.notNull())
    .addColumn('revoked_at', instant)
    .addColumn('status_index', whole)
    .execute();
  await db.schema
    .createIndex('badge_codes_by_volunteer')
    .on('badge_codes')
    .columns(['volunteer_id', 'shared_at'])
    .execute();
}

async function changeVolunteers(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  const { schema } = db;
  await schema.alterTable('volunteers').dropColumn('badge_code').execute();
  await schema.alterTable('volunteers').addColumn('volunteer_no', text).execute();
  await sql`update volunteers set volunteer_no = id`.execute(db);
  await schema
    .alterTable('volunteers')
    .alterColumn('volunteer_no', (column) => column.setNotNull())
    .execute();
  await schema.alterTable('volunteers').addUniqueConstraint('volunteers_number', ['volunteer_no']).execute();
}

/** SQLite can't drop a column that is unique, so the table is made anew; migrations run without its foreign keys. */
async function remakeVolunteers(db: Kysely<unknown>, { text, instant, flag }: ColumnTypes): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('volunteers_numbered')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('person_id', text, (column) => column.notNull().unique().references('persons.id'))
    .addColumn('volunteer_no', text, (column) => column.notNull().unique())
    .addColumn('is_league_member', flag, (column) => column.notNull())
    .addColumn('team_id', text, (column) => column.references('teams.id'))
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute();
  await sql`insert into volunteers_numbered (id, person_id, volunteer_no, is_league_member, team_id, created_at)
    select id, person_id, id, is_league_member, team_id, created_at from volunteers`.execute(db);
  await schema.dropTable('volunteers').execute();
  await schema.alterTable('volunteers_numbered').renameTo('volunteers').execute();
}

/** A random number in the place of the id that stands there for the moment. */
async function numberVolunteers(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from volunteers`.execute(db);
  for (const { id } of rows) {
    await sql`update volunteers set volunteer_no = ${randomNumber()} where id = ${id}`.execute(db);
  }
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

function randomNumber(): string {
  return Array.from(randomBytes(10), (byte) => digits.charAt(byte & 31)).join('');
}

async function createStarApplications(
  db: Kysely<unknown>,
  { text, instant, whole }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('star_applications')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('volunteer_id', text, (column) => column.notNull().references('volunteers.id'))
    .addColumn('active_level', whole)
    .addColumn('level', whole, (column) => column.notNull())
    .addColumn('star_policy', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('applied_at', instant, (column) => column.notNull())
    .addColumn('applied_by', text, (column) => column.notNull())
    .addColumn('decided_at', instant)
    .addColumn('decided_by', text)
    .addColumn('reason', text)
    .addUniqueConstraint('star_applications_active_level', ['volunteer_id', 'active_level'])
    .addCheckConstraint(
      'star_applications_state',
      sql`state in ('applied', 'approved', 'declined', 'withdrawn')`,
    )
    .addCheckConstraint('star_applications_level', sql`level >= 1`)
    .execute();
  await db.schema
    .createIndex('star_applications_by_community')
    .on('star_applications')
    .columns(['community_id', 'state', 'applied_at', 'id'])
    .execute();
}
