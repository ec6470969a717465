import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { type ColumnTypes, columnTypes } from './initial-schema/column-types.ts';

/** Waitlists, approval, split places, questions, series: everything that 0.2 keeps beyond 0.1. */
export async function addWaitlists(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await extendProgrammes(db, types);
  await extendSessions(db, types);
  await widenSignUps(db, dialect, types);
  await extendSignUps(db, types);
  await createAnswers(db, types);
}

async function extendProgrammes(db: Kysely<unknown>, { text, whole, flag }: ColumnTypes): Promise<void> {
  const { schema } = db;
  await schema.alterTable('programmes').addColumn('story', text).execute();
  await schema.alterTable('venues').addColumn('coordinates', text).execute();
  await schema
    .alterTable('activities')
    .addColumn('needs_approval', flag, (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('activities').addColumn('waitlist_promotion', text).execute();
  await schema.alterTable('activities').addColumn('offer_minutes', whole).execute();
  await schema.alterTable('activities').addColumn('questions', text).execute();
}

async function extendSessions(db: Kysely<unknown>, { text, instant, whole }: ColumnTypes): Promise<void> {
  const { schema } = db;
  const add = (name: string, type: ColumnTypes['text'] | 'integer' | 'bigint') =>
    schema.alterTable('sessions').addColumn(name, type).execute();
  const addNumber = (name: string, type: 'bigint' | 'integer') =>
    schema
      .alterTable('sessions')
      .addColumn(name, type, (column) => column.notNull().defaultTo(0))
      .execute();
  await add('series_id', text);
  await add('minimum_participants', whole);
  await add('minimum_otherwise', text);
  await add('minimum_decided_at', instant);
  await addNumber('revision', whole);
  await addNumber('changed_at', instant);
  await addNumber('edited_at', instant);
  await addNumber('sequence', whole);
  // Nobody knows any more when these were changed; that those which are open were there then is certain.
  const now = Date.now();
  const known = sql`case when sign_up_opens_at < ${now} then sign_up_opens_at else ${now} end`;
  await sql`update sessions set changed_at = ${known}, edited_at = ${known}`.execute(db);
  await schema.createIndex('sessions_by_change').on('sessions').columns(['changed_at', 'id']).execute();
  await schema
    .alterTable('session_places')
    .addColumn('waiting', whole, (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('place_groups')
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('admits', text, (column) => column.notNull())
    .addColumn('label', text)
    .addColumn('starts_at', instant)
    .addColumn('ends_at', instant)
    .addColumn('position', whole, (column) => column.notNull())
    .addColumn('capacity', whole, (column) => column.notNull())
    .addColumn('taken', whole, (column) => column.notNull())
    .addColumn('waiting', whole, (column) => column.notNull())
    .addPrimaryKeyConstraint('place_groups_key', ['session_id', 'id'])
    .addCheckConstraint('place_groups_role', sql`role in ('participant', 'volunteer')`)
    .addCheckConstraint('place_groups_taken', sql`taken >= 0 and taken <= capacity`)
    .execute();
}

const statuses = sql`status in ('confirmed', 'pending', 'waitlisted', 'offered', 'cancelled', 'declined', 'lapsed')`;

/** More statuses. SQLite can't change a constraint, so there the table is made anew; migrations run without its foreign keys. */
async function widenSignUps(db: Kysely<unknown>, dialect: Dialect, types: ColumnTypes): Promise<void> {
  if (dialect === 'postgresql') {
    await db.schema.alterTable('sign_ups').dropConstraint('sign_ups_status').execute();
    await db.schema.alterTable('sign_ups').addCheckConstraint('sign_ups_status', statuses).execute();
    return;
  }
  await db.schema
    .createTable('sign_ups_wider')
    .addColumn('id', types.text, (column) => column.primaryKey())
    .addColumn('session_id', types.text, (column) => column.notNull().references('sessions.id'))
    .addColumn('contact_name', types.text, (column) => column.notNull())
    .addColumn('contact_mobile', types.text, (column) => column.notNull())
    .addColumn('status', types.text, (column) => column.notNull())
    .addColumn('site_key', types.text)
    .addColumn('manage_token_hash', types.text, (column) => column.notNull())
    .addColumn('created_at', types.instant, (column) => column.notNull())
    .addColumn('cancelled_at', types.instant)
    .addCheckConstraint('sign_ups_status', statuses)
    .execute();
  await sql`insert into sign_ups_wider select * from sign_ups`.execute(db);
  await db.schema.dropTable('sign_ups').execute();
  await db.schema.alterTable('sign_ups_wider').renameTo('sign_ups').execute();
  await db.schema
    .createIndex('sign_ups_by_session')
    .on('sign_ups')
    .columns(['session_id', 'created_at', 'id'])
    .execute();
}

async function extendSignUps(
  db: Kysely<unknown>,
  { text, instant, whole, flag }: ColumnTypes,
): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('sign_ups')
    .addColumn('booking_id', text, (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update sign_ups set booking_id = id`.execute(db);
  await schema.alterTable('sign_ups').addColumn('line_number', whole).execute();
  await schema
    .alterTable('sign_ups')
    .addColumn('may_split', flag, (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('sign_ups').addColumn('offer_expires_at', instant).execute();
  await schema.alterTable('sign_ups').addColumn('decided_at', instant).execute();
  await schema.alterTable('sign_ups').addColumn('decision_reason', text).execute();
  await schema
    .createIndex('sign_ups_by_line')
    .on('sign_ups')
    .columns(['session_id', 'status', 'line_number'])
    .execute();
  await schema.createIndex('sign_ups_by_booking').on('sign_ups').column('booking_id').execute();
  await schema
    .createIndex('sign_ups_by_offer')
    .on('sign_ups')
    .columns(['status', 'offer_expires_at'])
    .execute();
  await schema.alterTable('participants').addColumn('group_id', text).execute();
  await schema.alterTable('participants').addColumn('left_at', instant).execute();
  await schema.alterTable('participants').addColumn('birth', text).execute();
  await sql`update participants set birth = (select birth from persons where persons.id = participants.person_id)`.execute(
    db,
  );
}

async function createAnswers(db: Kysely<unknown>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('sign_up_id', text, (column) => column.notNull().references('sign_ups.id'))
    .addColumn('participant_id', text, (column) => column.references('participants.id'))
    .addColumn('session_id', text, (column) => column.notNull().references('sessions.id'))
    .addColumn('question_id', text, (column) => column.notNull())
    .addColumn('value', text, (column) => column.notNull())
    .addColumn('delete_at', instant, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('answers_by_sign_up').on('answers').column('sign_up_id').execute();
  await db.schema.createIndex('answers_by_term').on('answers').column('delete_at').execute();
}
