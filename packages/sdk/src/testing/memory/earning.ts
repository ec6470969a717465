/** Who comes as a volunteer, and what she earns by it. */
import { observedMinutes, plannedMinutes } from '../../domain/service/service-entry.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import { newVolunteerNo } from './badge-handlers.ts';
import type { ParticipantRow, SessionRow, VolunteerRow } from './data.ts';
import type { Context } from './handler.ts';
import { addEntry } from './ledger.ts';
import { activityOf } from './rows.ts';

export type Making = Pick<Context, 'caller' | 'data' | 'newId' | 'now'>;

/** A person becomes a volunteer when first checked in as one. */
export function volunteerOf({ data, newId, now }: Making, { personId }: ParticipantRow): VolunteerRow {
  const known = data.volunteers.find((volunteer) => volunteer.personId === personId);
  if (known !== undefined) return known;
  const volunteer: VolunteerRow = {
    id: newId('vol'),
    personId,
    volunteerNo: newVolunteerNo(),
    leagueMember: false,
    createdAt: now,
    registrations: [],
  };
  data.volunteers.push(volunteer);
  return volunteer;
}

interface Stay {
  readonly participant: ParticipantRow;
  readonly session: SessionRow;
  readonly from: Instant;
  readonly until: Instant;
  readonly actor: string;
  readonly reason?: string | undefined;
}

/** Makes the pending entry of a stay; false if it overlaps with another one. */
export function earn(making: Making, { actor, from, participant, reason, session, until }: Stay): boolean {
  const { data, newId, now } = making;
  const volunteer = volunteerOf(making, participant);
  return addEntry(data, {
    id: newId('sve'),
    volunteerId: volunteer.id,
    sessionId: session.id,
    communityId: activityOf(data, session).communityId,
    serviceDay: dayOf(session.startsAt),
    plannedMinutes: plannedMinutes(session),
    observedMinutes: observedMinutes(session, from, until),
    grantedMinutes: 0,
    origin: 'check-in',
    state: 'pending',
    createdAt: now,
    participantId: participant.id,
    createdBy: actor,
    ...(reason === undefined ? {} : { reason }),
    servedFrom: from,
    servedUntil: until,
  });
}
