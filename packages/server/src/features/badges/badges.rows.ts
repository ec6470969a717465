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
import type { BadgeHolderRow, GrantedRow } from './badges.repository.ts';

/**
 * The badge for the public. `asOf` is when something last changed in it and not the hour of the request, so that a badge
 * that is unchanged is the same bytes.
 */
export function badgeOf(holder: BadgeHolderRow, granted: readonly GrantedRow[], today: CivilDay): HoursBadge {
  const origins = granted
    .map(({ origin, minutes }) => ({ origin, minutes: countOf(minutes) }))
    .filter(({ minutes }) => minutes > 0);
  const isMinor = mayBeMinor(
    { birth: ifAny(holder.birth), isDeclaredAdult: holder.is_declared_adult === 1 },
    today,
  );
  const totalMinutes = origins.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    code: stored(holder.badge_code),
    name: isMinor ? maskMinorName(holder.name) : maskName(holder.name),
    leagueMember: holder.is_league_member === 1,
    // A surname and a school's team would tell who a minor is.
    teamName: isMinor ? undefined : ifAny(holder.team_name),
    totalMinutes,
    entries: granted.reduce((sum, { entries }) => sum + countOf(entries), 0),
    origins,
    stars: starsEarned(totalMinutes, starPolicy2012),
    minutesToNextStar: minutesToNextStar(totalMinutes, starPolicy2012),
    starPolicy: starPolicy2012.version,
    asOf: instantOf(Math.max(holder.created_at, ...granted.map(({ decided_at }) => decided_at ?? 0))),
  };
}
