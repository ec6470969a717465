/**
 * What makes an entry worth a look. A flag accuses nobody and blocks nothing: who approves sees it.
 * Source: docs/rules/hours.md#flags
 */
import type { CivilDay } from '../values/civil-date.ts';
import type { Instant } from '../values/instant.ts';
import { dayOf, timeOf } from '../values/wall-clock.ts';

/**
 * `same-minute`: many entries of one session made by one person within a minute; `burst`: many supplements typed by one
 * person within an hour; `outside-hours`: served when venues are closed; `late`: recorded after the ten working days;
 * `queued-scan`: scanned while the door was offline; `closed-by-leader`: nobody checked out; `unusual-length`: very long.
 */
export const entryFlags = [
  'same-minute',
  'burst',
  'outside-hours',
  'late',
  'queued-scan',
  'closed-by-leader',
  'unusual-length',
] as const;
export type EntryFlag = (typeof entryFlags)[number];

/** From where on an entry is flagged. */
export interface FlagPolicy {
  readonly version: string;
  readonly source: string;
  /** Entries of one session by one person within one minute. */
  readonly sameMinuteEntries: number;
  /** Supplements by one person within an hour of one another. */
  readonly burstSupplements: number;
  /** Times of the day between which service is usual. */
  readonly usualHours: { readonly from: string; readonly until: string };
  /** The longest planned time that is usual. */
  readonly usualMinutes: number;
}

export const flagPolicy2026: FlagPolicy = {
  version: '2026',
  source: 'docs/rules/hours.md#flags',
  sameMinuteEntries: 10,
  burstSupplements: 10,
  usualHours: { from: '06:00', until: '22:00' },
  usualMinutes: 480,
};

export interface FlaggedEntry {
  readonly origin: string;
  readonly plannedMinutes: number;
  readonly servedFrom: Instant;
  readonly servedUntil: Instant;
  readonly createdAt: Instant;
}

/** What the entry itself doesn't say. */
export interface FlagContext {
  /** Entries of the same session that the same person made in the same minute, this one counted. */
  readonly sameMinute: number;
  /** Supplements that the same person made within an hour before or after, this one counted. */
  readonly supplementsAround: number;
  readonly recordingDue: CivilDay;
  readonly isQueuedScan: boolean;
  readonly isClosedByLeader: boolean;
}

/** The entry's flags, in the order of `entryFlags`. */
export function flagsOf(
  entry: FlaggedEntry,
  context: FlagContext,
  policy: FlagPolicy = flagPolicy2026,
): EntryFlag[] {
  const isSupplement = entry.origin === 'supplement';
  const raised: Record<EntryFlag, boolean> = {
    'same-minute': context.sameMinute >= policy.sameMinuteEntries,
    burst: isSupplement && context.supplementsAround >= policy.burstSupplements,
    'outside-hours': isOutside(entry, policy.usualHours),
    late: dayOf(entry.createdAt) > context.recordingDue,
    'queued-scan': context.isQueuedScan,
    'closed-by-leader': context.isClosedByLeader,
    'unusual-length': entry.plannedMinutes > policy.usualMinutes,
  };
  return entryFlags.filter((flag) => raised[flag]);
}

/** Whether any of the service lies outside the hours of its day. */
function isOutside(
  { servedFrom, servedUntil }: FlaggedEntry,
  { from, until }: FlagPolicy['usualHours'],
): boolean {
  const endsNextDay = dayOf(servedUntil) !== dayOf(servedFrom);
  return timeOf(servedFrom) < from || timeOf(servedUntil) > until || endsNextDay;
}
