import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** A volunteer who was there for `presence` minutes of a session of an hour, with her pending entry. */
async function served(world: World, presence = 60) {
  const session = await world.session({ startsIn: 10 });
  const { participantId } = await world.volunteer(session.id);
  await world.subject.advance(10);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(presence);
  const line = await world.organiser.participants.checkOut(participantId);
  return {
    session,
    participantId,
    entry: defined(line.serviceEntry, 'entry'),
    volunteer: defined(line.volunteer, 'volunteer'),
  };
}

/** Where it can be seen that time was served. */
const evidence = { kind: 'paper-list', reference: '签到表第 3 页' } as const;

/** The ledger of service time. */
export const serviceCases: Cases = {
  'minutes outside the session do not count, and no more is granted than was planned': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const { participantId } = await world.volunteer(id);
    await world.organiser.participants.checkIn(participantId);
    await world.subject.advance(130);
    const { serviceEntry } = await world.organiser.participants.checkOut(participantId);
    const entry = defined(serviceEntry, 'entry');
    equal(
      [entry.plannedMinutes, entry.observedMinutes, entry.grantedMinutes],
      [60, 60, 0],
      'planned, observed, granted',
    );
    equal((await world.organiser.serviceEntries.approve(entry.id)).grantedMinutes, 60, 'granted');
  },

  'approving shows in the badge, once': async (world) => {
    const { entry, volunteer } = await served(world, 45);
    const { code } = await world.organiser.volunteers.shareBadge(volunteer.id);
    equal((await world.resident.badges.get(code)).totalMinutes, 0, 'before the approval');
    const approved = await world.organiser.serviceEntries.approve(entry.id);
    equal<unknown>([approved.state, approved.grantedMinutes, approved.origin], ['approved', 45, 'check-in']);
    const badge = await world.resident.badges.get(code);
    equal<unknown>([badge.totalMinutes, badge.entries, badge.stars], [45, 1, 0]);
    equal(
      badge.origins.reduce((sum, { minutes }) => sum + minutes, 0),
      badge.totalMinutes,
      'origins add up',
    );
    await refused(world.organiser.serviceEntries.approve(entry.id), 'service-entry-not-pending');
  },

  'an entry that is made void stays, with the reason, and counts no more': async (world) => {
    const { entry, session, volunteer } = await served(world);
    await world.organiser.serviceEntries.approve(entry.id);
    const gone = await world.organiser.serviceEntries.void(entry.id, { reason: '登记错误' });
    equal<unknown>([gone.state, gone.reason], ['void', '登记错误']);
    await refused(
      world.organiser.serviceEntries.void(entry.id, { reason: '登记错误' }),
      'service-entry-void',
    );
    await refused(world.organiser.serviceEntries.approve(entry.id), 'service-entry-not-pending');
    const { code } = await world.organiser.volunteers.shareBadge(volunteer.id);
    equal((await world.resident.badges.get(code)).totalMinutes, 0, 'minutes of the badge');
    const { items } = await world.organiser.serviceEntries.list({ sessionId: session.id });
    equal(
      items.map(({ state }) => state),
      ['void'],
    );
  },

  'nobody serves at two sessions at once': async (world) => {
    const [one, two] = [await world.session({ startsIn: 10 }), await world.session({ startsIn: 20 })];
    const request = world.single({ role: 'volunteer' });
    const [first, second] = [await world.volunteer(one.id, request), await world.volunteer(two.id, request)];
    for (const { participantId } of [first, second])
      await world.organiser.participants.checkIn(participantId);
    await world.subject.advance(50);
    await world.organiser.participants.checkOut(first.participantId);
    await refused(world.organiser.participants.checkOut(second.participantId), 'service-entry-overlaps');
  },

  'time that was entered by hand is approved by somebody else': async (world) => {
    const { volunteer } = await served(world);
    const session = await world.session({ startsIn: 10 });
    await world.subject.advance(120);
    const body = {
      volunteerId: volunteer.id,
      sessionId: session.id,
      minutes: 90,
      reason: '签到设备没电',
      evidence,
    };
    const entry = await world.organiser.serviceEntries.supplement(body);
    equal<unknown>(
      [entry.origin, entry.state, entry.observedMinutes, entry.reason],
      ['supplement', 'pending', 90, '签到设备没电'],
    );
    await refused(world.organiser.serviceEntries.supplement(body), 'service-entry-overlaps');
    await refused(world.organiser.serviceEntries.approve(entry.id), 'second-person-required');
    equal(
      (await world.administrator.serviceEntries.approve(entry.id)).grantedMinutes,
      60,
      'no more than was planned',
    );
  },

  'a supplement needs a volunteer, a session, minutes and a reason': async (world) => {
    const { session, volunteer } = await served(world);
    const valid = {
      volunteerId: volunteer.id,
      sessionId: session.id,
      minutes: 30,
      reason: '漏签',
      evidence,
    };
    const supplement = (some: object) => world.organiser.serviceEntries.supplement({ ...valid, ...some });
    await refused(supplement({ volunteerId: 'vol_unknown' }), 'volunteer-not-found');
    await refused(supplement({ sessionId: 'ses_unknown' }), 'session-not-found');
    const refusal = await refused(supplement({ minutes: 0, reason: ' ' }), 'validation-failed');
    equal(fieldsOf(refusal), ['/minutes minutes-malformed', '/reason required']);
    const without = await refused(supplement({ evidence: undefined }), 'validation-failed');
    equal(fieldsOf(without), ['/evidence required']);
  },

  'the list is of the newest first, and filters keep what they name': async (world) => {
    const [older, newer] = [await served(world), await served(world)];
    const { items } = await world.organiser.serviceEntries.list({ limit: 2 });
    equal<string[]>(
      items.map(({ id }) => id),
      [newer.entry.id, older.entry.id],
    );
    const ids = async (query: object) =>
      (await world.organiser.serviceEntries.list({ limit: 500, ...query })).items.map(({ id }) => id);
    equal<string[]>(await ids({ volunteerId: older.volunteer.id }), [older.entry.id]);
    isTrue(
      (await ids({ state: 'pending', month: older.entry.serviceDay.slice(0, 7) })).includes(older.entry.id),
      'pending, this month',
    );
    isTrue(!(await ids({ state: 'approved' })).includes(older.entry.id), 'not approved');
    isTrue(!(await ids({ month: '2000-01' })).includes(older.entry.id), 'another month');
    await refused(world.organiser.serviceEntries.approve('sve_unknown'), 'service-entry-not-found');
    await refused(
      world.organiser.serviceEntries.void('sve_unknown', { reason: '无' }),
      'service-entry-not-found',
    );
  },
};
