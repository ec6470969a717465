import { type Insertable, type Kysely, sql } from 'kysely';
import type { ServiceCorrectionsTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import type { Decision } from './objections.repository.ts';

/** False if there is an open request about this entry already. */
export async function insertCorrection(
  db: Kysely<Database>,
  correction: Insertable<ServiceCorrectionsTable>,
): Promise<boolean> {
  const made = await db
    .insertInto('service_corrections')
    .values(correction)
    .onConflict((key) => key.column('active_entry_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export function findCorrection(
  db: Kysely<Database>,
  id: string,
): Promise<ServiceCorrectionsTable | undefined> {
  return db.selectFrom('service_corrections').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface CorrectionFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly state?: string | undefined;
}

/** Up to one more row than the page has, newest first. */
export function listCorrectionRows(
  db: Kysely<Database>,
  filter: CorrectionFilter,
): Promise<ServiceCorrectionsTable[]> {
  const after = keyAfter(filter, ['number', 'string']);
  let rows = db.selectFrom('service_corrections').selectAll();
  if (filter.communityId !== undefined) rows = rows.where('community_id', '=', filter.communityId);
  if (filter.state !== undefined) rows = rows.where('state', '=', filter.state);
  if (after !== undefined) {
    const [createdAt, id] = after;
    rows = rows.where(sql<boolean>`(created_at, id) < (${createdAt}, ${id})`);
  }
  return rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(rowsToFetch(filter)).execute();
}

/** False if it isn't open any more. */
export async function closeCorrection(
  db: Kysely<Database>,
  id: string,
  decision: Decision & { readonly replacement_id: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('service_corrections')
    .set({ ...decision, active_entry_id: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
