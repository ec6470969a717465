/** The 62 practice sessions, in which every League volunteer serves at least once. */
import { dayFrom } from '@youth-action/sdk/domain';
import { type Cast, chooseVolunteers } from './casting.ts';
import type { Diary } from './diary.ts';
import { addResidents, addServing, startHeldSession } from './hold-session.ts';
import type { OpenSession } from './open-session.ts';
import type { Household, Volunteer } from './people.ts';
import { civicSessions, type Occurrence, servicePractice, vacationClasses } from './report-calendar.ts';
import { sizeOf } from './report-sizes.ts';
import { leagueVolunteerCount, reportVolunteer } from './report-volunteers.ts';
import type { SeedRows } from './seed-rows.ts';

/** What of the other figures' activities is practice too. */
const sharedKinds: readonly string[] = ['civic-city', 'homework', 'handicraft'];

/** Whether a civic session or vacation class is among the practice sessions. */
export function isPractice({ activityKey }: Occurrence): boolean {
  return sharedKinds.includes(activityKey);
}

const practice: readonly Occurrence[] = [
  ...servicePractice,
  ...civicSessions.filter(isPractice),
  ...vacationClasses.filter(isPractice),
].toSorted((one, other) => (`${one.day} ${one.from}` < `${other.day} ${other.from}` ? -1 : 1));

/** Holds them in order of time, and returns the volunteers in the order in which they registered. */
export function holdPractice(rows: SeedRows, households: readonly Household[], diary: Diary): Volunteer[] {
  const volunteers: Volunteer[] = [];
  const slots = practice.reduce((sum, { activityKey }) => sum + sizeOf(activityKey).volunteers, 0);
  let slot = 0;
  for (const occurrence of practice) {
    const session = startHeldSession(rows, occurrence);
    const { people, volunteers: needed } = sizeOf(occurrence.activityKey);
    slot += needed;
    const newcomers = addNewcomers(session, {
      volunteers,
      until: Math.floor((slot * leagueVolunteerCount) / slots),
    });
    const cast: Cast = {
      households,
      volunteers: volunteers.slice(0, volunteers.length - newcomers.length),
      diary,
    };
    addServing(rows, session, [...newcomers, ...chooseVolunteers(session, cast, needed - newcomers.length)]);
    for (const { person } of newcomers) diary.enter(person.id, session.row.starts_at, session.row.ends_at);
    if (people !== undefined) addResidents(rows, session, { cast, count: session.random.int(...people) });
  }
  return volunteers;
}

/** Registers volunteers until there are so many, and returns the new ones. */
function addNewcomers(
  { day, activity }: OpenSession,
  { volunteers, until }: { readonly volunteers: Volunteer[]; readonly until: number },
): Volunteer[] {
  const known = volunteers.length;
  const mayBeMinor = activity.risk_level === 'ordinary';
  while (volunteers.length < until)
    volunteers.push(reportVolunteer(volunteers.length, dayFrom(day), mayBeMinor));
  return volunteers.slice(known);
}
