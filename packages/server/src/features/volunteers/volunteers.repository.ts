import { countedStates } from '@youth-action/sdk/domain';
import { type InferResult, type Insertable, type Kysely, sql } from 'kysely';
import type { CommunityRegistrationsTable, Database } from '../../storage/tables.ts';
import { newId, newVolunteerNo } from '../shared/ids.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { isDeclaredAdult } from './declared-adult.repository.ts';

/** The volunteer that this person is; made if need be. */
export async function ensureVolunteer(db: Kysely<Database>, personId: string, at: number): Promise<string> {
  const volunteer = {
    id: newId('vol'),
    person_id: personId,
    volunteer_no: newVolunteerNo(),
    is_league_member: 0,
    team_id: null,
    created_at: at,
  };
  await db
    .insertInto('volunteers')
    .values(volunteer)
    .onConflict((key) => key.column('person_id').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('volunteers')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return id;
}

function selectVolunteerPersons(db: Kysely<Database>) {
  return db
    .selectFrom('volunteers as u')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .select(['u.id', 'u.person_id', 'u.volunteer_no', 'e.name', 'e.mobile', 'e.birth'])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'));
}

/** A volunteer and who she is, unmasked. */
export type VolunteerPersonRow = InferResult<ReturnType<typeof selectVolunteerPersons>>[number];

export function findVolunteer(db: Kysely<Database>, id: string): Promise<VolunteerPersonRow | undefined> {
  return selectVolunteerPersons(db).where('u.id', '=', id).executeTakeFirst();
}

/**
 * The volunteers among the people of one booking who were checked in under it: seen by an organiser, and not only named.
 * Whoever served first comes first.
 */
export function listSeenVolunteers(db: Kysely<Database>, bookingId: string): Promise<VolunteerPersonRow[]> {
  return selectVolunteerPersons(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('participants as t')
          .innerJoin('sign_ups as g', 'g.id', 't.sign_up_id')
          .innerJoin('check_ins as k', 'k.participant_id', 't.id')
          .select('t.id')
          .whereRef('t.person_id', '=', 'u.person_id')
          .where('t.role', '=', 'volunteer')
          .where('g.booking_id', '=', bookingId),
      ),
    )
    .orderBy('u.created_at')
    .orderBy('u.id')
    .execute();
}

/** Whether the volunteer belongs to the community: registered there, or signed up for a session of it. */
export async function isVolunteerOf(
  db: Kysely<Database>,
  volunteerId: string,
  communityId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('volunteers as u')
    .select('u.id')
    .where('u.id', '=', volunteerId)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('community_registrations as r')
            .select('r.volunteer_id')
            .whereRef('r.volunteer_id', '=', 'u.id')
            .where('r.community_id', '=', communityId),
        ),
        eb.exists(
          eb
            .selectFrom('participants as t')
            .innerJoin('sessions as s', 's.id', 't.session_id')
            .select('t.id')
            .whereRef('t.person_id', '=', 'u.person_id')
            .where('s.community_id', '=', communityId),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Registrations, one line per volunteer: with a community, that community's, otherwise each one's first. */
function selectRegistered(db: Kysely<Database>, communityId: string | undefined) {
  const registrations = db
    .selectFrom('community_registrations')
    .select(({ fn }) => ['volunteer_id', fn.min('registered_on').as('registered_on')])
    .$if(communityId !== undefined, (rows) => rows.where('community_id', '=', communityId ?? ''))
    .groupBy('volunteer_id');
  return db
    .selectFrom(registrations.as('r'))
    .innerJoin('volunteers as u', 'u.id', 'r.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .leftJoin('teams as m', 'm.id', 'u.team_id')
    .leftJoin('badge_codes as b', 'b.active_volunteer_id', 'u.id')
    .select([
      'u.id',
      'u.volunteer_no',
      'b.code as badge_code',
      'u.is_league_member',
      'e.name',
      'e.mobile',
      'e.birth',
      'm.name as team_name',
      'r.registered_on',
    ])
    .select(isDeclaredAdult('e.id').as('is_declared_adult'))
    .select((eb) =>
      eb
        .selectFrom('service_entries as y')
        .select(sql<number | string>`coalesce(sum(y.granted_minutes), 0)`.as('minutes'))
        .whereRef('y.volunteer_id', '=', 'u.id')
        .where('y.state', 'in', countedStates)
        .as('approved_minutes'),
    );
}

export type VolunteerRow = InferResult<ReturnType<typeof selectRegistered>>[number];

interface VolunteerFilter extends Paging {
  readonly communityId?: string | undefined;
}

/** Up to one more row than the page has, by day of registration and then by id. */
export function listVolunteers(db: Kysely<Database>, filter: VolunteerFilter): Promise<VolunteerRow[]> {
  const after = keyAfter(filter, ['string', 'string']);
  let rows = selectRegistered(db, filter.communityId);
  if (after !== undefined) {
    const [registeredOn, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('r.registered_on', 'u.id'), '>', eb.tuple(registeredOn, id)));
  }
  return rows.orderBy('r.registered_on').orderBy('u.id').limit(rowsToFetch(filter)).execute();
}

export interface NewVolunteer {
  readonly personId: string;
  readonly isLeagueMember: boolean;
  readonly teamId: string | null;
}

/** The ids of the volunteers that these persons are, by person; who isn't one yet becomes one. */
export async function ensureVolunteers(
  db: Kysely<Database>,
  volunteers: readonly NewVolunteer[],
  at: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = volunteers.map(({ personId, isLeagueMember, teamId }) => ({
    id: newId('vol'),
    person_id: personId,
    volunteer_no: newVolunteerNo(),
    is_league_member: Number(isLeagueMember),
    team_id: teamId,
    created_at: at,
  }));
  await db
    .insertInto('volunteers')
    .values(rows.toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1)))
    .onConflict((key) => key.column('person_id').doNothing())
    .execute();
  const known = await db
    .selectFrom('volunteers')
    .select(['id', 'person_id'])
    .where(
      'person_id',
      'in',
      volunteers.map(({ personId }) => personId),
    )
    .execute();
  return new Map(known.map(({ id, person_id }) => [person_id, id]));
}

/** The ids of a community's teams by name; those that it hasn't yet are made. */
export async function ensureTeams(
  db: Kysely<Database>,
  communityId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = names.toSorted().map((name) => ({ id: newId('tea'), community_id: communityId, name }));
  await db
    .insertInto('teams')
    .values(rows)
    .onConflict((key) => key.columns(['community_id', 'name']).doNothing())
    .execute();
  const known = await db
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .execute();
  return new Map(known.map(({ id, name }) => [name, id]));
}

/** Registers volunteers at a community; returns the ids of those who are new there. */
export async function registerVolunteers(
  db: Kysely<Database>,
  registrations: readonly Insertable<CommunityRegistrationsTable>[],
): Promise<ReadonlySet<string>> {
  const inserted = await db
    .insertInto('community_registrations')
    .values(registrations.toSorted((a, b) => (a.volunteer_id < b.volunteer_id ? -1 : 1)))
    .onConflict((key) => key.columns(['community_id', 'volunteer_id']).doNothing())
    .returning('volunteer_id')
    .execute();
  return new Set(inserted.map(({ volunteer_id }) => volunteer_id));
}

/** Volunteers who served before they registered, or registered elsewhere: what the roster says of them is added. */
export async function completeVolunteers(
  db: Kysely<Database>,
  volunteerIds: readonly string[],
  known: { readonly isLeagueMember: boolean; readonly teamId: string | null },
): Promise<void> {
  const volunteers = () => db.updateTable('volunteers').where('id', 'in', volunteerIds);
  if (known.isLeagueMember)
    await volunteers().set({ is_league_member: 1 }).where('is_league_member', '=', 0).execute();
  if (known.teamId !== null)
    await volunteers().set({ team_id: known.teamId }).where('team_id', 'is', null).execute();
}
