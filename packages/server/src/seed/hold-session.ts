/** Sessions that have taken place: who was there, who stayed away. */
import type { Cast } from './casting.ts';
import { chooseParties, chooseVolunteers, volunteerParty } from './casting.ts';
import { dayPlan, type OpenSession, startSession } from './open-session.ts';
import type { Volunteer } from './people.ts';
import { recordParty } from './record-party.ts';
import type { Occurrence } from './report-calendar.ts';
import { sizeOf } from './report-sizes.ts';
import type { SeedRows } from './seed-rows.ts';

/** A session that ended long ago. */
export function startHeldSession(rows: SeedRows, occurrence: Occurrence): OpenSession {
  const { places, volunteers } = sizeOf(occurrence.activityKey);
  const capacity = { volunteer: volunteers + 2, ...(places === undefined ? {} : { participant: places }) };
  const plan = dayPlan(occurrence.activityKey, occurrence, { venueKey: occurrence.venueKey, capacity });
  return startSession(rows, plan, Number.MAX_SAFE_INTEGER);
}

/** Exactly these volunteers serve. */
export function addServing(rows: SeedRows, session: OpenSession, volunteers: readonly Volunteer[]): void {
  for (const volunteer of volunteers) recordParty(rows, session, volunteerParty(volunteer, 'attended'));
}

/** Exactly `count` participants come; now and then a party doesn't, or has cancelled before. */
export function addResidents(
  rows: SeedRows,
  session: OpenSession,
  { cast, count }: { cast: Cast; count: number },
): void {
  const parties = chooseParties(session, cast, { count, outcome: 'attended' });
  for (const party of parties) recordParty(rows, session, party);
  const chance = session.random.next();
  if (chance < 0.25) addAbsent(rows, session, { cast, outcome: 'missed' });
  if (chance > 0.85) addAbsent(rows, session, { cast, outcome: 'cancelled' });
}

function addAbsent(
  rows: SeedRows,
  session: OpenSession,
  { cast, outcome }: { cast: Cast; outcome: 'missed' | 'cancelled' },
): void {
  for (const party of chooseParties(session, cast, { count: 2, outcome })) recordParty(rows, session, party);
}

/** A session of the usual size for its activity. */
export function holdSession(rows: SeedRows, occurrence: Occurrence, cast: Cast): void {
  const session = startHeldSession(rows, occurrence);
  const { people, volunteers } = sizeOf(occurrence.activityKey);
  addServing(rows, session, chooseVolunteers(session, cast, volunteers));
  if (people !== undefined) addResidents(rows, session, { cast, count: session.random.int(...people) });
}
