import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import { join, leave, lookAt, statusesOf } from './joined.ts';
import { taken } from './signing-up.ts';
import type { SessionWish, World } from './world.ts';

const automatic = { activity: { waitlist: { promotion: 'automatic' } } } satisfies SessionWish;

/** A session with this many participants' places, all taken by single people, and a line. */
async function fullSession(world: World, places: number, wish: SessionWish = automatic) {
  const { id } = await world.session({ ...wish, capacity: { participant: places } });
  const inside = [];
  for (let place = 0; place < places; place += 1) inside.push(await join(world, id));
  return { id, inside };
}

async function waitingCount({ resident }: World, sessionId: string): Promise<number> {
  return (await resident.sessions.get(sessionId)).places.participant?.waiting ?? 0;
}

/** Who waits, in which order, and who moves up. */
export const waitlistCases: Cases = {
  'a full session without a waitlist lets nobody wait': async (world) => {
    const { id } = await world.session({ capacity: { participant: 1 } });
    await join(world, id);
    for (const ifFull of ['refuse', 'wait', 'split'] as const)
      await refused(join(world, id, world.single(), ifFull), 'session-full');
    const session = await world.resident.sessions.get(id);
    equal(session.waitlist, undefined, 'waitlist');
  },

  'a full session with a waitlist says so, and lets those wait who want to': async (world) => {
    const { id } = await fullSession(world, 1);
    await refused(join(world, id, world.single(), 'refuse'), 'session-full');
    const family = await join(world, id, world.family());
    equal<unknown>([family.signUp.status, family.signUp.linePosition], ['waitlisted', 1]);
    const next = await join(world, id);
    equal<unknown>([next.signUp.status, next.signUp.linePosition], ['waitlisted', 2]);
    equal(await taken(world, id), { participant: 1 });
    equal(await waitingCount(world, id), 3, 'people who wait');
    const [summary] = (await world.resident.sessions.list({ activityId: family.signUp.session.activityId }))
      .items;
    equal(summary?.places.participant?.waiting, 3, 'people who wait, in the list');
    equal<string | undefined>(summary?.waitlist?.promotion, 'automatic');
  },

  'whoever could have a place gets it, also if she would have waited': async (world) => {
    const { id } = await world.session(automatic);
    equal<string>((await join(world, id)).signUp.status, 'confirmed');
  },

  'whoever leaves makes room for the first in line': async (world) => {
    const { id, inside } = await fullSession(world, 2);
    const [first, second] = [await join(world, id), await join(world, id)];
    await leave(world, defined(inside[0], 'somebody'));
    equal(await statusesOf(world, first, second), ['confirmed', 'waitlisted']);
    equal((await lookAt(world, second)).linePosition, 1, 'position');
    equal((await lookAt(world, first)).linePosition, undefined, 'position of one who has a place');
    equal(await taken(world, id), { participant: 2 });
    equal(await waitingCount(world, id), 1);
  },

  'a family moves up when all its places are free, and is not overtaken meanwhile': async (world) => {
    const { id, inside } = await fullSession(world, 3);
    const family = await join(world, id, world.family());
    const single = await join(world, id);
    await leave(world, defined(inside[0], 'the first'));
    equal(await statusesOf(world, family, single), ['waitlisted', 'waitlisted']);
    equal(await taken(world, id), { participant: 2 });
    await leave(world, defined(inside[1], 'the second'));
    equal(await statusesOf(world, family, single), ['confirmed', 'waitlisted']);
    await leave(world, defined(inside[2], 'the third'));
    equal(await statusesOf(world, family, single), ['confirmed', 'confirmed']);
  },

  'a newcomer stands behind those who wait, even while a place is free': async (world) => {
    const { id, inside } = await fullSession(world, 2);
    const family = await join(world, id, world.family());
    await leave(world, defined(inside[0], 'somebody'));
    equal(await taken(world, id), { participant: 1 });
    await refused(join(world, id, world.single(), 'refuse'), 'session-full');
    equal<string>((await join(world, id)).signUp.status, 'waitlisted');
    equal(await statusesOf(world, family), ['waitlisted']);
  },

  'whoever waits for other places is not held up': async (world) => {
    const { id } = await world.session({ ...automatic, capacity: { participant: 1, volunteer: 1 } });
    await join(world, id);
    await join(world, id);
    equal<string>((await join(world, id, world.single({ role: 'volunteer' }))).signUp.status, 'confirmed');
  },

  'a family that leaves the line lets those behind it through': async (world) => {
    const { id, inside } = await fullSession(world, 2);
    const family = await join(world, id, world.family());
    const single = await join(world, id);
    await leave(world, defined(inside[0], 'somebody'));
    equal(await statusesOf(world, single), ['waitlisted']);
    equal<string>((await leave(world, family)).status, 'cancelled');
    equal(await statusesOf(world, single), ['confirmed']);
    equal(await taken(world, id), { participant: 2 });
  },

  'more places go to the line': async (world) => {
    const { id } = await fullSession(world, 1);
    const [family, single] = [await join(world, id, world.family()), await join(world, id)];
    const session = await world.organiser.sessions.resize(id, { participant: 3 });
    equal<unknown>([session.places.participant?.capacity, session.places.participant?.taken], [3, 3]);
    equal(await statusesOf(world, family, single), ['confirmed', 'waitlisted']);
  },

  'nobody waits who has a place already, nor twice': async (world) => {
    const { id, inside } = await fullSession(world, 1);
    const has = defined(inside[0], 'somebody').request;
    await refused(join(world, id, has), 'already-signed-up');
    const waiting = await join(world, id);
    await refused(join(world, id, waiting.request), 'already-signed-up');
    await leave(world, waiting);
    equal<string>((await join(world, id, waiting.request)).signUp.status, 'waitlisted');
  },

  'a family is split only if it asks to be: who fits goes ahead, the rest waits under the same token': async (
    world,
  ) => {
    const { id, inside } = await fullSession(world, 3);
    await leave(world, defined(inside[0], 'one'));
    await leave(world, defined(inside[1], 'another'));
    const family = world.family(2);
    const { rest: waiting, signUp, token } = await join(world, id, family, 'split');
    const rest = defined(waiting, 'the rest');
    equal<unknown>(
      [signUp.status, signUp.party.map(({ relation }) => relation)],
      ['confirmed', ['self', 'child']],
    );
    equal<unknown>([rest.status, rest.party.length, rest.maySplit], ['waitlisted', 1, true]);
    equal<unknown>([signUp.siblings, rest.siblings], [[rest.id], [signUp.id]]);
    equal(await taken(world, id), { participant: 3 });
    await leave(world, defined(inside[2], 'the last'));
    equal(await statusesOf(world, { id: rest.id, token }), ['confirmed']);
  },

  'who may be split waits whole where nobody fits, and moves up one by one': async (world) => {
    const { id, inside } = await fullSession(world, 2);
    const { id: signUpId, rest, signUp, token } = await join(world, id, world.family(), 'split');
    equal<unknown>([signUp.status, signUp.party.length, rest], ['waitlisted', 2, undefined]);
    await leave(world, defined(inside[0], 'somebody'));
    const now = await lookAt(world, { id: signUpId, token });
    const sibling = await lookAt(world, { id: defined(now.siblings?.[0], 'the other part'), token });
    equal([now, sibling].map(({ party, status }) => `${status} ${party.length}`).toSorted(), [
      'confirmed 1',
      'waitlisted 1',
    ]);
    equal(await taken(world, id), { participant: 2 });
  },

  'many who come and go at once leave no place empty while somebody waits': async (world) => {
    const { id, inside } = await fullSession(world, 4);
    const waiting = await Promise.all(Array.from({ length: 6 }, () => join(world, id)));
    await Promise.all(inside.map((one) => leave(world, one)));
    const statuses = await statusesOf(world, ...waiting);
    equal(statuses.filter((status) => status === 'confirmed').length, 4, 'who moved up');
    const standing = await Promise.all(waiting.map(async (one) => (await lookAt(world, one)).linePosition));
    equal(new Set(standing).size, 3, 'positions: none, 1 and 2');
    isTrue(standing.includes(1) && standing.includes(2), 'the line starts at 1');
    equal(await taken(world, id), { participant: 4 });
    isTrue((await waitingCount(world, id)) === 2, 'two still wait');
  },
};
