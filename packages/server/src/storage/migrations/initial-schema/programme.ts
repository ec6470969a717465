import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** Communities and what they have: grids, venues, partners, programmes, activities. */
export async function createProgrammeTables(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createCommunities(db, types);
  await createPartners(db, types);
  await createActivities(db, types);
}

async function createCommunities(db: Kysely<unknown>, { text, whole, flag }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('communities')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('division_code', text, (column) => column.notNull().unique())
    .addColumn('youth_population', whole)
    .execute();
  await db.schema
    .createTable('grids')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('code', text, (column) => column.notNull())
    .addUniqueConstraint('grids_code', ['community_id', 'code'])
    .execute();
  await db.schema
    .createTable('venues')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('address', text)
    .addColumn('is_indoor', flag, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('venues_by_community')
    .on('venues')
    .columns(['community_id', 'name', 'id'])
    .execute();
}

async function createPartners(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('partners')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('credit_code', text)
    .execute();
  await db.schema
    .createTable('agreements')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('partner_id', text, (column) => column.notNull().references('partners.id'))
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('subject', text, (column) => column.notNull())
    .addColumn('signed_month', text)
    .execute();
  await db.schema.createIndex('agreements_by_partner').on('agreements').column('partner_id').execute();
  await db.schema.createIndex('agreements_by_community').on('agreements').column('community_id').execute();
}

async function createActivities(db: Kysely<unknown>, { text, whole, flag }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('programmes')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('code', text, (column) => column.notNull().unique())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('summary', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('activities')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('programme_id', text, (column) => column.references('programmes.id'))
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('summary', text, (column) => column.notNull())
    .addColumn('tags', text, (column) => column.notNull())
    .addColumn('service_category', text, (column) => column.notNull())
    .addColumn('counts_as_service', flag, (column) => column.notNull())
    .addColumn('mode', text, (column) => column.notNull())
    .addColumn('audience', text, (column) => column.notNull())
    .addColumn('age_from', whole)
    .addColumn('age_to', whole)
    .addColumn('risk_level', text, (column) => column.notNull())
    .addColumn('risk_notice', text)
    .addColumn('bring', text)
    .execute();
  await db.schema.createIndex('activities_by_title').on('activities').columns(['title', 'id']).execute();
  await db.schema
    .createIndex('activities_by_community')
    .on('activities')
    .columns(['community_id', 'title', 'id'])
    .execute();
  await db.schema.createIndex('activities_by_programme').on('activities').column('programme_id').execute();
}
