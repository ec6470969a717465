/**
 * What anyone may read, as plain text: the addresses that the schema-free reader needs. A file of their own, because a
 * page that only reads shouldn't download the others.
 */
export const publicPaths = {
  communities: '/v1/communities',
  programmes: '/v1/programmes',
  programme: '/v1/programmes/{programmeId}',
  sessions: '/v1/sessions',
  session: '/v1/sessions/{sessionId}',
  sessionCalendar: '/v1/sessions/{sessionId}/calendar.ics',
  places: '/v1/places',
  badge: '/v1/badges/{badgeCode}',
  statistics: '/v1/statistics',
  serviceNotices: '/v1/service-notices',
} as const;
