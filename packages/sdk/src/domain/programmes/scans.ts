/**
 * What was noted at the door, and what follows from all of it: the earliest check-in and the first check-out after it,
 * in whatever order the notes arrive. Source: docs/decisions/0017-door-codes.md
 */
import { refuse, type Refusal } from '../problem.ts';
import type { Instant } from '../values/instant.ts';
import { epochMillis, instantOf } from '../values/wall-clock.ts';
import { doorStepAt, doorStepTolerance, findDoorStep } from './door-code.ts';

/** How somebody came to be checked in: a list, the code of the sign-up, the code on the door, a paper list keyed by two. */
export const attendanceMethods = ['list', 'sign-up-code', 'door-code', 'paper'] as const;
export type AttendanceMethod = (typeof attendanceMethods)[number];

export const scanKinds = ['in', 'out'] as const;
export type ScanKind = (typeof scanKinds)[number];

/** What became of a scan. An `already` changed nothing: an earlier one stands. */
export const scanOutcomes = ['recorded', 'already', 'refused'] as const;
export type ScanOutcome = (typeof scanOutcomes)[number];

/** The most by which a device's clock may be wrong, in hours; beyond, its times mean nothing. */
export const widestClockSkewHours = 12;
/** How far after "now" of the same device a scan may lie, in minutes: the clock was set in between. */
export const scanAheadMinutes = 10;
/** From how many seconds on a scan counts as sent later. */
export const queuedAfterSeconds = 120;

export interface TimedScan {
  /** As the device's clock said. */
  readonly at: string;
  /** What the device's clock said when it sent. */
  readonly deviceNow: string;
}

/**
 * When a scan took place by the server's clock: a device's clock may go wrong, but it goes equally wrong when it scans and
 * when it sends. Never later than `receivedAt`. `scan-clock-wrong` where it's wrong beyond use.
 */
export function scannedAt(scan: TimedScan, receivedAt: Instant): Instant | Refusal {
  const [at, sent, received] = [scan.at, scan.deviceNow, receivedAt].map(epochMillis) as [
    number,
    number,
    number,
  ];
  const skew = received - sent;
  const isAhead = at - sent > scanAheadMinutes * 60_000;
  if (Math.abs(skew) > widestClockSkewHours * 3_600_000 || isAhead) return refuse('scan-clock-wrong');
  return instantOf(Math.min(received, at + skew));
}

/** Whether a scan was sent so much later that it must have waited in a queue. */
export function isQueuedScan(at: Instant, receivedAt: Instant): boolean {
  return epochMillis(receivedAt) - epochMillis(at) > queuedAfterSeconds * 1000;
}

/** One note of the door's log. */
export interface AttendanceNote {
  readonly kind: ScanKind;
  /** @unit milliseconds since 1970, by the server's clock */
  readonly at: number;
  readonly method: string;
}

/** What the notes on one person come to; the order they're given in is of no account. */
export function attendanceOf<Note extends AttendanceNote>(
  notes: readonly Note[],
): { readonly in?: Note; readonly out?: Note } {
  const first = earliest(notes.filter(({ kind }) => kind === 'in'));
  if (first === undefined) return {};
  const out = earliest(notes.filter(({ at, kind }) => kind === 'out' && at >= first.at));
  return out === undefined ? { in: first } : { in: first, out };
}

/** Paper is written up from memory: it only fills in what nothing else says. */
function earliest<Note extends AttendanceNote>(notes: readonly Note[]): Note | undefined {
  const seen = notes.filter(({ method }) => method !== 'paper');
  const [first] = (seen.length > 0 ? seen : notes).toSorted((a, b) => a.at - b.at);
  return first;
}

/** What somebody who came in by the door sends. */
export interface DoorScan extends TimedScan {
  readonly code: string;
}

interface Door {
  readonly key: string;
  readonly now: Instant;
  /** From when on the door has had codes. */
  readonly opensAt: Instant;
}

/**
 * The step of the code, and when it was read: now, if it stands on the door; or when the device says so, if it stood there
 * then. A code that stood there at another time is `door-code-expired`, any other one `door-code-unknown`.
 */
export function readDoorScan(
  scan: DoorScan,
  { key, now, opensAt }: Door,
): { readonly step: number; readonly at: Instant; readonly isQueued: boolean } | Refusal {
  const standing = doorStepAt(epochMillis(now));
  const live = findDoorStep(key, scan.code, around(standing));
  if (live !== undefined) return { step: live, at: now, isQueued: false };
  const at = scannedAt(scan, now);
  if (typeof at !== 'string') return at;
  const then = around(doorStepAt(epochMillis(at)));
  const queued = findDoorStep(key, scan.code, { ...then, last: Math.min(then.last, standing) });
  if (queued !== undefined) return { step: queued, at, isQueued: true };
  const past = { first: doorStepAt(epochMillis(opensAt)), last: standing };
  return refuse(findDoorStep(key, scan.code, past) === undefined ? 'door-code-unknown' : 'door-code-expired');
}

function around(step: number) {
  return { first: step - doorStepTolerance, last: step + doorStepTolerance };
}
