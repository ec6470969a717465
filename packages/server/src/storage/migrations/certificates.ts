import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { type ColumnTypes, columnTypes } from './initial-schema/column-types.ts';

/** Recording units, and the certificates and statements that were issued. */
export async function addCertificates(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await createRecordingUnits(db, types);
  await createCertificates(db, types);
  await createCertificateEntries(db, types);
}

async function createRecordingUnits(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('recording_units')
    .addColumn('community_id', text, (column) => column.primaryKey().references('communities.id'))
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('credit_code', text)
    .addColumn('leader', text)
    .addColumn('contact', text)
    .execute();
}

async function createCertificates(db: Kysely<unknown>, { text, instant, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('certificates')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('community_id', text, (column) => column.references('communities.id'))
    .addColumn('volunteer_id', text, (column) => column.notNull().references('volunteers.id'))
    .addColumn('number', text, (column) => column.unique())
    .addColumn('document_code', text, (column) => column.notNull().unique())
    .addColumn('standing_key', text, (column) => column.unique())
    .addColumn('from_day', text, (column) => column.notNull())
    .addColumn('until_day', text, (column) => column.notNull())
    .addColumn('total_minutes', whole, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('content_hash', text, (column) => column.notNull())
    .addColumn('issued_at', instant, (column) => column.notNull())
    .addColumn('issued_by', text, (column) => column.notNull())
    .addColumn('status_index', whole)
    .addColumn('revoked_at', instant)
    .addColumn('revoked_by', text)
    .addColumn('revocation_reason', text)
    .addCheckConstraint(
      'certificates_kind',
      sql`(kind = 'certificate' and number is not null and community_id is not null)
        or (kind = 'statement' and number is null and community_id is null)`,
    )
    .addCheckConstraint('certificates_minutes', sql`total_minutes > 0`)
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('certificates').columns(columns).execute();
  await index('certificates_by_community', ['community_id', 'issued_at', 'id']);
  await index('certificates_by_volunteer', ['volunteer_id', 'issued_at', 'id']);
}

async function createCertificateEntries(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('certificate_entries')
    .addColumn('certificate_id', text, (column) => column.notNull().references('certificates.id'))
    .addColumn('service_entry_id', text, (column) => column.notNull().references('service_entries.id'))
    .addPrimaryKeyConstraint('certificate_entries_key', ['certificate_id', 'service_entry_id'])
    .execute();
  await db.schema
    .createIndex('certificate_entries_by_entry')
    .on('certificate_entries')
    .column('service_entry_id')
    .execute();
}
