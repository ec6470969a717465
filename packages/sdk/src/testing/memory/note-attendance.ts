/** What notes on people come to, as the server's `features/attendance/record-notes.ts` has it. */
import { checkInRefusal } from '../../domain/programmes/check-in.ts';
import { doorStepAt } from '../../domain/programmes/door-code.ts';
import { attendanceOf, type ScanKind, type ScanOutcome } from '../../domain/programmes/scans.ts';
import { isFinal } from '../../domain/programmes/sign-up-status.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { CheckInId } from '../../domain/values/ids.ts';
import { epochMillis, instantOf } from '../../domain/values/wall-clock.ts';
import { earn, type Making, volunteerOf } from './earning.ts';
import type { MemoryData, ParticipantRow, ScanRow, SessionRow, SignUpRow } from './data.ts';
import { activityOf } from './rows.ts';

export type Note = Omit<ScanRow, 'code' | 'outcome'>;

export interface NoteResult {
  readonly outcome: ScanOutcome;
  readonly code?: ProblemCode;
  /** It was there before, and decided. */
  readonly isKnown?: true;
}

/** Records the notes; the results are in their order. */
export function recordNotes(making: Making, session: SessionRow, notes: readonly Note[]): NoteResult[] {
  const results = new Map<string, NoteResult>();
  for (const participantId of new Set(notes.map((note) => note.participantId))) {
    const own = notes.filter((note) => note.participantId === participantId);
    for (const [id, result] of recordOf(making, session, own)) results.set(id, result);
  }
  return notes.map(({ id }) => results.get(id) ?? { outcome: 'refused' });
}

function recordOf(making: Making, session: SessionRow, notes: readonly Note[]): Map<string, NoteResult> {
  const scans = (making.data.scans ??= []);
  const rows = notes.map((note) => {
    const known = scans.find(({ id, sessionId }) => id === note.id && sessionId === note.sessionId);
    if (known !== undefined) return known;
    const row: ScanRow = { ...note };
    scans.push(row);
    return row;
  });
  const results = new Map<string, NoteResult>();
  const open = new Set<ScanRow>();
  for (const row of rows) {
    const isDecided = row.outcome === 'recorded' || row.outcome === 'already';
    if (isDecided) results.set(row.id, { outcome: row.outcome ?? 'already', isKnown: true });
    else open.add(row);
  }
  if (open.size > 0) decide(making, session, [...open]);
  for (const { code, id, outcome = 'refused' } of open)
    results.set(id, code === undefined ? { outcome } : { outcome, code });
  return results;
}

/** Writes each row's outcome. */
function decide(making: Making, session: SessionRow, rows: readonly ScanRow[]): void {
  const found = participantOf(making.data, session, rows[0]?.participantId ?? '');
  const refusal = found === undefined ? 'participant-not-found' : standingRefusal(found.signUp);
  for (const row of rows) {
    row.code = refusal ?? (found && noteRefusal(making.data, row, { ...found, session }));
    row.outcome = row.code === undefined ? undefined : 'refused';
  }
  if (found === undefined || refusal !== undefined) return;
  const target = attendanceOf([
    ...standingScans(making.data, found.participant),
    ...notedOf(found.participant),
  ]);
  const applied = apply(making, { ...found, session }, target);
  for (const row of rows) if (row.outcome !== 'refused') settle(row, { applied, target });
}

function standingScans({ scans = [] }: MemoryData, { id }: ParticipantRow): ScanRow[] {
  return scans.filter(
    ({ code, outcome, participantId }) =>
      participantId === id && (outcome !== 'refused' || code === 'not-checked-in'),
  );
}

interface Settled {
  readonly target: Target;
  readonly applied: Applied;
}

function settle(row: ScanRow, { applied, target }: Settled): void {
  const isOut = row.kind === 'out';
  const isEarly = isOut && (target.in === undefined || row.at < target.in.at);
  row.code = isEarly ? 'not-checked-in' : isOut ? applied.code : undefined;
  const isEffective = applied.isApplied && target[row.kind] === row;
  if (row.code !== undefined) row.outcome = 'refused';
  else row.outcome = isEffective ? 'recorded' : 'already';
}

interface Place {
  readonly participant: ParticipantRow;
  readonly signUp: SignUpRow;
}

function participantOf(data: MemoryData, session: SessionRow, id: string): Place | undefined {
  for (const signUp of data.signUps.filter(({ sessionId }) => sessionId === session.id)) {
    const participant = signUp.party.find((one) => one.id === id);
    if (participant !== undefined) return { participant, signUp };
  }
  return undefined;
}

function standingRefusal({ status }: SignUpRow): ProblemCode | undefined {
  if (isFinal(status)) return 'sign-up-cancelled';
  return status === 'confirmed' ? undefined : 'sign-up-not-confirmed';
}

function noteRefusal(
  data: MemoryData,
  row: ScanRow,
  { participant, session }: Place & { readonly session: SessionRow },
): ProblemCode | undefined {
  const outside = checkInRefusal(session, instantOf(row.at));
  if (outside !== undefined) return outside.code;
  if (row.doorStep === undefined || row.kind === 'in') return undefined;
  const steps = (data.scans ?? []).flatMap(({ doorStep, kind, participantId }) =>
    participantId === participant.id && kind === 'in' && doorStep !== undefined ? doorStep : [],
  );
  const first = participant.checkIn && doorStepAt(epochMillis(participant.checkIn.checkedInAt));
  const isReplayed = [...steps, first ?? 0].some((step) => step >= (row.doorStep ?? 0));
  return isReplayed ? 'door-code-replayed' : undefined;
}

type Standing = Pick<ScanRow, 'actor' | 'at' | 'kind' | 'method'> & {
  readonly isQueued?: boolean | undefined;
};

function notedOf({ checkIn }: ParticipantRow): Standing[] {
  if (checkIn === undefined) return [];
  const noted = (kind: ScanKind, at: string, method = 'list'): Standing => ({
    kind,
    at: epochMillis(at),
    method: method as ScanRow['method'], // a check-in has what a note had
    actor: '',
    isQueued: checkIn.isQueued,
  });
  const { checkedInAt, checkedOutAt, methodIn, methodOut } = checkIn;
  const out = checkedOutAt === undefined ? [] : [noted('out', checkedOutAt, methodOut)];
  return [noted('in', checkedInAt, methodIn), ...out];
}

interface Target {
  readonly in?: Standing;
  readonly out?: Standing;
}

interface Applied {
  readonly isApplied: boolean;
  readonly code?: ProblemCode;
}

function apply(
  making: Making,
  { participant, session }: Place & { readonly session: SessionRow },
  { in: first, out }: Target,
): Applied {
  if (first === undefined || participant.checkIn?.closedReason !== undefined) return { isApplied: false };
  if (saysSame(participant, first, out)) return { isApplied: true };
  if (participant.role === 'volunteer') volunteerOf(making, participant);
  const earned =
    out === undefined ? { isApplied: true } : earnAnew(making, { participant, session, first, out });
  const isSettled = !earned.isApplied && earned.code === undefined;
  const id = making.newId('chk');
  if (!isSettled) write(participant, session, { id, first, out: earned.isApplied ? out : undefined });
  return earned;
}

function saysSame({ checkIn }: ParticipantRow, first: Standing, out: Standing | undefined): boolean {
  if (checkIn === undefined || epochMillis(checkIn.checkedInAt) !== first.at) return false;
  return (checkIn.checkedOutAt && epochMillis(checkIn.checkedOutAt)) === out?.at;
}

/** An entry that waits is made void for the one that is right; any other stays, and with it the check-in. */
function earnAnew(
  making: Making,
  {
    first,
    out,
    participant,
    session,
  }: {
    readonly participant: ParticipantRow;
    readonly session: SessionRow;
    readonly first: Standing;
    readonly out: Standing;
  },
): Applied {
  if (participant.role !== 'volunteer' || !activityOf(making.data, session).countsAsService)
    return { isApplied: true };
  const before = making.data.serviceEntries.find(
    (entry) => entry.participantId === participant.id && entry.state !== 'void',
  );
  if (before !== undefined && before.state !== 'pending') return { isApplied: false };
  if (before !== undefined) before.state = 'void';
  const times = { from: instantOf(first.at), until: instantOf(out.at), actor: out.actor };
  if (earn(making, { participant, session, ...times })) return { isApplied: true };
  if (before !== undefined) before.state = 'pending';
  return { isApplied: false, code: 'service-entry-overlaps' };
}

function write(
  participant: ParticipantRow,
  session: SessionRow,
  {
    first,
    id,
    out,
  }: { readonly id: CheckInId; readonly first: Standing; readonly out: Standing | undefined },
): void {
  const { checkIn } = participant;
  const isQueued = first.isQueued === true || out?.isQueued === true;
  participant.checkIn = {
    id: checkIn?.id ?? id,
    participantId: participant.id,
    sessionId: session.id,
    checkedInAt: instantOf(first.at),
    methodIn: first.method,
    ...(out === undefined ? {} : { checkedOutAt: instantOf(out.at), methodOut: out.method }),
    ...(isQueued ? { isQueued } : {}),
  };
}
