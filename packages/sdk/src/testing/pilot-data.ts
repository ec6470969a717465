import type { Instant } from '../domain/values/instant.ts';
import { dayOf } from '../domain/values/wall-clock.ts';
import type { MemoryData } from './memory/data.ts';
import { activities } from './pilot/activities.ts';
import { featureActivities } from './pilot/feature-activities.ts';
import { featureSessions } from './pilot/feature-sessions.ts';
import { badgeCodes, starApplications } from './pilot/badges.ts';
import { history, persons, volunteers } from './pilot/people.ts';
import { communities, partners, programmes, reportedFigures, tokens, venues } from './pilot/places.ts';
import { upcomingSessions } from './pilot/sessions.ts';

/**
 * A small programme in the shape of the pilot: two communities, a session in every state in the days after `now` and one
 * for everything that a session can have, half a year of attendance behind it, and one volunteer with a badge. The same `now` gives the same data. People are
 * invented.
 */
export function pilotData(now: Instant): MemoryData {
  const past = history(now);
  const features = featureSessions(now);
  return {
    communities: communities(),
    programmes: programmes(),
    venues: venues(),
    partners: partners(),
    activities: [...activities(), ...featureActivities()],
    sessions: [...past.sessions, ...upcomingSessions(now), ...features.sessions],
    persons: persons(dayOf(now)),
    volunteers: volunteers(now),
    badgeCodes: badgeCodes(now),
    starApplications: starApplications(now),
    signUps: [...past.signUps, ...features.signUps],
    serviceEntries: past.serviceEntries,
    ledgerSteps: past.ledgerSteps,
    objections: [],
    corrections: [],
    reportedFigures: reportedFigures(),
    tokens: tokens(),
  };
}
