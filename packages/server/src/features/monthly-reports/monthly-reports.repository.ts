import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { MonthlyReportsTable, MonthlyReportStepsTable } from '../../storage/monthly-report-tables.ts';
import type { Database } from '../../storage/tables.ts';

export type ReportRow = Selectable<MonthlyReportsTable> & {
  readonly community_name: string;
  /** The next revision, if there is one. */
  readonly amended_by: string | null;
};

function reports(db: Kysely<Database>) {
  return db
    .selectFrom('monthly_reports as r')
    .innerJoin('communities as c', 'c.id', 'r.community_id')
    .leftJoin('monthly_reports as n', 'n.amends_id', 'r.id')
    .selectAll('r')
    .select(['c.name as community_name', 'n.id as amended_by']);
}

export function findReport(db: Kysely<Database>, id: string): Promise<ReportRow | undefined> {
  return reports(db).where('r.id', '=', id).executeTakeFirst();
}

/** The latest revision that was submitted for the month. */
export function findSubmitted(
  db: Kysely<Database>,
  communityId: string,
  month: string,
): Promise<ReportRow | undefined> {
  return reports(db)
    .where('r.community_id', '=', communityId)
    .where('r.month', '=', month)
    .where('r.state', '=', 'submitted')
    .orderBy('r.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export interface ReportsWanted {
  readonly communityId: string | undefined;
  readonly month: string | undefined;
  /** Month, community and revision of the last one of the page before. */
  readonly after: readonly [string, string, number] | undefined;
  readonly limit: number;
}

/** Latest month first; of one community and month, the latest revision first. */
export function listReports(
  db: Kysely<Database>,
  { after, communityId, limit, month }: ReportsWanted,
): Promise<ReportRow[]> {
  return reports(db)
    .$if(communityId !== undefined, (rows) => rows.where('r.community_id', '=', communityId ?? ''))
    .$if(month !== undefined, (rows) => rows.where('r.month', '=', month ?? ''))
    .$if(after !== undefined, (rows) => {
      const [lastMonth, lastCommunity, lastRevision] = after ?? ['', '', 0];
      return rows.where(
        sql<boolean>`(r.month < ${lastMonth} or (r.month = ${lastMonth} and (r.community_id > ${lastCommunity}
          or (r.community_id = ${lastCommunity} and r.revision < ${lastRevision}))))`,
      );
    })
    .orderBy('r.month', 'desc')
    .orderBy('r.community_id')
    .orderBy('r.revision', 'desc')
    .limit(limit)
    .execute();
}

/** Every revision of the month's reports, the latest first. */
export function listReportsOfMonth(db: Kysely<Database>, month: string): Promise<ReportRow[]> {
  return reports(db).where('r.month', '=', month).orderBy('r.revision', 'desc').execute();
}

export function listCommunities(db: Kysely<Database>): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('communities').select(['id', 'name']).orderBy('division_code').orderBy('id').execute();
}

/** Whether it was added: not if the community has this revision of the month already. */
export async function insertReport(
  db: Kysely<Database>,
  row: Insertable<MonthlyReportsTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('monthly_reports')
    .values(row)
    .onConflict((key) => key.columns(['community_id', 'month', 'revision']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether it was changed: not if somebody else has changed the version that was seen. */
export async function updateReport(
  db: Kysely<Database>,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<MonthlyReportsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('monthly_reports')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertStep(
  db: Kysely<Database>,
  row: Insertable<MonthlyReportStepsTable>,
): Promise<void> {
  await db.insertInto('monthly_report_steps').values(row).execute();
}

export function listSteps(
  db: Kysely<Database>,
  reportId: string,
): Promise<Selectable<MonthlyReportStepsTable>[]> {
  return db
    .selectFrom('monthly_report_steps')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('version')
    .execute();
}
