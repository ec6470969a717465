import type { Endpoints, RosterParticipant } from '@youth-action/sdk/contract';
import {
  checkInRefusal,
  dayOf,
  epochMillis,
  instantOf,
  isFinal,
  observedMinutes,
  plannedMinutes,
  refuse,
  servedSpan,
} from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, mayActIn, staffOf } from '../access/community-scope.ts';
import { addEntry } from '../service/service.repository.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { ensureVolunteer } from '../volunteers/volunteers.repository.ts';
import {
  closeCheckIn,
  findParticipant,
  holdConfirmed,
  insertCheckIn,
  isStillOfParty,
  listParticipants,
  type ParticipantRow,
} from './attendance.repository.ts';
import { rosterOf, rosterParticipant } from './attendance.rows.ts';
import { decideSignUp, offerPlaces } from './decide-sign-up.ts';
import { rosterParts } from './roster-parts.ts';

export const attendanceHandlers: Pick<
  Handlers,
  'sessions.roster' | 'participants.checkIn' | 'participants.checkOut' | 'signUps.decide' | 'signUps.offer'
> = {
  'sessions.roster': async ({ db, params, caller, now }) => {
    const session = insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    const participants = await listParticipants(db, session.id);
    return rosterOf(session, participants, await rosterParts(db, { session, participants, now }));
  },

  'participants.checkIn': async (context) => {
    const { participant, session } = await findAttendance(context);
    if (participant.check_in_id === null) await checkIn(context, participant, session);
    return answer(context);
  },

  'participants.checkOut': async (context) => {
    const { participant, session } = await findAttendance(context);
    if (participant.check_in_id === null) insist(refuse('not-checked-in'));
    if (participant.checked_out_at === null) await checkOut(context, participant, session);
    return answer(context);
  },

  'signUps.decide': decideSignUp,
  'signUps.offer': offerPlaces,
};

type Context =
  | HandlerContext<Endpoints['participants.checkIn']>
  | HandlerContext<Endpoints['participants.checkOut']>;

/** The participant with the session, if the caller works in its community. */
async function findAttendance({ db, params, caller }: Context) {
  const participant = await findParticipant(db, params.participantId);
  const session = participant && (await findSession(db, participant.session_id));
  if (participant === undefined || session === undefined || !mayActIn(caller, session.community_id)) {
    throw new ProblemError('participant-not-found');
  }
  return { participant, session };
}

async function answer({ db, params, now }: Context): Promise<RosterParticipant> {
  const participant = await findParticipant(db, params.participantId);
  const session = participant && (await findSession(db, participant.session_id));
  if (participant === undefined || session === undefined) throw new ProblemError('participant-not-found');
  return rosterParticipant(participant, await rosterParts(db, { session, participants: [participant], now }));
}

/** Somebody who comes as a volunteer becomes one here, and not on signing up: whoever doesn't come hasn't volunteered. */
async function checkIn(context: Context, participant: ParticipantRow, row: SessionDetailRow): Promise<void> {
  const { db, caller, now, nowMs } = context;
  insistConfirmed(participant);
  insist(checkInRefusal(sessionSummary(row), now));
  const isHeld = await holdConfirmed(db, participant.sign_up_id);
  if (!isHeld || !(await isStillOfParty(db, participant.id))) insist(refuse('sign-up-cancelled'));
  await insertCheckIn(db, {
    id: newId('chk'),
    session_id: row.id,
    participant_id: participant.id,
    person_id: participant.person_id,
    checked_in_at: nowMs,
    checked_out_at: null,
    checked_in_by: staffOf(caller).tokenId,
    checked_out_by: null,
  });
  if (participant.role === 'volunteer') await ensureVolunteer(db, participant.person_id, nowMs);
}

/** Only who has her place for good can come; whoever has left her party has none. */
function insistConfirmed({ left_at, sign_up_status }: ParticipantRow): void {
  if (left_at !== null || isFinal(sign_up_status)) insist(refuse('sign-up-cancelled'));
  if (sign_up_status !== 'confirmed') insist(refuse('sign-up-not-confirmed'));
}

async function checkOut(context: Context, participant: ParticipantRow, row: SessionDetailRow): Promise<void> {
  const { db, caller, now, nowMs } = context;
  insist(checkInRefusal(sessionSummary(row), now));
  const actor = staffOf(caller).tokenId;
  const isFirst = await closeCheckIn(db, participant.check_in_id ?? '', { at: nowMs, actor });
  if (!isFirst || participant.role !== 'volunteer' || row.counts_as_service !== 1) return;
  const volunteerId = await ensureVolunteer(db, participant.person_id, nowMs);
  const isAdded = await addEntry(db, entryOf(context, { participant, row, volunteerId }));
  if (!isAdded) throw new ProblemError('service-entry-overlaps');
}

interface Served {
  readonly participant: ParticipantRow;
  readonly row: SessionDetailRow;
  readonly volunteerId: string;
}

function entryOf({ caller, now, nowMs }: Context, { participant, row, volunteerId }: Served) {
  const session = sessionSummary(row);
  const checkedInAt = instantOf(participant.checked_in_at ?? nowMs);
  const served = servedSpan(session, checkedInAt, now);
  return {
    id: newId('sve'),
    community_id: row.community_id,
    session_id: row.id,
    volunteer_id: volunteerId,
    active_volunteer_id: volunteerId,
    participant_id: participant.id,
    service_day: dayOf(session.startsAt),
    served_from_at: epochMillis(served.from),
    served_until_at: epochMillis(served.until),
    planned_minutes: plannedMinutes(session),
    observed_minutes: observedMinutes(session, checkedInAt, now),
    granted_minutes: 0,
    origin: 'check-in',
    state: 'pending',
    reason: null,
    created_by: staffOf(caller).tokenId,
    created_at: nowMs,
    decided_at: null,
  };
}
