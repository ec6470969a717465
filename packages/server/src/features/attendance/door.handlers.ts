/** Codes on the door, and scans that come in later. */
import { createHash } from 'node:crypto';
import type { DoorResults, Endpoints } from '@youth-action/sdk/contract';
import {
  checkInClosesAfterMinutes,
  checkInOpensBeforeMinutes,
  checkInRefusal,
  doorKeyOf,
  doorStepSeconds,
  epochMillis,
  type Instant,
  instantOf,
  isQueuedScan,
  readDoorCode,
  readDoorScan,
  refuse,
  scannedAt,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, staffOf } from '../access/community-scope.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { stored } from '../shared/wire.ts';
import { findHeld } from '../sign-ups/sign-up-answer.ts';
import { findParticipant } from './attendance.repository.ts';
import { checkInOf } from './attendance.rows.ts';
import { type Note, recordNotes } from './record-notes.ts';
import { claimDevice } from './scans.repository.ts';

export const doorHandlers: Pick<Handlers, 'sessions.scans' | 'sessions.doorKey' | 'signUps.scanDoor'> = {
  'sessions.scans': async ({ db, params, body, caller, now, nowMs }) => {
    const session = insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    const actor = staffOf(caller).tokenId;
    const notes = body.scans.map((scan): Note => {
      const at = scannedAt({ at: scan.at, deviceNow: body.deviceNow }, now);
      if (typeof at !== 'string') throw new ProblemError(at.code);
      const time = { at: epochMillis(at), isQueued: isQueuedScan(at, now) };
      return {
        id: scan.id,
        participantId: scan.participantId,
        kind: scan.kind,
        method: scan.method,
        ...time,
        actor,
      };
    });
    const results = await recordNotes(db, notes, { session, nowMs, caller });
    return {
      results: body.scans.map(({ id }, index) => {
        const { code, outcome } = results[index] ?? { outcome: 'refused' as const };
        return { id, outcome, code };
      }),
    };
  },

  'sessions.doorKey': async ({ db, params, caller, now, secret }) => {
    const session = insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    if (session.status === 'cancelled') insist(refuse('session-cancelled'));
    return {
      key: doorKeyOf(await secret('door'), session.id),
      stepSeconds: doorStepSeconds,
      validFrom: doorOpensAt(session),
      validUntil: instantOf(session.ends_at + checkInClosesAfterMinutes * 60_000),
      now,
    };
  },

  'signUps.scanDoor': async (context) => {
    const { db, params, bearer, body, now, nowMs } = context;
    const held = await findHeld(db, params.signUpId, bearer);
    const session = await findSession(db, held.session_id);
    if (session === undefined) throw new ProblemError('sign-up-not-found');
    // Who may still come is asked of the time when the code was read, whether it counts of the time when it's sent.
    insist(checkInRefusal(sessionSummary(session), now));
    const read = await readCode(context, session);
    const hash = deviceHash(session.id, body.deviceId);
    const contact = await claimDevice(db, { sessionId: session.id, hash, signUpId: held.id }, nowMs);
    if (contact !== held.contact_mobile) insist(refuse('door-code-shared'));
    const notes = body.participantIds.map((participantId): Note => {
      const id = `door-${participantId}-${body.kind}-${read.step}`;
      const time = { at: epochMillis(read.at), isQueued: read.isQueued, doorStep: read.step };
      return { id, participantId, kind: body.kind, method: 'door-code', ...time, actor: held.id };
    });
    return doorResults(context, session, { notes, signUpId: held.id });
  },
};

type Scanning = HandlerContext<Endpoints['signUps.scanDoor']>;

async function readCode({ body, now, secret }: Scanning, session: SessionDetailRow) {
  const code = readDoorCode(body.code);
  if (code === undefined) throw new ProblemError('door-code-unknown');
  const key = doorKeyOf(await secret('door'), session.id);
  const scan = { code, at: body.scannedAt, deviceNow: body.deviceNow };
  const read = readDoorScan(scan, { key, now, opensAt: doorOpensAt(session) });
  if (!('step' in read)) throw new ProblemError(read.code);
  return read;
}

function doorOpensAt(session: SessionDetailRow): Instant {
  return instantOf(session.starts_at - checkInOpensBeforeMinutes * 60_000);
}

/** Nothing that could be followed from door to door. */
function deviceHash(sessionId: string, deviceId: string): string {
  return createHash('sha256').update(`${sessionId}\n${deviceId}`).digest('hex');
}

async function doorResults(
  { db, nowMs }: Scanning,
  session: SessionDetailRow,
  { notes, signUpId }: { readonly notes: readonly Note[]; readonly signUpId: string },
): Promise<DoorResults> {
  const own = [];
  for (const note of notes) {
    const person = await findParticipant(db, note.participantId);
    if (person?.sign_up_id !== signUpId) throw new ProblemError('participant-not-found');
    own.push(note);
  }
  const outcomes = await recordNotes(db, own, { session, nowMs });
  const results = [];
  for (const [index, { participantId }] of own.entries()) {
    const { code, isKnown, outcome } = outcomes[index] ?? { outcome: 'refused' as const };
    const person = await findParticipant(db, participantId);
    results.push({
      participantId: stored<DoorResults['results'][number]['participantId']>(participantId),
      outcome: isKnown === true ? ('already' as const) : outcome,
      code,
      checkIn: person && checkInOf(person),
    });
  }
  return { results };
}
