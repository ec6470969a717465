import { epochMillis } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, refused } from './expect.ts';
import { join, leave, lookAt, statusesOf, wait } from './joined.ts';
import { taken } from './signing-up.ts';
import type { SessionWish, World } from './world.ts';

const offering = {
  activity: { waitlist: { promotion: 'automatic', offerMinutes: 60 } },
} satisfies SessionWish;
const byOrganiser = { activity: { waitlist: { promotion: 'by-organiser' } } } satisfies SessionWish;

/** A session with one place, which is taken, and two who wait. */
async function withLine(world: World, wish: SessionWish) {
  const { id } = await world.session({ ...wish, capacity: { participant: 1 } });
  return {
    id,
    inside: await join(world, id),
    first: await join(world, id),
    second: await join(world, id),
  };
}

async function rosterOf({ organiser }: World, sessionId: string, signUpId: string) {
  const { signUps } = await organiser.sessions.roster(sessionId);
  return defined(
    signUps.find(({ id }) => id === signUpId),
    'the sign-up on the roster',
  );
}

/** Places that are offered, and an organiser's word on who gets one. */
export const offerCases: Cases = {
  'an offered place is held until the offer is taken up': async (world) => {
    const { first, id, inside, second } = await withLine(world, offering);
    await leave(world, inside);
    const offered = await lookAt(world, first);
    equal<string>(offered.status, 'offered');
    equal(
      epochMillis(defined(offered.offerExpiresAt, 'the end of the offer')) - epochMillis(world.subject.now()),
      60 * 60_000,
      'how long the offer stands',
    );
    equal(await taken(world, id), { participant: 1 });
    await refused(join(world, id, world.single(), 'refuse'), 'session-full');
    const { token } = first;
    const accepted = await world.resident.signUps.accept(first.id, { token });
    equal<unknown>([accepted.status, accepted.offerExpiresAt], ['confirmed', undefined]);
    equal(await world.resident.signUps.accept(first.id, { token }), accepted, 'accepted again');
    await wait(world, id, 61);
    equal(await statusesOf(world, first, second), ['confirmed', 'waitlisted']);
  },

  'an offer that runs out goes to the next in line': async (world) => {
    const { first, id, inside, second } = await withLine(world, offering);
    await leave(world, inside);
    await wait(world, id, 59);
    equal(await statusesOf(world, first, second), ['offered', 'waitlisted']);
    await world.subject.advance(1);
    await refused(world.resident.signUps.accept(first.id, { token: first.token }), 'offer-expired');
    await wait(world, id, 0);
    equal(await statusesOf(world, first, second), ['lapsed', 'offered']);
    await refused(world.resident.signUps.accept(first.id, { token: first.token }), 'offer-expired');
    equal(await taken(world, id), { participant: 1 });
    equal<string>((await join(world, id, first.request)).signUp.status, 'waitlisted');
  },

  'an offer that is turned down goes to the next in line': async (world) => {
    const { first, inside, second } = await withLine(world, offering);
    await leave(world, inside);
    equal<string>((await leave(world, first)).status, 'cancelled');
    equal(await statusesOf(world, second), ['offered']);
  },

  'no offer outlasts the start of its session': async (world) => {
    const { first, inside } = await withLine(world, { ...offering, startsIn: 30 });
    await leave(world, inside);
    const { offerExpiresAt, session } = await lookAt(world, first);
    equal(
      epochMillis(defined(offerExpiresAt, 'the end of the offer')),
      epochMillis(session.startsAt),
      'the end of the offer',
    );
  },

  'only an offer can be taken up': async (world) => {
    const { first } = await withLine(world, offering);
    const { token } = first;
    await refused(world.resident.signUps.accept(first.id, { token }), 'sign-up-not-waiting');
    await leave(world, first);
    await refused(world.resident.signUps.accept(first.id, { token }), 'sign-up-not-waiting');
  },

  'where an organiser moves the line, nobody moves by herself, and nobody out of turn': async (world) => {
    const { first, id, inside, second } = await withLine(world, byOrganiser);
    const { signUps } = world.organiser;
    await refused(signUps.offer(first.id), 'session-full');
    await leave(world, inside);
    equal(await statusesOf(world, first, second), ['waitlisted', 'waitlisted']);
    await refused(join(world, id, world.single(), 'refuse'), 'session-full');
    await refused(signUps.offer(second.id), 'not-first-in-line');
    equal((await rosterOf(world, id, second.id)).linePosition, 2, 'position on the roster');
    equal<string>((await signUps.offer(first.id)).status, 'confirmed');
    await refused(signUps.offer(first.id), 'sign-up-not-waiting');
    equal(await taken(world, id), { participant: 1 });
    await refused(signUps.offer('sgn_unknown'), 'sign-up-not-found');
  },

  'a sign-up that needs approval holds its places until an organiser has decided': async (world) => {
    const { id } = await world.session({
      activity: { needsApproval: true },
      capacity: { participant: 2 },
    });
    const [one, other] = [await join(world, id), await join(world, id)];
    equal([one.signUp.status, other.signUp.status] as string[], ['pending', 'pending']);
    equal(one.signUp.session.needsApproval, true, 'the session says so');
    await refused(join(world, id), 'session-full');
    const { signUps } = world.organiser;
    equal<string>((await signUps.decide(one.id, { decision: 'approve' })).status, 'confirmed');
    equal<string>((await signUps.decide(one.id, { decision: 'approve' })).status, 'confirmed');
    const reason = '名额留给本社区居民。';
    const declined = await signUps.decide(other.id, { decision: 'decline', reason });
    equal<unknown>([declined.status, declined.reason], ['declined', reason]);
    equal((await lookAt(world, other)).reason, reason, 'the reason as the contact sees it');
    await refused(signUps.decide(other.id, { decision: 'approve' }), 'sign-up-not-pending');
    await refused(signUps.decide(one.id, { decision: 'decline' }), 'sign-up-not-pending');
    await refused(signUps.decide('sgn_unknown', { decision: 'approve' }), 'sign-up-not-found');
    equal(await taken(world, id), { participant: 1 });
    equal<string>((await join(world, id, other.request)).signUp.status, 'pending');
  },

  'a place that an organiser refuses goes to the line, for which approval is needed too': async (world) => {
    const { first, inside } = await withLine(world, {
      activity: { needsApproval: true, waitlist: { promotion: 'automatic' } },
    });
    await world.organiser.signUps.decide(inside.id, { decision: 'decline' });
    equal(await statusesOf(world, first), ['pending']);
  },

  "another community's organiser decides nothing": async (world) => {
    const { otherOrganiser } = world.subject.tokens;
    if (otherOrganiser === undefined) return;
    const { first, id, inside } = await withLine(world, byOrganiser);
    const stranger = world.as(otherOrganiser);
    await refused(stranger.signUps.decide(inside.id, { decision: 'decline' }), 'sign-up-not-found');
    await refused(stranger.signUps.offer(first.id), 'sign-up-not-found');
    await refused(stranger.sessions.resize(id, { participant: 9 }), 'session-not-found');
  },
};
