import type { SessionQuery } from '../../contract/sessions.ts';
import { newSessionProblems, participationRoles } from '../../domain/programmes/session.ts';
import { freePlaces } from '../../domain/programmes/sign-up-state.ts';
import { maskMobile } from '../../domain/values/masking.ts';
import { compareInstants, dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { calendarText } from './icalendar.ts';
import { byKey, pageOfRows } from './page.ts';
import { activityOf, contactName, detailOf, rosterParticipant, staffName, summaryOf } from './views.ts';

/** Sessions, for residents and organisers. */
export const sessionHandlers: HandlersOf<
  | 'sessions.list'
  | 'sessions.get'
  | 'sessions.calendar'
  | 'sessions.schedule'
  | 'sessions.cancel'
  | 'sessions.roster'
> = {
  'sessions.list': ({ data, query }) =>
    pageOfRows(data.sessions.toSorted(byStart), query, {
      matches: (session) => matches(data, session, query),
      view: (session) => summaryOf(data, session),
    }),

  'sessions.get': ({ data, params }) => detailOf(data, sessionOf(data, params.sessionId)),

  'sessions.calendar': ({ data, params, now }) =>
    calendarText(detailOf(data, sessionOf(data, params.sessionId)), now),

  'sessions.schedule': ({ body, caller, data, newId, now }) => {
    const activity = data.activities.find(({ id }) => id === body.activityId);
    if (activity === undefined || !mayActIn(caller, activity.communityId))
      throw new Refused('activity-not-found');
    const isVenueKnown = data.venues.some(
      ({ id, communityId }) => id === body.venueId && communityId === activity.communityId,
    );
    if (body.venueId !== undefined && !isVenueKnown) throw new Refused('venue-not-found');
    const problems = newSessionProblems(body);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const { capacity, signUpOpensAt = now, signUpClosesAt = body.startsAt, ...rest } = body;
    const session: SessionRow = {
      id: newId('ses'),
      ...rest,
      signUpOpensAt,
      signUpClosesAt,
      status: 'scheduled',
      places: placesFor(capacity),
    };
    data.sessions.push(session);
    return detailOf(data, session);
  },

  'sessions.cancel': (context) => {
    const session = ownSession(context, context.params.sessionId);
    if (session.status !== 'cancelled') {
      session.status = 'cancelled';
      session.cancellationReason = context.body.reason;
    }
    return detailOf(context.data, session);
  },

  'sessions.roster': (context) => {
    const { data } = context;
    const session = ownSession(context, context.params.sessionId);
    const day = dayOf(session.startsAt);
    const signUps = data.signUps
      .filter(({ sessionId }) => sessionId === session.id)
      .toSorted(byKey(({ createdAt }) => createdAt));
    return {
      session: summaryOf(data, session),
      signUps: signUps.map(({ id, status, contact, createdAt, party }) => ({
        id,
        status,
        createdAt,
        contact: {
          name: contactName(data, contact, { day, show: staffName }),
          mobile: maskMobile(contact.mobile),
        },
        party: party.map((participant) => rosterParticipant(data, session, participant)),
      })),
    };
  },
};

/** The session, or `session-not-found`. */
export function sessionOf(data: MemoryData, sessionId: string): SessionRow {
  return found(
    data.sessions.find(({ id }) => id === sessionId),
    'session-not-found',
  );
}

/** The session, if the caller works in its community; another community's is as unknown as one that doesn't exist. */
export function ownSession(
  { caller, data }: Pick<Context, 'caller' | 'data'>,
  sessionId: string,
): SessionRow {
  const session = sessionOf(data, sessionId);
  if (!mayActIn(caller, activityOf(data, session).communityId)) throw new Refused('session-not-found');
  return session;
}

function byStart(a: SessionRow, b: SessionRow): number {
  return compareInstants(a.startsAt, b.startsAt) || byKey<SessionRow>(({ id }) => id)(a, b);
}

function placesFor(capacity: { participant?: number | undefined; volunteer?: number | undefined }) {
  const offered = participationRoles.flatMap((role) => {
    const places = capacity[role];
    return places === undefined ? [] : [[role, { capacity: places, taken: 0 }] as const];
  });
  return Object.fromEntries(offered);
}

function matches(data: MemoryData, session: SessionRow, query: SessionQuery): boolean {
  const activity = activityOf(data, session);
  const day = dayOf(session.startsAt);
  const equal = (['activityId', 'communityId', 'programmeId', 'mode', 'audience'] as const).every(
    (key) => query[key] === undefined || query[key] === { ...activity, activityId: activity.id }[key],
  );
  return (
    equal &&
    (query.from === undefined || day >= query.from) &&
    (query.until === undefined || day <= query.until) &&
    (query.tag === undefined || activity.tags.includes(query.tag)) &&
    takesAge(activity.ageRange, query.age) &&
    hasPlacesAsked(session, query)
  );
}

function takesAge(
  range: { from?: number | undefined; to?: number | undefined } | undefined,
  age: number | undefined,
): boolean {
  return age === undefined || (age >= (range?.from ?? 0) && age <= (range?.to ?? 120));
}

function hasPlacesAsked({ places }: SessionRow, { role, hasPlaces }: SessionQuery): boolean {
  const roles = role === undefined ? participationRoles : [role];
  if (role !== undefined && places[role] === undefined) return false;
  return hasPlaces === undefined || roles.some((one) => freePlaces(places[one]) > 0) === hasPlaces;
}
