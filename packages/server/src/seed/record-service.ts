/** Writes down who came, and the ledger entry of a volunteer who served. */
import {
  epochMillis,
  instantOf,
  minutesGranted,
  noticeEnd,
  observedMinutes,
  plannedMinutes,
  serverActor,
  type ServiceOrigin,
  type ServiceState,
} from '@youth-action/sdk/domain';
import type { SessionsTable } from '../storage/session-tables.ts';
import type { CheckInsTable } from '../storage/attendance-tables.ts';
import type { ServiceEntriesTable } from '../storage/ledger-tables.ts';
import type { ParticipantsTable } from '../storage/tables.ts';
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
    method_in: 'list',
    method_out: checkedOutAtMs === null ? null : 'list',
    queued: 0,
    closed_reason: null,
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

/** Entries are decided at 10:00 of the next day, and published when their notice is over; what is later than now isn't yet. */
function addEntry(rows: SeedRows, session: OpenSession, draft: EntryDraft): void {
  const decidedAt = msAt(dayAt(draft.createdAtMs + dayMs), '10:00');
  const isApproved = decidedAt <= session.nowMs;
  const noticeUntil = epochMillis(noticeEnd(instantOf(decidedAt)));
  const isPublished = isApproved && noticeUntil <= session.nowMs;
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
    state: isPublished ? 'published' : isApproved ? 'approved' : 'pending',
    reason: draft.reason ?? null,
    created_by: organiserOf(session.row.community_id),
    created_at: draft.createdAtMs,
    decided_at: isApproved ? decidedAt : null,
    notice_until: isApproved ? noticeUntil : null,
    evidence_kind: draft.origin === 'supplement' ? 'paper-list' : null,
    evidence_reference: draft.origin === 'supplement' ? `签到表 ${session.day}，存社区档案柜` : null,
    corrects_id: null,
  };
  rows.service_entries.push(entry);
  addStep(rows, entry, { state: 'pending', actor: entry.created_by, at: entry.created_at });
  if (!isApproved) return;
  const approver = draft.origin === 'supplement' ? seedActors.league : entry.created_by;
  addStep(rows, entry, { state: 'approved', actor: approver, at: decidedAt });
  if (isPublished) addStep(rows, entry, { state: 'published', actor: serverActor, at: noticeUntil });
}

/** The chain is made when all of the past is known. */
const unchained = { community_id: '', sequence: 0, content: '', previous_hash: '', hash: '' };

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
    ...unchained,
  });
}

function windowOf(row: SessionsTable) {
  return { startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) };
}
