import type { Instant } from '../domain/values/instant.ts';
import { dayOf } from '../domain/values/wall-clock.ts';
import type { MemoryData } from './memory/data.ts';
import { activities } from './pilot/activities.ts';
import { history, persons, volunteers } from './pilot/people.ts';
import { communities, partners, programmes, reportedFigures, tokens, venues } from './pilot/places.ts';
import { upcomingSessions } from './pilot/sessions.ts';

/**
 * A small programme in the shape of the pilot: two communities, a session in every state in the days after `now`, half
 * a year of attendance behind it, and one volunteer with a badge. The same `now` gives the same data. People are
 * invented.
 */
export function pilotData(now: Instant): MemoryData {
  const past = history(now);
  return {
    communities: communities(),
    programmes: programmes(),
    venues: venues(),
    partners: partners(),
    activities: activities(),
    sessions: [...past.sessions, ...upcomingSessions(now)],
    persons: persons(dayOf(now)),
    volunteers: volunteers(now),
    signUps: past.signUps,
    serviceEntries: past.serviceEntries,
    reportedFigures: reportedFigures(),
    tokens: tokens(),
  };
}
