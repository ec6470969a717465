/** Invented people and half a year of what they did: the rows that badge and statistics are counted from. */
import type { CheckIn } from '../../domain/programmes/check-in.ts';
import { participationRoles } from '../../domain/programmes/session.ts';
import { addDays, weekday } from '../../domain/values/calendar-arithmetic.ts';
import {
  ActivityId,
  BadgeCode,
  CheckInId,
  ParticipantId,
  PersonId,
  ServiceEntryId,
  SessionId,
  SignUpId,
  VolunteerId,
} from '../../domain/values/ids.ts';
import { emptyHead, type LedgerStep, nextStep } from '../../domain/service/ledger-chain.ts';
import { noticeEnd } from '../../domain/service/notice-policy.ts';
import { canonicalJson } from '../../domain/values/canonical-json.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, epochMillis, instantAt, instantOf } from '../../domain/values/wall-clock.ts';
import type {
  MemoryData,
  ParticipantRow,
  PersonRow,
  SessionRow,
  SignUpRow,
  VolunteerRow,
} from '../memory/data.ts';
import type { ServiceEntryRow } from '../memory/ledger-rows.ts';
import { pilotCommunities } from './places.ts';

/** A volunteer with one star, whose badge can be looked at. */
export const pilotVolunteer = {
  id: VolunteerId.parse('vol_zhou'),
  name: '周晓岚',
  mobile: '15400000001',
  badgeCode: BadgeCode.parse('y0vthact10npz0t0'),
} as const;

const weeks = 26;
const surnames = ['安', '柏', '常', '段', '范', '葛', '洪', '季', '康', '凌', '毛', '倪'];

/** Parents and their children, and the volunteers. */
export function persons(today: string): PersonRow[] {
  const birthYear = Number(today.slice(0, 4)) - 8;
  return [
    {
      id: PersonId.parse('per_zhou'),
      name: pilotVolunteer.name,
      mobile: pilotVolunteer.mobile,
      birth: '1998-03',
    },
    { id: PersonId.parse('per_young'), name: '马小禾', mobile: '15400000002', birth: `${birthYear - 8}-01` },
    ...surnames.flatMap((surname, index) => {
      const mobile = `154000001${String(index).padStart(2, '0')}`;
      return [
        { id: PersonId.parse(`per_parent-${index}`), name: `${surname}文静`, mobile },
        {
          id: PersonId.parse(`per_child-${index}`),
          name: `${surname}乐乐`,
          mobile,
          birth: `${birthYear + (index % 4)}-06`,
        },
      ];
    }),
  ];
}

/** One adult, and one of sixteen whose badge shows no name. */
export function volunteers(now: Instant): VolunteerRow[] {
  const registeredOn = addDays(dayOf(now), -7 * weeks);
  const usual = {
    leagueMember: true,
    teamName: '青年志愿服务队',
    createdAt: instantAt(registeredOn, '09:00'),
  };
  const registrations = [{ communityId: pilotCommunities.yucaijie, registeredOn }];
  return [
    {
      ...usual,
      id: pilotVolunteer.id,
      personId: PersonId.parse('per_zhou'),
      volunteerNo: 'zh0vthact1',
      registrations,
    },
    {
      ...usual,
      id: VolunteerId.parse('vol_young'),
      personId: PersonId.parse('per_young'),
      volunteerNo: 'm1n0rhact1',
      registrations: structuredClone(registrations),
    },
  ];
}

/** Past sessions, one of reading and one of service in each of the last weeks, with who was there. */
export function history(
  now: Instant,
): Pick<MemoryData, 'sessions' | 'signUps' | 'serviceEntries' | 'ledgerSteps'> {
  const today = dayOf(now);
  const lastSunday = addDays(today, -weekday(today));
  const held = Array.from({ length: weeks }, (_, index) => addDays(lastSunday, -7 * index)).map(
    (sunday, index) => {
      const reading = pastSession(`reading-${sunday}`, 'reading', addDays(sunday, -1));
      const service = pastSession(`sorting-${sunday}`, 'sorting', sunday);
      const families = surnames.slice(0, 5 + (index % 7)).map((_, family) => familyAt(reading, family));
      const served = volunteerAt(service);
      return {
        sessions: [reading, service],
        signUps: [...families, served],
        serviceEntries: [entryOf(service, index === 0)],
      };
    },
  );
  const sessions = held.flatMap((week) => week.sessions);
  const signUps = held.flatMap((week) => week.signUps);
  for (const session of sessions) countPlaces(session, signUps);
  const serviceEntries = held.flatMap((week) => week.serviceEntries).toReversed();
  return { sessions, signUps, serviceEntries, ledgerSteps: stepsOf(serviceEntries) };
}

function pastSession(name: string, activity: 'reading' | 'sorting', day: string): SessionRow {
  const startsAt = instantAt(day, '09:00');
  return {
    id: SessionId.parse(`ses_${name}`),
    activityId: ActivityId.parse(`act_${activity}`),
    startsAt,
    endsAt: instantAt(day, activity === 'reading' ? '10:30' : '13:00'),
    signUpOpensAt: instantAt(addDays(day, -14), '09:00'),
    signUpClosesAt: startsAt,
    status: 'scheduled',
    places:
      activity === 'reading'
        ? { participant: { capacity: 30, taken: 0 } }
        : { volunteer: { capacity: 10, taken: 0 } },
  };
}

function countPlaces(session: SessionRow, signUps: readonly SignUpRow[]): void {
  const taken = signUps
    .filter(({ sessionId }) => sessionId === session.id)
    .flatMap(({ party }) => party).length;
  for (const role of participationRoles) {
    const places = session.places[role];
    if (places !== undefined) places.taken = taken;
  }
}

function familyAt(session: SessionRow, family: number): SignUpRow {
  const members = (['parent', 'child'] as const).map((kind): ParticipantRow => ({
    ...present(session, `${kind}-${family}`),
    relation: kind === 'parent' ? 'self' : 'child',
    role: 'participant',
    consents: kind === 'parent' ? [] : [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
    guardian: kind === 'parent' ? undefined : 'mother',
  }));
  const contact = { name: `${surnames[family]}文静`, mobile: `154000001${String(family).padStart(2, '0')}` };
  return signUpOf(session, `family-${family}`, { contact, party: members });
}

function volunteerAt(session: SessionRow): SignUpRow {
  const party: ParticipantRow[] = [
    { ...present(session, 'zhou'), relation: 'self', role: 'volunteer', consents: [] },
  ];
  return signUpOf(session, 'zhou', {
    contact: { name: pilotVolunteer.name, mobile: pilotVolunteer.mobile },
    party,
  });
}

function signUpOf(
  session: SessionRow,
  who: string,
  { contact, party }: Pick<SignUpRow, 'contact' | 'party'>,
): SignUpRow {
  return {
    id: SignUpId.parse(`sgn_${session.id.slice(4)}-${who}`),
    sessionId: session.id,
    status: 'confirmed',
    contact,
    party,
    manageToken: `manage-${session.id}-${who}`,
    createdAt: session.signUpOpensAt,
  };
}

function present(session: SessionRow, who: string) {
  const id = ParticipantId.parse(`ptc_${session.id.slice(4)}-${who}`);
  const checkIn: CheckIn = {
    id: CheckInId.parse(`chk_${session.id.slice(4)}-${who}`),
    participantId: id,
    sessionId: session.id,
    checkedInAt: session.startsAt,
    checkedOutAt: session.endsAt,
  };
  return { id, personId: PersonId.parse(`per_${who}`), checkIn };
}

/** Four hours each; all are approved but the newest. */
function entryOf(session: SessionRow, isPending: boolean): ServiceEntryRow {
  const closedAt = instantOf(epochMillis(session.endsAt) + 3_600_000);
  return {
    id: ServiceEntryId.parse(`sve_${session.id.slice(4)}`),
    volunteerId: pilotVolunteer.id,
    sessionId: session.id,
    communityId: pilotCommunities.yucaijie,
    serviceDay: dayOf(session.startsAt),
    plannedMinutes: 240,
    observedMinutes: 240,
    grantedMinutes: isPending ? 0 : 240,
    origin: 'check-in',
    state: isPending ? 'pending' : 'approved',
    createdAt: session.endsAt,
    servedFrom: session.startsAt,
    servedUntil: session.endsAt,
    createdBy: 'tok_organiser',
    participantId: ParticipantId.parse(`ptc_${session.id.slice(4)}-zhou`),
    ...(isPending ? {} : { decidedAt: closedAt, noticeUntil: noticeEnd(closedAt) }),
  };
}

/** The chain of what was done to these entries, one after another. */
function stepsOf(entries: readonly ServiceEntryRow[]): LedgerStep[] {
  let head = emptyHead(pilotCommunities.yucaijie);
  const acts = entries.flatMap((entry) => {
    const made = { entry, at: entry.createdAt, state: 'pending' };
    return entry.decidedAt === undefined ? [made] : [made, { entry, at: entry.decidedAt, state: 'approved' }];
  });
  return acts.map(({ entry, at, state }) => {
    const said = { entryId: entry.id, state, reason: null, actor: entry.createdBy, at: epochMillis(at) };
    const id = `stp_${entry.id.slice(4)}-${state}`;
    const step = nextStep(head, { id, ...said, content: canonicalJson({ ...entry, state }) });
    head = step;
    return step;
  });
}
