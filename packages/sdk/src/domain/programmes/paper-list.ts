/** A list on paper that two people key in, each without looking at the other's: what they agree on is recorded. */
import { dayOf, epochMillis, instantAt, instantOf } from '../values/wall-clock.ts';
import type { Instant } from '../values/instant.ts';
import { checkInClosesAfterMinutes, checkInOpensBeforeMinutes } from './check-in-window.ts';

/** A line of the list: wall-clock times, `HH:mm`; without `out` nobody wrote down when the person left. */
export interface PaperRow {
  readonly participantId: string;
  readonly in: string;
  readonly out?: string | undefined;
}

/** What two people read differently; a side that is left out has no such line. */
export interface PaperDifference {
  readonly participantId: string;
  readonly mine?: PaperTimes;
  readonly theirs?: PaperTimes;
}

export type PaperTimes = Pick<PaperRow, 'in' | 'out'>;

/** Where the two keyings differ, in the order of `mine`, then what only `theirs` has. Empty where they agree. */
export function paperDifferences(mine: readonly PaperRow[], theirs: readonly PaperRow[]): PaperDifference[] {
  const others = new Map(theirs.map((row) => [row.participantId, row]));
  const own = new Set(mine.map(({ participantId }) => participantId));
  return [
    ...mine.flatMap((row) => differenceOf(row, others.get(row.participantId))),
    ...theirs
      .filter(({ participantId }) => !own.has(participantId))
      .map((row) => ({ participantId: row.participantId, theirs: timesOf(row) })),
  ];
}

function differenceOf(row: PaperRow, other: PaperRow | undefined): PaperDifference[] {
  if (other !== undefined && other.in === row.in && other.out === row.out) return [];
  const difference = { participantId: row.participantId, mine: timesOf(row) };
  return [other === undefined ? difference : { ...difference, theirs: timesOf(other) }];
}

function timesOf(row: PaperRow): PaperTimes {
  return row.out === undefined ? { in: row.in } : { in: row.in, out: row.out };
}

interface Times {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The instant at which the wall clock showed `time` around this session; undefined where it never did. */
export function paperInstant(session: Times, time: string): Instant | undefined {
  const [from, until] = [
    epochMillis(session.startsAt) - checkInOpensBeforeMinutes * 60_000,
    epochMillis(session.endsAt) + checkInClosesAfterMinutes * 60_000,
  ];
  const days = [...new Set([from, epochMillis(session.startsAt), until].map((at) => dayOf(instantOf(at))))];
  return days
    .map((day) => instantAt(day, time))
    .find((instant) => epochMillis(instant) >= from && epochMillis(instant) <= until);
}

/** JSON Pointers of times that can't be right, with a code; `rows` is the body's member. */
export function paperProblems(
  session: Times,
  rows: readonly PaperRow[],
): { readonly pointer: string; readonly code: string }[] {
  return rows.flatMap((row, index) => {
    const [from, until] = [paperInstant(session, row.in), row.out && paperInstant(session, row.out)];
    const pointer = `/rows/${index}`;
    if (from === undefined) return [{ pointer: `${pointer}/in`, code: 'outside-check-in' }];
    if (row.out === undefined) return [];
    if (until === undefined) return [{ pointer: `${pointer}/out`, code: 'outside-check-in' }];
    return epochMillis(until) < epochMillis(from)
      ? [{ pointer: `${pointer}/out`, code: 'ends-before-start' }]
      : [];
  });
}
