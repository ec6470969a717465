import { serverActor } from '@youth-action/sdk/domain';
import { type Insertable, type InferResult, type Kysely, sql } from 'kysely';
import type { ServiceObjectionsTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';
import { moveEntry } from './service.repository.ts';

/** Entries on public notice at the instant, with what everybody may know of them. */
function selectNotices(db: Kysely<Database>, nowMs: number) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('volunteers as u', 'u.id', 'y.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .select(['y.id', 'y.service_day', 'y.granted_minutes', 'y.origin', 'y.notice_until'])
    .select(['a.title as session_title', 'e.name', 'e.birth'])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'))
    .where('y.state', '=', 'approved')
    .where('y.notice_until', '>', nowMs);
}

export type NoticeRow = InferResult<ReturnType<typeof selectNotices>>[number];

export interface NoticeFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly nowMs: number;
}

/** Up to one more row than the page has, those whose notice ends first before others. */
export function listNotices(db: Kysely<Database>, filter: NoticeFilter): Promise<NoticeRow[]> {
  const after = keyAfter(filter, ['number', 'string']);
  let rows = selectNotices(db, filter.nowMs);
  if (filter.communityId !== undefined) rows = rows.where('y.community_id', '=', filter.communityId);
  if (after !== undefined) {
    const [until, id] = after;
    rows = rows.where(sql<boolean>`(y.notice_until, y.id) > (${until}, ${id})`);
  }
  return rows.orderBy('y.notice_until').orderBy('y.id').limit(rowsToFetch(filter)).execute();
}

/** One entry, if it is on public notice. */
export function findNotice(db: Kysely<Database>, id: string, nowMs: number): Promise<NoticeRow | undefined> {
  return selectNotices(db, nowMs).where('y.id', '=', id).executeTakeFirst();
}

/**
 * Keeps an entry on notice as it is until the transaction ends, so that it isn't published over an objection; false if
 * it isn't on notice any more.
 */
export async function holdOnNotice(db: Kysely<Database>, id: string, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('service_entries')
    .set({ state: 'approved' })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .where('notice_until', '>', nowMs)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** False if this number has an open objection to the entry already. */
export async function insertObjection(
  db: Kysely<Database>,
  objection: Insertable<ServiceObjectionsTable>,
): Promise<boolean> {
  const made = await db
    .insertInto('service_objections')
    .values(objection)
    .onConflict((key) => key.columns(['service_entry_id', 'active_mobile']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export type ObjectionRow = ServiceObjectionsTable;

export function findObjection(db: Kysely<Database>, id: string): Promise<ObjectionRow | undefined> {
  return db.selectFrom('service_objections').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface ObjectionFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly state?: string | undefined;
}

/** Up to one more row than the page has, newest first. */
export function listObjectionRows(db: Kysely<Database>, filter: ObjectionFilter): Promise<ObjectionRow[]> {
  const after = keyAfter(filter, ['number', 'string']);
  let rows = db.selectFrom('service_objections').selectAll();
  if (filter.communityId !== undefined) rows = rows.where('community_id', '=', filter.communityId);
  if (filter.state !== undefined) rows = rows.where('state', '=', filter.state);
  if (after !== undefined) {
    const [createdAt, id] = after;
    rows = rows.where(sql<boolean>`(created_at, id) < (${createdAt}, ${id})`);
  }
  return rows.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(rowsToFetch(filter)).execute();
}

export interface Decision {
  readonly state: string;
  readonly decided_by: string;
  readonly decided_at: number;
  readonly decision_reason: string;
}

/** False if it isn't open any more. */
export async function closeObjection(db: Kysely<Database>, id: string, decision: Decision): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('service_objections')
    .set({ ...decision, active_mobile: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Entries whose notice is over and that nobody's open objection holds back, with their communities. */
export function listPublishable(
  db: Kysely<Database>,
  nowMs: number,
  limit: number,
): Promise<{ id: string; community_id: string }[]> {
  return db
    .selectFrom('service_entries as y')
    .select(['y.id', 'y.community_id'])
    .where('y.state', '=', 'approved')
    .where('y.notice_until', '<=', nowMs)
    .where(hasNoOpenObjection())
    .orderBy('y.notice_until')
    .orderBy('y.id')
    .limit(limit)
    .execute();
}

function hasNoOpenObjection() {
  return sql<boolean>`not exists (
    select 1 from service_objections as j where j.service_entry_id = y.id and j.state = 'open'
  )`;
}

/** Publishes an entry, unless somebody has moved it meanwhile. */
export function publishEntry(db: Kysely<Database>, id: string, nowMs: number): Promise<boolean> {
  return moveEntry(
    db,
    { id, from: ['approved'] },
    { step: { state: 'published', reason: null, actor: serverActor, at: nowMs }, change: {} },
  );
}
