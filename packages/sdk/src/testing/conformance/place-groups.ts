import type { PlaceGroup, SessionDetail } from '../../domain/programmes/session.ts';
import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, refused } from './expect.ts';
import { join, leave, statusesOf } from './joined.ts';
import { taken } from './signing-up.ts';
import type { SessionWish, World } from './world.ts';

const waitlist = { promotion: 'automatic' } as const;

/** Four places for children and one for adults. */
function splitByAge(world: World): Promise<SessionDetail> {
  return world.session({
    activity: { waitlist },
    capacity: {},
    groups: [
      { role: 'participant', admits: 'children', capacity: 4 },
      { role: 'participant', admits: 'adults', capacity: 1 },
    ],
  });
}

/** Two shifts of one volunteer each. */
async function splitByShift(world: World) {
  const session = await world.session({
    activity: { waitlist },
    capacity: { participant: 5 },
    groups: [
      {
        role: 'volunteer',
        admits: 'anyone',
        label: '上午',
        startsAt: world.at(1440),
        endsAt: world.at(1470),
        capacity: 1,
      },
      {
        role: 'volunteer',
        admits: 'anyone',
        label: '下午',
        startsAt: world.at(1470),
        endsAt: world.at(1500),
        capacity: 1,
      },
    ],
  });
  const [morning, afternoon] = session.groups ?? [];
  return { session, morning: defined(morning, 'morning').id, afternoon: defined(afternoon, 'afternoon').id };
}

async function groupsOf({ resident }: World, sessionId: string): Promise<readonly PlaceGroup[]> {
  return defined((await resident.sessions.get(sessionId)).groups, 'groups');
}

/** Places of a role that are split, and capacities that change. */
export const placeGroupCases: Cases = {
  "a role's places are the sum of its groups": async (world) => {
    const session = await splitByAge(world);
    equal<unknown>(session.places.participant?.capacity, 5);
    equal<unknown>(
      session.groups?.map(({ admits, capacity, taken: count }) => [admits, capacity, count]),
      [
        ['children', 4, 0],
        ['adults', 1, 0],
      ],
    );
  },

  'everybody takes a place of the group she belongs to, without being asked': async (world) => {
    const { id } = await splitByAge(world);
    await join(world, id, world.family(2));
    equal(
      (await groupsOf(world, id)).map(({ taken: count }) => count),
      [2, 1],
    );
    equal(await taken(world, id), { participant: 3 });
    // the adults' place is gone, the children's aren't
    await refused(join(world, id, world.family(), 'refuse'), 'session-full');
    const family = world.family();
    await join(world, id, { ...family, party: family.party.slice(1) }, 'refuse');
    equal(await taken(world, id), { participant: 4 });
  },

  'a family waits for the group that is full, and moves up together': async (world) => {
    const { id } = await splitByAge(world);
    const inside = await join(world, id, world.family());
    const waiting = await join(world, id, world.family());
    equal<string>(waiting.signUp.status, 'waitlisted');
    equal(
      (await groupsOf(world, id)).map(({ waiting: count }) => count),
      [1, 1],
    );
    await leave(world, inside);
    equal(await statusesOf(world, waiting), ['confirmed']);
    equal(
      (await groupsOf(world, id)).map(({ taken: count }) => count),
      [1, 1],
    );
  },

  'a volunteer chooses a shift, and gets that one or none': async (world) => {
    const { afternoon, morning, session } = await splitByShift(world);
    const volunteer = (groupId?: string) => world.single({ role: 'volunteer', groupId });
    const refusal = await refused(join(world, session.id, volunteer()), 'group-required');
    equal(fieldsOf(refusal), ['/party/0/groupId group-required']);
    await refused(join(world, session.id, volunteer('grp_unknown')), 'group-required');
    const early = await join(world, session.id, volunteer(morning));
    equal<unknown>(early.signUp.party[0]?.groupId, morning);
    await refused(join(world, session.id, volunteer(morning), 'refuse'), 'session-full');
    equal<string>((await join(world, session.id, volunteer(afternoon), 'refuse')).signUp.status, 'confirmed');
    const { signUps } = await world.organiser.sessions.roster(session.id);
    equal<unknown>(
      signUps.find(({ id }) => id === early.id)?.party[0]?.groupId,
      morning,
      'shift on the roster',
    );
  },

  'whoever waits for one shift holds nobody of another up': async (world) => {
    const { afternoon, morning, session } = await splitByShift(world);
    const volunteer = (groupId: string) => world.single({ role: 'volunteer', groupId });
    await join(world, session.id, volunteer(morning));
    const waiting = await join(world, session.id, volunteer(morning));
    const later = await join(world, session.id, volunteer(afternoon));
    equal([waiting.signUp.status, later.signUp.status] as string[], ['waitlisted', 'confirmed']);
  },

  'capacities change as an organiser says, all that are named or none': async (world) => {
    const { morning, session } = await splitByShift(world);
    const { id } = session;
    await join(world, id, world.single({ role: 'volunteer', groupId: morning }));
    await join(world, id, world.family());
    const { resize } = world.organiser.sessions;
    await refused(
      resize(id, { participant: 9, groups: [{ id: morning, capacity: 0 }] }),
      'capacity-below-taken',
    );
    await refused(resize(id, { participant: 1 }), 'capacity-below-taken');
    equal((await world.resident.sessions.get(id)).places.participant?.capacity, 5, 'capacity');
    const smaller = await resize(id, { participant: 2, groups: [{ id: morning, capacity: 3 }] });
    equal<unknown>([smaller.places.participant?.capacity, smaller.places.volunteer?.capacity], [2, 4]);
    await refused(join(world, id, world.single(), 'refuse'), 'session-full');
    const plain = await world.session({ capacity: { participant: 1 } });
    await refused(resize(plain.id, { volunteer: 3 }), 'role-not-offered');
    await refused(resize('ses_unknown', { participant: 3 }), 'session-not-found');
  },

  'groups that contradict themselves are refused, each by its field': async (world) => {
    const group = { role: 'volunteer', admits: 'anyone', capacity: 2 } as const;
    const broken: readonly (readonly [SessionWish, string])[] = [
      [{ capacity: { volunteer: 3 }, groups: [group] }, '/capacity/volunteer unknown-field'],
      [
        { capacity: {}, groups: [{ ...group, startsAt: world.at(1500), endsAt: world.at(1440) }] },
        '/groups/0/endsAt ends-before-start',
      ],
      [{ capacity: {}, groups: [] }, '/groups required'],
      [
        { capacity: { participant: 3 }, minimum: { participants: 4, otherwise: 'cancel' } },
        '/minimum/participants too-large',
      ],
    ];
    for (const [wish, field] of broken) {
      const refusal = await refused(world.session(wish), 'validation-failed');
      equal(fieldsOf(refusal), [field]);
    }
  },
};
