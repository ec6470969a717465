import type { SeriesTotals } from '../../domain/programmes/programme.ts';
import { countsOf } from '../../domain/statistics/statistics-view.ts';
import { programmeFilter } from '../../domain/statistics/tally-book.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { compareInstants } from '../../domain/values/wall-clock.ts';
import { countedBook } from './counted-book.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { found, type HandlersOf } from './handler.ts';
import { byKey } from './page.ts';
import { byStart } from './session-handlers.ts';
import { summaryOf } from './views.ts';

const sessionsAhead = 3;

/** A programme with everything that its own page shows. */
export const programmePageHandlers: HandlersOf<'programmes.get'> = {
  'programmes.get': ({ data, now, params }) => {
    const programme = found(
      data.programmes.find(({ id }) => id === params.programmeId),
      'programme-not-found',
    );
    const activities = data.activities
      .filter(({ programmeId }) => programmeId === programme.id)
      .toSorted(byKey(({ id, title }) => title + id));
    const counted = activities.map((activity) => {
      const sessions = data.sessions.filter(({ activityId }) => activityId === activity.id);
      const ahead = sessions.filter((session) => isAhead(session, now)).toSorted(byStart);
      return {
        activity: structuredClone(activity),
        totals: totalsOf(data, sessions, now),
        nextSessions: ahead.slice(0, sessionsAhead).map((session) => summaryOf(data, session)),
      };
    });
    const ids = new Set(activities.map(({ id }) => id));
    const all = data.sessions.filter(({ activityId }) => ids.has(activityId));
    const book = countedBook(data);
    const { attendances } = countsOf(book, book.cell(undefined, programmeFilter(programme.id), 'all'));
    const totals = { ...totalsOf(data, all, now), ...(attendances === undefined ? {} : { attendances }) };
    return { ...structuredClone(programme), totals, activities: counted };
  },
};

function totalsOf(data: MemoryData, sessions: readonly SessionRow[], now: Instant): SeriesTotals {
  const held = sessions.filter(({ id, status }) => status !== 'cancelled' && attendancesOf(data, id) > 0);
  return {
    sessions: held.length,
    upcoming: sessions.filter((session) => isAhead(session, now)).length,
    asOf: now,
  };
}

function isAhead({ startsAt, status }: SessionRow, now: Instant): boolean {
  return status === 'scheduled' && compareInstants(startsAt, now) > 0;
}

function attendancesOf(data: MemoryData, session: string): number {
  return data.signUps
    .filter(({ sessionId }) => sessionId === session)
    .flatMap(({ party }) => party.filter(({ checkIn }) => checkIn !== undefined)).length;
}
