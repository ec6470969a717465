/** Writes down who came, and the ledger entry of a volunteer who served. */
import {
  instantOf,
  minutesGranted,
  observedMinutes,
  plannedMinutes,
  type ServiceOrigin,
  type ServiceState,
} from '@youth-action/sdk/domain';
import type { SessionsTable } from '../storage/session-tables.ts';
import type { CheckInsTable, ParticipantsTable, ServiceEntriesTable } from '../storage/tables.ts';
import { dayAt, dayMs, minuteMs, msAt } from './clock.ts';
import type { OpenSession } from './open-session.ts';
import type { Volunteer } from './people.ts';
import { organiserOf, seedActors } from './pilot-places.ts';
import type { SeedRows } from './seed-rows.ts';

export interface Presence {
  readonly participant: ParticipantsTable;
  readonly volunteer?: Volunteer | undefined;
  readonly checkedInAtMs: number;
  /** Absent where nobody checks out: participants, and volunteers who are still there. */
  readonly checkedOutAtMs?: number | undefined;
}

/** The check-in and, once a volunteer has checked out of an activity that counts as service, the entry. */
export function recordPresence(rows: SeedRows, session: OpenSession, presence: Presence): void {
  const { participant, volunteer, checkedInAtMs, checkedOutAtMs = null } = presence;
  const actor = organiserOf(session.row.community_id);
  const checkIn: CheckInsTable = {
    id: participant.id.replace('ptc_', 'chk_'),
    session_id: session.row.id,
    participant_id: participant.id,
    person_id: participant.person_id,
    checked_in_at: checkedInAtMs,
    checked_out_at: checkedOutAtMs,
    checked_in_by: actor,
    checked_out_by: checkedOutAtMs === null ? null : actor,
  };
  rows.check_ins.push(checkIn);
  if (volunteer === undefined || checkedOutAtMs === null || session.activity.counts_as_service === 0) return;
  const { row } = session;
  addEntry(rows, session, {
    volunteer,
    participantId: participant.id,
    servedFromMs: Math.max(row.starts_at, checkedInAtMs),
    servedUntilMs: Math.min(row.ends_at, checkedOutAtMs),
    observed: observedMinutes(windowOf(row), instantOf(checkedInAtMs), instantOf(checkedOutAtMs)),
    origin: 'check-in',
    createdAtMs: checkedOutAtMs,
  });
}

/** Time that was served and not recorded at the door: typed in the same evening, approved by a second person. */
export function recordSupplement(
  rows: SeedRows,
  session: OpenSession,
  { volunteer, reason }: { readonly volunteer: Volunteer; readonly reason: string },
): void {
  const { starts_at: from, ends_at: until } = session.row;
  const minutes = plannedMinutes(windowOf(session.row));
  addEntry(rows, session, {
    volunteer,
    participantId: null,
    servedFromMs: from,
    servedUntilMs: until,
    observed: minutes,
    origin: 'supplement',
    reason,
    createdAtMs: until + 30 * minuteMs,
  });
}

interface EntryDraft {
  readonly volunteer: Volunteer;
  readonly participantId: string | null;
  readonly servedFromMs: number;
  readonly servedUntilMs: number;
  readonly observed: number;
  readonly origin: ServiceOrigin;
  readonly reason?: string;
  readonly createdAtMs: number;
}

/** Entries are decided at 10:00 of the next day; what is later than now is still pending. */
function addEntry(rows: SeedRows, session: OpenSession, draft: EntryDraft): void {
  const decidedAt = msAt(dayAt(draft.createdAtMs + dayMs), '10:00');
  const isApproved = decidedAt <= session.nowMs;
  const planned = plannedMinutes(windowOf(session.row));
  const entry: ServiceEntriesTable = {
    id: `sve_${session.slug}-${draft.volunteer.row.id.replace('vol_', '')}`,
    community_id: session.row.community_id,
    session_id: session.row.id,
    volunteer_id: draft.volunteer.row.id,
    active_volunteer_id: draft.volunteer.row.id,
    participant_id: draft.participantId,
    service_day: session.day,
    served_from_at: draft.servedFromMs,
    served_until_at: draft.servedUntilMs,
    planned_minutes: planned,
    observed_minutes: draft.observed,
    granted_minutes: isApproved
      ? minutesGranted({ plannedMinutes: planned, observedMinutes: draft.observed })
      : 0,
    origin: draft.origin,
    state: isApproved ? 'approved' : 'pending',
    reason: draft.reason ?? null,
    created_by: organiserOf(session.row.community_id),
    created_at: draft.createdAtMs,
    decided_at: isApproved ? decidedAt : null,
  };
  rows.service_entries.push(entry);
  addStep(rows, entry, { state: 'pending', actor: entry.created_by, at: entry.created_at });
  if (!isApproved) return;
  const approver = draft.origin === 'supplement' ? seedActors.league : entry.created_by;
  addStep(rows, entry, { state: 'approved', actor: approver, at: decidedAt });
}

function addStep(
  rows: SeedRows,
  { id, reason }: ServiceEntriesTable,
  { state, actor, at }: { readonly state: ServiceState; readonly actor: string; readonly at: number },
): void {
  rows.service_entry_steps.push({
    id: `${id.replace('sve_', 'stp_')}-${state}`,
    service_entry_id: id,
    state,
    reason: state === 'pending' ? reason : null,
    actor,
    at,
  });
}

function windowOf(row: SessionsTable) {
  return { startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) };
}
