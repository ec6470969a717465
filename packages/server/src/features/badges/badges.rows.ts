import {
  type CivilDay,
  type HoursBadge,
  instantOf,
  maskMinorName,
  maskName,
  mayBeMinor,
  minutesToNextStar,
  starPolicy2012,
  starsEarned,
} from '@youth-action/sdk/domain';
import { countOf, ifAny, stored } from '../shared/wire.ts';
import type { BadgeRow, GrantedRow } from './badges.repository.ts';

/**
 * The badge for the public. `asOf` is when something last changed in it and not the hour of the request, so that a badge
 * that is unchanged is the same bytes.
 */
export function badgeOf(row: BadgeRow, granted: readonly GrantedRow[], today: CivilDay): HoursBadge {
  const origins = granted
    .map(({ origin, minutes }) => ({ origin, minutes: countOf(minutes) }))
    .filter(({ minutes }) => minutes > 0);
  const isMinor = mayBeMinor(
    { birth: ifAny(row.birth), isDeclaredAdult: row.is_declared_adult === 1 },
    today,
  );
  const totalMinutes = origins.reduce((sum, { minutes }) => sum + minutes, 0);
  const noticeMinutes = granted.reduce((sum, { notice_minutes }) => sum + countOf(notice_minutes), 0);
  const publishedMinutes = totalMinutes - noticeMinutes;
  return {
    code: stored(row.code),
    name: isMinor ? maskMinorName(row.name) : maskName(row.name),
    leagueMember: row.is_league_member === 1,
    // A surname and a school's team would tell who a minor is.
    teamName: isMinor ? undefined : ifAny(row.team_name),
    totalMinutes,
    noticeMinutes,
    entries: granted.reduce((sum, { entries }) => sum + countOf(entries), 0),
    origins,
    stars: row.awarded ?? 0,
    starsReached: starsEarned(publishedMinutes, starPolicy2012),
    minutesToNextStar: minutesToNextStar(publishedMinutes, starPolicy2012),
    starPolicy: starPolicy2012.version,
    asOf: instantOf(Math.max(row.shared_at, row.awarded_at ?? 0, row.moved_at ?? 0)),
  };
}
