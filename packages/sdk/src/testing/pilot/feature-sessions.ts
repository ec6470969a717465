/** Sessions that show one thing each: a waitlist, split places, shifts, an organiser's word, questions, a minimum, a series. */
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import {
  ActivityId,
  ParticipantId,
  PersonId,
  PlaceGroupId,
  SessionId,
  SessionSeriesId,
  SignUpId,
  VenueId,
} from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, epochMillis, instantAt, instantOf } from '../../domain/values/wall-clock.ts';
import type { ParticipantRow, SessionRow, SignUpRow } from '../memory/data.ts';
import { countPlaces } from '../memory/places.ts';
import { persons } from './people.ts';

const id = (name: string) => SessionId.parse(`ses_${name}`);

/** The feature sessions by what they show. */
export const pilotFeatures = {
  /** Full, and families wait; one has an offer. Who moves up has two hours to take it. */
  waitlist: id('paper-cutting'),
  /** Children and adults have places of their own. */
  childrenAndAdults: id('dough-figures'),
  /** Volunteers choose a shift; the first is full, and an organiser moves the line up. */
  shifts: id('book-fair'),
  /** An organiser confirms each sign-up; one is pending. */
  approval: id('young-reporters'),
  /** Asks every kind of question, one about health. */
  questions: id('baking'),
  /** Is cancelled unless eight come; two have. */
  minimum: id('football'),
  /** Weekly; the first of six is full and has a line. */
  series: [1, 2, 3, 4, 5, 6].map((week) => id(`calligraphy-${week}`)),
} as const;

/** The groups of `childrenAndAdults` and of `shifts`. */
export const pilotGroups = {
  children: PlaceGroupId.parse('grp_children'),
  adults: PlaceGroupId.parse('grp_adults'),
  morning: PlaceGroupId.parse('grp_morning'),
  afternoon: PlaceGroupId.parse('grp_afternoon'),
} as const;

/** Sign-ups of the feature sessions, each with the token that opens it. */
export const pilotSignUps = {
  confirmed: signUp('paper-cutting', 0),
  offered: signUp('paper-cutting', 2),
  /** First in line. */
  waiting: signUp('paper-cutting', 3),
  /** Second in line; part of the family may go ahead. */
  waitingMaySplit: signUp('paper-cutting', 4),
  pending: signUp('young-reporters', 5),
} as const;

function signUp(session: string, family: number) {
  const name = `${session}-family-${family}`;
  return { id: SignUpId.parse(`sgn_${name}`), token: `manage-${name}` };
}

/** The sessions and who signed up for them, around `now`. */
export function featureSessions(now: Instant): { sessions: SessionRow[]; signUps: SignUpRow[] } {
  const day = (inDays: number) => addDays(dayOf(now), inDays);
  const on = (inDays: number, from: string, until: string, activity: string) =>
    sessionRow(now, { day: day(inDays), from, until, activity });
  const football = {
    ...on(6, '16:00', '17:30', 'football'),
    places: places(20),
    minimum: { participants: 8, otherwise: 'cancel' },
    signUpClosesAt: instantAt(day(5), '20:00'),
  };
  const sessions: SessionRow[] = [
    { ...on(5, '15:00', '16:30', 'paper-cutting'), places: places(6) },
    splitByAge(on(6, '10:00', '11:30', 'dough-figures')),
    splitByShift(on(8, '09:00', '17:00', 'book-fair')),
    { ...on(7, '09:00', '11:00', 'young-reporters'), places: places(12) },
    { ...on(9, '14:00', '16:00', 'baking'), places: { ...places(16), volunteer: { capacity: 2, taken: 0 } } },
    football,
    ...pilotFeatures.series.map((series, week) => ({
      ...on(4 + 7 * week, '18:30', '19:30', 'calligraphy'),
      id: series,
      seriesId: SessionSeriesId.parse('ser_calligraphy'),
      places: { participant: { capacity: 10, taken: week === 0 ? 10 : 2 * week } },
    })),
  ];
  const signUps = signUpsOf(sessions, now);
  for (const { party, sessionId, status } of signUps) {
    const session = sessions.find((one) => one.id === sessionId);
    if (session !== undefined && status !== 'waitlisted') countPlaces(session, party, 1);
  }
  return { sessions, signUps };
}

function signUpsOf(sessions: readonly SessionRow[], now: Instant): SignUpRow[] {
  const offerExpiresAt = instantOf(epochMillis(now) + 90 * 60_000);
  const at = (sessionId: SessionId | undefined, families: readonly Partial<SignUpRow>[], first: number) =>
    sessions
      .filter(({ id: one }) => one === sessionId)
      .flatMap((session) => families.map((how, index) => familyAt(session, first + index, how)));
  const { approval, minimum, series, waitlist } = pilotFeatures;
  return [
    ...at(
      waitlist,
      [
        {},
        {},
        { status: 'offered', offerExpiresAt, lineNumber: 1 },
        { status: 'waitlisted', lineNumber: 2 },
        { status: 'waitlisted', lineNumber: 3, maySplit: true },
      ],
      0,
    ),
    ...at(approval, [{ status: 'pending' }], 5),
    ...at(minimum, [{}], 6),
    ...at(series[0], [{ status: 'waitlisted', lineNumber: 1 }], 7),
  ];
}

const places = (capacity: number) => ({ participant: { capacity, taken: 0 } });

interface Plan {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly activity: string;
}

function sessionRow(now: Instant, { activity, day, from, until }: Plan): SessionRow {
  const startsAt = instantAt(day, from);
  return {
    id: id(activity),
    activityId: ActivityId.parse(`act_${activity}`),
    venueId: VenueId.parse('ven_youth-home'),
    startsAt,
    endsAt: instantAt(day, until),
    signUpOpensAt: instantAt(addDays(dayOf(now), -7), '09:00'),
    signUpClosesAt: startsAt,
    status: 'scheduled',
    places: {},
  };
}

function splitByAge(session: SessionRow): SessionRow {
  const group = { role: 'participant', taken: 0 } as const;
  return {
    ...session,
    places: places(14),
    groups: [
      { ...group, id: pilotGroups.children, admits: 'children', capacity: 8 },
      { ...group, id: pilotGroups.adults, admits: 'adults', capacity: 6 },
    ],
  };
}

function splitByShift(session: SessionRow): SessionRow {
  const { endsAt, startsAt } = session;
  const noon = instantAt(dayOf(startsAt), '13:00');
  const group = { role: 'volunteer', admits: 'anyone' } as const;
  return {
    ...session,
    places: { volunteer: { capacity: 5, taken: 2 } },
    groups: [
      { ...group, id: pilotGroups.morning, label: '上午场', startsAt, endsAt: noon, capacity: 2, taken: 2 },
      { ...group, id: pilotGroups.afternoon, label: '下午场', startsAt: noon, endsAt, capacity: 3, taken: 0 },
    ],
  };
}

/** A parent of the pilot with her child. */
function familyAt(session: SessionRow, family: number, how: Partial<SignUpRow>): SignUpRow {
  const name = `${session.id.slice(4)}-family-${family}`;
  const contact = persons(dayOf(session.startsAt)).find((one) => one.id === `per_parent-${family}`);
  const members = (['parent', 'child'] as const).map((kind): ParticipantRow => ({
    id: ParticipantId.parse(`ptc_${name}-${kind}`),
    personId: PersonId.parse(`per_${kind}-${family}`),
    relation: kind === 'parent' ? 'self' : 'child',
    role: 'participant',
    guardian: kind === 'parent' ? undefined : 'mother',
    consents: kind === 'parent' ? [] : [{ purpose: 'sign-up', textVersion: '2026-1', granted: true }],
  }));
  return {
    id: SignUpId.parse(`sgn_${name}`),
    sessionId: session.id,
    status: 'confirmed',
    contact: { name: contact?.name ?? '', mobile: contact?.mobile ?? '' },
    manageToken: `manage-${name}`,
    createdAt: session.signUpOpensAt,
    party: members,
    ...how,
  };
}
