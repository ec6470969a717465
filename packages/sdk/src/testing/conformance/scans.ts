import { newScanId } from '../../client/scan-id.ts';
import type { ScanKind } from '../../domain/programmes/scans.ts';
import { lineOf } from './attendance.ts';
import type { Cases } from './case.ts';
import { begun, outcomes } from './door.ts';
import { equal, refused } from './expect.ts';
import type { World } from './world.ts';

interface Noted {
  readonly id?: string;
  readonly kind: ScanKind;
  /** @unit minutes ago */
  readonly ago: number;
}

function scansOf({ at }: World, participantId: string, noted: readonly Noted[], skew = 0) {
  return {
    deviceNow: at(skew),
    scans: noted.map(({ ago, id = newScanId(), kind }) => ({
      id,
      participantId,
      kind,
      at: at(skew - ago),
      method: 'list' as const,
    })),
  };
}

/** Scans that arrive late, twice, or in no order. */
export const scanCases: Cases = {
  'scans of a device that was offline count at the time when they were made, in whatever order': async (
    world,
  ) => {
    const { id, first, second: late } = await begun(world, 2);
    const { participantId } = first;
    await world.subject.advance(58);
    const noted: Noted[] = [
      { kind: 'out', ago: 8 },
      { kind: 'in', ago: 50 },
      { kind: 'out', ago: 18 },
      { kind: 'in', ago: 57 },
    ];
    const sent = scansOf(world, participantId, noted, 10);
    const answer = await world.organiser.sessions.scans(id, sent);
    equal(outcomes(answer), ['already', 'already', 'recorded', 'recorded']);
    const line = await lineOf(world, id, participantId);
    equal<unknown>([line.checkIn?.checkedInAt, line.checkIn?.checkedOutAt], [world.at(-57), world.at(-18)]);
    equal(line.serviceEntry?.observedMinutes, 39, 'minutes');
    equal(await world.organiser.sessions.scans(id, sent), answer, 'sent again');
    equal(await lineOf(world, id, participantId), line, 'nothing has changed');
    for (const one of [noted[2], noted[1], noted[3], noted[0]]) {
      if (one !== undefined)
        await world.organiser.sessions.scans(id, scansOf(world, late.participantId, [one], -10));
    }
    const other = await lineOf(world, id, late.participantId);
    equal<unknown>([other.checkIn?.checkedInAt, other.checkIn?.checkedOutAt], [world.at(-57), world.at(-18)]);
    equal(other.serviceEntry?.observedMinutes, 39, 'one by one');
    const { items } = await world.organiser.serviceEntries.list({ sessionId: id });
    equal(items.filter(({ state }) => state === 'pending').length, 2, 'entries that stand');
  },

  'a check-out without a check-in is refused until the check-in arrives': async (world) => {
    const { id, first } = await begun(world, 1);
    const { participantId } = first;
    await world.subject.advance(50);
    const out = scansOf(world, participantId, [{ kind: 'out', ago: 5 }]);
    equal(outcomes(await world.organiser.sessions.scans(id, out)), ['not-checked-in']);
    await world.organiser.sessions.scans(id, scansOf(world, participantId, [{ kind: 'in', ago: 45 }]));
    equal((await lineOf(world, id, participantId)).serviceEntry?.observedMinutes, 40, 'minutes');
    equal(outcomes(await world.organiser.sessions.scans(id, out)), ['recorded'], 'sent again');
  },

  'a scan that came to no good is named, and the others count': async (world) => {
    const { id } = await world.session({ startsIn: 61 });
    const [come, gone] = [await world.volunteer(id), await world.volunteer(id)];
    await world.resident.signUps.cancel(gone.signUp.id, { token: gone.manageToken });
    await world.subject.advance(2);
    const scans = [come.participantId, gone.participantId, 'ptc_unknown'].flatMap(
      (one) => scansOf(world, one, [{ kind: 'in', ago: 0 }]).scans,
    );
    const early = scansOf(world, come.participantId, [{ kind: 'in', ago: 2 }]).scans;
    const deviceNow = world.subject.now();
    const answer = await world.organiser.sessions.scans(id, { deviceNow, scans: [...scans, ...early] });
    equal(outcomes(answer), ['recorded', 'sign-up-cancelled', 'participant-not-found', 'check-in-too-early']);
    const wrong = {
      deviceNow: world.at(-60 * 13),
      scans: scans.map((scan) => ({ ...scan, at: world.at(-60 * 13) })),
    };
    await refused(world.organiser.sessions.scans(id, wrong), 'scan-clock-wrong');
  },

  'a session to which people have come is not cancelled any more': async (world) => {
    const { id } = await world.session({ startsIn: 10 });
    const { participantId } = await world.volunteer(id);
    await world.organiser.participants.checkIn(participantId);
    await refused(world.organiser.sessions.cancel(id, { reason: '下雨' }), 'session-held');
    equal((await world.resident.sessions.get(id)).status, 'scheduled');
  },
};
