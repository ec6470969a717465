/** A session of its own for one history, and what the tables say of it. */
import type { Kysely } from 'kysely';
import type { Database } from '../../src/storage/tables.ts';
import { addSession, anActivity, aSession, type World } from '../features/feature-world.ts';
import { capacitiesOf, type Settings } from './model.ts';

const minutes = 60_000;
export const opensForMs = 10 * 60 * minutes;

const groupsOfRole = {
  participant: [
    { id: 'grp_children', admits: 'children' },
    { id: 'grp_adults', admits: 'adults' },
  ],
  volunteer: [
    { id: 'grp_morning', admits: 'anyone' },
    { id: 'grp_noon', admits: 'anyone' },
  ],
} as const;

/** Makes it; it starts ten hours from now. */
export async function makeSession(world: World, settings: Settings, name: string): Promise<string> {
  const id = `ses_${name}`;
  const capacity = capacitiesOf(settings);
  await world.write(async (db) => {
    await db
      .insertInto('activities')
      .values({
        ...anActivity,
        id: `act_${name}`,
        audience: 'everyone',
        age_from: null,
        age_to: null,
        needs_approval: Number(settings.needsApproval),
        waitlist_promotion: settings.promotion ?? null,
        offer_minutes: settings.offerMinutes ?? null,
      })
      .execute();
    const [a, b, c, d] = settings.capacities;
    const startsAt = world.now + opensForMs;
    await addSession(
      db,
      aSession({
        id,
        activity_id: `act_${name}`,
        starts_at: startsAt,
        ends_at: startsAt + 60 * minutes,
        sign_up_opens_at: world.now - minutes,
        sign_up_closes_at: startsAt,
      }),
      { participant: a + b, volunteer: c + d },
    );
    const groups = [
      ...(settings.splitParticipants
        ? groupsOfRole.participant.map((one) => ({ ...one, role: 'participant' }))
        : []),
      ...(settings.splitVolunteers
        ? groupsOfRole.volunteer.map((one) => ({ ...one, role: 'volunteer' }))
        : []),
    ];
    const rows = groups.map((group, position) => ({
      ...group,
      session_id: id,
      label: null,
      starts_at: null,
      ends_at: null,
      position,
      capacity: capacity[group.id] ?? 0,
      taken: 0,
      waiting: 0,
    }));
    if (rows.length > 0) await db.insertInto('place_groups').values(rows).execute();
  });
  return id;
}

export interface TableSignUp {
  readonly id: string;
  readonly status: string;
  readonly turn: number;
  readonly maySplit: boolean;
  readonly expiresAt: number | null;
  readonly members: readonly { readonly id: string; readonly pool: string; readonly role: string }[];
}

/** The sign-ups of a session with those who belong to them. */
export async function readSignUps(db: Kysely<Database>, sessionId: string): Promise<TableSignUp[]> {
  const rows = await db
    .selectFrom('sign_ups as g')
    .innerJoin('participants as t', 't.sign_up_id', 'g.id')
    .select(['g.id', 'g.status', 'g.line_number', 'g.may_split', 'g.offer_expires_at'])
    .select(['t.id as participant_id', 't.role', 't.group_id'])
    .where('g.session_id', '=', sessionId)
    .where('t.left_at', 'is', null)
    .orderBy('g.line_number')
    .orderBy('g.id')
    .orderBy('t.position')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return {
      id: first.id,
      status: first.status,
      turn: first.line_number ?? 0,
      maySplit: first.may_split === 1,
      expiresAt: first.status === 'offered' ? first.offer_expires_at : null,
      members: members.map(({ group_id, participant_id, role }) => ({
        id: participant_id,
        pool: group_id ?? role,
        role,
      })),
    };
  });
}

export interface TablePool {
  readonly pool: string;
  readonly isRole: boolean;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
}

/** Every counter of a session: roles, and the groups of those that are split. */
export async function readCounters(db: Kysely<Database>, sessionId: string): Promise<TablePool[]> {
  const roles = await db
    .selectFrom('session_places')
    .selectAll()
    .where('session_id', '=', sessionId)
    .execute();
  const groups = await db
    .selectFrom('place_groups')
    .selectAll()
    .where('session_id', '=', sessionId)
    .execute();
  return [
    ...roles.map(({ role, ...row }) => ({ ...row, pool: role, isRole: true })),
    ...groups.map(({ id, ...row }) => ({ ...row, pool: id, isRole: false })),
  ];
}
