import { activityTags, Activity, audiences, modes, NewActivity } from '../domain/programmes/activity.ts';
import {
  CapacityChange,
  NewSession,
  participationRoles,
  SessionCancellation,
  SessionDetail,
  SessionSummary,
} from '../domain/programmes/session.ts';
import { NewSessionSeries, SessionSeries } from '../domain/programmes/recurrence.ts';
import { pageOf } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { CivilDay } from '../domain/values/civil-date.ts';
import { ActivityId, CommunityId, ProgrammeId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape, queryFlag, queryInteger } from './query.ts';

export const listActivities = defineEndpoint({
  method: 'GET',
  path: paths.activities,
  summary: 'Activities, by title.',
  access: 'public',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    programmeId: z.optional(ProgrammeId),
    ...pagingShape,
  }),
  response: pageOf(Activity),
  status: 200,
  problems: [],
});

export const getActivity = defineEndpoint({
  method: 'GET',
  path: paths.activity,
  summary: 'One activity.',
  access: 'public',
  response: Activity,
  status: 200,
  problems: ['activity-not-found'],
});

export const createActivity = defineEndpoint({
  method: 'POST',
  path: paths.activities,
  summary: 'Adds an activity to a community.',
  access: 'organiser',
  body: NewActivity,
  response: Activity,
  status: 201,
  creates: true,
  problems: ['community-not-found'],
});

/** By what sessions are chosen, wherever they are listed. */
export const sessionFilterShape = {
  communityId: z.optional(CommunityId),
  programmeId: z.optional(ProgrammeId),
  activityId: z.optional(ActivityId),
  tag: z.optional(z.enum(activityTags)),
  audience: z.optional(z.enum(audiences)),
  mode: z.optional(z.enum(modes)),
  /** Only sessions that offer this role. */
  role: z.optional(z.enum(participationRoles)),
  /** Only sessions that take a person of this age, in whole years. */
  age: z.optional(queryInteger(0, 120)),
  /** Only sessions with a free place (of `role`, where that is given). */
  hasPlaces: z.optional(queryFlag),
};

/** `from` and `until` are civil days of the programme, both included; a session belongs to the day it starts on. */
export const SessionQuery = z.strictObject({
  from: z.optional(CivilDay),
  until: z.optional(CivilDay),
  ...sessionFilterShape,
  ...pagingShape,
});
export type SessionQuery = z.infer<typeof SessionQuery>;

export const listSessions = defineEndpoint({
  method: 'GET',
  path: paths.sessions,
  summary: 'Sessions, by start and then by id.',
  access: 'public',
  query: SessionQuery,
  response: pageOf(SessionSummary),
  status: 200,
  problems: [],
});

export const getSession = defineEndpoint({
  method: 'GET',
  path: paths.session,
  summary: 'One session with all that a sign-up form shows.',
  access: 'public',
  response: SessionDetail,
  status: 200,
  problems: ['session-not-found'],
});

export const getSessionCalendar = defineEndpoint({
  method: 'GET',
  path: paths.sessionCalendar,
  summary: 'One session as an iCalendar file (RFC 5545).',
  access: 'public',
  response: 'text/calendar',
  status: 200,
  problems: ['session-not-found'],
});

export const scheduleSession = defineEndpoint({
  method: 'POST',
  path: paths.sessions,
  summary: 'Schedules a session of an activity.',
  access: 'organiser',
  body: NewSession,
  response: SessionDetail,
  status: 201,
  creates: true,
  problems: ['activity-not-found', 'venue-not-found'],
});

export const scheduleSeries = defineEndpoint({
  method: 'POST',
  path: paths.activitySessions,
  summary: 'Schedules sessions of an activity on the same days of every week, all of them or none.',
  access: 'organiser',
  body: NewSessionSeries,
  response: SessionSeries,
  status: 201,
  creates: true,
  problems: ['activity-not-found', 'venue-not-found'],
});

export const cancelSession = defineEndpoint({
  method: 'POST',
  path: paths.sessionCancellation,
  summary: 'Cancels a session; its sign-ups stay, and show the reason. Cancelling again changes nothing.',
  access: 'organiser',
  body: SessionCancellation,
  response: SessionDetail,
  status: 200,
  problems: ['session-not-found', 'session-held'],
});

export const resizeSession = defineEndpoint({
  method: 'POST',
  path: paths.sessionCapacity,
  summary: 'Changes how many places a session has; the waitlist moves up into new ones.',
  access: 'organiser',
  body: CapacityChange,
  response: SessionDetail,
  status: 200,
  problems: ['session-not-found', 'capacity-below-taken', 'role-not-offered'],
});
