import { randomUUID } from 'node:crypto';
import type { PeopleTally } from '@youth-action/sdk/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { countOf } from '../shared/wire.ts';

/** Waits for its turn and begins a new version. The row is made where somebody has emptied all tables. */
export async function nextVersion(db: Kysely<Database>): Promise<number> {
  const { version } = await db
    .insertInto('statistics_state')
    .values({ id: 1, epoch: randomUUID(), version: 1, threshold: 10 })
    .onConflict((key) => key.column('id').doUpdateSet({ version: sql<number>`statistics_state.version + 1` }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return countOf(version);
}

/** Of a session, what says where it counts. */
export interface Tallied {
  readonly community_id: string;
  readonly activity_id: string;
  readonly programme_id: string | null;
  readonly service_category: string;
  readonly starts_at: number;
  readonly status: string;
}

export function findTallied(db: Kysely<Database>, sessionId: string): Promise<Tallied | undefined> {
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select([
      's.community_id',
      's.activity_id',
      'a.programme_id',
      'a.service_category',
      's.starts_at',
      's.status',
    ])
    .where('s.id', '=', sessionId)
    .executeTakeFirst();
}

/** Where a person was checked in, cancelled sessions left out, and how many are checked in at the session. */
export async function checkInsOf(
  db: Kysely<Database>,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
) {
  const hers = await db
    .selectFrom('check_ins as k')
    .innerJoin('sessions as s', 's.id', 'k.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select(['s.community_id', 'a.programme_id', 'a.service_category', 's.starts_at'])
    .where('k.person_id', '=', personId)
    .where('s.status', '<>', 'cancelled')
    .execute();
  const some = await db
    .selectFrom('check_ins')
    .select('id')
    .where('session_id', '=', sessionId)
    .limit(2)
    .execute();
  return { hers, atSession: some.length };
}

/** Entries in these states count. */
export const countedStates = ['approved', 'published'] as const;
const countedMinutes = sql<number>`case when y.state in ('approved', 'published') then y.granted_minutes else 0 end`;

/** An entry as far as statistics go: its minutes are 0 while it doesn't count. */
export function entryCounted(db: Kysely<Database>, entryId: string) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select([
      'y.id',
      'y.community_id',
      'y.volunteer_id',
      'y.service_day',
      'y.state',
      'y.decided_at',
      's.activity_id',
      'a.programme_id',
      'a.service_category',
      countedMinutes.as('minutes'),
    ])
    .where('y.id', '=', entryId)
    .executeTakeFirst();
}

/** Where a volunteer has minutes by other entries. */
export function grantedOf(
  db: Kysely<Database>,
  { volunteerId, entryId }: { readonly volunteerId: string; readonly entryId: string },
) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .select(['y.community_id', 'a.programme_id', 'a.service_category', 'y.service_day'])
    .where('y.volunteer_id', '=', volunteerId)
    .where('y.id', '<>', entryId)
    .where('y.state', 'in', countedStates)
    .where('y.granted_minutes', '>', 0)
    .execute();
}

interface ActivityChange {
  readonly sessions: number;
  readonly attendances: number;
  readonly minutes: number;
  readonly counted_at: number | null;
  readonly corrected_at: number | null;
  readonly version: number;
}

export async function addToActivity(
  db: Kysely<Database>,
  key: { readonly community_id: string; readonly activity_id: string; readonly month: string },
  change: ActivityChange,
): Promise<void> {
  const { attendances, corrected_at, counted_at, minutes, sessions, version } = change;
  await db
    .insertInto('activity_tallies')
    .values({ ...key, ...change })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'activity_id', 'month']).doUpdateSet((eb) => ({
        sessions: eb('activity_tallies.sessions', '+', sessions),
        attendances: eb('activity_tallies.attendances', '+', attendances),
        minutes: eb('activity_tallies.minutes', '+', minutes),
        counted_at: latest('counted_at', counted_at),
        corrected_at: latest('corrected_at', corrected_at),
        version,
      })),
    )
    .execute();
}

/** PostgreSQL's `greatest` is SQLite's `max`, and each knows only its own: so neither. */
function latest(column: 'counted_at' | 'corrected_at', at: number | null) {
  const own = sql.ref<number | null>(`activity_tallies.${column}`);
  if (at === null) return sql<number | null>`${own}`;
  const time = sql`cast(${at} as bigint)`;
  return sql<number | null>`case when ${own} > ${time} then ${own} else ${time} end`;
}

export async function addToPeople(
  db: Kysely<Database>,
  scopes: readonly Pick<PeopleTally, 'communityId' | 'filter' | 'period'>[],
  { persons, volunteers, version }: { persons: number; volunteers: number; version: number },
): Promise<void> {
  if (scopes.length === 0) return;
  const rows = scopes.map(({ communityId, filter, period }) => ({
    community_id: communityId ?? '',
    filter,
    period,
    persons,
    volunteers,
    version,
  }));
  await db
    .insertInto('people_tallies')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'filter', 'period']).doUpdateSet((eb) => ({
        persons: eb('people_tallies.persons', '+', persons),
        volunteers: eb('people_tallies.volunteers', '+', volunteers),
        version,
      })),
    )
    .execute();
}
