import type { SessionPlaces } from '../../domain/programmes/session.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import { ActivityId, SessionId, VenueId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, epochMillis, instantAt, instantOf } from '../../domain/values/wall-clock.ts';
import type { SessionRow } from '../memory/data.ts';

/** The upcoming sessions by what a test wants of them; each state of a session occurs. */
export const pilotSessions = {
  /** In progress, with places of both roles; people can be checked in. */
  today: id('today'),
  /** Family reading with places of both roles, in two days. */
  familyReading: id('family-reading'),
  painting: id('painting'),
  chess: id('chess'),
  /** No participant's place left; one volunteer's place is. */
  full: id('full'),
  /** Sign-up opens in ten days. */
  notOpen: id('not-open'),
  /** Sign-up has ended, the session is tomorrow. */
  closed: id('closed'),
  cancelled: id('cancelled'),
  antiFraud: id('anti-fraud'),
  /** Volunteers only, no participants. */
  volunteers: id('volunteers'),
  /** Volunteers only, adults only: a task with elevated risk. */
  adultsOnly: id('adults-only'),
  online: id('online'),
  /** In the other community. */
  xihuReading: id('xihu-reading'),
} as const;

function id(name: string): SessionId {
  return SessionId.parse(`ses_${name}`);
}

interface Plan {
  readonly activity: string;
  readonly venue?: string;
  /** Days from now. */
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly places: SessionPlaces;
}

const both = (capacity: number, taken: number): SessionPlaces => ({
  participant: { capacity, taken },
  volunteer: { capacity: 3, taken: 0 },
});

const plans: Readonly<Record<Exclude<keyof typeof pilotSessions, 'today'>, Plan>> = {
  familyReading: {
    activity: 'reading',
    venue: 'childrens-home',
    inDays: 2,
    at: '19:00',
    minutes: 90,
    places: both(30, 12),
  },
  painting: {
    activity: 'painting',
    venue: 'youth-home',
    inDays: 3,
    at: '15:00',
    minutes: 60,
    places: both(16, 15),
  },
  chess: {
    activity: 'chess',
    venue: 'youth-home',
    inDays: 10,
    at: '15:00',
    minutes: 60,
    places: both(16, 3),
  },
  full: {
    activity: 'handicraft',
    venue: 'childrens-home',
    inDays: 4,
    at: '10:00',
    minutes: 90,
    places: { participant: { capacity: 12, taken: 12 }, volunteer: { capacity: 1, taken: 0 } },
  },
  notOpen: { activity: 'camp', inDays: 31, at: '08:00', minutes: 600, places: both(40, 0) },
  closed: {
    activity: 'safety',
    venue: 'practice-station',
    inDays: 1,
    at: '14:00',
    minutes: 120,
    places: both(50, 22),
  },
  cancelled: {
    activity: 'reading',
    venue: 'childrens-home',
    inDays: 5,
    at: '19:00',
    minutes: 90,
    places: both(30, 4),
  },
  antiFraud: {
    activity: 'anti-fraud',
    venue: 'square',
    inDays: 6,
    at: '09:30',
    minutes: 60,
    places: { participant: { capacity: 200, taken: 31 } },
  },
  volunteers: {
    activity: 'sorting',
    venue: 'square',
    inDays: 7,
    at: '08:30',
    minutes: 120,
    places: { volunteer: { capacity: 10, taken: 2 } },
  },
  adultsOnly: {
    activity: 'hazards',
    inDays: 9,
    at: '18:30',
    minutes: 120,
    places: { volunteer: { capacity: 8, taken: 0 } },
  },
  online: {
    activity: 'study',
    inDays: 8,
    at: '20:00',
    minutes: 40,
    places: { participant: { capacity: 500, taken: 61 } },
  },
  xihuReading: {
    activity: 'xihu-reading',
    venue: 'party-centre',
    inDays: 12,
    at: '09:00',
    minutes: 90,
    places: both(20, 0),
  },
};

/** The sessions of today and of the weeks to come, around `now`. */
export function upcomingSessions(now: Instant): SessionRow[] {
  const planned = Object.entries(plans).map(([name, plan]) =>
    sessionOf(pilotSessions[name as keyof typeof plans], plan, now),
  );
  const day = dayOf(now);
  return [inProgress(now), ...planned].map((session) => {
    if (session.id === pilotSessions.notOpen)
      return { ...session, signUpOpensAt: instantAt(addDays(day, 10), '09:00') };
    if (session.id === pilotSessions.closed)
      return { ...session, signUpClosesAt: instantOf(epochMillis(now) - 3_600_000) };
    if (session.id !== pilotSessions.cancelled) return session;
    return { ...session, status: 'cancelled', cancellationReason: '儿童之家设备检修，改期另行通知。' };
  });
}

function sessionOf(
  id: SessionId,
  { activity, at, inDays, minutes, places, venue }: Plan,
  now: Instant,
): SessionRow {
  const startsAt = instantAt(addDays(dayOf(now), inDays), at);
  return {
    id,
    activityId: ActivityId.parse(`act_${activity}`),
    startsAt,
    endsAt: instantOf(epochMillis(startsAt) + minutes * 60_000),
    signUpOpensAt: instantAt(addDays(dayOf(now), -14), '09:00'),
    signUpClosesAt: startsAt,
    status: 'scheduled',
    places: structuredClone(places),
    ...(venue === undefined ? {} : { venueId: VenueId.parse(`ven_${venue}`) }),
  };
}

/** Began within the last half hour and a bit, at a full ten minutes; sign-up is open until the end. */
function inProgress(now: Instant): SessionRow {
  const tenMinutes = 600_000;
  const starts = Math.floor((epochMillis(now) - 3 * tenMinutes) / tenMinutes) * tenMinutes;
  const endsAt = instantOf(starts + 18 * tenMinutes);
  return {
    id: pilotSessions.today,
    activityId: ActivityId.parse('act_reading'),
    venueId: VenueId.parse('ven_childrens-home'),
    startsAt: instantOf(starts),
    endsAt,
    signUpOpensAt: instantAt(addDays(dayOf(now), -14), '09:00'),
    signUpClosesAt: endsAt,
    status: 'scheduled',
    places: both(30, 0),
  };
}
