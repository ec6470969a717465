import type { Cases } from './case.ts';
import { equal, isTrue } from './expect.ts';
import { join, statusesOf } from './joined.ts';
import type { SessionWish, World } from './world.ts';

/** A session that needs three and closes in an hour. */
function needingThree(world: World, otherwise: 'cancel' | 'organiser-decides') {
  return world.session({
    minimum: { participants: 3, otherwise },
    signUpClosesAt: world.at(60),
  } satisfies SessionWish);
}

/** Sessions that too few have joined. */
export const minimumCases: Cases = {
  'a session says how many it needs': async (world) => {
    const { id, minimum } = await needingThree(world, 'cancel');
    equal<unknown>(minimum, { participants: 3, otherwise: 'cancel' });
    equal((await world.resident.sessions.get(id)).minimum, minimum);
  },

  'a session that too few have joined is cancelled when sign-up closes, and those who have are told why':
    async (world) => {
      const { id } = await needingThree(world, 'cancel');
      const family = await join(world, id, world.family());
      await world.subject.advance(59);
      equal<string>((await world.resident.sessions.get(id)).status, 'scheduled');
      await world.subject.advance(1);
      const { cancellationReason, status } = await world.resident.sessions.get(id);
      equal<string>(status, 'cancelled');
      isTrue((cancellationReason ?? '') !== '', 'there is no reason');
      equal(await statusesOf(world, family), ['cancelled']);
    },

  'a session that enough have joined takes place': async (world) => {
    const { id } = await needingThree(world, 'cancel');
    const family = await join(world, id, world.family(2));
    await world.subject.advance(60);
    equal<string>((await world.resident.sessions.get(id)).status, 'scheduled');
    equal(await statusesOf(world, family), ['confirmed']);
  },

  'where an organiser decides, nothing happens by itself': async (world) => {
    const { id } = await needingThree(world, 'organiser-decides');
    const family = await join(world, id, world.family());
    await world.subject.advance(60);
    equal<string>((await world.resident.sessions.get(id)).status, 'scheduled');
    equal(await statusesOf(world, family), ['confirmed']);
  },
};
