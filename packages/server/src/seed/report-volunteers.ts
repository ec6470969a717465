/**
 * The League volunteers of 育才街, who registered one after another: each on or shortly before the day of the practice
 * session that was her first. 206 by the end, as figure 5 of the report has it.
 */
import { addDays, type CivilDay, dayFrom } from '@youth-action/sdk/domain';
import { seedMobile } from './names.ts';
import { makeVolunteer, monthIn, type Volunteer } from './people.ts';
import { demoVolunteer } from './demo.ts';
import { xihu, yucaijie } from './pilot-places.ts';
import { type Random, randomOf } from './random.ts';

/** "Over 200". */
export const leagueVolunteerCount = 206;

const firstMobile = 2000;
const firstDay = dayFrom('2022-12-01');

/** The `index`th to register, from 0; the demo volunteer is the first. One in 25 was 16 or 17, where that's allowed. */
export function reportVolunteer(index: number, day: CivilDay, mayBeMinor: boolean): Volunteer {
  const number = String(index + 1).padStart(3, '0');
  const random = randomOf(`league volunteer ${number}`);
  const isMinor = mayBeMinor && index % 25 === 24;
  const volunteer = makeVolunteer(
    {
      key: index === 0 ? demoVolunteer.id.replace('vol_', '') : `yc-v${number}`,
      community: yucaijie,
      mobile: seedMobile(firstMobile + index),
      birth: monthIn(random, isMinor ? [2006, 2006] : [1995, 2003]),
      isLeagueMember: true,
      registeredOn: latest(firstDay, addDays(day, -random.int(0, 6))),
      isMinor,
    },
    random,
  );
  return index === 0 ? asDemoVolunteer(volunteer) : volunteer;
}

function latest(one: CivilDay, other: CivilDay): CivilDay {
  return one > other ? one : other;
}

function asDemoVolunteer({ person, row, registration }: Volunteer): Volunteer {
  return {
    person: { ...person, name: demoVolunteer.name, mobile: demoVolunteer.mobile },
    row,
    registration,
  };
}

/** A few who registered in 西湖, half of them League members. */
export function xihuVolunteers(random: Random): Volunteer[] {
  return Array.from({ length: 10 }, (_, index) =>
    makeVolunteer(
      {
        key: `xh-v${String(index + 1).padStart(3, '0')}`,
        community: xihu,
        mobile: seedMobile(firstMobile + 500 + index),
        birth: monthIn(random, [1990, 2003]),
        isLeagueMember: index % 2 === 0,
        registeredOn: addDays(firstDay, index),
      },
      random,
    ),
  );
}
