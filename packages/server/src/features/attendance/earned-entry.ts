/** What a volunteer earns by having been there. */
import {
  dayOf,
  epochMillis,
  instantOf,
  observedMinutes,
  plannedMinutes,
  servedSpan,
} from '@youth-action/sdk/domain';
import type { SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';

export interface Stay {
  readonly row: SessionDetailRow;
  readonly participantId: string;
  readonly volunteerId: string;
  /** @unit milliseconds since 1970 */
  readonly from: number;
  readonly until: number;
  /** Who noted the end of it. */
  readonly actor: string;
  readonly nowMs: number;
  /** Why an organiser closed it. */
  readonly reason?: string;
}

/** The pending entry of a stay. */
export function earnedEntry(stay: Stay) {
  const { row, volunteerId } = stay;
  const session = sessionSummary(row);
  const [checkedInAt, checkedOutAt] = [instantOf(stay.from), instantOf(stay.until)];
  const served = servedSpan(session, checkedInAt, checkedOutAt);
  return {
    id: newId('sve'),
    community_id: row.community_id,
    session_id: row.id,
    volunteer_id: volunteerId,
    active_volunteer_id: volunteerId,
    participant_id: stay.participantId,
    service_day: dayOf(session.startsAt),
    served_from_at: epochMillis(served.from),
    served_until_at: epochMillis(served.until),
    planned_minutes: plannedMinutes(session),
    observed_minutes: observedMinutes(session, checkedInAt, checkedOutAt),
    granted_minutes: 0,
    origin: 'check-in',
    state: 'pending',
    reason: stay.reason ?? null,
    created_by: stay.actor,
    created_at: stay.nowMs,
    decided_at: null,
  };
}
