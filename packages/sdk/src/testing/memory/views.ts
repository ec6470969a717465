/** Rows as the API answers them: this is where names and numbers are masked. */
import type { RosterParticipant } from '../../contract/attendance.ts';
import { consentTexts } from '../../domain/people/consent-texts.ts';
import type { VolunteerRecord } from '../../domain/people/volunteer.ts';
import type { Activity } from '../../domain/programmes/activity.ts';
import type { SessionDetail, SessionSummary } from '../../domain/programmes/session.ts';
import type { SignUp } from '../../domain/programmes/sign-up.ts';
import type { ServiceEntry } from '../../domain/service/service-entry.ts';
import { isUnder } from '../../domain/values/age.ts';
import { maskMinorName, maskMobile, maskName, maskNameForStaff } from '../../domain/values/masking.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type {
  MemoryData,
  ParticipantRow,
  PersonRow,
  ServiceEntryRow,
  SessionRow,
  SignUpRow,
  VolunteerRow,
} from './data.ts';

/** The row that another row refers to; the backend itself keeps references whole. */
export function related<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`The data refers to ${id}, which isn't in it`);
  return row;
}

export function activityOf(data: MemoryData, session: SessionRow): Activity {
  return related(data.activities, session.activityId);
}

export function summaryOf(data: MemoryData, session: SessionRow): SessionSummary {
  const activity = activityOf(data, session);
  const { title, communityId, programmeId, tags, mode, audience, ageRange } = activity;
  const { id, activityId, venueId, startsAt, endsAt, signUpOpensAt, signUpClosesAt, status, places } =
    session;
  return {
    id,
    activityId,
    title,
    communityId,
    tags,
    mode,
    audience,
    startsAt,
    endsAt,
    signUpOpensAt,
    signUpClosesAt,
    status,
    communityName: related(data.communities, communityId).name,
    places: structuredClone(places),
    ...(ageRange === undefined ? {} : { ageRange }),
    ...(programmeId === undefined
      ? {}
      : { programmeId, programmeName: related(data.programmes, programmeId).name }),
    ...(venueId === undefined ? {} : { venueName: related(data.venues, venueId).name }),
  };
}

export function detailOf(data: MemoryData, session: SessionRow): SessionDetail {
  const { summary, countsAsService, riskLevel, riskNotice, bring } = activityOf(data, session);
  const address = data.venues.find(({ id }) => id === session.venueId)?.address;
  return {
    ...summaryOf(data, session),
    summary,
    countsAsService,
    riskLevel,
    consentTexts: [...consentTexts],
    ...(address === undefined ? {} : { venueAddress: address }),
    ...(riskNotice === undefined ? {} : { riskNotice }),
    ...(bring === undefined ? {} : { bring }),
    ...(session.cancellationReason === undefined ? {} : { cancellationReason: session.cancellationReason }),
  };
}

/** Under 18 on a day, for certain or perhaps. */
export function isMinorOn(person: Pick<PersonRow, 'birth'>, day: string): boolean {
  return person.birth !== undefined && isUnder(18, person.birth, day);
}

export function publicName(person: Pick<PersonRow, 'name' | 'birth'>, day: string): string {
  return isMinorOn(person, day) ? maskMinorName(person.name) : maskName(person.name);
}

/** The name of a contact, who may be a minor that signs for herself. */
export function contactName(
  data: MemoryData,
  { name, mobile }: SignUpRow['contact'],
  { day, show }: { day: string; show: (person: Pick<PersonRow, 'name' | 'birth'>, day: string) => string },
): string {
  const birth = data.persons.find((person) => person.name === name && person.mobile === mobile)?.birth;
  return show({ name, birth }, day);
}

export function staffName(person: Pick<PersonRow, 'name' | 'birth'>, day: string): string {
  return maskNameForStaff(person.name, { minor: isMinorOn(person, day) });
}

export function signUpView(data: MemoryData, signUp: SignUpRow): SignUp {
  const session = related(data.sessions, signUp.sessionId);
  const day = dayOf(session.startsAt);
  const { id, status, contact, createdAt, cancelledAt, party } = signUp;
  return {
    id,
    status,
    createdAt,
    session: summaryOf(data, session),
    contact: {
      name: contactName(data, contact, { day, show: publicName }),
      mobile: maskMobile(contact.mobile),
    },
    party: party.map((participant) => ({
      id: participant.id,
      relation: participant.relation,
      role: participant.role,
      name: publicName(related(data.persons, participant.personId), day),
    })),
    ...(cancelledAt === undefined ? {} : { cancelledAt }),
  };
}

export function rosterParticipant(
  data: MemoryData,
  session: SessionRow,
  row: ParticipantRow,
): RosterParticipant {
  const person = related(data.persons, row.personId);
  const day = dayOf(session.startsAt);
  const volunteer =
    row.role === 'volunteer' ? data.volunteers.find(({ personId }) => personId === person.id) : undefined;
  const entry = data.serviceEntries.find(({ participantId }) => participantId === row.id);
  return {
    id: row.id,
    name: staffName(person, day),
    relation: row.relation,
    role: row.role,
    isMinor: isMinorOn(person, day),
    ...(row.checkIn === undefined ? {} : { checkIn: { ...row.checkIn } }),
    ...(volunteer === undefined ? {} : { volunteer: { id: volunteer.id, badgeCode: volunteer.badgeCode } }),
    ...(entry === undefined ? {} : { serviceEntry: entryView(data, entry) }),
  };
}

export function entryView(data: MemoryData, row: ServiceEntryRow): ServiceEntry {
  const {
    participantId: _participant,
    servedFrom: _from,
    servedUntil: _until,
    createdBy: _by,
    ...entry
  } = row;
  const { personId } = related(data.volunteers, row.volunteerId);
  return {
    ...entry,
    volunteerName: staffName(related(data.persons, personId), row.serviceDay),
    sessionTitle: activityOf(data, related(data.sessions, row.sessionId)).title,
  };
}

export function volunteerView(data: MemoryData, row: VolunteerRow, day: string): VolunteerRecord {
  const person = related(data.persons, row.personId);
  const registeredOn = row.registrations[0]?.registeredOn;
  return {
    id: row.id,
    name: staffName(person, day),
    mobile: maskMobile(person.mobile),
    leagueMember: row.leagueMember,
    badgeCode: row.badgeCode,
    approvedMinutes: approvedEntries(data, row).reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0),
    ...(row.teamName === undefined ? {} : { teamName: row.teamName }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
  };
}

export function approvedEntries(data: MemoryData, volunteer: VolunteerRow): ServiceEntryRow[] {
  return data.serviceEntries.filter(
    ({ volunteerId, state }) => volunteerId === volunteer.id && state === 'approved',
  );
}
