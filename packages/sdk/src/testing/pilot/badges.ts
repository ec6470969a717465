/** What the pilot's volunteers share, and the star that one of them was awarded. */
import { starPolicy2012 } from '../../domain/service/star-policy.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import { BadgeCode, StarApplicationId, VolunteerId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, instantAt } from '../../domain/values/wall-clock.ts';
import type { BadgeCodeRow, StarApplicationRow } from '../memory/ledger-rows.ts';
import { pilotVolunteer } from './people.ts';
import { pilotCommunities } from './places.ts';

/** One of an adult, one of a minor, and one that its volunteer has revoked. */
export function badgeCodes(now: Instant): BadgeCodeRow[] {
  const sharedAt = instantAt(addDays(dayOf(now), -60), '20:00');
  return [
    {
      code: BadgeCode.parse('y0vthact10nr3v0k'),
      volunteerId: pilotVolunteer.id,
      sharedAt: instantAt(addDays(dayOf(now), -90), '20:00'),
      revokedAt: sharedAt,
    },
    { code: pilotVolunteer.badgeCode, volunteerId: pilotVolunteer.id, sharedAt },
    { code: BadgeCode.parse('y0vthact10nm1n0r'), volunteerId: VolunteerId.parse('vol_young'), sharedAt },
  ];
}

export function starApplications(now: Instant): StarApplicationRow[] {
  return [
    {
      id: StarApplicationId.parse('sta_zhou-1'),
      volunteerId: pilotVolunteer.id,
      communityId: pilotCommunities.yucaijie,
      level: 1,
      state: 'approved',
      starPolicy: starPolicy2012.version,
      appliedAt: instantAt(addDays(dayOf(now), -5), '19:00'),
      appliedBy: 'sgn_of-zhou',
      decidedAt: instantAt(addDays(dayOf(now), -3), '09:30'),
    },
  ];
}
