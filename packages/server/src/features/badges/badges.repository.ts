import { type InferResult, type Kysely, sql } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';

function selectHolder(db: Kysely<Database>) {
  return db
    .selectFrom('volunteers as u')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .leftJoin('teams as m', 'm.id', 'u.team_id')
    .select([
      'u.id',
      'u.badge_code',
      'u.is_league_member',
      'u.created_at',
      'e.name',
      'e.birth',
      'm.name as team_name',
    ])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'));
}

/** What was granted, by origin; `decided_at` is also that of entries which are void by now. */
function selectGranted(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries')
    .select(['origin', (eb) => eb.fn.max('decided_at').as('decided_at')])
    .select(
      sql<number | string>`sum(case state when 'approved' then granted_minutes else 0 end)`.as('minutes'),
    )
    .select(sql<number | string>`sum(case state when 'approved' then 1 else 0 end)`.as('entries'))
    .groupBy('origin')
    .orderBy('origin');
}

export type BadgeHolderRow = InferResult<ReturnType<typeof selectHolder>>[number];
export type GrantedRow = InferResult<ReturnType<typeof selectGranted>>[number];

export function findBadgeHolder(
  db: Kysely<Database>,
  badgeCode: string,
): Promise<BadgeHolderRow | undefined> {
  return selectHolder(db).where('u.badge_code', '=', badgeCode).executeTakeFirst();
}

export function listGranted(db: Kysely<Database>, volunteerId: string): Promise<GrantedRow[]> {
  return selectGranted(db).where('volunteer_id', '=', volunteerId).execute();
}
