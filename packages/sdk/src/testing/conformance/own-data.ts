import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import { join, lookAt, statusesOf } from './joined.ts';
import { taken } from './signing-up.ts';

/** A copy of one's own data, and its end. */
export const ownDataCases: Cases = {
  'the contact gets a whole copy of what is kept, and of nobody else': async (world) => {
    const question = { id: 'school', kind: 'text', scope: 'participant', retentionDays: 30 } as const;
    const { id } = await world.session({
      activity: { questions: [{ ...question, label: { 'zh-CN': '学校' }, required: false }] },
    });
    const stranger = await join(world, id);
    const request = world.family();
    const child = defined(request.party[1], 'the child');
    const family = await join(world, id, {
      ...request,
      party: [...request.party.slice(0, 1), { ...child, answers: [{ questionId: 'school', value: '一小' }] }],
    });
    const { contact } = request;
    const data = await world.resident.signUps.data(
      family.id,
      { mobile: contact.mobile },
      { token: family.token },
    );
    equal<unknown>(data.contact, contact);
    equal<unknown>(data.exportedAt, world.subject.now());
    const [signUp] = data.signUps;
    equal<unknown>([data.signUps.length, signUp?.id, signUp?.status], [1, family.id, 'confirmed']);
    const [, copied] = defined(signUp, 'the sign-up').party;
    equal<unknown>(
      [copied?.name, copied?.birth, copied?.guardian, copied?.answers],
      [child.name, child.birth, 'mother', [{ question: '学校', value: '一小' }]],
    );
    equal<unknown>(
      copied?.consents.map(({ granted, purpose, textVersion }) => [purpose, textVersion, granted]),
      [['sign-up', '2026-1', true]],
    );
    isTrue(!JSON.stringify(data).includes(stranger.request.contact.mobile), "somebody else's number shows");
  },

  'one link opens all that was made together, and the copy has all of it': async (world) => {
    const { id } = await world.session({
      activity: { waitlist: { promotion: 'automatic' } },
      capacity: { participant: 1 },
    });
    const { id: signUpId, request, rest, token } = await join(world, id, world.family(), 'split');
    const sibling = { id: defined(rest, 'the rest').id, token };
    equal<unknown>((await lookAt(world, sibling)).siblings, [signUpId], 'siblings');
    const { signUps } = await world.resident.signUps.data(
      sibling.id,
      { mobile: request.contact.mobile },
      { token },
    );
    equal(signUps.map((one) => one.id as string).toSorted(), [signUpId, sibling.id].toSorted(), 'sign-ups');
  },

  "neither is done for whoever doesn't know the contact's number": async (world) => {
    const { id } = await world.session();
    const { id: signUpId, token } = await join(world, id, world.family());
    const { mobile } = world.person();
    await refused(world.resident.signUps.data(signUpId, { mobile }, { token }), 'contact-mismatch');
    await refused(world.resident.signUps.erase(signUpId, { mobile }, { token }), 'contact-mismatch');
    equal(await taken(world, id), { participant: 2, volunteer: 0 });
  },

  'what is erased gives its places back, opens no more, and names nobody': async (world) => {
    const { id } = await world.session({
      activity: { waitlist: { promotion: 'automatic' } },
      capacity: { participant: 2 },
    });
    const { id: signUpId, request, token } = await join(world, id, world.family());
    const waiting = await join(world, id);
    const { mobile, name } = request.contact;
    const erasure = await world.resident.signUps.erase(signUpId, { mobile }, { token });
    equal<unknown>(
      [erasure.signUps, erasure.persons, erasure.keptServiceEntries, erasure.erasedAt],
      [1, 2, 0, world.subject.now()],
    );
    await refused(lookAt(world, { id: signUpId, token }), 'sign-up-not-found');
    await refused(world.resident.signUps.data(signUpId, { mobile }, { token }), 'sign-up-not-found');
    equal(await statusesOf(world, waiting), ['confirmed']);
    const roster = JSON.stringify(await world.organiser.sessions.roster(id));
    isTrue(
      !roster.includes(name) && !roster.includes(mobile.slice(-4)),
      'the roster still names the contact',
    );
    await join(world, id, request);
  },

  'what has been counted stays counted, and granted hours stay in the ledger': async (world) => {
    const { communityId } = world.subject;
    const counts = async () =>
      (await world.organiser.statistics.month(monthOf(dayOf(world.subject.now())), { communityId })).total;
    const { id } = await world.session({ startsIn: 10 });
    const request = world.single({ role: 'volunteer' });
    const { manageToken: token, participantId, signUp } = await world.volunteer(id, request);
    await world.subject.advance(10);
    await world.organiser.participants.checkIn(participantId);
    const { mobile } = request.contact;
    await refused(world.resident.signUps.erase(signUp.id, { mobile }, { token }), 'sign-up-not-changeable');
    await world.subject.advance(60);
    const { serviceEntry } = await world.organiser.participants.checkOut(participantId);
    await world.organiser.serviceEntries.approve(defined(serviceEntry, 'entry').id);
    const before = await counts();
    const { keptServiceEntries } = await world.resident.signUps.erase(signUp.id, { mobile }, { token });
    equal(keptServiceEntries, 1, 'entries that are kept');
    equal(await counts(), before, 'the four counts');
  },
};
