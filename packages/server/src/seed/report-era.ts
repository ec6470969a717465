/**
 * The report's months, December 2022 to October 2023: rows from which each of its figures can be counted again.
 * Which rows make which figure: docs/rules/figures.md
 */
import { type CivilDay, weekday } from '@youth-action/sdk/domain';
import { canServe, type Cast, chooseVolunteers } from './casting.ts';
import { demoVolunteer } from './demo.ts';
import { newDiary } from './diary.ts';
import { addResidents, addServing, holdSession, startHeldSession } from './hold-session.ts';
import type { OpenSession } from './open-session.ts';
import { addHouseholds, addVolunteers, makeHouseholds, type Volunteer } from './people.ts';
import { xihu, yucaijie } from './pilot-places.ts';
import { holdPractice, isPractice } from './practice.ts';
import { readingDays, readingHours } from './reading-calendar.ts';
import { randomOf } from './random.ts';
import { recordSupplement } from './record-service.ts';
import * as calendar from './report-calendar.ts';
import { xihuVolunteers } from './report-volunteers.ts';
import type { SeedRows } from './seed-rows.ts';

/** Adds people, sessions and attendance of those months; returns the volunteers of 育才街. */
export function addReportEra(rows: SeedRows): readonly Volunteer[] {
  const yucaijieCast = { key: 'yc', community: yucaijie, firstMobile: 0, households: 360 } as const;
  const households = makeHouseholds({ ...yucaijieCast, childBirthYears: [2011, 2018] }, randomOf('yucaijie'));
  addHouseholds(rows, households);
  const diary = newDiary();
  const volunteers = holdPractice(rows, households, diary);
  addVolunteers(rows, volunteers);
  const cast: Cast = { households, volunteers, diary };
  holdReading(rows, cast);
  holdCivic(rows, cast);
  const { vacationClasses, campsAndTrainings, otherService, otherForResidents } = calendar;
  const others = [...vacationClasses, ...campsAndTrainings, ...otherService, ...otherForResidents];
  for (const occurrence of others.filter((one) => !isPractice(one))) holdSession(rows, occurrence, cast);
  holdXihu(rows);
  return volunteers;
}

/** 302 sessions with 10,000 people: 34 at every ninth, which makes 34 sessions, and 33 at the others. */
function holdReading(rows: SeedRows, cast: Cast): void {
  readingDays().forEach((day, index) => {
    const hours = readingHours(day);
    const session = startHeldSession(rows, {
      activityKey: 'reading',
      day,
      ...hours,
      venueKey: 'yc-childrens-home',
    });
    const people = index % 9 === 0 ? 34 : 33;
    const volunteers = readers(rows, session, { cast, day });
    addServing(rows, session, volunteers);
    addResidents(rows, session, { cast, count: people - volunteers.length });
  });
}

/** Wednesdays on which the demo volunteer read and nobody checked her in. */
const forgottenDays: readonly string[] = ['2023-02-15', '2023-05-17', '2023-08-23'];

/** Who reads aloud: two at the weekend and one on other days, the demo volunteer on Wednesdays and Saturdays. */
function readers(
  rows: SeedRows,
  session: OpenSession,
  { cast, day }: { cast: Cast; day: CivilDay },
): Volunteer[] {
  const { diary } = cast;
  const { starts_at: from, ends_at: until } = session.row;
  const others: Cast = {
    ...cast,
    volunteers: cast.volunteers.filter(({ row }) => row.id !== demoVolunteer.id),
  };
  const [demo] = cast.volunteers.filter(({ row }) => row.id === demoVolunteer.id);
  const needed = weekday(day) > 5 ? 2 : 1;
  if (demo === undefined || ![3, 6].includes(weekday(day)) || !canServe(demo, session, diary)) {
    return chooseVolunteers(session, others, needed);
  }
  diary.enter(demo.person.id, from, until);
  if (forgottenDays.includes(day)) {
    recordSupplement(rows, session, { volunteer: demo, reason: '当天领读，忘记签到，由活动负责人证明' });
    return chooseVolunteers(session, others, needed);
  }
  return [demo, ...chooseVolunteers(session, others, needed - 1)];
}

/** 垃圾分类: 6 sessions with 5 volunteers and 6 with 4; with the 10 of 创城, 16 with 5. */
function holdCivic(rows: SeedRows, cast: Cast): void {
  const waste = calendar.civicSessions.filter((occurrence) => !isPractice(occurrence));
  waste.forEach((occurrence, index) => {
    const session = startHeldSession(rows, occurrence);
    addServing(rows, session, chooseVolunteers(session, cast, index % 2 === 0 ? 5 : 4));
  });
}

function holdXihu(rows: SeedRows): void {
  const random = randomOf('xihu');
  const spec = {
    key: 'xh',
    community: xihu,
    firstMobile: 1000,
    households: 40,
    childBirthYears: [2011, 2018],
  } as const;
  const households = makeHouseholds(spec, random);
  const volunteers = xihuVolunteers(random);
  addHouseholds(rows, households);
  addVolunteers(rows, volunteers);
  const cast: Cast = { households, volunteers, diary: newDiary() };
  for (const occurrence of calendar.xihuSessions) holdSession(rows, occurrence, cast);
}
