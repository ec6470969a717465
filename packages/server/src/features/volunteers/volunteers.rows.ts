import {
  type CivilDay,
  maskMobile,
  maskNameForStaff,
  mayBeMinor,
  type VolunteerRecord,
} from '@youth-action/sdk/domain';
import { countOf, ifAny, stored, storedIfAny } from '../shared/wire.ts';
import type { VolunteerRow } from './volunteers.repository.ts';

/** A volunteer as staff sees one; `today` is the day on which it's told who is a minor. */
export function volunteerRecordOf(row: VolunteerRow, today: CivilDay): VolunteerRecord {
  const minor = mayBeMinor({ birth: ifAny(row.birth), isDeclaredAdult: row.is_declared_adult === 1 }, today);
  return {
    id: stored(row.id),
    name: maskNameForStaff(row.name, { minor }),
    mobile: maskMobile(row.mobile),
    leagueMember: row.is_league_member === 1,
    teamName: ifAny(row.team_name),
    registeredOn: stored(row.registered_on),
    volunteerNo: row.volunteer_no,
    badgeCode: storedIfAny(row.badge_code),
    approvedMinutes: countOf(row.approved_minutes),
  };
}
