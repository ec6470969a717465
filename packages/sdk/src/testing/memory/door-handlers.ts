/** Codes on the door, scans, paper lists, and check-ins that nobody checked out. */
import type { DoorResults, OpenCheckIn } from '../../contract/door.ts';
import { checkInRefusal } from '../../domain/programmes/check-in.ts';
import {
  checkInClosesAfterMinutes,
  checkInOpensBeforeMinutes,
} from '../../domain/programmes/check-in-window.ts';
import { doorKeyOf, doorStepSeconds, readDoorCode } from '../../domain/programmes/door-code.ts';
import { isQueuedScan, readDoorScan, scannedAt } from '../../domain/programmes/scans.ts';
import { lastServiceDayOf, recordingDeadline } from '../../domain/service/recording-deadline.ts';
import { dayOf, epochMillis, instantOf } from '../../domain/values/wall-clock.ts';
import { earn } from './earning.ts';
import type { MemoryData, ParticipantRow, SessionRow } from './data.ts';
import { type HandlersOf, insist, mayActIn, Refused, scopeOf } from './handler.ts';
import { staffName } from './names.ts';
import { type Note, recordNotes } from './note-attendance.ts';
import { pageOfRows } from './page.ts';
import { activityOf, related } from './rows.ts';
import { ownSession } from './session-handlers.ts';
import { heldSignUp } from './sign-up-handlers.ts';
import { rosterParticipant } from './sign-up-views.ts';
import { summaryOf } from './views.ts';

/** No secret: whoever tests may make the codes. */
export const memoryDoorSecret = '5e'.repeat(32);

export const doorHandlers: HandlersOf<
  'checkIns.close' | 'checkIns.open' | 'sessions.doorKey' | 'sessions.scans' | 'signUps.scanDoor'
> = {
  'sessions.scans': (context) => {
    const { body, caller, now } = context;
    const session = ownSession(context, context.params.sessionId);
    const notes = body.scans.map((scan): Note => {
      const at = scannedAt({ at: scan.at, deviceNow: body.deviceNow }, now);
      if (typeof at !== 'string') throw new Refused(at.code);
      const time = { at: epochMillis(at), isQueued: isQueuedScan(at, now) };
      return { ...scan, ...time, sessionId: session.id, actor: caller?.id ?? '' };
    });
    const results = recordNotes(context, session, notes);
    return {
      results: body.scans.map(({ id }, index) => {
        const { code, outcome } = results[index] ?? { outcome: 'refused' };
        return { id, outcome, ...(code === undefined ? {} : { code }) };
      }),
    };
  },

  'sessions.doorKey': (context) => {
    const session = ownSession(context, context.params.sessionId);
    if (session.status === 'cancelled') throw new Refused('session-cancelled');
    return {
      key: doorKeyOf(memoryDoorSecret, session.id),
      stepSeconds: doorStepSeconds,
      validFrom: opensAt(session),
      validUntil: instantOf(epochMillis(session.endsAt) + checkInClosesAfterMinutes * 60_000),
      now: context.now,
    };
  },

  'signUps.scanDoor': (context) => {
    const { body, data, now, params } = context;
    const signUp = heldSignUp(context, params.signUpId);
    const session = related(data.sessions, signUp.sessionId);
    insist(checkInRefusal(session, now));
    const read = readCode(context, session);
    claimDevice(data, { sessionId: session.id, deviceId: body.deviceId, mobile: signUp.contact.mobile });
    const notes = body.participantIds.map((participantId): Note => {
      if (!signUp.party.some(({ id }) => id === participantId)) throw new Refused('participant-not-found');
      const id = `door-${participantId}-${body.kind}-${read.step}`;
      const time = { at: epochMillis(read.at), isQueued: read.isQueued, doorStep: read.step };
      const how = { kind: body.kind, method: 'door-code', actor: signUp.id } as const;
      return { id, participantId, sessionId: session.id, ...how, ...time };
    });
    const results = recordNotes(context, session, notes);
    return {
      results: notes.map(({ participantId }, index) =>
        doorResult(signUp.party, participantId, results[index]),
      ),
    };
  },

  'checkIns.open': ({ caller, data, now, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    const open = openCheckIns(data).filter(
      ({ participant, session }) =>
        participant.role === 'volunteer' &&
        activityOf(data, session).countsAsService &&
        epochMillis(session.endsAt) <= epochMillis(now) &&
        (communityId === undefined || activityOf(data, session).communityId === communityId),
    );
    open.sort((a, b) => epochMillis(a.session.endsAt) - epochMillis(b.session.endsAt));
    return pageOfRows(
      open.map((one) => ({ ...one, id: one.participant.checkIn?.id ?? '' })),
      query,
      { matches: () => true, view: (one) => openView(data, one) },
    );
  },

  'checkIns.close': (context) => {
    const { body, caller, data, now, params } = context;
    const found = placesOf(data).find(({ participant }) => participant.checkIn?.id === params.checkInId);
    if (found === undefined || !mayActIn(caller, activityOf(data, found.session).communityId))
      throw new Refused('check-in-not-found');
    const { participant, session } = found;
    const { checkIn } = participant;
    if (epochMillis(session.endsAt) > epochMillis(now)) throw new Refused('session-not-over');
    if (checkIn === undefined || checkIn.checkedOutAt !== undefined) throw new Refused('check-in-not-open');
    const until = instantOf(Math.min(epochMillis(body.leftAt), epochMillis(session.endsAt)));
    if (epochMillis(until) < epochMillis(checkIn.checkedInAt))
      throw new Refused('validation-failed', [{ pointer: '/leftAt', code: 'ends-before-start' }]);
    if (participant.role === 'volunteer' && activityOf(data, session).countsAsService) {
      const stay = { from: checkIn.checkedInAt, until, actor: caller?.id ?? '', reason: body.reason };
      if (!earn(context, { participant, session, ...stay })) throw new Refused('service-entry-overlaps');
    }
    participant.checkIn = { ...checkIn, checkedOutAt: until, closedReason: body.reason };
    return rosterParticipant(data, session, participant);
  },
};

type Scanning = Parameters<(typeof doorHandlers)['signUps.scanDoor']>[0];

function readCode({ body, now }: Scanning, session: SessionRow) {
  const code = readDoorCode(body.code);
  if (code === undefined) throw new Refused('door-code-unknown');
  const scan = { code, at: body.scannedAt, deviceNow: body.deviceNow };
  const door = { key: doorKeyOf(memoryDoorSecret, session.id), now, opensAt: opensAt(session) };
  const read = readDoorScan(scan, door);
  if (!('step' in read)) throw new Refused(read.code);
  return read;
}

function opensAt(session: SessionRow) {
  return instantOf(epochMillis(session.startsAt) - checkInOpensBeforeMinutes * 60_000);
}

function claimDevice(
  data: MemoryData,
  device: { readonly sessionId: string; readonly deviceId: string; readonly mobile: string },
): void {
  const devices = (data.doorDevices ??= []);
  const known = devices.find(
    ({ deviceId, sessionId }) => deviceId === device.deviceId && sessionId === device.sessionId,
  );
  if (known === undefined) devices.push(device);
  else if (known.mobile !== device.mobile) throw new Refused('door-code-shared');
}

function doorResult(
  party: readonly ParticipantRow[],
  participantId: string,
  { code, isKnown, outcome }: ReturnType<typeof recordNotes>[number] = { outcome: 'refused' },
): DoorResults['results'][number] {
  const { checkIn, id } = related(party, participantId);
  return {
    participantId: id,
    outcome: isKnown === true ? 'already' : outcome,
    ...(code === undefined ? {} : { code }),
    ...(checkIn === undefined ? {} : { checkIn }),
  };
}

interface Place {
  readonly participant: ParticipantRow;
  readonly session: SessionRow;
}

function placesOf(data: MemoryData): Place[] {
  return data.signUps.flatMap(({ party, sessionId }) =>
    party.map((participant) => ({ participant, session: related(data.sessions, sessionId) })),
  );
}

function openCheckIns(data: MemoryData): Place[] {
  return placesOf(data).filter(
    ({ participant: { checkIn } }) => checkIn !== undefined && checkIn.checkedOutAt === undefined,
  );
}

function openView(data: MemoryData, { participant, session }: Place): OpenCheckIn {
  if (participant.checkIn === undefined) throw new Error('An open check-in without a check-in');
  return {
    checkIn: participant.checkIn,
    session: summaryOf(data, session),
    name: staffName(related(data.persons, participant.personId), dayOf(session.startsAt)),
    role: participant.role,
    recordingDue: recordingDeadline(lastServiceDayOf(session)).day,
  };
}
