import {
  type CivilDay,
  type EntryFlag,
  flagsOf,
  instantOf,
  lastServiceDayOf,
  maskNameForStaff,
  mayBeMinor,
  type RecordingDeadline,
  recordingDeadline,
  serverActor,
  type ServiceEntry,
  type ServiceEntryStep,
} from '@youth-action/sdk/domain';
import { countOf, ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { listSteps } from './ledger.repository.ts';
import type { EntryRow } from './service.repository.ts';

/** An entry as staff sees it; `today` is the day on which it's told who is a minor. */
export function serviceEntryOf(row: EntryRow, today: CivilDay): ServiceEntry {
  const person = { birth: ifAny(row.volunteer_birth), isDeclaredAdult: row.is_declared_adult === 1 };
  const due = recordingDeadline(lastServiceDayOf({ endsAt: instantOf(row.session_ends_at) }));
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
    noticeUntil: instantIfAny(row.notice_until),
    flags: flagsOfRow(row, due),
    evidence: evidenceOf(row),
    correctsId: storedIfAny(row.corrects_id),
    recordingDue: due.day,
    isRecordingDueUncertain: due.isUncertain || undefined,
  };
}

function evidenceOf({ evidence_kind: kind, evidence_reference: reference }: EntryRow) {
  return kind === null || reference === null ? undefined : { kind, reference };
}

/** What somebody should look at in this entry. */
function flagsOfRow(row: EntryRow, due: RecordingDeadline): EntryFlag[] {
  return flagsOf(
    {
      origin: row.origin,
      plannedMinutes: row.planned_minutes,
      servedFrom: instantOf(row.served_from_at),
      servedUntil: instantOf(row.served_until_at),
      createdAt: instantOf(row.created_at),
    },
    {
      sameMinute: countOf(row.same_minute),
      supplementsAround: countOf(row.supplements_around),
      recordingDue: due.day,
      isQueuedScan: row.queued === 1,
      isClosedByLeader: row.closed_reason !== null,
    },
  );
}

type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

/** A step as staff sees it: who did it by the label of her token. */
export function entryStepOf(row: StepRow): ServiceEntryStep {
  const kind = row.actor === serverActor ? ('server' as const) : ('staff' as const);
  return {
    state: row.state,
    reason: ifAny(row.reason),
    actor: { kind, label: ifAny(row.label) },
    at: instantOf(row.at),
    sequence: row.sequence,
    hash: row.hash,
  };
}
