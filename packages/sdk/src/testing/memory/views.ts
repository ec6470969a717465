/** Rows as the API answers them: this is where names and numbers are masked. */
import { consentTexts } from '../../domain/people/consent-texts.ts';
import type { VolunteerRecord } from '../../domain/people/volunteer.ts';
import type { CheckIn } from '../../domain/programmes/check-in.ts';
import type { SessionDetail, SessionSummary } from '../../domain/programmes/session.ts';
import { type EntryFlag, flagsOf } from '../../domain/service/entry-flags.ts';
import { lastServiceDayOf, recordingDeadline } from '../../domain/service/recording-deadline.ts';
import { countedStates, type ServiceEntry } from '../../domain/service/service-entry.ts';
import type { CivilDay } from '../../domain/values/civil-date.ts';
import type { BadgeCode } from '../../domain/values/ids.ts';
import { maskMobile } from '../../domain/values/masking.ts';
import { epochMillis } from '../../domain/values/wall-clock.ts';
import type { MemoryData, SessionRow, VolunteerRow } from './data.ts';
import type { ServiceEntryRow } from './ledger-rows.ts';
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
  const session = related(data.sessions, row.sessionId);
  const due = recordingDeadline(lastServiceDayOf(session));
  return {
    ...entry,
    volunteerName: staffName(related(data.persons, personId), row.serviceDay),
    sessionTitle: activityOf(data, session).title,
    flags: entryFlagsOf(data, row, due.day),
    recordingDue: due.day,
    ...(due.isUncertain ? { isRecordingDueUncertain: true } : {}),
  };
}

function entryFlagsOf(data: MemoryData, row: ServiceEntryRow, recordingDue: CivilDay): EntryFlag[] {
  const at = epochMillis(row.createdAt);
  const own = data.serviceEntries.filter(({ createdBy }) => createdBy === row.createdBy);
  const minute = Math.floor(at / 60_000);
  return flagsOf(row, {
    sameMinute: own.filter(
      ({ createdAt, sessionId }) =>
        sessionId === row.sessionId && Math.floor(epochMillis(createdAt) / 60_000) === minute,
    ).length,
    supplementsAround: own.filter(
      ({ createdAt, origin }) =>
        origin === 'supplement' && Math.abs(epochMillis(createdAt) - at) <= 3_600_000,
    ).length,
    recordingDue,
    isQueuedScan: checkInOf(data, row)?.isQueued === true,
    isClosedByLeader: isClosedByLeader(data, row),
  });
}

/** Whether nobody checked out, and a leader closed the check-in that the entry is of. */
export function isClosedByLeader(data: MemoryData, row: ServiceEntryRow): boolean {
  return checkInOf(data, row)?.closedReason !== undefined;
}

function checkInOf(data: MemoryData, { participantId, sessionId }: ServiceEntryRow): CheckIn | undefined {
  return data.signUps
    .filter((signUp) => signUp.sessionId === sessionId)
    .flatMap(({ party }) => party)
    .find(({ id }) => id === participantId)?.checkIn;
}

export function volunteerView(data: MemoryData, row: VolunteerRow, day: string): VolunteerRecord {
  const person = related(data.persons, row.personId);
  const registeredOn = row.registrations[0]?.registeredOn;
  return {
    id: row.id,
    name: staffName(person, day),
    mobile: maskMobile(person.mobile),
    leagueMember: row.leagueMember,
    volunteerNo: row.volunteerNo,
    ...badgeCodeOf(data, row),
    approvedMinutes: approvedEntries(data, row).reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0),
    ...(row.teamName === undefined ? {} : { teamName: row.teamName }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
  };
}

/** The code of the badge, while it is shared. */
export function badgeCodeOf(data: MemoryData, { id }: VolunteerRow): { badgeCode?: BadgeCode } {
  const live = data.badgeCodes.find((one) => one.volunteerId === id && one.revokedAt === undefined);
  return live === undefined ? {} : { badgeCode: live.code };
}

export function approvedEntries(data: MemoryData, volunteer: VolunteerRow): ServiceEntryRow[] {
  return data.serviceEntries.filter(
    ({ volunteerId, state }) =>
      volunteerId === volunteer.id && (countedStates as readonly string[]).includes(state),
  );
}
