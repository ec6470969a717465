import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

const days = 24 * 60;
const contact = { name: '马兰英', mobile: '15400009021' };

/** A volunteer who has served a session of an hour, with her pending entry and her sign-up. */
async function served(world: World) {
  const session = await world.session({ startsIn: 10 });
  const { manageToken, participantId, signUp } = await world.volunteer(session.id);
  await world.subject.advance(10);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(60);
  const line = await world.organiser.participants.checkOut(participantId);
  return { entry: defined(line.serviceEntry, 'entry'), manageToken, signUp };
}

/** Public notice, objections, corrections, and the steps that tell of them. */
export const ledgerCases: Cases = {
  'an entry stands on public notice before it is published, and its steps say who did what': async (
    world,
  ) => {
    const { entry } = await served(world);
    const approved = await world.organiser.serviceEntries.approve(entry.id);
    const until = defined(approved.noticeUntil, 'the end of the notice');
    isTrue(until.endsWith('T00:00:00+08:00'), 'a notice ends at midnight');
    const onNotice = await world.organiser.serviceEntries.list({ onNotice: true, limit: 500 });
    isTrue(
      onNotice.items.some(({ id }) => id === entry.id),
      'on notice',
    );
    await world.subject.advance(9 * days);
    const { items } = await world.organiser.serviceEntries.list({ state: 'published', limit: 500 });
    const published = defined(
      items.find(({ id }) => id === entry.id),
      'the published entry',
    );
    equal(published.grantedMinutes, approved.grantedMinutes, 'minutes');
    const { steps } = await world.organiser.serviceEntries.steps(entry.id);
    equal<unknown>(
      steps.map(({ state, actor }) => [state, actor.kind]),
      [
        ['pending', 'staff'],
        ['approved', 'staff'],
        ['published', 'server'],
      ],
    );
    isTrue(new Set(steps.map(({ hash }) => hash)).size === 3, 'each step has a hash of its own');
  },

  'whoever objects in time holds an entry back until somebody else has decided': async (world) => {
    const { entry } = await served(world);
    const objection = { contact, text: '那天没有看到她' };
    await refused(world.resident.serviceEntries.object(entry.id, objection), 'service-entry-not-found');
    await world.organiser.serviceEntries.approve(entry.id);
    const { id } = await world.resident.serviceEntries.object(entry.id, objection);
    await refused(world.resident.serviceEntries.object(entry.id, objection), 'already-objected');
    await world.subject.advance(9 * days);
    const late = { ...objection, contact: { ...contact, mobile: '15400009022' } };
    await refused(world.resident.serviceEntries.object(entry.id, late), 'service-entry-not-on-notice');
    const { items } = await world.organiser.objections.list({ state: 'open', limit: 500 });
    const open = defined(
      items.find((one) => one.id === id),
      'the objection',
    );
    equal<unknown>([open.serviceEntry.state, open.contact.mobile], ['approved', '154****9021']);
    const word = { decision: 'uphold', reason: '属实' } as const;
    await refused(world.organiser.objections.decide(id, word), 'second-person-required');
    const decided = await world.administrator.objections.decide(id, word);
    equal<unknown>([decided.state, decided.serviceEntry.state], ['upheld', 'void']);
    await refused(world.administrator.objections.decide(id, word), 'objection-decided');
  },

  'a correction makes the entry void and puts another in its place for a second person': async (world) => {
    const { entry, manageToken, signUp } = await served(world);
    const asked = { serviceEntryId: entry.id, text: '只做了半小时' };
    const { id } = await world.resident.corrections.request(signUp.id, asked, { token: manageToken });
    await refused(world.organiser.corrections.note(asked), 'correction-open');
    const bare = { decision: 'accept', reason: '属实' } as const;
    const without = await refused(world.organiser.corrections.decide(id, bare), 'validation-failed');
    equal(fieldsOf(without), ['/minutes required']);
    const decided = await world.organiser.corrections.decide(id, { ...bare, minutes: 30 });
    equal<unknown>(
      [decided.state, decided.serviceEntry.state, decided.isByStaff],
      ['accepted', 'void', false],
    );
    const replacement = defined(decided.replacementId, 'the entry in its place');
    await refused(world.organiser.serviceEntries.approve(replacement), 'second-person-required');
    const right = await world.administrator.serviceEntries.approve(replacement);
    equal<unknown>([right.grantedMinutes, right.correctsId], [30, entry.id]);
    await refused(world.organiser.corrections.decide(id, { ...bare, minutes: 30 }), 'correction-decided');
  },

  'a correction that is declined leaves the entry as it was': async (world) => {
    const { entry } = await served(world);
    const { id } = await world.organiser.corrections.note({ serviceEntryId: entry.id, text: '少记了' });
    const declined = await world.organiser.corrections.decide(id, {
      decision: 'decline',
      reason: '记录无误',
    });
    equal<unknown>(
      [declined.state, declined.serviceEntry.state, declined.isByStaff],
      ['declined', 'pending', true],
    );
    const again = await world.organiser.corrections.note({ serviceEntryId: entry.id, text: '再问一次' });
    const gone = await world.organiser.corrections.decide(again.id, {
      decision: 'accept',
      minutes: 0,
      reason: '没有来',
    });
    equal<unknown>([gone.serviceEntry.state, gone.replacementId], ['void', undefined]);
  },
};
