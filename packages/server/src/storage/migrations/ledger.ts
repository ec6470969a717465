import { epochMillis, instantOf, noticeEnd } from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import type { Database } from '../tables.ts';
import { chainSteps } from './chain-steps.ts';
import { type ColumnTypes, columnTypes } from './initial-schema/column-types.ts';

/** Public notice, objections and corrections, and the chain over every step that there is already. */
export async function addLedger(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const types = columnTypes(dialect);
  await (dialect === 'postgresql' ? widenEntries(db, types) : remakeEntries(db, types));
  await db.schema
    .createIndex('service_entries_by_notice')
    .on('service_entries')
    .columns(['state', 'notice_until', 'id'])
    .execute();
  await db.schema
    .createIndex('service_entries_by_maker')
    .on('service_entries')
    .columns(['created_by', 'created_at'])
    .execute();
  await db.schema.alterTable('tokens').addColumn('mobile', types.text).execute();
  await startNotices(db);
  await extendSteps(db, types);
  await createObjections(db, types);
  await createCorrections(db, types);
  await chainSteps(db);
  await db.schema
    .createIndex('service_entry_steps_chain')
    .unique()
    .on('service_entry_steps')
    .columns(['community_id', 'sequence'])
    .execute();
}

const states = sql`state in ('pending', 'approved', 'published', 'void')`;

async function widenEntries(db: Kysely<Database>, { text, instant }: ColumnTypes): Promise<void> {
  const { schema } = db;
  const table = 'service_entries';
  await schema.alterTable(table).dropConstraint('service_entries_state').execute();
  await schema.alterTable(table).addCheckConstraint('service_entries_state', states).execute();
  await schema.alterTable(table).addColumn('notice_until', instant).execute();
  for (const name of ['evidence_kind', 'evidence_reference', 'corrects_id'])
    await schema.alterTable(table).addColumn(name, text).execute();
}

/** SQLite can't change a constraint, so there the table is made anew; migrations run without its foreign keys. */
async function remakeEntries(db: Kysely<Database>, { text, instant, whole }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('service_entries_wider')
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
    .addColumn('notice_until', instant)
    .addColumn('evidence_kind', text)
    .addColumn('evidence_reference', text)
    .addColumn('corrects_id', text)
    .addUniqueConstraint('service_entries_active_volunteer', ['session_id', 'active_volunteer_id'])
    .addCheckConstraint('service_entries_state', states)
    .addCheckConstraint('service_entries_origin', sql`origin in ('check-in', 'supplement', 'import')`)
    .addCheckConstraint(
      'service_entries_minutes',
      sql`planned_minutes >= 0 and observed_minutes >= 0 and granted_minutes >= 0`,
    )
    .addCheckConstraint('service_entries_times', sql`served_until_at >= served_from_at`)
    .execute();
  await sql`insert into service_entries_wider select *, null, null, null, null from service_entries`.execute(
    db,
  );
  await db.schema.dropTable('service_entries').execute();
  await db.schema.alterTable('service_entries_wider').renameTo('service_entries').execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('service_entries').columns(columns).execute();
  await index('service_entries_newest', ['created_at', 'id']);
  await index('service_entries_by_community', ['community_id', 'created_at', 'id']);
  await index('service_entries_by_state', ['community_id', 'state', 'service_day']);
  await index('service_entries_by_volunteer', ['volunteer_id', 'served_from_at']);
  await index('service_entries_by_participant', ['participant_id']);
}

/** What was approved before there was a notice gets the one that it would have had; what is long over is published next. */
async function startNotices(db: Kysely<Database>): Promise<void> {
  const approvals = await db
    .selectFrom('service_entries')
    .select('decided_at')
    .distinct()
    .where('state', '=', 'approved')
    .execute();
  for (const { decided_at: at } of approvals) {
    const noticeUntil = epochMillis(noticeEnd(instantOf(at ?? 0)));
    await db
      .updateTable('service_entries')
      .set({ notice_until: noticeUntil })
      .where('state', '=', 'approved')
      .where('decided_at', at === null ? 'is' : '=', at)
      .execute();
  }
}

async function extendSteps(db: Kysely<Database>, { text, whole }: ColumnTypes): Promise<void> {
  const { schema } = db;
  for (const name of ['community_id', 'content', 'previous_hash', 'hash']) {
    await schema
      .alterTable('service_entry_steps')
      .addColumn(name, text, (column) => column.notNull().defaultTo(''))
      .execute();
  }
  await schema
    .alterTable('service_entry_steps')
    .addColumn('sequence', whole, (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('ledger_heads')
    .addColumn('community_id', text, (column) => column.primaryKey().references('communities.id'))
    .addColumn('sequence', whole, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .execute();
}

async function createObjections(db: Kysely<Database>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('service_objections')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('service_entry_id', text, (column) => column.notNull().references('service_entries.id'))
    .addColumn('contact_name', text, (column) => column.notNull())
    .addColumn('contact_mobile', text, (column) => column.notNull())
    .addColumn('active_mobile', text)
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('decided_by', text)
    .addColumn('decided_at', instant)
    .addColumn('decision_reason', text)
    .addUniqueConstraint('service_objections_active', ['service_entry_id', 'active_mobile'])
    .addCheckConstraint('service_objections_state', sql`state in ('open', 'upheld', 'dismissed')`)
    .execute();
  await db.schema
    .createIndex('service_objections_newest')
    .on('service_objections')
    .columns(['community_id', 'created_at', 'id'])
    .execute();
}

async function createCorrections(db: Kysely<Database>, { text, instant }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('service_corrections')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('service_entry_id', text, (column) => column.notNull().references('service_entries.id'))
    .addColumn('active_entry_id', text, (column) => column.unique())
    .addColumn('sign_up_id', text, (column) => column.references('sign_ups.id'))
    .addColumn('noted_by', text)
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('decided_by', text)
    .addColumn('decided_at', instant)
    .addColumn('decision_reason', text)
    .addColumn('replacement_id', text)
    .addCheckConstraint('service_corrections_state', sql`state in ('open', 'accepted', 'declined')`)
    .execute();
  await db.schema
    .createIndex('service_corrections_newest')
    .on('service_corrections')
    .columns(['community_id', 'created_at', 'id'])
    .execute();
  await db.schema
    .createIndex('service_corrections_by_entry')
    .on('service_corrections')
    .column('service_entry_id')
    .execute();
}
