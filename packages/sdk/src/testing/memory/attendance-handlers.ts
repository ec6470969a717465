import { epochMillis } from '../../domain/values/wall-clock.ts';
import { holdsPlaces } from '../../domain/programmes/sign-up-status.ts';
import type { ScanKind } from '../../domain/programmes/scans.ts';
import type { ParticipantRow, SessionRow, SignUpRow } from './data.ts';
import type { Making } from './earning.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { recordNotes } from './note-attendance.ts';
import { activityOf, related } from './rows.ts';
import { rosterParticipant } from './sign-up-views.ts';

/** At the door. */
export const attendanceHandlers: HandlersOf<'participants.checkIn' | 'participants.checkOut'> = {
  'participants.checkIn': (context) => {
    const { data } = context;
    const { participant, session, signUp } = ownParticipant(context, context.params.participantId);
    if (!holdsPlaces(signUp.status)) throw new Refused('sign-up-cancelled');
    if (participant.checkIn === undefined) note(context, { participant, session }, 'in');
    return rosterParticipant(data, session, participant);
  },

  'participants.checkOut': (context) => {
    const { data } = context;
    const { participant, session } = ownParticipant(context, context.params.participantId);
    const { checkIn } = participant;
    if (checkIn === undefined) throw new Refused('not-checked-in');
    if (checkIn.checkedOutAt === undefined) note(context, { participant, session }, 'out');
    return rosterParticipant(data, session, participant);
  },
};

function note(
  making: Making,
  { participant, session }: Pick<Attendance, 'participant' | 'session'>,
  kind: ScanKind,
): void {
  const tap = { at: epochMillis(making.now), method: 'list', actor: making.caller?.id ?? '' } as const;
  const [result] = recordNotes(making, session, [
    { id: making.newId('scn'), sessionId: session.id, participantId: participant.id, kind, ...tap },
  ]);
  if (result?.code !== undefined) throw new Refused(result.code);
}

interface Attendance {
  readonly participant: ParticipantRow;
  readonly session: SessionRow;
  readonly signUp: SignUpRow;
}

function ownParticipant(
  { caller, data }: Pick<Context, 'caller' | 'data'>,
  participantId: string,
): Attendance {
  const signUp = found(
    data.signUps.find(({ party }) => party.some(({ id }) => id === participantId)),
    'participant-not-found',
  );
  const session = related(data.sessions, signUp.sessionId);
  if (!mayActIn(caller, activityOf(data, session).communityId)) throw new Refused('participant-not-found');
  return { participant: related(signUp.party, participantId), session, signUp };
}
