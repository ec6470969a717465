import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** A volunteer who served an hour, with her manage link and her approved entry. */
async function served(world: World, request = world.single({ role: 'volunteer' })) {
  const session = await world.session({ startsIn: 10 });
  const { manageToken, participantId, signUp } = await world.volunteer(session.id, request);
  await world.subject.advance(10);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(60);
  const line = await world.organiser.participants.checkOut(participantId);
  const entry = defined(line.serviceEntry, 'entry');
  await world.organiser.serviceEntries.approve(entry.id);
  const { id: volunteerId } = defined(line.volunteer, 'volunteer');
  return { entry, request, session, signUpId: signUp.id, held: { token: manageToken }, volunteerId };
}

/** Badges, stars and the record behind the manage link. */
export const badgeCases: Cases = {
  'nobody has a badge before she shares it, and sharing twice gives one code': async (world) => {
    const { held, signUpId, volunteerId } = await served(world);
    const { volunteers } = await world.resident.serviceRecord.get(signUpId, {}, held);
    equal(defined(volunteers[0], 'volunteer').badge, undefined, 'badge');
    const shared = await world.resident.badges.share(signUpId, { volunteerId }, held);
    equal(await world.resident.badges.share(signUpId, { volunteerId }, held), shared);
    const badge = await world.resident.badges.get(shared.code);
    equal<unknown>(
      [badge.totalMinutes, badge.noticeMinutes, badge.stars, badge.starsReached],
      [60, 60, 0, 0],
      'approved minutes stand on notice',
    );
  },

  'a code that was revoked says so for good, and sharing again makes another one': async (world) => {
    const { held, signUpId, volunteerId } = await served(world);
    await refused(world.resident.badges.revoke(signUpId, { volunteerId }, held), 'badge-not-found');
    const first = await world.resident.badges.share(signUpId, { volunteerId }, held);
    const revoked = await world.resident.badges.revoke(signUpId, { volunteerId }, held);
    equal(revoked.code, first.code);
    equal(await world.resident.badges.revoke(signUpId, { volunteerId }, held), revoked, 'again');
    await refused(world.resident.badges.get(first.code), 'badge-revoked');
    const second = await world.resident.badges.share(signUpId, { volunteerId }, held);
    isTrue(second.code !== first.code, 'another code');
    await refused(world.resident.badges.get(first.code), 'badge-revoked');
  },

  'a record is only for the link under which its volunteer was seen': async (world) => {
    const { request, volunteerId } = await served(world);
    const later = await world.session({ startsIn: 1440 });
    const named = await world.resident.signUps.create(later.id, request);
    const held = { token: named.manageToken };
    const { volunteers } = await world.resident.serviceRecord.get(named.signUp.id, {}, held);
    equal(volunteers, [], 'who was only named');
    await refused(world.resident.badges.share(named.signUp.id, { volunteerId }, held), 'volunteer-not-found');
    await refused(
      world.resident.stars.apply(named.signUp.id, { volunteerId, level: 1 }, held),
      'volunteer-not-found',
    );
  },

  'the record has every entry with its steps, and goes on by cursor': async (world) => {
    const { entry, held, signUpId, volunteerId } = await served(world);
    const { volunteers } = await world.resident.serviceRecord.get(signUpId, {}, held);
    const record = defined(volunteers[0], 'volunteer');
    equal<unknown>(
      record.entries.items.map(({ id, state, steps }) => [id, state, steps.map((step) => step.state)]),
      [[entry.id, 'approved', ['pending', 'approved']]],
    );
    equal<unknown>(
      [record.totals.totalMinutes, record.totals.publishedMinutes, record.totals.noticeMinutes],
      [60, 0, 60],
    );
    isTrue(/^[0-9a-hjkmnp-tv-z]{10}$/.test(record.volunteerNo), 'a number that says nothing');
    equal(record.points, undefined, 'no rule, no points');
    await refused(world.resident.serviceRecord.get(signUpId, { cursor: 'x' }, held), 'validation-failed');
    await refused(
      world.resident.serviceRecord.get(signUpId, { volunteerId: 'vol_unknown' }, held),
      'volunteer-not-found',
    );
    await refused(
      world.resident.serviceRecord.get(signUpId, { volunteerId }, { token: 'of-nobody' }),
      'sign-up-not-found',
    );
  },

  'a star is not to be had for too little time, nor out of turn': async (world) => {
    const { held, signUpId, volunteerId } = await served(world);
    await refused(world.resident.stars.apply(signUpId, { volunteerId, level: 1 }, held), 'star-not-reached');
    await refused(world.resident.stars.apply(signUpId, { volunteerId, level: 2 }, held), 'star-not-next');
    await refused(world.organiser.stars.applyFor(volunteerId, { level: 1 }), 'star-not-reached');
    await refused(world.organiser.stars.applyFor('vol_unknown', { level: 1 }), 'volunteer-not-found');
    await refused(
      world.organiser.stars.decide('sta_unknown', { decision: 'approve' }),
      'star-application-not-found',
    );
    await refused(world.resident.stars.withdraw(signUpId, 'sta_unknown', held), 'star-application-not-found');
  },

  "staff share and revoke an adult's badge at her request": async (world) => {
    const { volunteerId } = await served(world);
    const { code } = await world.organiser.volunteers.shareBadge(volunteerId);
    equal((await world.resident.badges.get(code)).totalMinutes, 60);
    equal((await world.organiser.volunteers.revokeBadge(volunteerId)).code, code);
    await refused(world.resident.badges.get(code), 'badge-revoked');
    await refused(world.organiser.volunteers.shareBadge('vol_unknown'), 'volunteer-not-found');
  },

  'erasing the data of a link ends the badges of its volunteers': async (world) => {
    const { held, request, signUpId, volunteerId } = await served(world);
    const { code } = await world.resident.badges.share(signUpId, { volunteerId }, held);
    await world.resident.signUps.erase(signUpId, { mobile: request.contact.mobile }, held);
    await refused(world.resident.badges.get(code), 'badge-revoked');
  },
};
