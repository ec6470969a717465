import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { columnTypes } from './initial-schema/column-types.ts';

/** Monthly reports, and who did what to them. */
export async function addMonthlyReports(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { instant, text, whole } = columnTypes(dialect);
  await db.schema
    .createTable('monthly_reports')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('community_id', text, (column) => column.notNull().references('communities.id'))
    .addColumn('month', text, (column) => column.notNull())
    .addColumn('revision', whole, (column) => column.notNull())
    .addColumn('amends_id', text, (column) => column.references('monthly_reports.id'))
    .addColumn('amendment_reason', text)
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('frozen', text)
    .addColumn('stated', text, (column) => column.notNull())
    .addColumn('texts', text, (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('updated_at', instant, (column) => column.notNull())
    .addColumn('frozen_at', instant)
    .addColumn('submitted_at', instant)
    .addColumn('head_sequence', whole)
    .addColumn('head_hash', text)
    .addUniqueConstraint('monthly_reports_revision', ['community_id', 'month', 'revision'])
    .addCheckConstraint('monthly_reports_state', sql`state in ('draft', 'frozen', 'submitted')`)
    .addCheckConstraint('monthly_reports_frozen', sql`(state = 'draft') = (frozen is null)`)
    .addCheckConstraint('monthly_reports_numbers', sql`revision >= 1 and version >= 1`)
    .execute();
  await db.schema
    .createIndex('monthly_reports_by_month')
    .on('monthly_reports')
    .columns(['month', 'community_id', 'revision'])
    .execute();
  await db.schema
    .createTable('monthly_report_steps')
    .addColumn('report_id', text, (column) => column.notNull().references('monthly_reports.id'))
    .addColumn('version', whole, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('actor', text, (column) => column.notNull())
    .addColumn('actor_label', text, (column) => column.notNull())
    .addColumn('reason', text)
    .addColumn('changed', text, (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('monthly_report_steps_key', ['report_id', 'version'])
    .execute();
}
