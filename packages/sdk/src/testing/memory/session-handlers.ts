import { newSeriesProblems, sessionsOfSeries } from '../../domain/programmes/recurrence.ts';
import { newSessionProblems } from '../../domain/programmes/session.ts';
import type { ActivityId } from '../../domain/values/ids.ts';
import { compareInstants } from '../../domain/values/wall-clock.ts';
import { sessionCalendar } from '../../feeds/icalendar.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { feedSession, sessionPage } from './feed-sessions.ts';
import { byKey, pageOfRows } from './page.ts';
import { planFor } from './schedule.ts';
import { matches } from './session-filter.ts';
import { activityOf } from './rows.ts';
import { rosterSignUp } from './sign-up-views.ts';
import { detailOf, present, summaryOf } from './views.ts';
import { paperListNote } from './paper-note.ts';

/** Sessions, for residents and organisers. */
export const sessionHandlers: HandlersOf<
  | 'sessions.list'
  | 'sessions.get'
  | 'sessions.calendar'
  | 'sessions.schedule'
  | 'sessions.scheduleSeries'
  | 'sessions.cancel'
  | 'sessions.roster'
> = {
  'sessions.list': ({ data, query }) =>
    pageOfRows(data.sessions.toSorted(byStart), query, {
      matches: (session) => matches(data, session, query),
      view: (session) => summaryOf(data, session),
    }),

  'sessions.get': ({ data, params }) => detailOf(data, sessionOf(data, params.sessionId)),

  'sessions.calendar': ({ data, params }) =>
    sessionCalendar(feedSession(data, sessionOf(data, params.sessionId)), {
      language: 'zh-CN',
      sessionUrl: sessionPage,
    }),

  'sessions.schedule': (context) => {
    const { body, data } = context;
    const plan = planFor(context, body);
    const problems = newSessionProblems(body);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    return detailOf(data, plan.add(body));
  },

  'sessions.scheduleSeries': (context) => {
    const { body, data, newId } = context;
    const activityId = context.params.activityId as ActivityId; // looked up in the next line
    const plan = planFor(context, { activityId, venueId: body.venueId });
    const problems = newSeriesProblems(body);
    if (problems.length > 0) throw new Refused('validation-failed', problems);
    const seriesId = newId('ser');
    const sessions = sessionsOfSeries(activityId, body).map((session) => plan.add(session, seriesId));
    return { seriesId, sessions: sessions.map((session) => detailOf(data, session)) };
  },

  'sessions.cancel': (context) => {
    const session = ownSession(context, context.params.sessionId);
    if (session.status !== 'cancelled') {
      const people = context.data.signUps.filter(({ sessionId }) => sessionId === session.id);
      if (people.some(({ party }) => party.some(({ checkIn }) => checkIn !== undefined)))
        throw new Refused('session-held');
      session.status = 'cancelled';
      session.cancellationReason = context.body.reason;
    }
    return detailOf(context.data, session);
  },

  'sessions.roster': (context) => {
    const { data } = context;
    const session = ownSession(context, context.params.sessionId);
    const signUps = data.signUps
      .filter(({ sessionId }) => sessionId === session.id)
      .toSorted(byKey(({ createdAt }) => createdAt));
    return {
      session: summaryOf(data, session),
      signUps: signUps.map((signUp) => rosterSignUp(data, signUp)),
      ...present({ paperList: paperListNote(data, session, context.caller) }),
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

/** For `sort`: by start, then by id. */
export function byStart(a: SessionRow, b: SessionRow): number {
  return compareInstants(a.startsAt, b.startsAt) || byKey<SessionRow>(({ id }) => id)(a, b);
}
