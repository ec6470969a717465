/** Random histories of check-ins and entries: what was tallied while they went on is what the rows say in the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochMillis } from '@youth-action/sdk/domain';
import * as fc from 'fast-check';
import type { Kysely } from 'kysely';
import { insertCheckIn } from '../../src/features/attendance/attendance.repository.ts';
import { addEntry, moveEntry, voidEntry } from '../../src/features/service/service.repository.ts';
import { tallyCheckIn } from '../../src/features/statistics/tally.ts';
import { checkTallies, recountTallies } from '../../src/storage/recount-tallies.ts';
import type { Database } from '../../src/storage/tables.ts';
import type { DatabaseHandle } from '../../src/storage/open-database.ts';
import { addSession, anActivity, aSession, east, onEachDatabase, west, type World } from './feature-world.ts';

const peopleCount = 6;
const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-14', '2027-01-01'];
const activities = [
  { id: 'act_plain', community_id: east, programme_id: null, service_category: 'environment' },
  { id: 'act_other', community_id: east, programme_id: 'prg_holidays', service_category: 'culture' },
  { id: 'act_far', community_id: west, programme_id: 'prg_reading', service_category: 'environment' },
];

type Deed =
  | { readonly kind: 'come' | 'undo' | 'enter'; readonly session: number; readonly person: number }
  | { readonly kind: 'approve' | 'publish' | 'void'; readonly session: number; readonly person: number };

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(
    'come',
    'come',
    'come',
    'undo',
    'enter',
    'enter',
    'approve',
    'approve',
    'publish',
    'void',
  ),
  session: fc.nat(days.length * (activities.length + 1) - 1),
  person: fc.nat(peopleCount - 1),
});

async function build(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('activities')
    .values(activities.map((activity) => ({ ...anActivity, ...activity })))
    .execute();
  for (const [index, { day, activity }] of sessions().entries()) {
    const starts = epochMillis(`${day}T00:30:00+08:00`);
    await addSession(
      db,
      aSession({
        id: `ses_${index}`,
        activity_id: activity.id,
        community_id: activity.community_id,
        starts_at: starts,
        ends_at: starts + 3_600_000,
        sign_up_opens_at: 0,
        sign_up_closes_at: starts,
      }),
    );
  }
  for (let person = 0; person < peopleCount; person += 1) await addPerson(db, person);
}

function sessions() {
  const all = [anActivity, ...activities];
  return days.flatMap((day) => all.map((activity) => ({ day, activity })));
}

async function addPerson(db: Kysely<Database>, person: number): Promise<void> {
  const id = `per_${person}`;
  await db
    .insertInto('persons')
    .values({ id, name: `甲${person}`, mobile: '15400000000', birth: null })
    .execute();
  await db
    .insertInto('volunteers')
    .values({
      id: `vol_${person}`,
      person_id: id,
      volunteer_no: String(person).padStart(10, '0'),
      is_league_member: 0,
      team_id: null,
      created_at: 0,
    })
    .execute();
}

async function perform(db: Kysely<Database>, { kind, person, session }: Deed): Promise<void> {
  const key = `${session}-${person}`;
  const id = `sve_${key}`;
  const step = { actor: 'tok_east', at: 2_000_000_000_000 + session };
  if (kind === 'come') await come(db, session, person);
  if (kind === 'undo') await undo(db, session, person);
  if (kind === 'enter') await enter(db, session, person);
  if (kind === 'approve')
    await moveEntry(
      db,
      { id, from: ['pending'] },
      {
        step: { ...step, state: 'approved', reason: null },
        change: { granted_minutes: 30 * (person % 3), decided_at: step.at },
      },
    );
  if (kind === 'publish')
    await moveEntry(
      db,
      { id, from: ['approved'] },
      { step: { ...step, state: 'published', reason: null }, change: {} },
    );
  if (kind === 'void') await voidEntry(db, id, { ...step, reason: '记错了' });
}

async function come(db: Kysely<Database>, session: number, person: number): Promise<void> {
  const [key, at] = [`${session}-${person}`, startOf(session)];
  const signUp = {
    id: `sgn_${key}`,
    session_id: `ses_${session}`,
    contact_name: '甲',
    contact_mobile: '15400000000',
    status: 'confirmed',
    site_key: null,
    manage_token_hash: '',
    created_at: at,
    cancelled_at: null,
    booking_id: `sgn_${key}`,
    may_split: 0,
  };
  const participant = {
    id: `ptc_${key}`,
    sign_up_id: signUp.id,
    session_id: signUp.session_id,
    person_id: `per_${person}`,
    active_person_id: `per_${person}`,
    position: 0,
    relation: 'adult',
    role: 'volunteer',
    guardian_relation: null,
  };
  await db
    .insertInto('sign_ups')
    .values(signUp)
    .onConflict((one) => one.column('id').doNothing())
    .execute();
  await db
    .insertInto('participants')
    .values(participant)
    .onConflict((one) => one.column('id').doNothing())
    .execute();
  await insertCheckIn(db, {
    id: `chk_${key}`,
    session_id: signUp.session_id,
    participant_id: participant.id,
    person_id: participant.person_id,
    checked_in_at: at,
    checked_out_at: null,
    queued: 0,
    checked_in_by: 'tok_east',
    checked_out_by: null,
  });
}

async function undo(db: Kysely<Database>, session: number, person: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('check_ins')
    .where('id', '=', `chk_${session}-${person}`)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return;
  const change = { sessionId: `ses_${session}`, personId: `per_${person}`, change: -1 } as const;
  await tallyCheckIn(db, { ...change, at: startOf(session) });
}

function startOf(session: number): number {
  return epochMillis(`${sessions()[session]?.day ?? ''}T00:30:00+08:00`);
}

async function enter(db: Kysely<Database>, session: number, person: number): Promise<void> {
  const [{ activity, day }, at] = [sessions()[session] ?? assert.fail(), startOf(session)];
  const id = `sve_${session}-${person}`;
  const known = await db.selectFrom('service_entries').select('id').where('id', '=', id).executeTakeFirst();
  if (known !== undefined) return;
  await addEntry(db, {
    id,
    community_id: activity.community_id,
    session_id: `ses_${session}`,
    volunteer_id: `vol_${person}`,
    active_volunteer_id: `vol_${person}`,
    participant_id: null,
    service_day: day,
    served_from_at: at,
    served_until_at: at + 3_600_000,
    planned_minutes: 60,
    observed_minutes: 60,
    granted_minutes: 0,
    origin: 'supplement',
    state: 'pending',
    reason: null,
    created_by: 'tok_east',
    created_at: at,
    decided_at: null,
  });
}

async function freshWorld(town: () => Promise<World>): Promise<World> {
  const world = await town();
  await world.write(async (db) => {
    await build(db);
    await recountTallies(db);
  });
  return world;
}

onEachDatabase('Tallies', (town) => {
  test('say after any history what the rows say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 60 }), async (deeds) => {
        const world = await freshWorld(town);
        await world.write(async (db) => {
          for (const one of deeds) await perform(db, one);
        });
        assert.deepEqual(await checkTallies(world.database.read), []);
      }),
      { numRuns: 20 },
    );
  });

  test('stay right when two processes write at the same time', async () => {
    const world = await freshWorld(town);
    const other: DatabaseHandle = await world.fresh.open();
    const deeds = fc.sample(deed, 160);
    await Promise.all(
      deeds.map((one, index) =>
        (index % 2 === 0 ? world.database : other).write.run((db) => perform(db, one)),
      ),
    );
    assert.deepEqual(await checkTallies(world.database.read), []);
    const { attendances } = await world.database.read
      .selectFrom('activity_tallies')
      .select(({ fn }) => fn.sum<number>('attendances').as('attendances'))
      .executeTakeFirstOrThrow();
    assert.ok(attendances > 10);
  });

  test('that were left out are found, and put right by counting anew', async () => {
    const world = await freshWorld(town);
    await world.write(async (db) => {
      await come(db, 0, 0);
      await come(db, 1, 1);
      await db.deleteFrom('check_ins').where('id', '=', 'chk_0-0').execute(); // nobody tallies it
    });
    const differences = await checkTallies(world.database.read);
    assert.ok(
      differences.some(
        ({ counted, tallied, what }) =>
          what === 'attendances com_east act_reading 2025-12' && tallied === 1 && counted === 0,
      ),
      JSON.stringify(differences),
    );
    assert.ok(differences.some(({ what }) => what.startsWith('persons com_east - 2025-12')));
    assert.deepEqual(await world.write(recountTallies), differences);
    assert.deepEqual(await checkTallies(world.database.read), []);
  });
});
