import { type InferResult, type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';

/**
 * A code with whose it is. It is found although it was revoked, so that it can be told so. `moved_at`: a step that publishes
 * or voids an entry changes the badge as much as the one that grants it.
 */
function selectBadges(db: Kysely<Database>) {
  return db
    .selectFrom('badge_codes as b')
    .innerJoin('volunteers as u', 'u.id', 'b.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .leftJoin('teams as m', 'm.id', 'u.team_id')
    .select(['b.code', 'b.revoked_at', 'b.shared_at', 'b.status_index'])
    .select([
      'u.id as volunteer_id',
      'u.volunteer_no',
      'u.is_league_member',
      'e.name',
      'e.birth',
      'm.name as team_name',
    ])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'))
    .select((eb) => [
      eb
        .selectFrom('star_applications as a')
        .select(({ fn }) => fn.max('a.level').as('level'))
        .whereRef('a.volunteer_id', '=', 'u.id')
        .where('a.state', '=', 'approved')
        .as('awarded'),
      eb
        .selectFrom('star_applications as a')
        .select(({ fn }) => fn.max('a.decided_at').as('at'))
        .whereRef('a.volunteer_id', '=', 'u.id')
        .where('a.state', '=', 'approved')
        .as('awarded_at'),
      eb
        .selectFrom('service_entry_steps as p')
        .innerJoin('service_entries as y', 'y.id', 'p.service_entry_id')
        .select(({ fn }) => fn.max('p.at').as('at'))
        .whereRef('y.volunteer_id', '=', 'u.id')
        .where('p.state', '<>', 'pending')
        .as('moved_at'),
    ]);
}

/** Granted minutes by origin; `notice_minutes` is the part that is still on public notice. */
function selectGranted(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries')
    .select('origin')
    .select(sql<number | string>`sum(granted_minutes)`.as('minutes'))
    .select(
      sql<number | string>`sum(case state when 'approved' then granted_minutes else 0 end)`.as(
        'notice_minutes',
      ),
    )
    .select(sql<number | string>`count(*)`.as('entries'))
    .where('state', 'in', ['approved', 'published'])
    .groupBy('origin')
    .orderBy('origin');
}

export type BadgeRow = InferResult<ReturnType<typeof selectBadges>>[number];
export type GrantedRow = InferResult<ReturnType<typeof selectGranted>>[number];

export function findBadge(db: Kysely<Database>, badgeCode: string): Promise<BadgeRow | undefined> {
  return selectBadges(db).where('b.code', '=', badgeCode).executeTakeFirst();
}

export function listGranted(db: Kysely<Database>, volunteerId: string): Promise<GrantedRow[]> {
  return selectGranted(db).where('volunteer_id', '=', volunteerId).execute();
}

export interface LiveCode {
  readonly code: string;
  readonly shared_at: number;
}

/** The code under which the volunteer's badge is shared now. */
export function findLiveCode(db: Kysely<Database>, volunteerId: string): Promise<LiveCode | undefined> {
  return db
    .selectFrom('badge_codes')
    .select(['code', 'shared_at'])
    .where('active_volunteer_id', '=', volunteerId)
    .executeTakeFirst();
}

/** Shares under this code, unless another one is live already: the unique key decides, however many ask at once. */
export async function insertCode(
  db: Kysely<Database>,
  code: { readonly code: string; readonly volunteerId: string; readonly by: string; readonly at: number },
): Promise<void> {
  await db
    .insertInto('badge_codes')
    .values({
      code: code.code,
      volunteer_id: code.volunteerId,
      active_volunteer_id: code.volunteerId,
      shared_at: code.at,
      shared_by: code.by,
      revoked_at: null,
      status_index: null,
    })
    .onConflict((key) => key.column('active_volunteer_id').doNothing())
    .execute();
}

/** Ends the live code for good, if there is one. */
export async function endLiveCode(db: Kysely<Database>, volunteerId: string, at: number): Promise<void> {
  await db
    .updateTable('badge_codes')
    .set({ active_volunteer_id: null, revoked_at: at })
    .where('active_volunteer_id', '=', volunteerId)
    .execute();
}

/** The code that was revoked last. */
export function findEndedCode(
  db: Kysely<Database>,
  volunteerId: string,
): Promise<{ readonly code: string; readonly revoked_at: number | null } | undefined> {
  return db
    .selectFrom('badge_codes')
    .select(['code', 'revoked_at'])
    .where('volunteer_id', '=', volunteerId)
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at', 'desc')
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
}
