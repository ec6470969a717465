/** Two months of a town for the tests of monthly reports: sessions with check-ins, minutes in every state, words against them. */
import { epochMillis } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/storage/tables.ts';
import { addSession, anActivity, aSession, east, west, type World } from './feature-world.ts';

/** A session at 19:00 with these people checked in; who is written in capitals is a child. */
export async function hold(
  db: Kysely<Database>,
  day: string,
  names: readonly string[],
  changes: Partial<ReturnType<typeof aSession>> = {},
): Promise<string> {
  const starts = epochMillis(`${day}T19:00:00+08:00`);
  const id = changes.id ?? `ses_${day}`;
  const times = {
    starts_at: starts,
    ends_at: starts + 3_600_000,
    sign_up_opens_at: 0,
    sign_up_closes_at: starts,
  };
  await addSession(db, aSession({ ...times, ...changes, id }), {});
  for (const name of names) await attend(db, { id, name, at: starts });
  return id;
}

async function attend(
  db: Kysely<Database>,
  { at, id, name }: { readonly id: string; readonly name: string; readonly at: number },
): Promise<void> {
  const [person, signUp, participant] = [`per_${name}`, `sgn_${id}-${name}`, `ptc_${id}-${name}`];
  const isChild = name === name.toUpperCase();
  await db
    .insertInto('persons')
    .values({ id: person, name: `王${name}明`, mobile: '15400000000', birth: isChild ? '2016-05-04' : null })
    .onConflict((key) => key.columns(['mobile', 'name']).doNothing())
    .execute();
  await db
    .insertInto('sign_ups')
    .values({
      id: signUp,
      session_id: id,
      contact_name: name,
      contact_mobile: '15400000000',
      status: 'confirmed',
      manage_token_hash: '',
      created_at: at,
      booking_id: signUp,
      may_split: 0,
    })
    .execute();
  await db
    .insertInto('participants')
    .values({
      id: participant,
      sign_up_id: signUp,
      session_id: id,
      person_id: person,
      active_person_id: person,
      position: 0,
      relation: isChild ? 'child' : 'self',
      role: 'participant',
    })
    .execute();
  await db
    .insertInto('check_ins')
    .values({
      id: `chk_${id}-${name}`,
      session_id: id,
      participant_id: participant,
      person_id: person,
      checked_in_at: at,
      queued: 0,
      checked_in_by: 'tok_east',
    })
    .execute();
}

export interface EntryWanted {
  readonly sessionId: string;
  readonly name: string;
  readonly day: string;
  readonly minutes?: number;
  readonly state?: string;
  readonly origin?: string;
}

export async function serve(
  db: Kysely<Database>,
  { day, minutes = 60, name, origin = 'check-in', sessionId, state = 'published' }: EntryWanted,
): Promise<string> {
  const [id, volunteer] = [`sve_${sessionId}-${name}`, `vol_${name}`];
  await db
    .insertInto('volunteers')
    .values({
      id: volunteer,
      person_id: `per_${name}`,
      volunteer_no: name.padStart(10, '0'),
      is_league_member: 1,
      created_at: 0,
    })
    .onConflict((key) => key.column('person_id').doNothing())
    .execute();
  const at = epochMillis(`${day}T19:00:00+08:00`);
  const counts = state === 'approved' || state === 'published';
  await db
    .insertInto('service_entries')
    .values({
      id,
      community_id: east,
      session_id: sessionId,
      volunteer_id: volunteer,
      active_volunteer_id: state === 'void' ? null : volunteer,
      service_day: day,
      served_from_at: at,
      served_until_at: at + minutes * 60_000,
      planned_minutes: minutes,
      observed_minutes: minutes,
      granted_minutes: counts ? minutes : 0,
      origin,
      state,
      created_by: 'tok_east',
      created_at: at,
      decided_at: state === 'pending' ? null : at,
    })
    .execute();
  return id;
}

const october = (day: number) => `2026-10-${String(day).padStart(2, '0')}`;

/** October in the east: three sessions held, one called off, four people, all kinds of entries. September has one session. */
export async function townWithHistory(town: () => Promise<World>): Promise<World> {
  const world = await town();
  await world.write(async (db) => {
    await db
      .insertInto('activities')
      .values({
        ...anActivity,
        id: 'act_clean',
        programme_id: null,
        title: '垃圾分类',
        tags: '["waste-sorting"]',
        service_category: 'environment',
      })
      .execute();
    await hold(db, '2026-09-30', ['anna', 'bert']);
    const [first] = [await hold(db, october(1), ['anna', 'bert', 'KIM'])];
    await hold(db, october(8), ['anna', 'KIM']);
    const cleaning = await hold(db, october(31), ['anna', 'carla', 'bert'], { activity_id: 'act_clean' });
    await hold(db, october(9), [], { status: 'cancelled', cancellation_reason: '下雨' });
    await hold(db, '2026-11-01', ['anna']);
    await hold(db, october(5), ['anna', 'dora'], {
      id: 'ses_west-5',
      activity_id: 'act_west',
      community_id: west,
    });
    await serve(db, { sessionId: first, name: 'anna', day: october(1), minutes: 50 });
    await serve(db, {
      sessionId: first,
      name: 'bert',
      day: october(1),
      minutes: 40,
      state: 'approved',
      origin: 'supplement',
    });
    await serve(db, { sessionId: cleaning, name: 'anna', day: october(31), minutes: 30, origin: 'import' });
    await serve(db, { sessionId: cleaning, name: 'carla', day: october(31), state: 'pending' });
    const voided = await serve(db, { sessionId: cleaning, name: 'bert', day: october(31), state: 'void' });
    await db
      .insertInto('community_registrations')
      .values({ community_id: east, volunteer_id: 'vol_carla', registered_on: october(31) })
      .execute();
    await db
      .insertInto('study_pushes')
      .values({ community_id: east, season: 13, issue: 2, pushed_on: october(12) })
      .execute();
    await db
      .insertInto('service_objections')
      .values({
        id: 'obj_one',
        community_id: east,
        service_entry_id: voided,
        contact_name: '李红',
        contact_mobile: '15400000001',
        text: '他没有来',
        state: 'upheld',
        created_at: epochMillis('2026-10-31T23:59:59+08:00'),
      })
      .execute();
  });
  return world;
}
