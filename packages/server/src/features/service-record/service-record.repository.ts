import { type InferResult, type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';

/** A volunteer's entries with where they were recorded. */
function selectOwnEntries(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('communities as c', 'c.id', 'y.community_id')
    .select([
      'y.id',
      'y.community_id',
      'y.service_day',
      'y.planned_minutes',
      'y.observed_minutes',
      'y.granted_minutes',
      'y.origin',
      'y.state',
      'y.reason',
      'y.corrects_id',
      'y.notice_until',
      'y.created_at',
      'a.title as session_title',
      'c.name as community_name',
    ]);
}

function selectSteps(db: Kysely<Database>) {
  return db
    .selectFrom('service_entry_steps')
    .select(['service_entry_id', 'state', 'reason', 'at'])
    .orderBy('at')
    .orderBy('sequence');
}

function selectCorrections(db: Kysely<Database>) {
  return db
    .selectFrom('service_corrections')
    .select(['id', 'service_entry_id', 'state', 'text', 'created_at', 'decided_at', 'decision_reason'])
    .orderBy('created_at')
    .orderBy('id');
}

export type OwnEntryRow = InferResult<ReturnType<typeof selectOwnEntries>>[number];
export type OwnStepRow = InferResult<ReturnType<typeof selectSteps>>[number];
export type OwnCorrectionRow = InferResult<ReturnType<typeof selectCorrections>>[number];

/** Up to one more row than the page has, by day of service and then by id, newest first. */
export function listOwnEntries(
  db: Kysely<Database>,
  volunteerId: string,
  paging: Paging,
): Promise<OwnEntryRow[]> {
  const after = keyAfter(paging, ['string', 'string']);
  let rows = selectOwnEntries(db).where('y.volunteer_id', '=', volunteerId);
  if (after !== undefined) {
    const [day, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('y.service_day', 'y.id'), '<', eb.tuple(day, id)));
  }
  return rows.orderBy('y.service_day', 'desc').orderBy('y.id', 'desc').limit(rowsToFetch(paging)).execute();
}

/** The steps of these entries, oldest first. */
export async function listSteps(db: Kysely<Database>, entryIds: readonly string[]): Promise<OwnStepRow[]> {
  if (entryIds.length === 0) return [];
  return selectSteps(db).where('service_entry_id', 'in', entryIds).execute();
}

/** Requests to correct these entries, oldest first. */
export async function listCorrectionsOf(
  db: Kysely<Database>,
  entryIds: readonly string[],
): Promise<OwnCorrectionRow[]> {
  if (entryIds.length === 0) return [];
  return selectCorrections(db).where('service_entry_id', 'in', entryIds).execute();
}

export interface StateMinutes {
  readonly state: string;
  readonly granted: number | string;
  readonly observed: number | string;
}

/** A volunteer's minutes by state. */
export function sumByState(db: Kysely<Database>, volunteerId: string): Promise<StateMinutes[]> {
  return db
    .selectFrom('service_entries')
    .select('state')
    .select(sql<number | string>`sum(granted_minutes)`.as('granted'))
    .select(sql<number | string>`sum(observed_minutes)`.as('observed'))
    .where('volunteer_id', '=', volunteerId)
    .groupBy('state')
    .execute();
}

/** What points are counted from: published minutes of each entry, with the category of its activity. */
export function listPointEntries(
  db: Kysely<Database>,
  volunteerId: string,
): Promise<{ readonly minutes: number; readonly category: string }[]> {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select(['y.granted_minutes as minutes', 'a.service_category as category'])
    .where('y.volunteer_id', '=', volunteerId)
    .where('y.state', '=', 'published')
    .execute();
}
