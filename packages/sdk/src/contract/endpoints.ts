/**
 * The contract: every endpoint, by `resource.method`.
 *
 * The server's routes, the client's methods, the in-memory backend and the OpenAPI document are typed or made by this
 * table; an entry that one of them leaves out is a type error there.
 */
import { checkIn, checkOut, getRoster } from './attendance.ts';
import type { Endpoint } from './endpoint.ts';
import {
  getMe,
  getMonthlyFigures,
  getStatistics,
  listCommunities,
  listPartners,
  listProgrammes,
  listVenues,
} from './programme.ts';
import {
  approveServiceEntry,
  getBadge,
  importVolunteers,
  listServiceEntries,
  listVolunteers,
  supplementService,
  voidServiceEntry,
} from './service.ts';
import {
  cancelSession,
  createActivity,
  getActivity,
  getSession,
  getSessionCalendar,
  listActivities,
  listSessions,
  scheduleSession,
} from './sessions.ts';
import { cancelSignUp, createSignUp, getSignUp } from './sign-ups.ts';

export const endpoints = {
  'communities.list': listCommunities,
  'programmes.list': listProgrammes,
  'venues.list': listVenues,
  'partners.list': listPartners,
  'activities.list': listActivities,
  'activities.get': getActivity,
  'activities.create': createActivity,
  'sessions.list': listSessions,
  'sessions.get': getSession,
  'sessions.calendar': getSessionCalendar,
  'sessions.schedule': scheduleSession,
  'sessions.cancel': cancelSession,
  'sessions.roster': getRoster,
  'signUps.create': createSignUp,
  'signUps.get': getSignUp,
  'signUps.cancel': cancelSignUp,
  'participants.checkIn': checkIn,
  'participants.checkOut': checkOut,
  'serviceEntries.list': listServiceEntries,
  'serviceEntries.supplement': supplementService,
  'serviceEntries.approve': approveServiceEntry,
  'serviceEntries.void': voidServiceEntry,
  'volunteers.list': listVolunteers,
  'volunteers.import': importVolunteers,
  'badges.get': getBadge,
  'statistics.get': getStatistics,
  'statistics.month': getMonthlyFigures,
  'me.get': getMe,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointId = keyof Endpoints;
