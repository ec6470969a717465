import type { Endpoints, RosterParticipant } from '@youth-action/sdk/contract';
import { refuse, type ScanKind } from '@youth-action/sdk/domain';
import { type HandlerContext, type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { insistOwn, mayActIn, staffOf } from '../access/community-scope.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { newId } from '../shared/ids.ts';
import { findParticipant, listParticipants, type ParticipantRow } from './attendance.repository.ts';
import { rosterOf, rosterParticipant } from './attendance.rows.ts';
import { decideSignUp, offerPlaces } from './decide-sign-up.ts';
import { paperListNote } from './paper-list.handlers.ts';
import { recordNotes } from './record-notes.ts';
import { rosterParts } from './roster-parts.ts';

export const attendanceHandlers: Pick<
  Handlers,
  'sessions.roster' | 'participants.checkIn' | 'participants.checkOut' | 'signUps.decide' | 'signUps.offer'
> = {
  'sessions.roster': async ({ db, params, caller, now }) => {
    const session = insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    const participants = await listParticipants(db, session.id);
    const roster = rosterOf(session, participants, await rosterParts(db, { session, participants, now }));
    return { ...roster, paperList: await paperListNote(db, session.id, staffOf(caller)) };
  },

  'participants.checkIn': async (context) => {
    const { participant, session } = await findAttendance(context);
    if (participant.check_in_id === null) await note(context, { participant, session }, 'in');
    return answer(context);
  },

  'participants.checkOut': async (context) => {
    const { participant, session } = await findAttendance(context);
    if (participant.check_in_id === null) insist(refuse('not-checked-in'));
    if (participant.checked_out_at === null) await note(context, { participant, session }, 'out');
    return answer(context);
  },

  'signUps.decide': decideSignUp,
  'signUps.offer': offerPlaces,
};

type Context =
  | HandlerContext<Endpoints['participants.checkIn']>
  | HandlerContext<Endpoints['participants.checkOut']>;

interface Attendance {
  readonly participant: ParticipantRow;
  readonly session: SessionDetailRow;
}

/** The participant with the session, if the caller works in its community. */
async function findAttendance({ db, params, caller }: Context): Promise<Attendance> {
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

/** Notes what was tapped on the list; what isn't recorded is refused. */
async function note({ caller, db, nowMs }: Context, attendance: Attendance, kind: ScanKind): Promise<void> {
  const { participant, session } = attendance;
  const tap = {
    participantId: participant.id,
    kind,
    at: nowMs,
    method: 'list',
    actor: staffOf(caller).tokenId,
  };
  const [result] = await recordNotes(db, [{ id: newId('scn'), ...tap }], { session, nowMs, caller });
  if (result?.code !== undefined) throw new ProblemError(result.code);
}
