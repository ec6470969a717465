import { checkInRefusal } from '../../domain/programmes/check-in.ts';
import { holdsPlaces } from '../../domain/programmes/sign-up-status.ts';
import { observedMinutes, plannedMinutes } from '../../domain/service/service-entry.ts';
import { badgeCodeOf } from '../../domain/values/ids.ts';
import { compareInstants, dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, ParticipantRow, SessionRow, SignUpRow, VolunteerRow } from './data.ts';
import { type Context, found, type HandlersOf, insist, mayActIn, Refused } from './handler.ts';
import { activityOf, related } from './rows.ts';
import { rosterParticipant } from './sign-up-views.ts';

/** At the door. */
export const attendanceHandlers: HandlersOf<'participants.checkIn' | 'participants.checkOut'> = {
  'participants.checkIn': (context) => {
    const { data, newId, now } = context;
    const { participant, session, signUp } = ownParticipant(context, context.params.participantId);
    if (!holdsPlaces(signUp.status)) throw new Refused('sign-up-cancelled');
    if (participant.checkIn === undefined) {
      insist(checkInRefusal(session, now));
      participant.checkIn = {
        id: newId('chk'),
        participantId: participant.id,
        sessionId: session.id,
        checkedInAt: now,
      };
      if (participant.role === 'volunteer') volunteerOf(context, participant);
    }
    return rosterParticipant(data, session, participant);
  },

  'participants.checkOut': (context) => {
    const { data, now } = context;
    const { participant, session } = ownParticipant(context, context.params.participantId);
    const { checkIn } = participant;
    if (checkIn === undefined) throw new Refused('not-checked-in');
    if (checkIn.checkedOutAt === undefined) {
      insist(checkInRefusal(session, now));
      if (participant.role === 'volunteer' && activityOf(data, session).countsAsService) {
        addEntry(context, { checkIn, participant, session });
      }
      checkIn.checkedOutAt = now;
    }
    return rosterParticipant(data, session, participant);
  },
};

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

type Making = Pick<Context, 'caller' | 'data' | 'newId' | 'now'>;

/** A person becomes a volunteer when first checked in as one. */
function volunteerOf({ data, newId, now }: Making, { personId }: ParticipantRow): VolunteerRow {
  const known = data.volunteers.find((volunteer) => volunteer.personId === personId);
  if (known !== undefined) return known;
  const volunteer: VolunteerRow = {
    id: newId('vol'),
    personId,
    badgeCode: newBadgeCode(),
    leagueMember: false,
    createdAt: now,
    registrations: [],
  };
  data.volunteers.push(volunteer);
  return volunteer;
}

/** An unguessable badge code. */
export function newBadgeCode() {
  return badgeCodeOf(crypto.getRandomValues(new Uint8Array(10)));
}

function addEntry(
  context: Making,
  {
    checkIn,
    participant,
    session,
  }: Pick<Attendance, 'participant' | 'session'> & { checkIn: NonNullable<ParticipantRow['checkIn']> },
): void {
  const { caller, data, newId, now } = context;
  const volunteer = volunteerOf(context, participant);
  const served = { servedFrom: checkIn.checkedInAt, servedUntil: now };
  refuseOverlap(data, { volunteerId: volunteer.id, sessionId: session.id, ...served });
  data.serviceEntries.push({
    id: newId('sve'),
    volunteerId: volunteer.id,
    sessionId: session.id,
    communityId: activityOf(data, session).communityId,
    serviceDay: dayOf(session.startsAt),
    plannedMinutes: plannedMinutes(session),
    observedMinutes: observedMinutes(session, checkIn.checkedInAt, now),
    grantedMinutes: 0,
    origin: 'check-in',
    state: 'pending',
    createdAt: now,
    participantId: participant.id,
    createdBy: caller?.id ?? '',
    ...served,
  });
}

/** Nobody serves in two places at once, nor twice at one session; void entries don't count. */
export function refuseOverlap(
  data: MemoryData,
  served: { volunteerId: string; sessionId: string; servedFrom: string; servedUntil: string },
): void {
  const overlaps = data.serviceEntries.some(
    (entry) =>
      entry.volunteerId === served.volunteerId &&
      entry.state !== 'void' &&
      (entry.sessionId === served.sessionId ||
        (compareInstants(entry.servedFrom, served.servedUntil) < 0 &&
          compareInstants(served.servedFrom, entry.servedUntil) < 0)),
  );
  if (overlaps) throw new Refused('service-entry-overlaps');
}
