import { dayOf, instantOf, type SeriesTotals } from '@youth-action/sdk/domain';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { countOf, ifAny, startOfDay } from '../shared/wire.ts';
import {
  attendanceByActivity,
  listProgrammeActivities,
  nextSessions,
  upcomingByActivity,
} from './programme-page.repository.ts';
import { findProgramme } from './programme.repository.ts';
import { activityOf, programmeOf } from './programme.rows.ts';

export const programmePageHandlers: Pick<Handlers, 'programmes.get'> = {
  'programmes.get': async ({ db, now, nowMs, params: { programmeId } }) => {
    const programme = await findProgramme(db, programmeId);
    if (programme === undefined) throw new ProblemError('programme-not-found');
    const [activities, attendance, upcoming, sessions] = await Promise.all([
      listProgrammeActivities(db, programmeId),
      attendanceByActivity(db, programmeId, nowMs),
      upcomingByActivity(db, programmeId, nowMs),
      nextSessions(db, programmeId, nowMs),
    ]);
    // Not the time of asking: two answers that say the same have to be the same.
    const changes = attendance.map(({ changed_at }) => changed_at);
    const asOf = instantOf(Math.max(startOfDay(dayOf(now)), ...changes));
    const counted = activities.map((activity) => {
      const held = attendance.find(({ activity_id }) => activity_id === activity.id);
      const totals: SeriesTotals = {
        sessions: countOf(held?.sessions ?? 0),
        attendances: countOf(held?.attendances ?? 0),
        upcoming: countOf(upcoming.find(({ activity_id }) => activity_id === activity.id)?.upcoming ?? 0),
        asOf,
      };
      return {
        activity: activityOf(activity),
        totals,
        nextSessions: sessions.filter(({ activity_id }) => activity_id === activity.id).map(sessionSummary),
      };
    });
    return {
      ...programmeOf(programme),
      story: ifAny(programme.story),
      totals: sumOf(
        counted.map(({ totals }) => totals),
        asOf,
      ),
      activities: counted,
    };
  },
};

/** A session belongs to one activity, so the totals of activities may be added up. */
function sumOf(totals: readonly SeriesTotals[], asOf: SeriesTotals['asOf']): SeriesTotals {
  const sum = (key: 'sessions' | 'attendances' | 'upcoming') =>
    totals.reduce((total, one) => total + one[key], 0);
  return { sessions: sum('sessions'), attendances: sum('attendances'), upcoming: sum('upcoming'), asOf };
}
