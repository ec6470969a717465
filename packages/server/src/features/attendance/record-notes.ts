/**
 * Attendance as the sum of what was noted: every note goes into the log once, and a person's check-in says what all notes
 * on her come to, in whatever order and however often they arrive. Why: docs/decisions/0017-door-codes.md
 */
import {
  attendanceOf,
  checkInRefusal,
  doorStepAt,
  instantOf,
  isFinal,
  type ProblemCode,
  type ScanKind,
  type ScanOutcome,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistNotOwn } from '../service/insist-other-person.ts';
import type { SessionDetailRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { applyAttendance, type StandingNote } from './apply-attendance.ts';
import { findParticipant, holdConfirmed, type ParticipantRow } from './attendance.repository.ts';
import { decideScan, listStandingScans, type ScanRow, takeScans } from './scans.repository.ts';

/** One thing that was noted at the door, or about it. */
export interface Note {
  /** A note with an id that the session's log has is that note. */
  readonly id: string;
  readonly participantId: string;
  readonly kind: ScanKind;
  /** @unit milliseconds since 1970, by the server's clock */
  readonly at: number;
  readonly method: string;
  readonly isQueued?: boolean;
  readonly doorStep?: number;
  /** Id of the token, or of the sign-up where people note it themselves. */
  readonly actor: string;
}

export interface NoteResult {
  readonly outcome: ScanOutcome;
  readonly code?: ProblemCode;
  /** The log had it before, and it was decided. */
  readonly isKnown?: true;
}

interface Recording {
  readonly session: SessionDetailRow;
  readonly nowMs: number;
  /** Staff who notes: nobody notes her own hours. Left out where people note themselves by the door's code. */
  readonly caller?: Caller;
}

/** Records the notes; the results are in their order. */
export async function recordNotes(
  db: Kysely<Database>,
  notes: readonly Note[],
  recording: Recording,
): Promise<NoteResult[]> {
  const results = new Map<string, NoteResult>();
  const people = Map.groupBy(notes, ({ participantId }) => participantId);
  // In ascending order, so that two transactions rarely wait for each other.
  for (const id of [...people.keys()].toSorted()) {
    const decided = await recordOf(db, id, { notes: people.get(id) ?? [], recording });
    for (const [noteId, result] of decided) results.set(noteId, result);
  }
  return notes.map(({ id }) => results.get(id) ?? { outcome: 'refused', code: 'participant-not-found' });
}

interface OnePerson {
  readonly notes: readonly Note[];
  readonly recording: Recording;
}

async function recordOf(db: Kysely<Database>, participantId: string, { notes, recording }: OnePerson) {
  const { session } = recording;
  const unique = [...new Map(notes.map((note) => [note.id, note])).values()];
  const known = await takeScans(
    db,
    session.id,
    unique.map((note) => scanRow(note, recording)),
  );
  const results = new Map<string, NoteResult>(
    [...known].filter(([, row]) => isDecided(row)).map(([id, row]) => [id, resultOf(row)]),
  );
  const open = unique.filter(({ id }) => !results.has(id));
  if (open.length === 0) return results;
  const decided = await decide(db, participantId, { notes: open, recording });
  for (const [id, result] of decided) {
    await decideScan(db, { sessionId: session.id, id }, { code: null, ...result });
    results.set(id, result);
  }
  return results;
}

/** What was refused is looked at again: the reason may be gone. */
function isDecided({ outcome }: ScanRow): boolean {
  return outcome === 'recorded' || outcome === 'already';
}

function resultOf({ outcome }: ScanRow): NoteResult {
  return { outcome: outcome === 'recorded' ? 'recorded' : 'already', isKnown: true };
}

function scanRow(note: Note, { nowMs, session }: Recording) {
  return {
    session_id: session.id,
    id: note.id,
    participant_id: note.participantId,
    kind: note.kind,
    method: note.method,
    at: note.at,
    received_at: nowMs,
    actor: note.actor,
    queued: Number(note.isQueued ?? false),
    door_step: note.doorStep ?? null,
    outcome: null,
    code: null,
  };
}

type Decided = ReadonlyMap<string, NoteResult>;

async function decide(
  db: Kysely<Database>,
  participantId: string,
  { notes, recording }: OnePerson,
): Promise<Decided> {
  const found = await findParticipant(db, participantId);
  if (found === undefined || found.session_id !== recording.session.id)
    return refused(notes, 'participant-not-found');
  // From here on all that is noted of this sign-up, and its cancellation, take turns.
  const isHeld = await holdConfirmed(db, found.sign_up_id);
  const person = isHeld ? await findParticipant(db, participantId) : found;
  const refusal = standingRefusal(person ?? found, isHeld) ?? (await ownHoursRefusal(db, found, recording));
  if (person === undefined || refusal !== undefined)
    return refused(notes, refusal ?? 'participant-not-found');
  const log = await listStandingScans(db, participantId);
  return decideInTurn(db, person, { notes, recording, log });
}

/** Only who has her place for good can come; whoever has left her party has none. */
function standingRefusal(person: ParticipantRow, isHeld: boolean): ProblemCode | undefined {
  if (person.left_at !== null || isFinal(person.sign_up_status)) return 'sign-up-cancelled';
  if (person.sign_up_status !== 'confirmed') return 'sign-up-not-confirmed';
  return isHeld ? undefined : 'sign-up-cancelled';
}

async function ownHoursRefusal(
  db: Kysely<Database>,
  { volunteer_id }: ParticipantRow,
  { caller }: Recording,
): Promise<ProblemCode | undefined> {
  if (caller === undefined || volunteer_id === null) return undefined;
  try {
    await insistNotOwn(db, caller, volunteer_id);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

async function decideInTurn(
  db: Kysely<Database>,
  person: ParticipantRow,
  { log, notes, recording }: OnePerson & { readonly log: readonly ScanRow[] },
): Promise<Decided> {
  const refusals = new Map<string, ProblemCode>();
  for (const note of notes) {
    const code = noteRefusal(note, { person, recording, log });
    if (code !== undefined) refusals.set(note.id, code);
  }
  const standing = [...log.filter(({ id }) => !refusals.has(id)), ...notedOf(person)];
  const target = attendanceOf(standing);
  const applied = await applyAttendance(db, person, { target, ...recording });
  return new Map(
    notes.map((note): [string, NoteResult] => {
      const code = refusals.get(note.id) ?? lateRefusal(note, { target, applied });
      if (code !== undefined) return [note.id, { outcome: 'refused', code }];
      const isEffective = applied.isApplied && target[note.kind]?.id === note.id;
      return [note.id, { outcome: isEffective ? 'recorded' : 'already' }];
    }),
  );
}

interface Around {
  readonly person: ParticipantRow;
  readonly recording: Recording;
  readonly log: readonly ScanRow[];
}

function noteRefusal(note: Note, { log, person, recording }: Around): ProblemCode | undefined {
  const outside = checkInRefusal(sessionSummary(recording.session), instantOf(note.at));
  if (outside !== undefined) return outside.code;
  if (note.doorStep === undefined || note.kind === 'in') return undefined;
  // One glance at the door isn't a stay: a check-out needs a code that came after the check-in.
  const steps = log.flatMap(({ door_step, kind }) => (kind === 'in' && door_step !== null ? door_step : []));
  const first = person.checked_in_at === null ? [] : [doorStepAt(person.checked_in_at)];
  return [...steps, ...first].some((step) => step >= (note.doorStep ?? 0)) ? 'door-code-replayed' : undefined;
}

function lateRefusal(
  { at, kind }: Note,
  { applied, target }: { readonly target: Target; readonly applied: { readonly code?: ProblemCode } },
): ProblemCode | undefined {
  if (kind === 'in') return undefined;
  if (target.in === undefined || at < target.in.at) return 'not-checked-in';
  return applied.code;
}

type Target = ReturnType<typeof attendanceOf<StandingNote>>;

/** What stands of the person, as notes: databases have check-ins that are older than the log. */
function notedOf(person: ParticipantRow): StandingNote[] {
  const { checked_in_at: from, checked_out_at: until, queued } = person;
  if (from === null) return [];
  const known = { id: '', queued: queued ?? 0, door_step: null };
  const out: StandingNote[] =
    until === null
      ? []
      : [
          {
            ...known,
            kind: 'out',
            at: until,
            method: person.method_out ?? 'list',
            actor: person.checked_out_by ?? '',
          },
        ];
  return [
    { ...known, kind: 'in', at: from, method: person.method_in ?? 'list', actor: person.checked_in_by ?? '' },
    ...out,
  ];
}

function refused(notes: readonly Note[], code: ProblemCode): Decided {
  return new Map(notes.map(({ id }) => [id, { outcome: 'refused', code }]));
}
