import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochMillis } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { FigureQuery } from '../../src/features/statistics/figure-query.ts';
import type { Database } from '../../src/storage/tables.ts';
import {
  addSession,
  anActivity,
  aSession,
  east,
  onEachDatabase,
  tokens,
  west,
  type World,
} from './feature-world.ts';

const token = tokens.east;

/** A session at 19:00 with these persons checked in, each as a party of her own. */
async function held(
  db: Kysely<Database>,
  day: string,
  persons: readonly string[],
  changes: Partial<ReturnType<typeof aSession>> = {},
): Promise<string> {
  const starts = epochMillis(`${day}T19:00:00+08:00`);
  const id = changes.id ?? `ses_${day}`;
  await addSession(
    db,
    aSession({
      starts_at: starts,
      ends_at: starts + 3_600_000,
      sign_up_opens_at: 0,
      sign_up_closes_at: starts,
      ...changes,
      id,
    }),
    {},
  );
  for (const name of persons) {
    const person = `per_${name}`;
    const one = { id: person, name, mobile: '15400000000', birth: null };
    await db
      .insertInto('persons')
      .values(one)
      .onConflict((key) => key.columns(['mobile', 'name']).doNothing())
      .execute();
    const [signUp, participant] = [`sgn_${id}-${name}`, `ptc_${id}-${name}`];
    await db
      .insertInto('sign_ups')
      .values({
        id: signUp,
        session_id: id,
        contact_name: name,
        contact_mobile: one.mobile,
        status: 'confirmed',
        site_key: null,
        manage_token_hash: '',
        created_at: starts,
        cancelled_at: null,
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
        relation: 'adult',
        role: 'volunteer',
        guardian_relation: null,
      })
      .execute();
    await db
      .insertInto('check_ins')
      .values({
        id: `chk_${id}-${name}`,
        session_id: id,
        participant_id: participant,
        person_id: person,
        checked_in_at: starts - 600_000,
        checked_out_at: null,
        checked_in_by: 'tok_east',
        checked_out_by: null,
      })
      .execute();
  }
  return id;
}

async function entry(
  db: Kysely<Database>,
  sessionId: string,
  name: string,
  changes: { state?: string; minutes?: number; day: string },
) {
  const { state = 'approved', minutes = 60, day } = changes;
  const volunteer = `vol_${name}`;
  await db
    .insertInto('volunteers')
    .values({
      id: volunteer,
      person_id: `per_${name}`,
      badge_code: name.padEnd(16, '0'),
      is_league_member: 1,
      team_id: null,
      created_at: 0,
    })
    .onConflict((key) => key.column('person_id').doNothing())
    .execute();
  const at = epochMillis(`${day}T19:00:00+08:00`);
  await db
    .insertInto('service_entries')
    .values({
      id: `sve_${sessionId}-${name}`,
      community_id: east,
      session_id: sessionId,
      volunteer_id: volunteer,
      active_volunteer_id: state === 'void' ? null : volunteer,
      participant_id: null,
      service_day: day,
      served_from_at: at,
      served_until_at: at + minutes * 60_000,
      planned_minutes: minutes,
      observed_minutes: minutes,
      granted_minutes: state === 'approved' ? minutes : 0,
      origin: 'check-in',
      state,
      reason: null,
      created_by: 'tok_east',
      created_at: at,
      decided_at: state === 'pending' ? null : at + 86_400_000,
    })
    .execute();
}

/** Two sessions in September, one in October, and others that don't count. */
async function history(db: Kysely<Database>): Promise<void> {
  const first = await held(db, '2026-09-01', ['anna', 'bert']);
  const second = await held(db, '2026-09-30', ['anna']);
  const third = await held(db, '2026-10-01', ['anna', 'carl', 'dora'], { activity_id: 'act_plain' });
  await held(db, '2026-10-02', []);
  await held(db, '2026-10-03', ['bert'], { status: 'cancelled' });
  await held(db, '2026-11-28', ['bert']); // at 19:00, and it is 08:00
  await held(db, '2026-10-05', ['ewan', 'anna'], {
    id: 'ses_in-the-west',
    community_id: west,
    activity_id: 'act_west',
  });
  await entry(db, first, 'anna', { day: '2026-09-01', minutes: 50 });
  await entry(db, second, 'anna', { day: '2026-09-30', minutes: 30 });
  await entry(db, third, 'anna', { day: '2026-10-01', minutes: 45 });
  await entry(db, third, 'carl', { day: '2026-10-01', state: 'pending' });
  await entry(db, third, 'dora', { day: '2026-10-01', state: 'void' });
}

async function townWithHistory(town: () => Promise<World>): Promise<World> {
  const world = await town();
  await world.write(async (db) => {
    await db
      .insertInto('activities')
      .values({ ...anActivity, id: 'act_plain', programme_id: null, tags: '["civic-city"]' })
      .execute();
    await history(db);
  });
  return world;
}

const metrics = (answer: { metrics: readonly { key: string; value: number }[] }) =>
  Object.fromEntries(answer.metrics.map(({ key, value }) => [key, value]));

onEachDatabase('Statistics', (town) => {
  test('count sessions that were held, attendances, different persons and approved minutes', async () => {
    const world = await townWithHistory(town);
    const answer = await world.ok('statistics.get', { query: { communityId: east } });
    assert.deepEqual(metrics(answer), { sessions: 3, attendances: 6, persons: 4, 'service-minutes': 125 });
    assert.deepEqual(answer.months, [
      { month: '2026-09', sessions: 2, attendances: 3, persons: 2, serviceMinutes: 80 },
      { month: '2026-10', sessions: 1, attendances: 3, persons: 3, serviceMinutes: 45 },
      { month: '2026-11', sessions: 0, attendances: 0, persons: 0, serviceMinutes: 0 },
    ]);
    assert.deepEqual(
      [answer.communityName, answer.youthPopulation, answer.metrics[0]?.until],
      ['育才街社区', 3423, '2026-11-28'],
    );
  });

  test('count a session from the moment at which it begins', async () => {
    const world = await townWithHistory(town);
    const sessionsAt = async (now: string) => {
      world.at(now);
      return metrics(await world.ok('statistics.get', { query: { communityId: east } }))['sessions'];
    };
    assert.equal(await sessionsAt('2026-11-28T18:59:59+08:00'), 3);
    assert.equal(await sessionsAt('2026-11-28T19:00:00+08:00'), 4);
  });

  test('are of the days from and until, both included', async () => {
    const world = await townWithHistory(town);
    const answer = await world.ok('statistics.get', {
      query: { communityId: east, from: '2026-09-30', until: '2026-10-01' },
    });
    assert.deepEqual(metrics(answer), { sessions: 2, attendances: 4, persons: 3, 'service-minutes': 75 });
    assert.deepEqual(
      answer.months.map(({ month, sessions }) => [month, sessions]),
      [
        ['2026-09', 1],
        ['2026-10', 1],
      ],
    );
    assert.deepEqual([answer.metrics[0]?.from, answer.metrics[0]?.until], ['2026-09-30', '2026-10-01']);
    const none = await world.ok('statistics.get', {
      query: { communityId: east, from: '0001-01-01', until: '0001-01-02' },
    });
    assert.deepEqual([metrics(none)['attendances'], none.months], [0, []]);
    assert.deepEqual(
      (await world.ok('statistics.get', { query: { from: '2026-12-01', until: '9999-12-31' } })).months,
      [],
    );
  });

  test('without a community are of all, where a person counts once', async () => {
    const world = await townWithHistory(town);
    const answer = await world.ok('statistics.get');
    assert.deepEqual(metrics(answer), { sessions: 4, attendances: 8, persons: 5, 'service-minutes': 125 });
    assert.equal(answer.communityId, undefined);
    assert.equal(answer.youthPopulation, undefined, 'one of two communities has no number');
    await world.refused('community-not-found', 'statistics.get', { query: { communityId: 'com_none' } });
  });

  test('are the same bytes until something that is counted changes', async () => {
    const world = await townWithHistory(town);
    const call = { query: { communityId: east } };
    const first = await world.call('statistics.get', call);
    world.at('2026-11-28T18:00:00+08:00');
    assert.equal((await world.call('statistics.get', call)).text, first.text);
    assert.equal(first.body.asOf, '2026-10-02T19:00:00+08:00');
    world.at('2026-11-28T19:00:00+08:00');
    assert.equal((await world.ok('statistics.get', call)).asOf, '2026-11-28T19:00:00+08:00');
    const empty = await world.ok('statistics.get', { query: { communityId: west, from: '2026-11-01' } });
    assert.equal(empty.asOf, '2026-11-28T00:00:00+08:00');
  });
});

onEachDatabase('Reported figures', (town) => {
  async function figures(world: World, queries: readonly (FigureQuery | null)[], changes: object = {}) {
    await world.write(async (db) => {
      await db.deleteFrom('reported_figures').execute();
      await db
        .insertInto('reported_figures')
        .values(
          queries.map((query, position) => ({
            community_id: east,
            key: `figure-${position}`,
            position,
            label_zh: '数',
            label_en: 'number',
            written: '2场',
            value: 2,
            qualifier: 'exact',
            step: null,
            unit: 'sessions',
            from_text: null,
            as_of_text: '2026-10',
            source_url: 'https://example.org/',
            computed_by: query === null ? null : JSON.stringify(query),
            ...changes,
          })),
        )
        .execute();
    });
    return (await world.ok('statistics.get', { query: { communityId: east } })).reported.map(
      ({ computed, satisfied }) => [computed, satisfied],
    );
  }

  test('stand beside what the rows say up to their day', async () => {
    const world = await townWithHistory(town);
    await world.write(async (db) => {
      await db
        .insertInto('study_pushes')
        .values(
          [1, 2, 3].map((issue) => ({
            community_id: east,
            season: 1,
            issue,
            pushed_on: `2026-1${issue - 1}-31`,
          })),
        )
        .execute();
      await db
        .insertInto('community_registrations')
        .values([
          { community_id: east, volunteer_id: 'vol_anna', registered_on: '2026-10-31' },
          { community_id: east, volunteer_id: 'vol_carl', registered_on: '2026-11-01' },
          { community_id: west, volunteer_id: 'vol_dora', registered_on: '2026-01-01' },
        ])
        .execute();
      await db.updateTable('volunteers').set({ is_league_member: 0 }).where('id', '=', 'vol_dora').execute();
    });
    assert.deepEqual(
      await figures(world, [
        { count: 'sessions' },
        { count: 'sessions', programmeCode: 'reading-class' },
        { count: 'attendances', tag: 'civic-city' },
        { count: 'attendances', activityIds: ['act_plain', 'act_reading'] },
        { count: 'attendances', activityIds: [] },
        { count: 'registrations' },
        { count: 'study-pushes' },
        { count: 'population' },
        { count: 'communities' },
        null,
      ]),
      [
        [3, false],
        [2, true],
        [3, false],
        [6, false],
        [0, false],
        [1, false],
        [1, false],
        [3423, false],
        [2, true],
        [undefined, undefined],
      ],
    );
  });

  test('count from their first day and until their last, both included', async () => {
    const world = await townWithHistory(town);
    assert.deepEqual(
      await figures(world, [{ count: 'sessions' }], { from_text: '2026-09-30', as_of_text: '2026-10-01' }),
      [[2, true]],
    );
    assert.deepEqual(
      await figures(world, [{ count: 'sessions' }], { from_text: '2026-10', as_of_text: '2026-10-31' }),
      [[1, false]],
    );
    assert.deepEqual(await figures(world, [{ count: 'sessions' }], { as_of_text: '2026-09-29' }), [
      [1, false],
    ]);
    assert.deepEqual(
      await figures(world, [{ count: 'sessions' }], { as_of_text: '2026-10', qualifier: 'over', step: 10 }),
      [[3, true]],
    );
  });
});

onEachDatabase("A month's figures", (town) => {
  test("are by programme, and the total's persons aren't the sum", async () => {
    const world = await townWithHistory(town);
    await world.write(async (db) => {
      await held(db, '2026-10-09', ['anna'], { activity_id: 'act_reading' });
    });
    const answer = await world.ok('statistics.month', {
      token,
      params: { month: '2026-10' },
      query: { communityId: east },
    });
    assert.deepEqual(answer.rows, [
      {
        programmeId: 'prg_reading',
        programmeName: '福娃福地书香国学',
        sessions: 1,
        attendances: 1,
        persons: 1,
        serviceMinutes: 0,
      },
      { sessions: 1, attendances: 3, persons: 3, serviceMinutes: 45 },
    ]);
    assert.deepEqual(answer.total, { sessions: 2, attendances: 4, persons: 3, serviceMinutes: 45 });
    const empty = await world.ok('statistics.month', {
      token,
      params: { month: '2025-01' },
      query: { communityId: east },
    });
    assert.deepEqual(
      [empty.rows, empty.total],
      [[], { sessions: 0, attendances: 0, persons: 0, serviceMinutes: 0 }],
    );
  });

  test('are for the own community, and of a month that is one', async () => {
    const world = await town();
    const params = { month: '2026-10' };
    await world.refused('forbidden', 'statistics.month', {
      token: tokens.west,
      params,
      query: { communityId: east },
    });
    await world.refused('community-not-found', 'statistics.month', {
      token: tokens.admin,
      params,
      query: { communityId: 'com_none' },
    });
    const problem = await world.refused('validation-failed', 'statistics.month', {
      token,
      params: { month: '2026-13' },
      query: { communityId: east },
    });
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [['/month', 'month-malformed']],
    );
  });
});
