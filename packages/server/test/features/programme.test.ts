import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anActivity, east, onEachDatabase, tokens, west } from './feature-world.ts';

onEachDatabase('The programme', (town) => {
  test('communities are listed with their grids, venues and partners by community', async () => {
    const world = await town();
    await world.write(async (db) => {
      await db
        .insertInto('grids')
        .values([
          { id: 'grd_2', community_id: east, name: '第二网格', code: '02' },
          { id: 'grd_1', community_id: east, name: '第一网格', code: '01' },
        ])
        .execute();
      await db
        .insertInto('partners')
        .values([
          { id: 'par_union', name: '总工会', kind: 'union', credit_code: null },
          { id: 'par_school', name: '一中', kind: 'school', credit_code: null },
        ])
        .execute();
      await db
        .insertInto('agreements')
        .values({
          id: 'agr_1',
          partner_id: 'par_union',
          community_id: east,
          subject: '阵地共建',
          signed_month: '2023-03',
        })
        .execute();
    });
    const communities = (await world.ok('communities.list')).items;
    assert.deepEqual(
      communities.map(({ id, youthPopulation, grids }) => [
        id,
        youthPopulation,
        grids.map(({ code }) => code),
      ]),
      [
        [west, undefined, []],
        [east, 3423, ['01', '02']],
      ],
    );
    assert.deepEqual((await world.ok('venues.list', { query: { communityId: west } })).items, [
      { id: 'ven_west', communityId: west, name: '儿童之家', kind: 'childrens-home', indoor: true },
    ]);
    assert.equal((await world.ok('partners.list')).items.length, 2);
    const [partner] = (await world.ok('partners.list', { query: { communityId: east } })).items;
    assert.deepEqual(
      [partner?.id, partner?.agreements],
      ['par_union', [{ id: 'agr_1', communityId: east, subject: '阵地共建', signedIn: '2023-03' }]],
    );
    assert.deepEqual((await world.ok('partners.list', { query: { communityId: west } })).items, []);
    assert.deepEqual(
      (await world.ok('programmes.list')).items.map(({ code }) => code),
      ['colourful-holidays', 'reading-class'],
    );
  });

  test('lists by name go on page by page, also where names are long or the same', async () => {
    const world = await town();
    const title = '很长的活动名称'.repeat(8);
    await world.write((db) =>
      db
        .insertInto('activities')
        .values(Array.from({ length: 11 }, (_, index) => ({ ...anActivity, id: `act_n${index}`, title })))
        .execute(),
    );
    for (const id of ['activities.list', 'venues.list', 'programmes.list', 'communities.list'] as const) {
      const all: { id: string }[] = (await world.ok(id, { query: { limit: 500 } })).items;
      const paged: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: { items: { id: string }[]; nextCursor?: string | undefined } = await world.ok(id, {
          query: { limit: 1, ...(cursor === '' ? {} : { cursor }) },
        });
        paged.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      assert.deepEqual(
        paged,
        all.map((item) => item.id),
      );
      await world.refused('validation-failed', id, { query: { cursor: 'WzFd' } });
    }
  });

  test('a cursor of the longest title fits', async () => {
    const world = await town();
    await world.write((db) =>
      db
        .insertInto('activities')
        .values(
          [1, 2].map((number) => ({
            ...anActivity,
            id: `act_${'x'.repeat(59)}${number}`,
            title: '字'.repeat(60),
          })),
        )
        .execute(),
    );
    const { nextCursor } = await world.ok('activities.list', { query: { limit: 3 } });
    assert.ok(nextCursor === undefined || nextCursor.length <= 200);
  });

  test('where there is nothing yet, lists are empty', async () => {
    const world = await town();
    assert.deepEqual(await world.ok('partners.list'), { items: [] });
    assert.deepEqual(await world.ok('activities.list', { query: { communityId: 'com_none' } }), {
      items: [],
    });
  });
});

onEachDatabase('Adding an activity', (town) => {
  const body = {
    communityId: east,
    programmeId: 'prg_holidays',
    title: ' 手工课 ',
    summary: '剪纸',
    tags: ['handicraft', 'parent-child', 'handicraft'],
    serviceCategory: 'culture',
    countsAsService: true,
    mode: 'on-site',
    audience: 'children',
    ageRange: { from: 6, to: 12 },
    riskLevel: 'ordinary',
  };
  const token = tokens.east;

  test('makes it, with each tag once', async () => {
    const world = await town();
    const activity = await world.ok('activities.create', { token, body });
    assert.deepEqual(
      [activity.title, activity.tags, activity.ageRange],
      ['手工课', ['handicraft', 'parent-child'], { from: 6, to: 12 }],
    );
    assert.deepEqual(await world.ok('activities.get', { params: { activityId: activity.id } }), activity);
    assert.deepEqual((await world.ok('activities.list', { query: { programmeId: 'prg_holidays' } })).items, [
      activity,
    ]);
    await world.refused('activity-not-found', 'activities.get', { params: { activityId: 'act_none' } });
  });

  test('is for the own community, with a programme that exists and an age range that has a width', async () => {
    const world = await town();
    await world.refused('forbidden', 'activities.create', { token: tokens.west, body });
    await world.refused('forbidden', 'activities.create', {
      token,
      body: { ...body, communityId: 'com_none' },
    });
    await world.refused('community-not-found', 'activities.create', {
      token: tokens.admin,
      body: { ...body, communityId: 'com_none' },
    });
    const problem = await world.refused('validation-failed', 'activities.create', {
      token,
      body: { ...body, programmeId: 'prg_none', ageRange: { from: 12, to: 6 } },
    });
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/ageRange/to', 'too-small'],
        ['/programmeId', 'unknown-reference'],
      ],
    );
  });

  test('a token says who it is', async () => {
    const world = await town();
    assert.deepEqual(await world.ok('me.get', { token }), {
      role: 'organiser',
      label: 'tok_east',
      communityId: east,
    });
    assert.deepEqual(await world.ok('me.get', { token: tokens.admin }), {
      role: 'administrator',
      label: 'tok_admin',
    });
    await world.refused('unauthenticated', 'me.get', { token: 'nobody' });
  });
});
