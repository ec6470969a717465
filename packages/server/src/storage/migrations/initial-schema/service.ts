import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** The ledger of service, study pushes, and the figures that were reported. */
export async function createServiceTables(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createServiceEntries(db, types);
  await createServiceEntryIndexes(db);
  await createServiceEntrySteps(db, types);
  await createFigures(db, types);
}

async function createServiceEntries(
  db: Kysely<unknown>,
  { text, instant, whole }: ColumnTypes,
): Promise<void> {
  await db.schema
    .createTable('service_entries')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('volunteer_id', text, (column) => column.notNull().references('volunteers.id'))
    .addColumn('active_volunteer_id', text)
    .addColumn('participant_id', text, (column) => column.references('participants.id'))
    .addColumn('service_day', text, (column) => column.notNull())
    .addColumn('served_from_at', instant, (column) => column.notNull())
    .addColumn('served_until_at', instant, (column) => column.notNull())
    .addColumn('planned_minutes', whole, (column) => column.notNull())
    .addColumn('observed_minutes', whole, (column) => column.notNull())
    .addColumn('granted_minutes', whole, (column) => column.notNull())
    .addColumn('origin', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('created_by', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('decided_at', instant)
    .addUniqueConstraint('service_entries_active_volunteer', ['session_id', 'active_volunteer_id'])
    .addCheckConstraint('service_entries_state', sql`state in ('pending', 'approved', 'void')`)
    .addCheckConstraint('service_entries_origin', sql`origin in ('check-in', 'supplement', 'import')`)
    .addCheckConstraint(
      'service_entries_minutes',
      sql`planned_minutes >= 0 and observed_minutes >= 0 and granted_minutes >= 0`,
    )
    .addCheckConstraint('service_entries_times', sql`served_until_at >= served_from_at`)
    .execute();
}

async function createServiceEntryIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('service_entries').columns(columns).execute();
  await index('service_entries_newest', ['created_at', 'id']);
  await index('service_entries_by_community', ['community_id', 'created_at', 'id']);
  await index('service_entries_by_state', ['community_id', 'state', 'service_day']);
  await index('service_entries_by_volunteer', ['volunteer_id', 'served_from_at']);
  await index('service_entries_by_participant', ['participant_id']);
}

async function createServiceEntrySteps(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('service_entry_steps')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('service_entry_id', text, (column) => column.notNull().references('service_entries.id'))
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('service_entry_steps_by_entry')
    .on('service_entry_steps')
    .columns(['service_entry_id', 'at'])
    .execute();
}

async function createFigures(db: Kysely<unknown>, { text, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('study_pushes')
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('season', whole, (column) => column.notNull())
    .addColumn('issue', whole, (column) => column.notNull())
    .addColumn('pushed_on', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('study_pushes_key', ['community_id', 'season', 'issue'])
    .execute();
  await db.schema
    .createTable('reported_figures')
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('position', whole, (column) => column.notNull())
    .addColumn('label_zh', text, (column) => column.notNull())
    .addColumn('label_en', text, (column) => column.notNull())
    .addColumn('written', text, (column) => column.notNull())
    .addColumn('value', whole, (column) => column.notNull())
    .addColumn('qualifier', text, (column) => column.notNull())
    .addColumn('step', whole)
    .addColumn('unit', text, (column) => column.notNull())
    .addColumn('from_text', text)
    .addColumn('as_of_text', text, (column) => column.notNull())
    .addColumn('source_url', text, (column) => column.notNull())
    .addColumn('computed_by', text)
    .addPrimaryKeyConstraint('reported_figures_key', ['community_id', 'key'])
    .execute();
}
