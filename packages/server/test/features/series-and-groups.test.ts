import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeMinimums } from '../../src/jobs/close-minimums.ts';
import { aFamily, anAdult, onEachDatabase, tokens, type World } from './feature-world.ts';
import { aParty, heldBy, join, look, openSession, statusesOf } from './waitlist-world.ts';

async function threeSessions(world: World) {
  const first = await openSession(world, { participant: 2 });
  const more = [];
  for (const [day, participant] of [
    ['2026-12-06', 1],
    ['2026-12-13', 2],
  ] as const) {
    const body = {
      activityId: first.activityId,
      startsAt: `${day}T09:00:00+08:00`,
      endsAt: `${day}T11:00:00+08:00`,
      capacity: { participant },
    };
    more.push(await world.ok('sessions.schedule', { token: tokens.east, body }));
  }
  return { activityId: first.activityId, ids: [first, ...more].map(({ id }) => id) };
}

onEachDatabase('Signing up for several sessions at once', (town) => {
  test('is for all of them under one token, in the order that was asked for', async () => {
    const world = await town();
    const { activityId, ids } = await threeSessions(world);
    const sessionIds = ids.toReversed();
    const call = {
      params: { activityId },
      body: { ...aParty(1, 2), sessionIds },
      key: 'key-of-a-whole-season',
    };
    const { manageToken, signUps } = await world.ok('signUps.createSeries', call);
    assert.deepEqual(
      signUps.map(({ session, status }) => [session.id, status]),
      [
        [sessionIds[0], 'confirmed'],
        [sessionIds[1], 'waitlisted'],
        [sessionIds[2], 'confirmed'],
      ],
    );
    assert.deepEqual(
      signUps[0]?.siblings,
      signUps.slice(1).map(({ id }) => id),
    );
    for (const signUp of signUps) await world.ok('signUps.get', heldBy({ manageToken }, signUp));
    const again = await world.call('signUps.createSeries', call);
    assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    assert.deepEqual(again.body, { manageToken, signUps });
  });

  test('is for none of them where one refuses', async () => {
    const world = await town();
    const { activityId, ids } = await threeSessions(world);
    const other = await openSession(world, { participant: 5 });
    const refused = (
      code: Parameters<World['refused']>[0],
      sessionIds: readonly string[],
      activity: string = activityId,
    ) =>
      world.refused(code, 'signUps.createSeries', {
        params: { activityId: activity },
        body: { ...aParty(1, 2, 'refuse'), sessionIds },
      });
    await refused('session-full', ids);
    await refused('session-not-found', [...ids, 'ses_none']);
    await refused('activity-not-found', ids, 'act_none');
    const { errors } = await refused('series-not-of-activity', [ids[0] ?? '', other.id]);
    assert.deepEqual(
      errors?.map(({ pointer }) => pointer),
      ['/sessionIds/1'],
    );
    assert.deepEqual(await world.database.read.selectFrom('sign_ups').select('id').execute(), []);
    const taken = await world.database.read
      .selectFrom('session_places')
      .select('taken')
      .where('taken', '>', 0)
      .execute();
    assert.deepEqual(taken, []);
  });

  test('two households at once who name the sessions in opposite order wait for each other and not for ever', async () => {
    const world = await town();
    const { activityId, ids } = await threeSessions(world);
    const neighbour = await world.neighbour();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? world : neighbour).call('signUps.createSeries', {
          params: { activityId },
          body: { ...aParty(index, 1), sessionIds: index % 2 === 0 ? ids : ids.toReversed() },
          key: `key-of-household-number-${index}`,
        }),
      ),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  });
});

onEachDatabase('Places that are split', (town) => {
  const groups = [
    { role: 'participant' as const, admits: 'children' as const, capacity: 1 },
    { role: 'participant' as const, admits: 'adults' as const, capacity: 2 },
    {
      role: 'volunteer' as const,
      admits: 'anyone' as const,
      label: '上午',
      startsAt: '2026-11-29T09:00:00+08:00',
      endsAt: '2026-11-29T10:00:00+08:00',
      capacity: 1,
    },
    { role: 'volunteer' as const, admits: 'anyone' as const, label: '中午', capacity: 1 },
  ];

  test('are counted by part and in sum, and each has a line of its own', async () => {
    const world = await town();
    const session = await openSession(world, {}, { session: { groups } });
    assert.deepEqual(session.places, {
      participant: { capacity: 3, taken: 0, waiting: 0 },
      volunteer: { capacity: 2, taken: 0, waiting: 0 },
    });
    const family = await join(world, session.id, aFamily());
    assert.deepEqual(
      family.signUp.party.map(({ groupId }) => groupId),
      [session.groups?.[1]?.id, session.groups?.[0]?.id],
    );
    const second = await join(world, session.id, {
      ...aFamily({ contact: { name: '李明', mobile: '15400000009' } }),
      ifFull: 'wait',
    });
    assert.equal(second.signUp.status, 'waitlisted');
    // Behind the second family, which waits for a child's place and an adult's.
    const adult = await join(world, session.id, aParty(3, 1));
    assert.equal(adult.signUp.status, 'waitlisted');
    const { groups: parts, places } = await world.ok('sessions.get', { params: { sessionId: session.id } });
    assert.deepEqual(
      parts?.slice(0, 2).map(({ taken, waiting }) => [taken, waiting]),
      [
        [1, 1],
        [1, 2],
      ],
    );
    assert.deepEqual(places.participant, { capacity: 3, taken: 2, waiting: 3 });
    const body = { groups: [{ id: parts?.[0]?.id, capacity: 2 }] };
    const resized = await world.ok('sessions.resize', {
      params: { sessionId: session.id },
      body,
      token: tokens.east,
    });
    assert.deepEqual(resized.places.participant, { capacity: 4, taken: 4, waiting: 1 });
    assert.deepEqual(await statusesOf(world, second, adult), ['confirmed', 'waitlisted']);
    await world.refused('role-not-offered', 'sessions.resize', {
      params: { sessionId: session.id },
      body: { participant: 9 },
      token: tokens.east,
    });
  });

  test('are chosen where there is a choice', async () => {
    const world = await town();
    const session = await openSession(world, {}, { session: { groups } });
    const body = anAdult(1, 'volunteer');
    const call = (groupId?: string) => ({
      params: { sessionId: session.id },
      body: { ...body, party: body.party.map((one) => ({ ...one, groupId })) },
    });
    const { errors } = await world.refused('group-required', 'signUps.create', call());
    assert.deepEqual(
      errors?.map(({ pointer }) => pointer),
      ['/party/0/groupId'],
    );
    await world.refused('group-required', 'signUps.create', call(session.groups?.[0]?.id));
    const noon = session.groups?.[3]?.id;
    const made = await world.ok('signUps.create', call(noon));
    assert.equal(made.signUp.party[0]?.groupId, noon);
    const roster = await world.ok('sessions.roster', {
      params: { sessionId: session.id },
      token: tokens.east,
    });
    assert.equal(roster.signUps[0]?.party[0]?.groupId, noon);
  });
});

onEachDatabase('A minimum', (town) => {
  const signUpClosesAt = '2026-11-28T20:00:00+08:00';
  const withMinimum = (otherwise: 'cancel' | 'organiser-decides') => ({
    session: { signUpClosesAt, minimum: { participants: 3, otherwise } },
  });

  test('that is missed cancels the session at the close of sign-up, with all that hangs on it', async () => {
    const world = await town();
    const { id, minimum } = await openSession(world, { participant: 3 }, withMinimum('cancel'));
    assert.deepEqual(minimum, { participants: 3, otherwise: 'cancel' });
    const made = await join(world, id, aParty(1, 2));
    const waiting = await join(world, id, aParty(2, 2));
    world.at('2026-11-28T19:59:59+08:00');
    assert.equal(await closeMinimums(world.database, world.now), 0);
    world.at(signUpClosesAt);
    assert.equal(await closeMinimums(world.database, world.now), 1);
    assert.equal(await closeMinimums(world.database, world.now), 0);
    const session = await world.ok('sessions.get', { params: { sessionId: id } });
    assert.deepEqual(
      [session.status, session.cancellationReason],
      ['cancelled', '报名人数不足 3 人，本场活动取消。'],
    );
    assert.deepEqual(session.places.participant, { capacity: 3, taken: 0, waiting: 0 });
    assert.deepEqual(await statusesOf(world, made, waiting), ['cancelled', 'cancelled']);
    const row = await world.database.read
      .selectFrom('sessions')
      .select(['sequence', 'edited_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.deepEqual({ ...row }, { sequence: 1, edited_at: world.now });
  });

  test('that is met, or is the organiser’s to judge, changes nothing, whatever happens later', async () => {
    const world = await town();
    const met = await openSession(world, { participant: 3 }, withMinimum('cancel'));
    const made = await join(world, met.id, aParty(1, 3));
    const judged = await openSession(world, { participant: 3 }, withMinimum('organiser-decides'));
    world.at(signUpClosesAt);
    assert.equal(await closeMinimums(world.database, world.now), 0);
    await world.ok('signUps.cancel', heldBy(made, made.signUp));
    assert.equal(await closeMinimums(world.database, world.now), 0);
    for (const { id } of [met, judged])
      assert.equal((await world.ok('sessions.get', { params: { sessionId: id } })).status, 'scheduled');
  });

  test('waits for offers that may still be taken up', async () => {
    const world = await town();
    const options = withMinimum('cancel');
    const activity = { waitlist: { promotion: 'automatic' as const, offerMinutes: 60 } };
    const { id } = await openSession(world, { participant: 3 }, { ...options, activity });
    const [first, second] = [await join(world, id, aParty(1, 3)), await join(world, id, aParty(2, 3))];
    world.at('2026-11-28T19:30:00+08:00');
    await world.ok('signUps.cancel', heldBy(first, first.signUp));
    world.at(signUpClosesAt);
    assert.equal(await closeMinimums(world.database, world.now), 0);
    assert.equal((await look(world, second)).status, 'offered');
    world.at('2026-11-28T20:30:00+08:00');
    assert.equal(await closeMinimums(world.database, world.now), 1);
  });
});
