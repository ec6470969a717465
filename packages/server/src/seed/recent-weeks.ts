/** What the last weeks before the seeding held, by the timetable. */
import { addDays, type CivilDay, weekday } from '@youth-action/sdk/domain';
import { canServe, type Cast, chooseParties, chooseVolunteers, volunteerParty } from './casting.ts';
import { type CurrentCast, timetableCasts } from './current-cast.ts';
import { type OpenSession, startSession } from './open-session.ts';
import type { Volunteer } from './people.ts';
import { recordParty } from './record-party.ts';
import { reportAsOf } from './reading-calendar.ts';
import type { SeedRows } from './seed-rows.ts';
import { scheduledBetween } from './timetable.ts';

const recentDays = 56;

export interface RecentWeeks {
  readonly today: CivilDay;
  readonly nowMs: number;
  readonly cast: CurrentCast;
  /** Reads on Saturdays. */
  readonly demoVolunteer: Volunteer | undefined;
}

/** Sessions of the last eight weeks up to yesterday, with who came; never one that the report could have counted. */
export function addRecentWeeks(rows: SeedRows, { today, nowMs, cast, demoVolunteer }: RecentWeeks): void {
  const first = addDays(today, -recentDays);
  const earliest = addDays(reportAsOf, 1);
  const castOf = timetableCasts(cast);
  for (const { plan } of scheduledBetween(first < earliest ? earliest : first, addDays(today, -1))) {
    const session = startSession(rows, plan, nowMs);
    if (session.row.status === 'cancelled') continue;
    const readsHere = plan.activityKey === 'reading' && weekday(session.day) === 6;
    addVisitors(rows, session, {
      hasForgetful: session.day === addDays(today, -1),
      cast: castOf(session.row.community_id),
      demo: readsHere ? demoVolunteer : undefined,
    });
  }
}

interface Visitors {
  /** One volunteer has left without checking out: somebody has to look after it. */
  readonly hasForgetful: boolean;
  readonly cast: Cast;
  readonly demo: Volunteer | undefined;
}

/** Between half and nine tenths of the places come to use, one party stays away. */
function addVisitors(rows: SeedRows, session: OpenSession, { cast, demo, hasForgetful }: Visitors): void {
  const serving = demo !== undefined && canServe(demo, session, cast.diary) ? [demo] : [];
  const volunteers = usedPlaces(session, 'volunteer') - serving.length;
  const attended = [...serving, ...chooseVolunteers(session, cast, Math.max(0, volunteers))];
  attended.forEach((volunteer, index) => {
    const isForgetful = hasForgetful && index === attended.length - 1 && volunteer !== demo;
    recordParty(rows, session, volunteerParty(volunteer, isForgetful ? 'forgotten' : 'attended'));
  });
  const people = usedPlaces(session, 'participant');
  for (const party of chooseParties(session, cast, { count: people, outcome: 'attended' }))
    recordParty(rows, session, party);
  if (people >= 10) {
    for (const party of chooseParties(session, cast, { count: 2, outcome: 'missed' }))
      recordParty(rows, session, party);
  }
}

/** At least two places stay free where ten or more are used, for those who don't come. */
function usedPlaces({ places, random }: OpenSession, role: string): number {
  const capacity = places.find((offered) => offered.role === role)?.capacity ?? 0;
  return Math.floor(Math.min((capacity * random.int(50, 90)) / 100, Math.max(capacity - 2, capacity / 2)));
}
