/** Rows as the API answers them: this is where names and numbers are masked. */
import { consentTexts } from '../../domain/people/consent-texts.ts';
import type { VolunteerRecord } from '../../domain/people/volunteer.ts';
import type { SessionDetail, SessionSummary } from '../../domain/programmes/session.ts';
import type { ServiceEntry } from '../../domain/service/service-entry.ts';
import { maskMobile } from '../../domain/values/masking.ts';
import type { MemoryData, ServiceEntryRow, SessionRow, VolunteerRow } from './data.ts';
import { staffName } from './names.ts';
import { groupsView, placesView } from './places.ts';
import { activityOf, related } from './rows.ts';

export function summaryOf(data: MemoryData, session: SessionRow): SessionSummary {
  const activity = activityOf(data, session);
  const { title, communityId, programmeId, tags, mode, audience } = activity;
  const { id, activityId, venueId, startsAt, endsAt, signUpOpensAt, signUpClosesAt, status } = session;
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
    places: placesView(data, session, activity.waitlist !== undefined),
    ...present({ ageRange: activity.ageRange, waitlist: activity.waitlist }),
    ...present({
      needsApproval: activity.needsApproval,
      minimum: session.minimum,
      seriesId: session.seriesId,
    }),
    ...(programmeId === undefined
      ? {}
      : { programmeId, programmeName: related(data.programmes, programmeId).name }),
    ...(venueId === undefined ? {} : { venueName: related(data.venues, venueId).name }),
  };
}

export function detailOf(data: MemoryData, session: SessionRow): SessionDetail {
  const { summary, countsAsService, riskLevel, riskNotice, bring, questions, waitlist } = activityOf(
    data,
    session,
  );
  const address = data.venues.find(({ id }) => id === session.venueId)?.address;
  return {
    ...summaryOf(data, session),
    summary,
    countsAsService,
    riskLevel,
    consentTexts: [...consentTexts],
    ...present({ venueAddress: address, riskNotice, bring, questions }),
    ...present({ cancellationReason: session.cancellationReason }),
    ...(session.groups === undefined ? {} : { groups: groupsView(data, session, waitlist !== undefined) }),
  };
}

/** The members that there are, copied. */
export function present<T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return structuredClone(
    Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> }; // what was filtered is what the type leaves out
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
