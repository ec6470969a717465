import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, refused } from './expect.ts';
import { join, leave, lookAt } from './joined.ts';
import { taken } from './signing-up.ts';
import type { SessionWish, World } from './world.ts';

/** Three sessions of one activity, a day apart. */
async function threeDays(world: World, wish: SessionWish = {}) {
  const activityId = await world.activity(wish.activity);
  const sessionIds: string[] = [];
  for (const startsIn of [1440, 2880, 4320])
    sessionIds.push((await world.session({ ...wish, activityId, startsIn })).id);
  return { activityId, sessionIds };
}

/** Joining several sessions at once. */
export const joiningSeriesCases: Cases = {
  'a family joins several sessions at once, under one token': async (world) => {
    const { activityId, sessionIds } = await threeDays(world);
    const { manageToken: token, signUps } = await world.resident.signUps.createSeries(activityId, {
      ...world.family(),
      sessionIds,
    });
    equal<unknown>(
      signUps.map(({ session, status }) => [session.id, status]),
      sessionIds.map((id) => [id, 'confirmed']),
    );
    const ids = signUps.map(({ id }) => id);
    for (const { id } of signUps) {
      const { siblings = [] } = await lookAt(world, { id, token });
      equal(siblings.toSorted(), ids.filter((other) => other !== id).toSorted(), 'siblings');
    }
    equal<string>((await leave(world, { id: defined(ids[0], 'the first'), token })).status, 'cancelled');
    equal<string>((await lookAt(world, { id: defined(ids[1], 'the second'), token })).status, 'confirmed');
    const [first = '', second = ''] = sessionIds;
    equal(await taken(world, first), { participant: 0, volunteer: 0 });
    equal(await taken(world, second), { participant: 2, volunteer: 0 });
  },

  'a series is joined whole or not at all': async (world) => {
    const { activityId, sessionIds } = await threeDays(world, { capacity: { participant: 2 } });
    const [first = '', second = '', full = ''] = sessionIds;
    await join(world, full);
    const family = world.family();
    await refused(world.resident.signUps.createSeries(activityId, { ...family, sessionIds }), 'session-full');
    equal(await taken(world, first), { participant: 0 });
    const less = { ...family, sessionIds: [first, second] };
    equal((await world.resident.signUps.createSeries(activityId, less)).signUps.length, 2, 'sign-ups');
  },

  'who may wait waits where it is full and joins the rest': async (world) => {
    const { activityId, sessionIds } = await threeDays(world, {
      activity: { waitlist: { promotion: 'automatic' } },
      capacity: { participant: 2 },
    });
    await join(world, defined(sessionIds[1], 'the second session'));
    const { signUps } = await world.resident.signUps.createSeries(activityId, {
      ...world.family(),
      sessionIds,
      ifFull: 'wait',
    });
    equal<unknown>(
      signUps.map(({ status }) => status),
      ['confirmed', 'waitlisted', 'confirmed'],
    );
  },

  'a series is of one activity, and its sessions exist': async (world) => {
    const { activityId, sessionIds } = await threeDays(world);
    const other = await world.session();
    const ask = (...ids: readonly string[]) =>
      world.resident.signUps.createSeries(activityId, { ...world.single(), sessionIds: [...ids] });
    const [first = ''] = sessionIds;
    const refusal = await refused(ask(first, other.id), 'series-not-of-activity');
    equal(fieldsOf(refusal), ['/sessionIds/1 series-not-of-activity']);
    await refused(ask(first, 'ses_unknown'), 'session-not-found');
    await refused(ask(), 'validation-failed');
    await refused(
      world.resident.signUps.createSeries('act_unknown', { ...world.single(), sessionIds }),
      'activity-not-found',
    );
    equal(await taken(world, first), { participant: 0, volunteer: 0 });
  },

  'a session that is named twice is joined once': async (world) => {
    const { activityId, sessionIds } = await threeDays(world);
    const [first = ''] = sessionIds;
    const twice = { ...world.single(), sessionIds: [first, first] };
    equal((await world.resident.signUps.createSeries(activityId, twice)).signUps.length, 1, 'sign-ups');
    equal(await taken(world, first), { participant: 1, volunteer: 0 });
  },

  'a series is sent twice and done once': async (world) => {
    const { activityId, sessionIds } = await threeDays(world);
    const body = { ...world.family(), sessionIds };
    const idempotencyKey = `series-${world.person().mobile}`;
    const made = await world.resident.signUps.createSeries(activityId, body, { idempotencyKey });
    equal(await world.resident.signUps.createSeries(activityId, body, { idempotencyKey }), made);
    await refused(world.resident.signUps.createSeries(activityId, body), 'already-signed-up');
  },
};
