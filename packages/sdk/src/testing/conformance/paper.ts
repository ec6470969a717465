import { timeOf } from '../../domain/values/wall-clock.ts';
import { lineOf } from './attendance.ts';
import type { Cases } from './case.ts';
import { begun } from './door.ts';
import { equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** `HH:mm` in so many minutes. */
function clock({ at }: World, minutes: number): string {
  return timeOf(at(minutes));
}

/** Paper lists, and what nobody checked out. */
export const paperCases: Cases = {
  'a paper list counts once two people have keyed in the same': async (world) => {
    const { id, first: one, second: two } = await begun(world, 2);
    await world.subject.advance(60);
    const rows = [
      { participantId: one.participantId, in: clock(world, -55), out: clock(world, -5) },
      { participantId: two.participantId, in: clock(world, -50) },
    ];
    const { paperLists, sessions } = world.organiser;
    equal((await paperLists.key(id, { rows })).state, 'waiting', 'the first');
    equal((await paperLists.key(id, { rows })).state, 'waiting', 'the same person again');
    equal((await sessions.roster(id)).paperList?.isMine, true, 'her own');
    equal((await world.administrator.sessions.roster(id)).paperList?.isMine, false, "another's");
    equal((await lineOf(world, id, one.participantId)).checkIn, undefined, 'nothing recorded yet');
    const agreed = await world.administrator.paperLists.key(id, { rows: rows.toReversed() });
    equal(agreed.state, 'recorded', 'another person');
    equal(
      agreed.results?.map(({ outcome }) => outcome),
      ['recorded', 'recorded'],
    );
    const line = await lineOf(world, id, one.participantId);
    equal([line.checkIn?.methodIn, line.serviceEntry?.observedMinutes], ['paper', 50]);
    equal((await lineOf(world, id, two.participantId)).checkIn?.checkedOutAt, undefined, 'nobody wrote when');
    equal((await sessions.roster(id)).paperList, undefined, 'nothing waits');
  },

  'where two people read a list differently the lines are named and nothing is recorded': async (world) => {
    const { id, first } = await begun(world, 1);
    const { participantId } = first;
    await world.subject.advance(60);
    const [mine, theirs] = [
      { in: clock(world, -55), out: clock(world, -5) },
      { in: clock(world, -55), out: clock(world, -6) },
    ];
    await world.organiser.paperLists.key(id, { rows: [{ participantId, ...theirs }] });
    const answer = await world.administrator.paperLists.key(id, { rows: [{ participantId, ...mine }] });
    equal(answer.state, 'differs');
    equal<unknown>(answer.differences, [{ participantId, mine, theirs }]);
    equal((await lineOf(world, id, participantId)).checkIn, undefined, 'check-in');
    const again = await world.organiser.paperLists.key(id, { rows: [{ participantId, ...mine }] });
    equal(again.state, 'recorded', 'once she has looked again');
  },

  'a paper list takes nothing away from what the door has noted': async (world) => {
    const { id, first } = await begun(world, 1);
    const { participantId } = first;
    await world.organiser.participants.checkIn(participantId);
    await world.subject.advance(60);
    const rows = [{ participantId, in: clock(world, -55), out: clock(world, -10) }];
    await world.organiser.paperLists.key(id, { rows });
    await world.administrator.paperLists.key(id, { rows });
    const { checkIn } = await lineOf(world, id, participantId);
    equal<unknown>([checkIn?.checkedInAt, checkIn?.methodIn], [world.at(-60), 'list']);
    equal<unknown>(
      [checkIn?.checkedOutAt?.slice(0, 16), checkIn?.methodOut],
      [world.at(-10).slice(0, 16), 'paper'],
    );
  },

  'a paper list has times at which the door was open, each person once': async (world) => {
    const { id, first } = await begun(world, 1);
    const { participantId } = first;
    const rows = [
      { participantId, in: clock(world, -90) },
      { participantId, in: clock(world, 10), out: clock(world, 5) },
    ];
    const error = await refused(world.organiser.paperLists.key(id, { rows }), 'validation-failed');
    isTrue(
      fieldsOf(error).some((field) => field.includes('/rows/0/in')),
      'the time',
    );
    isTrue(
      fieldsOf(error).some((field) => field.includes('/rows/1/out')),
      'the end',
    );
  },

  'a forgotten check-out counts nothing, is on the daily list, and is closed within the planned time': async (
    world,
  ) => {
    const { id, first } = await begun(world, 1);
    const { participantId } = first;
    const { checkIn } = await world.organiser.participants.checkIn(participantId);
    const checkInId = checkIn?.id ?? '';
    const isListed = async () =>
      (await world.organiser.checkIns.open({ limit: 500 })).items.some(
        (open) => open.checkIn.id === checkInId,
      );
    equal(await isListed(), false, 'while the session goes on');
    const closing = { leftAt: world.at(200), reason: '忘记签退，组长确认待到结束' };
    await refused(world.organiser.checkIns.close(checkInId, closing), 'session-not-over');
    await world.subject.advance(185);
    equal(await isListed(), true, 'listed');
    equal((await lineOf(world, id, participantId)).serviceEntry, undefined, 'entry');
    const early = { ...closing, leftAt: world.at(-190) };
    await refused(world.organiser.checkIns.close(checkInId, early), 'validation-failed');
    const line = await world.organiser.checkIns.close(checkInId, closing);
    equal(line.serviceEntry?.observedMinutes, 60, 'capped');
    equal(line.serviceEntry?.state, 'pending');
    equal(line.checkIn?.closedReason, closing.reason);
    equal(await isListed(), false, 'closed');
    await refused(world.organiser.checkIns.close(checkInId, closing), 'check-in-not-open');
    await refused(world.organiser.checkIns.close('chk_unknown', closing), 'check-in-not-found');
    const entryId = line.serviceEntry?.id ?? '';
    await refused(world.organiser.serviceEntries.approve(entryId), 'second-person-required');
    equal(
      (await world.administrator.serviceEntries.approve(entryId)).grantedMinutes,
      60,
      'approved by another',
    );
  },
};
