import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { type ColumnTypes, columnTypes } from './initial-schema/column-types.ts';

/** How people were checked in, the doors' log, and paper lists that are read by two. */
export async function addAttendance(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await extendCheckIns(db, types);
  await createScans(db, types);
  await createDevices(db, types);
  await createPaperLists(db, types);
}

async function extendCheckIns(db: Kysely<unknown>, { text, flag }: ColumnTypes): Promise<void> {
  const { schema } = db;
  await schema.alterTable('check_ins').addColumn('method_in', text).execute();
  await schema.alterTable('check_ins').addColumn('method_out', text).execute();
  await schema.alterTable('check_ins').addColumn('closed_reason', text).execute();
  await schema
    .alterTable('check_ins')
    .addColumn('queued', flag, (column) => column.notNull().defaultTo(0))
    .execute();
}

async function createScans(db: Kysely<unknown>, { text, instant, flag, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('attendance_scans')
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('participant_id', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('method', text, (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('received_at', instant, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('queued', flag, (column) => column.notNull())
    .addColumn('door_step', whole)
    .addColumn('outcome', text)
    .addColumn('code', text)
    .addPrimaryKeyConstraint('attendance_scans_key', ['session_id', 'id'])
    .execute();
  await db.schema
    .createIndex('attendance_scans_by_participant')
    .on('attendance_scans')
    .column('participant_id')
    .execute();
}

async function createDevices(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('door_devices')
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('device_hash', text, (column) => column.notNull())
    .addColumn('sign_up_id', text, (column) => column.notNull())
    .addColumn('seen_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('door_devices_key', ['session_id', 'device_hash'])
    .execute();
}

async function createPaperLists(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('paper_lists')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('keyed_by', text, (column) => column.notNull())
    .addColumn('keyed_at', instant, (column) => column.notNull())
    .addColumn('rows', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('paper_lists_by_session')
    .on('paper_lists')
    .columns(['session_id', 'state'])
    .execute();
}
