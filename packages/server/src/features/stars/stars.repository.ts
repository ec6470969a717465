import type { StarStanding } from '@youth-action/sdk/domain';
import { type InferResult, type Insertable, type Kysely, sql } from 'kysely';
import type { StarApplicationsTable } from '../../storage/badge-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { countOf } from '../shared/wire.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';

/** Applications with whose they are and where she stands now. */
function selectApplications(db: Kysely<Database>) {
  return db
    .selectFrom('star_applications as a')
    .innerJoin('volunteers as u', 'u.id', 'a.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .select([
      'a.id',
      'a.community_id',
      'a.volunteer_id',
      'a.level',
      'a.star_policy',
      'a.state',
      'a.applied_at',
      'a.applied_by',
      'a.decided_at',
      'a.reason',
      'e.name',
      'e.birth',
    ])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'))
    .select((eb) => [
      eb
        .selectFrom('service_entries as y')
        .select(sql<number | string>`coalesce(sum(y.granted_minutes), 0)`.as('minutes'))
        .whereRef('y.volunteer_id', '=', 'a.volunteer_id')
        .where('y.state', '=', 'published')
        .as('published_minutes'),
      eb
        .selectFrom('star_applications as w')
        .select(({ fn }) => fn.max('w.level').as('level'))
        .whereRef('w.volunteer_id', '=', 'a.volunteer_id')
        .where('w.state', '=', 'approved')
        .as('awarded'),
    ]);
}

export type StarApplicationRow = InferResult<ReturnType<typeof selectApplications>>[number];

export function findApplication(db: Kysely<Database>, id: string): Promise<StarApplicationRow | undefined> {
  return selectApplications(db).where('a.id', '=', id).executeTakeFirst();
}

interface ApplicationFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly state?: string | undefined;
}

/** Up to one more row than the page has, oldest first. */
export function listApplications(
  db: Kysely<Database>,
  filter: ApplicationFilter,
): Promise<StarApplicationRow[]> {
  const { communityId, state } = filter;
  const after = keyAfter(filter, ['number', 'string']);
  let rows = selectApplications(db);
  if (communityId !== undefined) rows = rows.where('a.community_id', '=', communityId);
  if (state !== undefined) rows = rows.where('a.state', '=', state);
  if (after !== undefined) {
    const [appliedAt, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('a.applied_at', 'a.id'), '>', eb.tuple(appliedAt, id)));
  }
  return rows.orderBy('a.applied_at').orderBy('a.id').limit(rowsToFetch(filter)).execute();
}

/** A volunteer's own, newest first. */
export function listApplicationsOf(db: Kysely<Database>, volunteerId: string): Promise<StarApplicationRow[]> {
  return selectApplications(db)
    .where('a.volunteer_id', '=', volunteerId)
    .orderBy('a.applied_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute();
}

/** Where the volunteer stands, after whoever else is about to change it. */
export async function lockStanding(db: Kysely<Database>, volunteerId: string): Promise<StarStanding> {
  await db
    .updateTable('volunteers')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', volunteerId)
    .execute();
  const applications = await db
    .selectFrom('star_applications')
    .select(['level', 'state'])
    .where('volunteer_id', '=', volunteerId)
    .where('active_level', 'is not', null)
    .execute();
  const recorders = await listRecorders(db, volunteerId);
  return {
    publishedMinutes: recorders.reduce((sum, { published_minutes }) => sum + countOf(published_minutes), 0),
    awarded: Math.max(0, ...applications.map(({ level, state }) => (state === 'approved' ? level : 0))),
    isApplied: applications.some(({ state }) => state === 'applied'),
  };
}

/** What each community has recorded of a volunteer and published, most first. */
export function listRecorders(db: Kysely<Database>, volunteerId: string) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('communities as c', 'c.id', 'y.community_id')
    .select(['y.community_id', 'c.name'])
    .select(sql<number | string>`sum(y.granted_minutes)`.as('published_minutes'))
    .where('y.volunteer_id', '=', volunteerId)
    .where('y.state', '=', 'published')
    .groupBy(['y.community_id', 'c.name'])
    .orderBy('published_minutes', 'desc')
    .orderBy('y.community_id')
    .execute();
}

export async function insertApplication(
  db: Kysely<Database>,
  application: Insertable<StarApplicationsTable>,
): Promise<void> {
  await db.insertInto('star_applications').values(application).execute();
}

export interface Decided {
  readonly state: 'approved' | 'declined' | 'withdrawn';
  readonly at: number;
  readonly by: string;
  readonly reason: string | null;
}

/** Decides an application; false if it is decided already. */
export async function decideApplication(
  db: Kysely<Database>,
  id: string,
  { at, by, reason, state }: Decided,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('star_applications')
    .set({ state, reason, decided_at: at, decided_by: by })
    .$if(state !== 'approved', (rows) => rows.set({ active_level: null }))
    .where('id', '=', id)
    .where('state', '=', 'applied')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
