import {
  epochMillis,
  type NewSession,
  newSessionProblems,
  participationRoles,
  type SessionDetail,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn } from '../access/community-scope.ts';
import { findActivity } from '../programme/activities.repository.ts';
import { findVenue } from '../programme/programme.repository.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { sessionCalendar } from './session-calendar.ts';
import { cancelSession, findSession, insertSession, listSessions } from './sessions.repository.ts';
import { sessionDetail, sessionSummary } from './sessions.rows.ts';

export const sessionHandlers: Pick<
  Handlers,
  'sessions.list' | 'sessions.get' | 'sessions.calendar' | 'sessions.schedule' | 'sessions.cancel'
> = {
  'sessions.list': async ({ db, query }) =>
    pageFrom(await listSessions(db, query), query, {
      item: sessionSummary,
      key: (row) => [row.starts_at, row.id],
    }),

  'sessions.get': ({ db, params }) => detailOf(db, params.sessionId),

  'sessions.calendar': async ({ db, params }) => sessionCalendar(await detailOf(db, params.sessionId)),

  'sessions.schedule': async ({ db, body, caller, nowMs }) => {
    const fields = newSessionProblems(body);
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    const activity = insistOwn(caller, await findActivity(db, body.activityId), 'activity-not-found');
    if (body.venueId !== undefined) {
      const venue = await findVenue(db, body.venueId);
      if (venue?.community_id !== activity.community_id) throw new ProblemError('venue-not-found');
    }
    const id = newId('ses');
    await insertSession(
      db,
      { id, community_id: activity.community_id, ...scheduled(body, nowMs) },
      placesOf(id, body),
    );
    return detailOf(db, id);
  },

  'sessions.cancel': async ({ db, params, body, caller }) => {
    insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    await cancelSession(db, params.sessionId, body.reason);
    return detailOf(db, params.sessionId);
  },
};

async function detailOf(db: Kysely<Database>, id: string): Promise<SessionDetail> {
  const row = await findSession(db, id);
  if (row === undefined) throw new ProblemError('session-not-found');
  return sessionDetail(row);
}

/** Sign-up opens at once and closes at the start, unless it's said otherwise. */
function scheduled(session: NewSession, nowMs: number) {
  const startsAt = epochMillis(session.startsAt);
  const closesAt = session.signUpClosesAt === undefined ? startsAt : epochMillis(session.signUpClosesAt);
  return {
    activity_id: session.activityId,
    venue_id: session.venueId ?? null,
    starts_at: startsAt,
    ends_at: epochMillis(session.endsAt),
    sign_up_opens_at:
      session.signUpOpensAt === undefined ? Math.min(nowMs, closesAt) : epochMillis(session.signUpOpensAt),
    sign_up_closes_at: closesAt,
    status: 'scheduled',
    cancellation_reason: null,
  };
}

function placesOf(id: string, { capacity }: NewSession) {
  return participationRoles.flatMap((role) => {
    const places = capacity[role];
    return places === undefined ? [] : [{ session_id: id, role, capacity: places, taken: 0 }];
  });
}
