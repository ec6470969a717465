import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** The person's line on the organiser's list. */
export async function lineOf({ organiser }: World, sessionId: string, participantId: string) {
  const { signUps } = await organiser.sessions.roster(sessionId);
  const line = signUps.flatMap(({ party }) => party).find(({ id }) => id === participantId);
  return defined(line, `${participantId} on the roster`);
}

/** At the door. */
export const attendanceCases: Cases = {
  'the roster lists everyone who signed up, earliest first, and marks minors': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const first = await world.resident.signUps.create(id, world.family());
    await world.subject.advance(1);
    const second = await world.resident.signUps.create(id, world.single({ role: 'volunteer' }));
    const { session, signUps } = await world.organiser.sessions.roster(id);
    equal<string>(session.id, id);
    equal(
      signUps.map((one) => one.id),
      [first.signUp.id, second.signUp.id],
    );
    equal(
      signUps[0]?.party.map(({ isMinor }) => isMinor),
      [false, true],
      'minors',
    );
    await refused(world.organiser.sessions.roster('ses_unknown'), 'session-not-found');
  },

  'a check-in and a check-out are done once, at the time of the first': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const { participantId } = await world.volunteer(id);
    const first = await world.organiser.participants.checkIn(participantId);
    equal<string | undefined>(first.checkIn?.checkedInAt, world.subject.now());
    await world.subject.advance(40);
    equal(await world.organiser.participants.checkIn(participantId), first, 'checked in again');
    const out = await world.organiser.participants.checkOut(participantId);
    equal<string | undefined>(out.checkIn?.checkedOutAt, world.subject.now());
    await world.subject.advance(5);
    equal(await world.organiser.participants.checkOut(participantId), out, 'checked out again');
    equal(await lineOf(world, id, participantId), out, 'on the roster');
  },

  'two organisers who tap at the same time make one check-in and one entry': async (world) => {
    const { id } = await world.session({ startsIn: 10 });
    const { participantId } = await world.volunteer(id);
    const staff = [world.organiser, world.administrator, world.organiser, world.administrator];
    const ins = await Promise.all(staff.map(({ participants }) => participants.checkIn(participantId)));
    await world.subject.advance(30);
    const outs = await Promise.all(staff.map(({ participants }) => participants.checkOut(participantId)));
    equal(new Set(ins.map(({ checkIn }) => checkIn?.id)).size, 1, 'check-ins');
    equal(new Set(ins.map(({ volunteer }) => volunteer?.id)).size, 1, 'volunteers');
    equal(new Set(outs.map(({ serviceEntry }) => serviceEntry?.id)).size, 1, 'entries');
    const { items } = await world.organiser.serviceEntries.list({ sessionId: id });
    equal(items.length, 1, 'entries in the ledger');
  },

  'people are checked in from an hour before the start until two hours after the end': async (world) => {
    const { id } = await world.session({ startsIn: 61, minutes: 30 });
    const [early, late] = [await world.volunteer(id), await world.volunteer(id)];
    await refused(world.organiser.participants.checkIn(early.participantId), 'check-in-too-early');
    await world.subject.advance(1);
    await world.organiser.participants.checkIn(early.participantId);
    await world.subject.advance(60 + 30 + 121);
    await refused(world.organiser.participants.checkIn(late.participantId), 'check-in-closed');
    await refused(world.organiser.participants.checkOut(early.participantId), 'check-in-closed');
    equal(
      (await lineOf(world, id, early.participantId)).serviceEntry,
      undefined,
      'entry without a check-out',
    );
  },

  'nobody is checked out who was not checked in, and nobody who cancelled is checked in': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const present = await world.volunteer(id);
    await refused(world.organiser.participants.checkOut(present.participantId), 'not-checked-in');
    await world.resident.signUps.cancel(present.signUp.id, { token: present.manageToken });
    await refused(world.organiser.participants.checkIn(present.participantId), 'sign-up-cancelled');
    await refused(world.organiser.participants.checkIn('ptc_unknown'), 'participant-not-found');
    await refused(world.organiser.participants.checkOut('ptc_unknown'), 'participant-not-found');
  },

  'nobody is checked in at a cancelled session': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const { participantId } = await world.volunteer(id);
    await world.organiser.sessions.cancel(id, { reason: '下雨' });
    await refused(world.organiser.participants.checkIn(participantId), 'session-cancelled');
  },

  'a party with somebody checked in keeps its places': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const { manageToken, participantId, signUp } = await world.volunteer(id);
    await world.organiser.participants.checkIn(participantId);
    await refused(world.resident.signUps.cancel(signUp.id, { token: manageToken }), 'sign-up-closed');
  },

  'only volunteers, and only at what counts as service, get an entry': async (world) => {
    const study = await world.session({ startsIn: 10, activity: { countsAsService: false } });
    const reading = await world.session({ startsIn: 10 });
    const [student, participant, volunteer] = [
      await world.volunteer(study.id),
      await world.volunteer(reading.id, world.single()),
      await world.volunteer(reading.id),
    ];
    const everyone = [student, participant, volunteer];
    for (const { participantId } of everyone) await world.organiser.participants.checkIn(participantId);
    await world.subject.advance(30);
    const lines = [];
    for (const { participantId } of everyone)
      lines.push(await world.organiser.participants.checkOut(participantId));
    equal(
      lines.map(({ serviceEntry }) => serviceEntry?.state),
      [undefined, undefined, 'pending'],
    );
    isTrue(lines[1]?.volunteer === undefined, 'a participant is no volunteer');
  },
};
