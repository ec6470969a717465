/** Every address of the API, as plain text: the endpoints and the client take theirs here. */
import { feedPaths } from './feed-paths.ts';
import { publicPaths } from './public-paths.ts';
import { signUpPaths } from './sign-up-paths.ts';

export const paths = {
  ...publicPaths,
  ...signUpPaths,
  venues: '/v1/venues',
  partners: '/v1/partners',
  activities: '/v1/activities',
  activity: '/v1/activities/{activityId}',
  activitySessions: '/v1/activities/{activityId}/sessions',
  sessionCancellation: '/v1/sessions/{sessionId}/cancellation',
  sessionCapacity: '/v1/sessions/{sessionId}/capacity',
  signUpDecision: '/v1/sign-ups/{signUpId}/decision',
  signUpOffer: '/v1/sign-ups/{signUpId}/offer',
  sessionRoster: '/v1/sessions/{sessionId}/roster',
  participantCheckIn: '/v1/participants/{participantId}/check-in',
  participantCheckOut: '/v1/participants/{participantId}/check-out',
  serviceEntries: '/v1/service-entries',
  serviceEntryApproval: '/v1/service-entries/{serviceEntryId}/approval',
  serviceEntryVoid: '/v1/service-entries/{serviceEntryId}/void',
  volunteers: '/v1/volunteers',
  volunteerImports: '/v1/volunteers/imports',
  monthlyFigures: '/v1/statistics/months/{month}',
  me: '/v1/me',
  calendarFeed: feedPaths.calendar,
  rssFeed: feedPaths.rss,
  jsonFeed: feedPaths.jsonFeed,
  jsonLdFeed: feedPaths.jsonLd,
  rpdeFeed: feedPaths.rpde,
} as const;

export type Path = (typeof paths)[keyof typeof paths];
