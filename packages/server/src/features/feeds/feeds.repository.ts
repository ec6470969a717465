import {
  type FeedQuery,
  type RpdeQuery,
  type SessionQuery,
  largestPageSize,
} from '@youth-action/sdk/contract';
import type { CivilDay } from '@youth-action/sdk/domain';
import type { InferResult, Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { sessionConditions } from '../sessions/session-conditions.repository.ts';
import { selectSessions } from '../sessions/sessions.repository.ts';

/** The filter of a feed and its days, both included. */
export interface FeedFilter extends Omit<FeedQuery, 'lang'> {
  readonly from: CivilDay;
  readonly until: CivilDay;
}

/** Which sessions a feed has. */
export interface FeedChoice {
  readonly filter: FeedFilter;
  readonly order: 'by-start' | 'by-edit';
  readonly limit: number;
}

function selectFeedSessions(db: Kysely<Database>) {
  return selectSessions(db).select([
    'a.summary',
    'a.bring',
    's.cancellation_reason',
    's.edited_at',
    's.changed_at',
    's.sequence',
    'v.address as venue_address',
    'v.coordinates as venue_coordinates',
  ]);
}

export type FeedSessionRow = InferResult<ReturnType<typeof selectFeedSessions>>[number];

/** One session as feeds have it. */
export function findFeedSession(db: Kysely<Database>, id: string): Promise<FeedSessionRow | undefined> {
  return selectFeedSessions(db).where('s.id', '=', id).executeTakeFirst();
}

/** By start and id; or the latest edited first. */
export function listFeedSessions(db: Kysely<Database>, choice: FeedChoice): Promise<FeedSessionRow[]> {
  const { filter, limit, order } = choice;
  const rows = selectFeedSessions(db).where((eb) => eb.and(sessionConditions(queryOf(filter))));
  const ordered = order === 'by-start' ? rows.orderBy('s.starts_at') : rows.orderBy('s.edited_at', 'desc');
  return ordered.orderBy('s.id').limit(limit).execute();
}

/** When the latest change of any session was, as far as `nowMs`; by an index, so that it costs nothing to ask. */
export async function latestChange(db: Kysely<Database>, nowMs: number): Promise<number> {
  const row = await db
    .selectFrom('sessions')
    .select(({ fn }) => fn.max('changed_at').as('changed_at'))
    .where('changed_at', '<=', nowMs)
    .executeTakeFirst();
  return row?.changed_at ?? 0;
}

/** How much has happened to the sessions that the filter may choose from, in one pass over them. */
export function feedState(db: Kysely<Database>, filter: FeedFilter) {
  const { hasPlaces: _changes, ...lasting } = filter; // a session that has filled up has left, which is a change too
  const { age, audience, mode, programmeId, role, tag } = lasting;
  const asksPlaces = role !== undefined || age !== undefined;
  const asksActivity = asksPlaces || (programmeId ?? tag ?? audience ?? mode) !== undefined;
  return db
    .selectFrom('sessions as s')
    .$if(asksActivity, (rows) => rows.innerJoin('activities as a', 'a.id', 's.activity_id'))
    .$if(asksPlaces, (rows) =>
      rows
        .leftJoin('session_places as pp', (join) =>
          join.onRef('pp.session_id', '=', 's.id').on('pp.role', '=', 'participant'),
        )
        .leftJoin('session_places as vp', (join) =>
          join.onRef('vp.session_id', '=', 's.id').on('vp.role', '=', 'volunteer'),
        ),
    )
    .where((eb) => eb.and(sessionConditions(queryOf(lasting))))
    .select(({ fn }) => [
      fn.countAll().as('sessions'),
      fn.sum('s.revision').as('changes'),
      fn.sum('s.sequence').as('edits'),
      fn.max('s.changed_at').as('changed_at'),
      fn.max('s.edited_at').as('edited_at'),
    ])
    .executeTakeFirstOrThrow();
}

/** Sessions after the place that the query names, in the order of their last change, as far as `untilMs`. */
export async function listChangedSessions(db: Kysely<Database>, query: RpdeQuery, untilMs: number) {
  const { afterId, afterTimestamp, hasPlaces, lang: _lang, limit = largestPageSize, ...lasting } = query;
  let rows = selectFeedSessions(db)
    .where('s.changed_at', '<=', untilMs)
    .where((eb) => eb.and(sessionConditions(lasting)));
  if (afterTimestamp !== undefined && afterId !== undefined) {
    rows = rows.where((eb) =>
      eb(eb.refTuple('s.changed_at', 's.id'), '>', eb.tuple(afterTimestamp, afterId as string)),
    );
  }
  const changed = await rows.orderBy('s.changed_at').orderBy('s.id').limit(limit).execute();
  const listed = await listedAmong(db, changed, { ...lasting, hasPlaces });
  return changed.map((row) => ({ row, isListed: listed === undefined || listed.has(row.id) }));
}

/** Ids of those rows that the whole filter lets through; undefined where it is the one that they were chosen by. */
async function listedAmong(
  db: Kysely<Database>,
  rows: readonly FeedSessionRow[],
  filter: SessionQuery,
): Promise<Set<string> | undefined> {
  if (filter.hasPlaces === undefined || rows.length === 0) return undefined;
  const ids = rows.map(({ id }) => id);
  const listed = await selectSessions(db)
    .where('s.id', 'in', ids)
    .where((eb) => eb.and(sessionConditions(filter)))
    .execute();
  return new Set(listed.map(({ id }) => id));
}

/** What the filter of a feed's title names. */
export async function namesIn(db: Kysely<Database>, filter: Omit<FeedQuery, 'lang'>): Promise<string[]> {
  const { activityId = '', communityId = '', programmeId = '' } = filter;
  const [community, programme, activity] = await Promise.all([
    db.selectFrom('communities').select('name').where('id', '=', communityId).executeTakeFirst(),
    db.selectFrom('programmes').select('name').where('id', '=', programmeId).executeTakeFirst(),
    db.selectFrom('activities').select('title as name').where('id', '=', activityId).executeTakeFirst(),
  ]);
  return [community, programme, activity].flatMap((row) => (row === undefined ? [] : [row.name]));
}

function queryOf(filter: FeedFilter): SessionQuery {
  return filter;
}
