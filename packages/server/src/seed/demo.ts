/** What a demonstration, its pages and its tests may count on in the seeded pilot. */
import { addDays, BadgeCode, type CivilDay, SessionId, weekday } from '@youth-action/sdk/domain';
import { sessionId } from './open-session.ts';
import { xihu, yucaijie } from './pilot-places.ts';

/** The pilot's communities: 育才街, which the report's figures are about, and 西湖. */
export const pilotCommunityIds = { yucaijie, xihu } as const;

/** A grown-up volunteer with about 130 approved hours: one star. The only name in the seed that is always the same. */
export const demoVolunteer = {
  id: 'vol_yc-demo',
  name: '周晓岚',
  mobile: '15400001234',
  badgeCode: BadgeCode.parse('z7x4k9m2q8w3t6rd'),
} as const;

/** Weekdays of the family reading in 育才街: Wednesday and Saturday, ISO numbers. */
export const readingWeekdays: readonly number[] = [3, 6];

/**
 * The next family reading in 育才街 after `today`: within four days, for a parent with a child of 4 to 12. Its sign-up
 * is open until it starts, and the seed leaves places free.
 */
export function demoOpenFamilySession(today: CivilDay): SessionId {
  let day = addDays(today, 1);
  while (!readingWeekdays.includes(weekday(day))) day = addDays(day, 1);
  return SessionId.parse(sessionId(`reading-${day}`));
}
