/** Makes a person's check-in, and what she earns, say what the notes on her come to. */
import type { AttendanceNote, ProblemCode, ScanKind } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { tryStep } from '../../storage/try-step.ts';
import { addEntry, holdVolunteer, moveEntry } from '../service/service.repository.ts';
import { holdScheduled, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { newId } from '../shared/ids.ts';
import { ensureVolunteer } from '../volunteers/volunteers.repository.ts';
import {
  findStandingEntry,
  insertCheckIn,
  type ParticipantRow,
  updateCheckIn,
} from './attendance.repository.ts';
import { earnedEntry } from './earned-entry.ts';

export interface StandingNote extends AttendanceNote {
  /** Empty for what stood before there was a log. */
  readonly id: string;
  readonly kind: ScanKind;
  readonly actor: string;
  readonly queued: number;
  readonly door_step: number | null;
}

interface Change {
  readonly target: { readonly in?: StandingNote; readonly out?: StandingNote };
  readonly session: SessionDetailRow;
  readonly nowMs: number;
}

/** `isApplied`: the check-in says what the target says. `code`: why the check-out can't stand. */
export interface Applied {
  readonly isApplied: boolean;
  readonly code?: ProblemCode;
}

/** What the entry says once earlier notes of a device that was offline have come in. */
export const replacedReason = '离线签到记录补传后，按更早的时间重新记录';

export async function applyAttendance(
  db: Kysely<Database>,
  person: ParticipantRow,
  change: Change,
): Promise<Applied> {
  const { in: first, out } = change.target;
  if (first === undefined) return { isApplied: false };
  const isSame = first.at === person.checked_in_at && (out?.at ?? null) === person.checked_out_at;
  if (isSame) return { isApplied: true };
  if (person.closed_reason !== null) return { isApplied: false };
  const earned = out === undefined ? { isApplied: true } : await earn(db, person, { ...change, first, out });
  const isSettled = !earned.isApplied && earned.code === undefined;
  if (!isSettled) await write(db, person, { ...change, first, out: earned.isApplied ? out : undefined });
  return earned;
}

interface Whole extends Change {
  readonly first: StandingNote;
  readonly out: StandingNote;
}

/** An entry that somebody has decided on stays as it is; one that waits is made void for the one that is right. */
async function earn(db: Kysely<Database>, person: ParticipantRow, whole: Whole): Promise<Applied> {
  const { first, nowMs, out, session } = whole;
  if (person.role !== 'volunteer' || session.counts_as_service !== 1) return { isApplied: true };
  const volunteerId = await ensureVolunteer(db, person.person_id, nowMs);
  await holdVolunteer(db, volunteerId);
  const standing = await findStandingEntry(db, person.id);
  if (standing !== undefined && standing.state !== 'pending') return { isApplied: false };
  const stay = { from: first.at, until: out.at, actor: out.actor, nowMs };
  const entry = earnedEntry({ row: session, participantId: person.id, volunteerId, ...stay });
  const isEarned = await tryStep(db, async () => {
    if (standing !== undefined) await replace(db, standing.id, { actor: out.actor, nowMs });
    return addEntry(db, entry);
  });
  return isEarned ? { isApplied: true } : { isApplied: false, code: 'service-entry-overlaps' };
}

async function replace(
  db: Kysely<Database>,
  entryId: string,
  { actor, nowMs }: { readonly actor: string; readonly nowMs: number },
): Promise<void> {
  await moveEntry(
    db,
    { id: entryId, from: ['pending'] },
    {
      step: { state: 'void', reason: replacedReason, actor, at: nowMs },
      change: { active_volunteer_id: null, granted_minutes: 0, reason: replacedReason, decided_at: nowMs },
    },
  );
}

async function write(
  db: Kysely<Database>,
  person: ParticipantRow,
  {
    first,
    nowMs,
    out,
    session,
  }: Change & { readonly first: StandingNote; readonly out: StandingNote | undefined },
): Promise<void> {
  const times = {
    checked_in_at: first.at,
    checked_in_by: first.actor,
    method_in: first.method,
    checked_out_at: out?.at ?? person.checked_out_at,
    checked_out_by: out?.actor ?? person.checked_out_by,
    method_out: out?.method ?? person.method_out,
    queued: Math.max(first.queued, out?.queued ?? 0),
  };
  if (person.check_in_id !== null) {
    await updateCheckIn(db, person.check_in_id, times);
    return;
  }
  if (!(await holdScheduled(db, session.id))) throw new ProblemError('session-cancelled');
  await insertCheckIn(db, {
    id: newId('chk'),
    session_id: session.id,
    participant_id: person.id,
    person_id: person.person_id,
    closed_reason: null,
    ...times,
  });
  // Somebody who comes as a volunteer becomes one here, and not on signing up: whoever doesn't come hasn't volunteered.
  if (person.role === 'volunteer') await ensureVolunteer(db, person.person_id, nowMs);
}
