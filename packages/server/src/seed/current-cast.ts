/** The people of today: households with young children and volunteers in both communities. */
import { addDays, type CivilDay } from '@youth-action/sdk/domain';
import type { Cast } from './casting.ts';
import { newDiary } from './diary.ts';
import { seedMobile } from './names.ts';
import {
  type Household,
  makeHouseholds,
  makeVolunteer,
  monthIn,
  type PilotCommunity,
  type Volunteer,
} from './people.ts';
import { xihu, yucaijie } from './pilot-places.ts';
import { type Random, randomOf } from './random.ts';
import { reportAsOf } from './reading-calendar.ts';

export interface CommunityCast {
  readonly households: readonly Household[];
  readonly volunteers: readonly Volunteer[];
}

export type CurrentCast = Readonly<Record<PilotCommunity, CommunityCast>>;

/** The same people whenever it's asked; how old they are depends on the day on which they were seeded. */
export function currentCast(seededOn: CivilDay): CurrentCast {
  return {
    [yucaijie]: communityCast(
      { key: 'now-yc', community: yucaijie, firstMobile: 3000, households: 70 },
      34,
      seededOn,
    ),
    [xihu]: communityCast(
      { key: 'now-xh', community: xihu, firstMobile: 4000, households: 40 },
      14,
      seededOn,
    ),
  };
}

type CurrentSpec = Pick<
  Parameters<typeof makeHouseholds>[0],
  'key' | 'community' | 'firstMobile' | 'households'
>;

function communityCast(spec: CurrentSpec, volunteers: number, seededOn: CivilDay): CommunityCast {
  const random = randomOf(spec.key);
  const year = Number(seededOn.slice(0, 4));
  return {
    households: makeHouseholds({ ...spec, childBirthYears: [year - 11, year - 5] }, random),
    volunteers: Array.from({ length: volunteers }, (_, index) =>
      currentVolunteer(spec, { index, seededOn, random }),
    ),
  };
}

/** One in ten is 15 or 16, and a parent signs for them. None registered in the report's months. */
function currentVolunteer(
  { key, community, firstMobile }: CurrentSpec,
  { index, seededOn, random }: { index: number; seededOn: CivilDay; random: Random },
): Volunteer {
  const year = Number(seededOn.slice(0, 4));
  const isMinor = index % 10 === 9;
  const recent = addDays(seededOn, -random.int(70, 700));
  const earliest = addDays(reportAsOf, 1 + index);
  return makeVolunteer(
    {
      key: `${key}-v${String(index + 1).padStart(3, '0')}`,
      community,
      mobile: seedMobile(firstMobile + 500 + index),
      birth: monthIn(random, isMinor ? [year - 16, year - 16] : [year - 35, year - 20]),
      isLeagueMember: index % 3 !== 0,
      registeredOn: recent > earliest ? recent : earliest,
      isMinor,
    },
    random,
  );
}

/** How many volunteers of 育才街 only keep the Youth Home open, and how many only walk in the evening. */
const dutyCount = 4;
const walkCount = 4;

/** Who keeps the Youth Home open; they serve nowhere else, so that their time can't overlap. */
export function dutyVolunteers(cast: CurrentCast): readonly Volunteer[] {
  return cast[yucaijie].volunteers.slice(0, dutyCount);
}

/** Who walks in the evening; they serve nowhere else. */
export function walkVolunteers(cast: CurrentCast): readonly Volunteer[] {
  return cast[yucaijie].volunteers.slice(dutyCount, dutyCount + walkCount);
}

/** Who comes to what stands in the timetable. */
export function timetableCasts(cast: CurrentCast): (communityId: string) => Cast {
  const inYucaijie = {
    households: cast[yucaijie].households,
    volunteers: cast[yucaijie].volunteers.slice(dutyCount + walkCount),
    diary: newDiary(),
  };
  const inXihu = { ...cast[xihu], diary: newDiary() };
  return (communityId) => (communityId === xihu ? inXihu : inYucaijie);
}
