import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochMillis } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { insertCheckIn } from '../../src/features/attendance/attendance.repository.ts';
import type { FigureQuery } from '../../src/features/statistics/figure-query.ts';
import { recountTallies } from '../../src/storage/recount-tallies.ts';
import { setThreshold } from '../../src/storage/statistics-threshold.ts';
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
    await insertCheckIn(db, {
      id: `chk_${id}-${name}`,
      session_id: id,
      participant_id: participant,
      person_id: person,
      checked_in_at: starts - 600_000,
      checked_out_at: null,
      queued: 0,
      checked_in_by: 'tok_east',
      checked_out_by: null,
    });
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
      volunteer_no: name.padStart(10, '0'),
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

/** Names of so many people, from the first on: the same people come again. */
const people = (count: number, first = 0) => Array.from({ length: count }, (_, index) => `p${first + index}`);

/** September and October with many, November with three, and what doesn't count. */
async function history(db: Kysely<Database>): Promise<void> {
  const first = await held(db, '2026-09-01', people(8));
  await held(db, '2026-09-30', people(12));
  const third = await held(db, '2026-10-01', people(20, 4), { activity_id: 'act_plain' });
  await held(db, '2026-10-02', []);
  await held(db, '2026-10-03', people(30), { status: 'cancelled' });
  await held(db, '2026-11-05', people(3));
  await held(db, '2026-10-05', people(14, 20), {
    id: 'ses_in-the-west',
    community_id: west,
    activity_id: 'act_west',
  });
  for (const name of people(6)) await entry(db, first, name, { day: '2026-09-01', minutes: 50 });
  for (const name of people(6, 4)) await entry(db, third, name, { day: '2026-10-01', minutes: 45 });
  await entry(db, third, 'p20', { day: '2026-10-01', state: 'pending' });
  await entry(db, third, 'p21', { day: '2026-10-01', state: 'void' });
}

async function townWithHistory(town: () => Promise<World>): Promise<World> {
  const world = await town();
  await world.write(async (db) => {
    await db
      .insertInto('activities')
      .values({
        ...anActivity,
        id: 'act_plain',
        programme_id: null,
        tags: '["civic-city"]',
        service_category: 'environment',
      })
      .execute();
    await history(db);
    await recountTallies(db);
    await setThreshold(db, 5);
  });
  return world;
}

const metrics = (answer: { metrics: readonly { key: string; value?: number | undefined }[] }) =>
  Object.fromEntries(answer.metrics.map(({ key, value }) => [key, value]));

onEachDatabase('Statistics', (town) => {
  test('count sessions that were held, attendances, different persons and granted minutes', async () => {
    const world = await townWithHistory(town);
    const answer = await world.ok('statistics.get', { query: { communityId: east } });
    assert.deepEqual(metrics(answer), { sessions: 4, attendances: 43, persons: 24, 'service-minutes': 570 });
    assert.deepEqual(answer.months[0], {
      month: '2026-09',
      figures: { sessions: 2, suppressed: true, serviceMinutes: 300 },
    });
    assert.deepEqual(
      [answer.communityName, answer.youthPopulation, answer.period, answer.until, answer.threshold],
      ['育才街社区', 3423, 'all', '2026-11-28', 5],
    );
    assert.deepEqual(
      answer.metrics.map(({ definition, query }) => [definition, query]),
      ['sessions/1', 'attendances/1', 'persons/1', 'service-minutes/1'].map((key) => [
        key,
        '/v1/statistics?communityId=com_east&period=all',
      ]),
    );
  });

  test("don't tell of three people, nor let anybody subtract them", async () => {
    const world = await townWithHistory(town);
    const { months } = await world.ok('statistics.get', { query: { communityId: east, period: '2026' } });
    const told = months.map(({ figures, month }) => [month, figures.sessions, figures.attendances]);
    assert.deepEqual(told[2], ['2026-11', 1, undefined]);
    assert.equal(
      told.filter(([, , attendances]) => attendances === undefined).length,
      2,
      'a month beside it',
    );
    const november = await world.ok('statistics.get', { query: { communityId: east, period: '2026-11' } });
    assert.deepEqual(metrics(november), {
      sessions: 1,
      attendances: undefined,
      persons: undefined,
      'service-minutes': 0,
    });
    assert.ok(november.metrics[1]?.suppressed);
    assert.equal(november.cutOffAt, '2026-11-05T18:50:00+08:00', 'of the community as a whole');
  });

  test('are by programme, by category and, of all, by community', async () => {
    const world = await townWithHistory(town);
    const all = await world.ok('statistics.get');
    assert.deepEqual(metrics(all), { sessions: 5, attendances: 57, persons: 34, 'service-minutes': 570 });
    assert.deepEqual(
      all.communities?.map(({ attendances, communityId, persons }) => [communityId, attendances, persons]),
      [
        [west, 14, 14],
        [east, 43, 24],
      ],
    );
    assert.equal(all.youthPopulation, undefined, 'one of two communities has no number');
    assert.deepEqual(
      all.programmes.map(({ name, sessions }) => [name, sessions]),
      [
        ['福娃福地书香国学', 3],
        [undefined, 2],
      ],
    );
    const environment = await world.ok('statistics.get', { query: { category: 'environment' } });
    assert.deepEqual([environment.filter?.category, environment.programmes], ['environment', []]);
    const reading = await world.ok('statistics.get', {
      query: { programmeId: 'prg_reading', communityId: east },
    });
    assert.deepEqual([metrics(reading)['sessions'], reading.filter?.programmeName], [3, '福娃福地书香国学']);
  });

  test('are refused for what nobody keeps', async () => {
    const world = await town();
    await world.refused('community-not-found', 'statistics.get', { query: { communityId: 'com_none' } });
    await world.refused('programme-not-found', 'statistics.get', { query: { programmeId: 'prg_none' } });
    for (const query of [
      { period: '2026-11-01' },
      { period: '2026-13' },
      { programmeId: 'prg_reading', category: 'culture' },
    ])
      await world.refused('validation-failed', 'statistics.get', { query });
  });

  test('follow each check-in, and are the same bytes until something changes', async () => {
    const world = await townWithHistory(town);
    const call = { query: { communityId: east } };
    const first = await world.call('statistics.get', call);
    world.at('2026-11-28T18:00:00+08:00');
    assert.equal((await world.call('statistics.get', call)).text, first.text);
    await world.write(async (db) => {
      await held(db, '2026-11-20', people(10, 200));
    });
    const next = await world.ok('statistics.get', call);
    assert.deepEqual(
      [metrics(next)['attendances'], metrics(next)['persons'], next.cutOffAt],
      [53, 34, '2026-11-20T18:50:00+08:00'],
    );
  });
});

onEachDatabase('The rows behind a figure', (town) => {
  test('add up to it, page by page, for each of the four', async () => {
    const world = await townWithHistory(town);
    for (const [query, expected] of [
      [{}, { sessions: 4, attendances: 43, persons: 24, 'service-minutes': 570 }],
      [{ period: '2026-09' }, { sessions: 2, attendances: 20, persons: 12, 'service-minutes': 300 }],
      [{ category: 'environment' }, { sessions: 1, attendances: 20, persons: 20, 'service-minutes': 270 }],
      [
        { programmeId: 'prg_reading', period: '2026' },
        { sessions: 3, attendances: 23, persons: 12, 'service-minutes': 300 },
      ],
    ] as const) {
      for (const [metric, figure] of Object.entries(expected)) {
        let [sum, cursor, pages] = [0, undefined as string | undefined, 0];
        do {
          const { items, nextCursor } = await world.ok('statistics.rows', {
            token,
            query: { ...query, communityId: east, metric, limit: 2, ...(cursor && { cursor }) },
          });
          sum += items.reduce((all, { count }) => all + count, 0);
          [cursor, pages] = [nextCursor, pages + 1];
        } while (cursor !== undefined && pages < 10);
        assert.equal(sum, figure, `${metric} ${JSON.stringify(query)}`);
      }
    }
  });

  test('are for the own community', async () => {
    const world = await town();
    const query = { communityId: east, metric: 'persons' };
    await world.refused('forbidden', 'statistics.rows', { token: tokens.west, query });
    await world.refused('unauthenticated', 'statistics.rows', { query });
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
          ...people(6).map((name) => ({
            community_id: east,
            volunteer_id: `vol_${name}`,
            registered_on: '2026-10-31',
          })),
          { community_id: east, volunteer_id: 'vol_p6', registered_on: '2026-11-01' },
          { community_id: west, volunteer_id: 'vol_p7', registered_on: '2026-01-01' },
        ])
        .execute();
      await db.updateTable('volunteers').set({ is_league_member: 0 }).where('id', '=', 'vol_p5').execute();
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
        [20, false],
        [undefined, undefined], // without October, it would tell September, and that November

        [0, false],
        [5, false],
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
  test("are by programme and whole, and the total's persons aren't the sum", async () => {
    const world = await townWithHistory(town);
    await world.write(async (db) => {
      await held(db, '2026-10-09', ['p4'], { activity_id: 'act_reading' });
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
      { sessions: 1, attendances: 20, persons: 20, serviceMinutes: 270 },
    ]);
    assert.deepEqual(answer.total, { sessions: 2, attendances: 21, persons: 20, serviceMinutes: 270 });
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
