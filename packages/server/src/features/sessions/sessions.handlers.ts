import {
  type ActivityId,
  newSeriesProblems,
  newSessionProblems,
  type SessionDetail,
  sessionsOfSeries,
} from '@youth-action/sdk/domain';
import { sessionCalendar } from '@youth-action/sdk/feeds';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOwn } from '../access/community-scope.ts';
import { findFeedSession } from '../feeds/feeds.repository.ts';
import { feedSession } from '../feeds/feeds.rows.ts';
import { newId } from '../shared/ids.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { stored } from '../shared/wire.ts';
import { enterSession, promote } from '../sign-ups/line.ts';
import { listPlaceGroups } from './places.repository.ts';
import { resize } from './resize.ts';
import { scheduleSessions } from './schedule-sessions.ts';
import {
  cancelSession,
  findSession,
  findSessions,
  holdScheduled,
  isSessionHeld,
  listSessions,
} from './sessions.repository.ts';
import { sessionDetail, sessionSummary } from './sessions.rows.ts';

export const sessionHandlers: Pick<
  Handlers,
  | 'sessions.list'
  | 'sessions.get'
  | 'sessions.calendar'
  | 'sessions.schedule'
  | 'sessions.scheduleSeries'
  | 'sessions.cancel'
  | 'sessions.resize'
> = {
  'sessions.list': async ({ db, query }) =>
    pageFrom(await listSessions(db, query), query, {
      item: sessionSummary,
      key: (row) => [row.starts_at, row.id],
    }),

  'sessions.get': ({ db, params }) => detailOf(db, params.sessionId),

  'sessions.calendar': async ({ addresses, db, params }) => {
    const row = await findFeedSession(db, params.sessionId);
    if (row === undefined) throw new ProblemError('session-not-found');
    return sessionCalendar(feedSession(row), { language: 'zh-CN', sessionUrl: addresses.session });
  },

  'sessions.schedule': async (context) => {
    const { body, db } = context;
    const fields = newSessionProblems(body);
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    const [id = ''] = await scheduleSessions(context, body, [body]);
    return detailOf(db, id);
  },

  'sessions.scheduleSeries': async (context) => {
    const { body, db, params } = context;
    const fields = newSeriesProblems(body);
    if (fields.length > 0) throw new ProblemError('validation-failed', fields);
    const seriesId = newId('ser');
    const activityId = stored<ActivityId>(params.activityId);
    const series = { activityId, seriesId, venueId: body.venueId };
    const ids = await scheduleSessions(context, series, sessionsOfSeries(activityId, body));
    const rows = await findSessions(db, ids);
    const groups = Map.groupBy(await listPlaceGroups(db, ids), ({ session_id }) => session_id);
    const sessions = rows.map((row) => sessionDetail(row, groups.get(row.id) ?? []));
    return { seriesId: stored(seriesId), sessions };
  },

  'sessions.cancel': async ({ db, params, body, caller, nowMs }) => {
    insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    if ((await holdScheduled(db, params.sessionId)) && (await isSessionHeld(db, params.sessionId)))
      throw new ProblemError('session-held');
    await cancelSession(db, params.sessionId, { reason: body.reason, nowMs });
    return detailOf(db, params.sessionId);
  },

  'sessions.resize': async ({ db, params, body, caller, nowMs }) => {
    insistOwn(caller, await findSession(db, params.sessionId), 'session-not-found');
    const session = await enterSession(db, params.sessionId, nowMs);
    resize(session, body);
    await promote(db, session, nowMs);
    await session.save(db);
    return session.detail;
  },
};

async function detailOf(db: Kysely<Database>, id: string): Promise<SessionDetail> {
  const row = await findSession(db, id);
  if (row === undefined) throw new ProblemError('session-not-found');
  return sessionDetail(row, await listPlaceGroups(db, [id]));
}
