import type { ServiceState } from '@youth-action/sdk/domain';
import type { InferResult, Insertable, Kysely, Updateable } from 'kysely';
import type { ServiceEntriesTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { tallyingEntry } from '../statistics/tally.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';
import { madeInSameMinute, supplementsAround } from './entry-neighbours.repository.ts';
import { appendStep, type Step } from './ledger.repository.ts';

/** Entries with whose they are and of which session. */
export function selectEntries(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('volunteers as u', 'u.id', 'y.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .leftJoin('check_ins as k', 'k.participant_id', 'y.participant_id')
    .select([
      'y.id',
      'y.community_id',
      'y.session_id',
      'y.volunteer_id',
      'y.active_volunteer_id',
      'y.service_day',
      'y.planned_minutes',
      'y.observed_minutes',
      'y.granted_minutes',
      'y.origin',
      'y.state',
      'y.reason',
      'y.created_by',
      'y.created_at',
      'y.decided_at',
      'y.notice_until',
      'k.queued',
      'k.closed_reason',
      's.ends_at as session_ends_at',
      'a.title as session_title',
      'e.name as volunteer_name',
      'e.birth as volunteer_birth',
    ])
    .select(['y.evidence_kind', 'y.evidence_reference', 'y.corrects_id'])
    .select(['y.served_from_at', 'y.served_until_at'])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'))
    .select(madeInSameMinute().as('same_minute'))
    .select(supplementsAround().as('supplements_around'));
}

export type EntryRow = InferResult<ReturnType<typeof selectEntries>>[number];

export interface EntryFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly volunteerId?: string | undefined;
  readonly state?: string | undefined;
  readonly month?: string | undefined;
  /** Still on public notice at this instant. */
  readonly onNoticeAt?: number | undefined;
}

export function findEntry(db: Kysely<Database>, id: string): Promise<EntryRow | undefined> {
  return selectEntries(db).where('y.id', '=', id).executeTakeFirst();
}

/** Entries of a session that aren't void: one per volunteer at most. */
export function listActiveEntries(db: Kysely<Database>, sessionId: string): Promise<EntryRow[]> {
  return selectEntries(db)
    .where('y.session_id', '=', sessionId)
    .where('y.active_volunteer_id', 'is not', null)
    .execute();
}

/** Up to one more row than the page has, newest first. */
export function listEntries(db: Kysely<Database>, filter: EntryFilter): Promise<EntryRow[]> {
  const { communityId, sessionId, volunteerId, state, month, onNoticeAt } = filter;
  const after = keyAfter(filter, ['number', 'string']);
  let rows = selectEntries(db);
  if (communityId !== undefined) rows = rows.where('y.community_id', '=', communityId);
  if (sessionId !== undefined) rows = rows.where('y.session_id', '=', sessionId);
  if (volunteerId !== undefined) rows = rows.where('y.volunteer_id', '=', volunteerId);
  if (state !== undefined) rows = rows.where('y.state', '=', state);
  if (onNoticeAt !== undefined)
    rows = rows.where('y.state', '=', 'approved').where('y.notice_until', '>', onNoticeAt);
  if (month !== undefined) {
    rows = rows.where('y.service_day', '>=', `${month}-01`).where('y.service_day', '<=', `${month}-31`);
  }
  if (after !== undefined) {
    const [createdAt, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('y.created_at', 'y.id'), '<', eb.tuple(createdAt, id)));
  }
  return rows.orderBy('y.created_at', 'desc').orderBy('y.id', 'desc').limit(rowsToFetch(filter)).execute();
}

/**
 * Makes a pending entry with its first step; false if the volunteer has another one at that time that isn't void.
 * The volunteer is locked first: of two requests that would overlap, the second sees what the first has written.
 * This and `moveEntry` are the only ways to write entries.
 */
export async function addEntry(
  db: Kysely<Database>,
  entry: Insertable<ServiceEntriesTable>,
): Promise<boolean> {
  await holdVolunteer(db, entry.volunteer_id);
  if (await overlapsAnother(db, entry)) return false;
  const row = await db.insertInto('service_entries').values(entry).returningAll().executeTakeFirstOrThrow();
  const { reason = null, created_by: actor, created_at: at } = entry;
  await appendStep(db, row, { state: 'pending', reason, actor, at });
  return true;
}

/** What is written for a volunteer takes turns. Whoever moves an entry and adds another calls it before both. */
export async function holdVolunteer(db: Kysely<Database>, volunteerId: string): Promise<void> {
  await db
    .updateTable('volunteers')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', volunteerId)
    .execute();
}

async function overlapsAnother(
  db: Kysely<Database>,
  entry: Insertable<ServiceEntriesTable>,
): Promise<boolean> {
  const other = await db
    .selectFrom('service_entries')
    .select('id')
    .where('active_volunteer_id', '=', entry.volunteer_id)
    .where('volunteer_id', '=', entry.volunteer_id)
    .where((eb) =>
      eb.or([
        eb('session_id', '=', entry.session_id),
        eb.and([
          eb('served_from_at', '<', entry.served_until_at),
          eb('served_until_at', '>', entry.served_from_at),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Takes an entry from one of these states to another and notes who did it; false if it is in none of them any more. */
export async function moveEntry(
  db: Kysely<Database>,
  entry: { readonly id: string; readonly from: readonly ServiceState[] },
  to: { readonly step: Step; readonly change: Updateable<ServiceEntriesTable> },
): Promise<boolean> {
  const row = await tallyingEntry(db, entry.id, () =>
    db
      .updateTable('service_entries')
      .set({ ...to.change, state: to.step.state })
      .where('id', '=', entry.id)
      .where('state', 'in', entry.from)
      .returningAll()
      .executeTakeFirst(),
  );
  if (row === undefined) return false;
  await appendStep(db, row, to.step);
  return true;
}

/** Makes an entry void whatever it was, unless it was before; it stays with its reason, and counts for nothing. */
export function voidEntry(
  db: Kysely<Database>,
  id: string,
  { actor, at, reason }: { readonly actor: string; readonly at: number; readonly reason: string },
): Promise<boolean> {
  return moveEntry(
    db,
    { id, from: ['pending', 'approved', 'published'] },
    {
      step: { state: 'void', reason, actor, at },
      change: { active_volunteer_id: null, granted_minutes: 0, reason, decided_at: at },
    },
  );
}
