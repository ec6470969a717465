import { countsOf, dayOf, instantOf, programmeFilter, type SeriesTotals } from '@youth-action/sdk/domain';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { countOf, ifAny, startOfDay } from '../shared/wire.ts';
import {
  heldByActivity,
  listProgrammeActivities,
  nextSessions,
  upcomingByActivity,
} from './programme-page.repository.ts';
import { findProgramme } from './programme.repository.ts';
import { activityOf, programmeOf } from './programme.rows.ts';

export const programmePageHandlers: Pick<Handlers, 'programmes.get'> = {
  'programmes.get': async ({ books, db, now, nowMs, params: { programmeId } }) => {
    const programme = await findProgramme(db, programmeId);
    if (programme === undefined) throw new ProblemError('programme-not-found');
    const [activities, attendance, upcoming, sessions] = await Promise.all([
      listProgrammeActivities(db, programmeId),
      heldByActivity(db, programmeId),
      upcomingByActivity(db, programmeId, nowMs),
      nextSessions(db, programmeId, nowMs),
    ]);
    // Not the time of asking: two answers that say the same have to be the same.
    const changes = attendance.map(({ changed_at }) => changed_at ?? 0);
    const asOf = instantOf(Math.max(startOfDay(dayOf(now)), ...changes));
    const counted = activities.map((activity) => {
      const held = attendance.find(({ activity_id }) => activity_id === activity.id);
      const totals: SeriesTotals = {
        sessions: countOf(held?.sessions ?? 0),
        upcoming: countOf(upcoming.find(({ activity_id }) => activity_id === activity.id)?.upcoming ?? 0),
        asOf,
      };
      return {
        activity: activityOf(activity),
        totals,
        nextSessions: sessions.filter(({ activity_id }) => activity_id === activity.id).map(sessionSummary),
      };
    });
    const { book } = await books.current(db);
    return {
      ...programmeOf(programme),
      story: ifAny(programme.story),
      totals: {
        ...sumOf(
          counted.map(({ totals }) => totals),
          asOf,
        ),
        attendances: countsOf(book, book.cell(undefined, programmeFilter(programmeId), 'all')).attendances,
      },
      activities: counted,
    };
  },
};

/** A session belongs to one activity, so the totals of activities may be added up. */
function sumOf(totals: readonly SeriesTotals[], asOf: SeriesTotals['asOf']): SeriesTotals {
  const sum = (key: 'sessions' | 'upcoming') => totals.reduce((total, one) => total + one[key], 0);
  return { sessions: sum('sessions'), upcoming: sum('upcoming'), asOf };
}
