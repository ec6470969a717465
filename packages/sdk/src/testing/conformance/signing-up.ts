import { isApiError } from '../../client/errors.ts';
import { aChild, anAdult } from '../builders.ts';
import type { Cases } from './case.ts';
import { equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** Places of a session that are taken, by role. */
export async function taken(
  { resident }: World,
  sessionId: string,
): Promise<{ participant?: number; volunteer?: number }> {
  const { places } = await resident.sessions.get(sessionId);
  return {
    ...(places.participant === undefined ? {} : { participant: places.participant.taken }),
    ...(places.volunteer === undefined ? {} : { volunteer: places.volunteer.taken }),
  };
}

/** Getting places, looking at them, giving them back. */
export const signingUpCases: Cases = {
  'a parent and a child get their places together': async (world) => {
    const { id } = await world.session();
    const request = world.family();
    const { signUp, manageToken } = await world.resident.signUps.create(id, request);
    equal<unknown>(
      [signUp.status, signUp.session.id, signUp.createdAt],
      ['confirmed', id, world.subject.now()],
    );
    equal<unknown>(
      signUp.party.map(({ relation, role }) => [relation, role]),
      [
        ['self', 'participant'],
        ['child', 'participant'],
      ],
    );
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
    isTrue(manageToken.length >= 32, 'the manage token is too short to be unguessable');
    isTrue(new Set(signUp.party.map((one) => one.id)).size === 2, 'each has an id');
  },

  'each role has places of its own': async (world) => {
    const { id } = await world.session({ capacity: { participant: 1, volunteer: 1 } });
    await world.resident.signUps.create(id, world.single());
    await world.resident.signUps.create(id, world.single({ role: 'volunteer' }));
    await refused(world.resident.signUps.create(id, world.single({ role: 'volunteer' })), 'session-full');
    equal(await taken(world, id), { participant: 1, volunteer: 1 });
  },

  'names and number come back masked': async (world) => {
    const { id } = await world.session();
    const { signUp } = await world.resident.signUps.create(id, world.family());
    isTrue(/^柏.*\*/.test(signUp.contact.name), `contact: ${signUp.contact.name}`);
    isTrue(/^154\*+\d{4}$/.test(signUp.contact.mobile), `mobile: ${signUp.contact.mobile}`);
    isTrue(
      !/[岚禾芷汀屿砚柠澈筱栩昀翊淼霏朔漪钰璟旖霁]/.test(signUp.party[1]?.name ?? ''),
      "a child's given name shows",
    );
  },

  'a family gets all its places or none': async (world) => {
    const { id } = await world.session({ capacity: { participant: 2 } });
    await world.resident.signUps.create(id, world.single());
    const family = world.family();
    await refused(world.resident.signUps.create(id, family), 'session-full');
    equal(await taken(world, id), { participant: 1 });
    await world.resident.signUps.create(id, { ...family, party: family.party.slice(1) });
    equal(await taken(world, id), { participant: 2 });
  },

  'whoever has a place already is told so': async (world) => {
    const { id } = await world.session({ capacity: { participant: 4 } });
    const family = world.family();
    await world.resident.signUps.create(id, family);
    const other = { ...family, party: family.party.slice(1) };
    for (const request of [family, other]) {
      const refusal = await refused(world.resident.signUps.create(id, request), 'already-signed-up');
      equal(fieldsOf(refusal), [], 'it is told of whom');
    }
    equal(await taken(world, id), { participant: 2 });
  },

  'a full session is full for everybody: it tells nobody who has a place there': async (world) => {
    const { id } = await world.session({ capacity: { participant: 2 } });
    const family = world.family();
    await world.resident.signUps.create(id, family);
    await refused(world.resident.signUps.create(id, family), 'session-full');
    await refused(world.resident.signUps.create(id, world.family()), 'session-full');
  },

  'an answer says no more of a person than this request said': async (world) => {
    const { mobile, name } = world.person('minor');
    const contact = world.person();
    const year = Number(world.at(0).slice(0, 4));
    const [first, second] = [await world.session(), await world.session()];
    const child = aChild({ name, birth: `${year - 8}-03` });
    await world.resident.signUps.create(first.id, { contact: { ...contact, mobile }, party: [child] });
    const { signUp } = await world.resident.signUps.create(second.id, {
      contact: { ...contact, mobile },
      party: [anAdult({ relation: 'adult', name })],
    });
    isTrue(!(signUp.party[0]?.name ?? '').includes('同学'), 'that she is known as a child shows');
  },

  'the same name under another number is another person': async (world) => {
    const { id } = await world.session();
    const first = world.single();
    await world.resident.signUps.create(id, first);
    await world.resident.signUps.create(id, {
      ...first,
      contact: { ...first.contact, mobile: world.person().mobile },
    });
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'one number written in two ways is one person': async (world) => {
    const { id } = await world.session();
    const { contact, party } = world.single();
    await world.resident.signUps.create(id, { contact, party });
    const spaced = `+86 ${contact.mobile.slice(0, 3)} ${contact.mobile.slice(3, 7)} ${contact.mobile.slice(7)}`;
    await refused(
      world.resident.signUps.create(id, { contact: { ...contact, mobile: spaced }, party }),
      'already-signed-up',
    );
  },

  'many at once get exactly the places there are, whole families only': async (world) => {
    const { id } = await world.session({ capacity: { participant: 7 } });
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, () =>
        world.resident.signUps.create(id, world.family()).catch((error: unknown) => error),
      ),
    );
    const refusals = outcomes.filter((outcome) => outcome instanceof Error);
    equal(outcomes.length - refusals.length, 3, 'families of two with seven places');
    isTrue(
      refusals.every((error) => isApiError(error, 'session-full')),
      'the others are told that it is full',
    );
    equal(await taken(world, id), { participant: 6 });
    await world.resident.signUps.create(id, world.single());
    await refused(world.resident.signUps.create(id, world.single()), 'session-full');
  },

  'one family that is sent many times at once, each time as a new intent, gets its places once': async (
    world,
  ) => {
    const { id } = await world.session();
    const family = world.family();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        world.resident.signUps.create(id, family).catch((error: unknown) => error),
      ),
    );
    const refusals = outcomes.filter((outcome) => isApiError(outcome, 'already-signed-up'));
    equal(refusals.length, outcomes.length - 1, 'refusals');
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'the holder of the manage token sees the sign-up': async (world) => {
    const { id } = await world.session();
    const { signUp, manageToken } = await world.resident.signUps.create(id, world.family());
    equal(await world.resident.signUps.get(signUp.id, { token: manageToken }), signUp);
  },

  'cancelling gives the places back, and once only': async (world) => {
    const { id } = await world.session({ capacity: { participant: 4 } });
    await world.resident.signUps.create(id, world.single());
    const family = world.family();
    const { signUp, manageToken } = await world.resident.signUps.create(id, family);
    const cancelled = await world.resident.signUps.cancel(signUp.id, { token: manageToken });
    equal<unknown>([cancelled.status, cancelled.cancelledAt], ['cancelled', world.subject.now()]);
    equal(
      await world.resident.signUps.cancel(signUp.id, { token: manageToken }),
      cancelled,
      'cancelled again',
    );
    equal(await taken(world, id), { participant: 1 });
    await world.resident.signUps.create(id, family);
    equal(await taken(world, id), { participant: 3 });
  },

  'cancelling many times at once gives the places back once': async (world) => {
    const { id } = await world.session();
    await world.resident.signUps.create(id, world.family());
    const { signUp, manageToken: token } = await world.resident.signUps.create(id, world.family());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.resident.signUps.cancel(signUp.id, { token })),
    );
    isTrue(
      answers.every(({ status }) => status === 'cancelled'),
      'all are told that it is cancelled',
    );
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'a sign-up can be cancelled after sign-up has closed, but not once the session has begun': async (
    world,
  ) => {
    const { id } = await world.session({ startsIn: 60, signUpClosesAt: world.at(30) });
    const [early, late] = await Promise.all(
      [0, 1].map(() => world.resident.signUps.create(id, world.single())),
    );
    await world.subject.advance(59);
    if (early !== undefined)
      await world.resident.signUps.cancel(early.signUp.id, { token: early.manageToken });
    await world.subject.advance(1);
    if (late !== undefined) {
      await refused(
        world.resident.signUps.cancel(late.signUp.id, { token: late.manageToken }),
        'sign-up-closed',
      );
    }
    equal(await taken(world, id), { participant: 1, volunteer: 0 });
  },

  "another's sign-up is exactly as unknown as one that does not exist": async (world) => {
    const { id } = await world.session();
    const mine = await world.resident.signUps.create(id, world.single());
    const other = await world.resident.signUps.create(id, world.single());
    for (const path of ['', '/cancellation']) {
      const ask = async (signUpId: string, token: string) => {
        const answer = await world.send({
          method: path === '' ? 'GET' : 'POST',
          path: `/v1/sign-ups/${signUpId}${path}`,
          token,
        });
        return answer.text.replaceAll(answer.headers.get('X-Request-Id') ?? '', 'ID');
      };
      const unknown = await ask('sgn_00000000000000000000000000', mine.manageToken);
      isTrue(unknown.includes('sign-up-not-found'), unknown);
      equal(await ask(other.signUp.id, mine.manageToken), unknown, "another's token");
      equal(await ask(mine.signUp.id, 'rubbish'), unknown, 'no token at all');
      equal(await ask(mine.signUp.id, world.subject.tokens.organiser), unknown, "an organiser's token");
    }
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },
};
