import {
  type CivilDay,
  instantOf,
  maskNameForStaff,
  mayBeMinor,
  type ServiceEntry,
} from '@youth-action/sdk/domain';
import { ifAny, instantIfAny, stored } from '../shared/wire.ts';
import type { EntryRow } from './service.repository.ts';

/** An entry as staff sees it; `today` is the day on which it's told who is a minor. */
export function serviceEntryOf(row: EntryRow, today: CivilDay): ServiceEntry {
  const person = { birth: ifAny(row.volunteer_birth), isDeclaredAdult: row.is_declared_adult === 1 };
  return {
    id: stored(row.id),
    volunteerId: stored(row.volunteer_id),
    volunteerName: maskNameForStaff(row.volunteer_name, { minor: mayBeMinor(person, today) }),
    sessionId: stored(row.session_id),
    sessionTitle: row.session_title,
    communityId: stored(row.community_id),
    serviceDay: stored(row.service_day),
    plannedMinutes: row.planned_minutes,
    observedMinutes: row.observed_minutes,
    grantedMinutes: row.granted_minutes,
    origin: row.origin,
    state: row.state,
    reason: ifAny(row.reason),
    createdAt: instantOf(row.created_at),
    decidedAt: instantIfAny(row.decided_at),
  };
}
