import type { ScanKind } from '../../domain/programmes/scans.ts';
import { doorCodeOf, doorKeyOf, doorStepAt } from '../../domain/programmes/door-code.ts';
import { epochMillis } from '../../domain/values/wall-clock.ts';
import { lineOf } from './attendance.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** The code on the session's door, so many steps from now. */
async function codeAt({ organiser, subject }: World, sessionId: string, steps = 0): Promise<string> {
  const { key } = await organiser.sessions.doorKey(sessionId);
  return doorCodeOf(key, doorStepAt(epochMillis(subject.now())) + steps);
}

type Volunteer = Awaited<ReturnType<World['volunteer']>>;

interface Reading {
  readonly code: string;
  readonly kind?: ScanKind;
  /** @unit minutes ago */
  readonly ago?: number;
  /** How far the device's clock is ahead. @unit minutes */
  readonly skew?: number;
  readonly deviceId?: string;
}

function scanDoor({ at, resident }: World, holder: Volunteer, reading: Reading) {
  const {
    ago = 0,
    code,
    deviceId = `device-of-${holder.signUp.id}`.slice(0, 60),
    kind = 'in',
    skew = 0,
  } = reading;
  return resident.signUps.scanDoor(
    holder.signUp.id,
    {
      code,
      kind,
      deviceId,
      participantIds: [holder.participantId],
      scannedAt: at(skew - ago),
      deviceNow: at(skew),
    },
    { token: holder.manageToken },
  );
}

export const outcomes = (answer: { results: readonly { outcome: string; code?: string | undefined }[] }) =>
  answer.results.map(({ code, outcome }) => code ?? outcome);

/** A session that has just begun, with volunteers who signed up for it. */
export async function begun(world: World, volunteers: number, minutes = 60) {
  const { id } = await world.session({ startsIn: 1, minutes, capacity: { participant: 10, volunteer: 10 } });
  const holders: Volunteer[] = [];
  for (let made = 0; made < volunteers; made += 1) holders.push(await world.volunteer(id));
  await world.subject.advance(1);
  const [first, second = first, third = second, fourth = third] = holders;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('At least one volunteer');
  return { id, first, second, third, fourth };
}

/** The code on the door. */
export const doorCases: Cases = {
  'the code on the door checks in and, with a later one, out': async (world) => {
    const { id, first: holder } = await begun(world, 1);
    equal(outcomes(await scanDoor(world, holder, { code: await codeAt(world, id) })), ['recorded']);
    await world.subject.advance(30);
    const out = await scanDoor(world, holder, { code: await codeAt(world, id), kind: 'out' });
    equal(outcomes(out), ['recorded']);
    const line = await lineOf(world, id, holder.participantId);
    equal(line.serviceEntry?.observedMinutes, 30, 'minutes');
    equal([line.checkIn?.methodIn, line.checkIn?.methodOut], ['door-code', 'door-code']);
    const { party } = await world.resident.signUps.get(holder.signUp.id, { token: holder.manageToken });
    isTrue(party[0]?.checkIn?.checkedOutAt !== undefined, 'the holder sees it');
  },

  'a code that is used again earns nothing more and says so': async (world) => {
    const { id, first: holder } = await begun(world, 1);
    const code = await codeAt(world, id);
    await scanDoor(world, holder, { code });
    equal(outcomes(await scanDoor(world, holder, { code })), ['already'], 'the same again');
    equal(
      outcomes(await scanDoor(world, holder, { code, kind: 'out' })),
      ['door-code-replayed'],
      'as check-out',
    );
    equal((await lineOf(world, id, holder.participantId)).serviceEntry, undefined, 'entry');
    await world.subject.advance(1);
    const later = await codeAt(world, id);
    equal(
      outcomes(await scanDoor(world, holder, { code: later, kind: 'out' })),
      ['recorded'],
      'a later code',
    );
  },

  'a code that is late, made up, or of another session is refused, and the one that stands there is taken':
    async (world) => {
      const other = await world.session({ startsIn: 30 });
      const { id, first: holder, second, third } = await begun(world, 3);
      const late = await codeAt(world, id);
      await world.subject.advance(2);
      await refused(scanDoor(world, holder, { code: late }), 'door-code-expired');
      await refused(scanDoor(world, holder, { code: '00000000' }), 'door-code-unknown');
      await refused(scanDoor(world, holder, { code: 'no code' }), 'door-code-unknown');
      await refused(scanDoor(world, holder, { code: await codeAt(world, other.id) }), 'door-code-unknown');
      equal((await lineOf(world, id, holder.participantId)).checkIn, undefined, 'check-in');
      for (const [near, steps] of [
        [second, -1],
        [third, 1],
      ] as const) {
        const answer = await scanDoor(world, near, { code: await codeAt(world, id, steps) });
        equal(outcomes(answer), ['recorded'], `${steps} step`);
      }
      equal(
        outcomes(await scanDoor(world, holder, { code: await codeAt(world, id) })),
        ['recorded'],
        'control',
      );
    },

  'a code that was read in time counts when the phone is online again, whatever its clock says': async (
    world,
  ) => {
    const { id, first, second, third } = await begun(world, 3);
    const holders = [first, second];
    const code = await codeAt(world, id);
    await world.subject.advance(40);
    for (const [index, skew] of [-10, 10].entries()) {
      const holder = holders[index];
      if (holder === undefined) continue;
      const answer = await scanDoor(world, holder, { code, ago: 40, skew });
      equal(outcomes(answer), ['recorded'], `skew ${skew}`);
      const { checkIn } = await lineOf(world, id, holder.participantId);
      equal<string | undefined>(checkIn?.checkedInAt, world.at(-40), 'time');
      equal(checkIn?.isQueued, true, 'queued');
    }
    await refused(scanDoor(world, third, { code, ago: 20 }), 'door-code-expired');
  },

  "one phone checks in one contact's people": async (world) => {
    const { id, first: holder, second: friend } = await begun(world, 2);
    const deviceId = 'a-phone-that-goes-round';
    const code = await codeAt(world, id);
    equal(outcomes(await scanDoor(world, holder, { code, deviceId })), ['recorded']);
    await refused(scanDoor(world, friend, { code, deviceId }), 'door-code-shared');
    equal((await lineOf(world, id, friend.participantId)).checkIn, undefined, 'check-in');
    equal(outcomes(await scanDoor(world, friend, { code })), ['recorded'], 'control: her own phone');
  },

  'the door opens and closes for codes as for the list, and only for its own people': async (world) => {
    const { id } = await world.session({ startsIn: 120, minutes: 30 });
    const [holder, other] = [await world.volunteer(id), await world.volunteer(id)];
    await refused(scanDoor(world, holder, { code: await codeAt(world, id) }), 'check-in-too-early');
    await world.subject.advance(90);
    const code = await codeAt(world, id);
    await refused(
      scanDoor(world, { ...holder, participantId: other.participantId }, { code }),
      'participant-not-found',
    );
    await refused(
      scanDoor(world, { ...holder, manageToken: other.manageToken }, { code }),
      'sign-up-not-found',
    );
    await world.subject.advance(30 + 30 + 121);
    await refused(scanDoor(world, holder, { code, ago: 181 }), 'check-in-closed');
  },

  'the key of the door is for the staff of its community': async (world) => {
    const { id } = await world.session({ startsIn: 30 });
    const key = await world.organiser.sessions.doorKey(id);
    equal(key.stepSeconds, 30);
    equal<string>(key.now, world.subject.now());
    isTrue(key.key !== doorKeyOf('00'.repeat(32), id), 'a secret');
    await refused(world.resident.sessions.doorKey(id), 'unauthenticated');
    const { otherOrganiser } = world.subject.tokens;
    if (otherOrganiser !== undefined)
      await refused(world.as(otherOrganiser).sessions.doorKey(id), 'session-not-found');
    await world.organiser.sessions.cancel(id, { reason: '下雨' });
    await refused(world.organiser.sessions.doorKey(id), 'session-cancelled');
  },
};
