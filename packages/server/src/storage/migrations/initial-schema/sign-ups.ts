import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types.ts';

/** A party's sign-up, who is in it, what its guardians decided, and who came. */
export async function createSignUpTables(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createSignUps(db, types);
  await createParticipants(db, types);
  await createConsents(db, types);
  await createCheckIns(db, types);
}

async function createSignUps(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('sign_ups')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('contact_name', text, (column) => column.notNull())
    .addColumn('contact_mobile', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('site_key', text)
    .addColumn('manage_token_hash', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('cancelled_at', instant)
    .addCheckConstraint('sign_ups_status', sql`status in ('confirmed', 'cancelled')`)
    .execute();
  await db.schema
    .createIndex('sign_ups_by_session')
    .on('sign_ups')
    .columns(['session_id', 'created_at', 'id'])
    .execute();
}

async function createParticipants(db: Kysely<unknown>, { text, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('participants')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('sign_up_id', text, (column) => column.notNull().references('sign_ups.id'))
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('person_id', text, (column) => column.notNull().references('persons.id'))
    .addColumn('active_person_id', text)
    .addColumn('position', whole, (column) => column.notNull())
    .addColumn('relation', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('guardian_relation', text)
    .addUniqueConstraint('participants_active_person', ['session_id', 'active_person_id'])
    .addUniqueConstraint('participants_position', ['sign_up_id', 'position'])
    .addCheckConstraint('participants_role', sql`role in ('participant', 'volunteer')`)
    .execute();
  await db.schema.createIndex('participants_by_person').on('participants').column('person_id').execute();
}

async function createConsents(db: Kysely<unknown>, { text, instant, flag }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('consents')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('participant_id', text, (column) => column.notNull().references('participants.id'))
    .addColumn('person_id', text, (column) => column.notNull().references('persons.id'))
    .addColumn('purpose', text, (column) => column.notNull())
    .addColumn('text_version', text, (column) => column.notNull())
    .addColumn('is_granted', flag, (column) => column.notNull())
    .addColumn('decided_by_name', text, (column) => column.notNull())
    .addColumn('decided_by_mobile', text, (column) => column.notNull())
    .addColumn('guardian_relation', text)
    .addColumn('method', text, (column) => column.notNull())
    .addColumn('decided_at', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('consents_by_participant').on('consents').column('participant_id').execute();
  await db.schema
    .createIndex('consents_by_person')
    .on('consents')
    .columns(['person_id', 'purpose', 'decided_at'])
    .execute();
}

async function createCheckIns(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('check_ins')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('participant_id', text, (column) => column.notNull().references('participants.id'))
    .addColumn('person_id', text, (column) => column.notNull().references('persons.id'))
    .addColumn('checked_in_at', instant, (column) => column.notNull())
    .addColumn('checked_out_at', instant)
    .addColumn('checked_in_by', text, (column) => column.notNull())
    .addColumn('checked_out_by', text)
    .addUniqueConstraint('check_ins_participant', ['session_id', 'participant_id'])
    .addCheckConstraint('check_ins_order', sql`checked_out_at >= checked_in_at`)
    .execute();
  await db.schema.createIndex('check_ins_by_participant').on('check_ins').column('participant_id').execute();
  await db.schema.createIndex('check_ins_by_person').on('check_ins').column('person_id').execute();
}
