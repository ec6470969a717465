import {
  type CivilDay,
  instantOf,
  maskNameForStaff,
  mayBeMinor,
  type OwnStarApplication,
  type StarApplication,
} from '@youth-action/sdk/domain';
import { countOf, ifAny, instantIfAny, stored } from '../shared/wire.ts';
import type { StarApplicationRow } from './stars.repository.ts';

export function ownApplicationOf(row: StarApplicationRow): OwnStarApplication {
  return {
    id: stored(row.id),
    level: row.level,
    state: row.state,
    starPolicy: row.star_policy,
    appliedAt: instantOf(row.applied_at),
    decidedAt: instantIfAny(row.decided_at),
    reason: ifAny(row.reason),
  };
}

/** An application as staff sees it; `today` is the day on which it's told who is a minor. */
export function applicationOf(row: StarApplicationRow, today: CivilDay): StarApplication {
  const minor = mayBeMinor({ birth: ifAny(row.birth), isDeclaredAdult: row.is_declared_adult === 1 }, today);
  return {
    ...ownApplicationOf(row),
    volunteerId: stored(row.volunteer_id),
    volunteerName: maskNameForStaff(row.name, { minor }),
    communityId: stored(row.community_id),
    publishedMinutes: countOf(row.published_minutes),
    awarded: row.awarded ?? 0,
  };
}
