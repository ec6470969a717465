/**
 * The contract: every endpoint, by `resource.method`.
 *
 * The server's routes, the client's methods, the in-memory backend and the OpenAPI document are typed or made by this
 * table; an entry that one of them leaves out is a type error there.
 */
import { checkIn, checkOut, decideSignUp, getRoster, offerPlaces } from './attendance.ts';
import { getChallenge } from './challenges.ts';
import type { Endpoint } from './endpoint.ts';
import { getCalendarFeed, getJsonFeed, getJsonLdFeed, getRpdeFeed, getRssFeed } from './feeds.ts';
import { listPlaces } from './places.ts';
import {
  getMe,
  getMonthlyFigures,
  getProgramme,
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
  resizeSession,
  scheduleSeries,
  scheduleSession,
} from './sessions.ts';
import {
  acceptOffer,
  cancelSignUp,
  changeParty,
  createSeriesSignUp,
  createSignUp,
  decideConsent,
  erasePersonalData,
  getPersonalData,
  getSignUp,
} from './sign-ups.ts';

export const endpoints = {
  'communities.list': listCommunities,
  'programmes.list': listProgrammes,
  'programmes.get': getProgramme,
  'venues.list': listVenues,
  'partners.list': listPartners,
  'activities.list': listActivities,
  'activities.get': getActivity,
  'activities.create': createActivity,
  'sessions.list': listSessions,
  'sessions.get': getSession,
  'sessions.calendar': getSessionCalendar,
  'sessions.places': listPlaces,
  'sessions.schedule': scheduleSession,
  'sessions.scheduleSeries': scheduleSeries,
  'sessions.cancel': cancelSession,
  'sessions.resize': resizeSession,
  'sessions.roster': getRoster,
  'challenges.get': getChallenge,
  'signUps.create': createSignUp,
  'signUps.get': getSignUp,
  'signUps.cancel': cancelSignUp,
  'signUps.createSeries': createSeriesSignUp,
  'signUps.changeParty': changeParty,
  'signUps.accept': acceptOffer,
  'signUps.decideConsent': decideConsent,
  'signUps.data': getPersonalData,
  'signUps.erase': erasePersonalData,
  'signUps.decide': decideSignUp,
  'signUps.offer': offerPlaces,
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
  'feeds.calendar': getCalendarFeed,
  'feeds.rss': getRssFeed,
  'feeds.jsonFeed': getJsonFeed,
  'feeds.jsonLd': getJsonLdFeed,
  'feeds.rpde': getRpdeFeed,
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointId = keyof Endpoints;
