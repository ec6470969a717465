import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
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
} from '../contract/sessions.ts';
import { getRoster } from '../contract/attendance.ts';
import { getDoorKey, sendScans } from '../contract/door.ts';
import { fillPath } from '../contract/address.ts';
import { paths } from '../contract/paths.ts';
import { listPlaces } from '../contract/places.ts';
import { listed } from './paging.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** 活动. */
export function activitiesResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listActivities>, options) =>
      call(listActivities, { query, options }),
    ),
    /** Throws `activity-not-found`. */
    get: (activityId: string, options?: RequestOptions) =>
      call(getActivity, { params: { activityId }, options }),
    /** For an organiser. */
    create: (body: BodyInputOf<typeof createActivity>, options?: WriteOptions) =>
      call(createActivity, { body, options }),
  };
}
export type ActivitiesResource = ReturnType<typeof activitiesResource>;

/** 场次. */
export function sessionsResource(call: Transport, baseUrl: string) {
  return {
    ...listed((query: QueryInputOf<typeof listSessions>, options) => call(listSessions, { query, options })),
    /** Throws `session-not-found`. */
    get: (sessionId: string, options?: RequestOptions) =>
      call(getSession, { params: { sessionId }, options }),
    /** The session as iCalendar text. */
    calendar: (sessionId: string, options?: RequestOptions) =>
      call(getSessionCalendar, { params: { sessionId }, options }),
    /** How many places are left, of up to a hundred sessions; those that there aren't are left out. */
    places: (query: QueryInputOf<typeof listPlaces>, options?: RequestOptions) =>
      call(listPlaces, { query, options }),
    /** Where the session's iCalendar file is, for a link: WeChat's pages can't save what a script made. */
    calendarUrl: (sessionId: string) => baseUrl + fillPath(paths.sessionCalendar, { sessionId }),
    /** For an organiser. */
    schedule: (body: BodyInputOf<typeof scheduleSession>, options?: WriteOptions) =>
      call(scheduleSession, { body, options }),
    /** For an organiser: sessions of one activity on the same days of every week, all of them or none. */
    scheduleSeries: (activityId: string, body: BodyInputOf<typeof scheduleSeries>, options?: WriteOptions) =>
      call(scheduleSeries, { params: { activityId }, body, options }),
    /** For an organiser. Cancelling again changes nothing. */
    cancel: (sessionId: string, body: BodyInputOf<typeof cancelSession>, options?: WriteOptions) =>
      call(cancelSession, { params: { sessionId }, body, options }),
    /** For an organiser: more or fewer places; whoever waits moves up. Throws `capacity-below-taken`. */
    resize: (sessionId: string, body: BodyInputOf<typeof resizeSession>, options?: WriteOptions) =>
      call(resizeSession, { params: { sessionId }, body, options }),
    /** For an organiser: scans that a device has kept. Each counts once, however often it's sent. */
    scans: (sessionId: string, body: BodyInputOf<typeof sendScans>, options?: WriteOptions) =>
      call(sendScans, { params: { sessionId }, body, options }),
    /** For an organiser: what a screen at the door makes its codes from. */
    doorKey: (sessionId: string, options?: RequestOptions) =>
      call(getDoorKey, { params: { sessionId }, options }),
    /** For an organiser: everyone who signed up, with attendance. */
    roster: (sessionId: string, options?: RequestOptions) =>
      call(getRoster, { params: { sessionId }, options }),
  };
}
export type SessionsResource = ReturnType<typeof sessionsResource>;
