/**
 * Sessions by day: filled as they come, so that drawing a month costs the same whatever the number of sessions.
 *
 * Owns: which days a session touches, the order on each day, what is left out as unreadable. Doesn't own which sessions
 * are wanted (`filters.ts`) and where they come from (`calendar-data.ts`).
 */
import {
  addDays,
  type CivilDay,
  type CivilMonth,
  dayOf,
  daysBetween,
  firstDayOf,
  isInstant,
  lastDayOf,
  type SessionSummary,
  timeOf,
} from '@youth-action/sdk/domain';
import { rangeOf } from './months.ts';

/** No session is longer than a week; what claims to be is cut, so that one broken row can't fill the calendar. */
const mostDays = 8;

const noSessions: readonly SessionSummary[] = [];

export class SessionIndex {
  /** All that can be read, as they came. */
  readonly sessions: SessionSummary[] = [];
  /** Raised by every change: what is derived from the index is good until then. */
  version = 0;

  /** Those of each day; in order only as `on` gives them. */
  readonly byDay = new Map<string, SessionSummary[]>();
  /** How many of a day's sessions began before it. */
  readonly #continued = new Map<string, number>();
  readonly #unsorted = new Set<string>();
  readonly #isReadable = new Map<string, boolean>();

  constructor(sessions: readonly SessionSummary[] = noSessions) {
    this.add(sessions);
  }

  /** Puts each session under every day that it touches; leaves out what has no readable times. */
  add(sessions: readonly SessionSummary[]): void {
    for (const session of sessions) {
      const [start, end] = [this.#moment(session.startsAt), this.#moment(session.endsAt)];
      if (start !== undefined && end !== undefined) this.#add(whole(session), start, end);
    }
    this.version += 1;
  }

  /** What happens on a day, by start. */
  on(day: string): readonly SessionSummary[] {
    const sessions = this.byDay.get(day);
    if (sessions !== undefined && this.#unsorted.delete(day)) {
      // oxlint-disable-next-line unicorn/no-array-sort -- an array of its own, and toSorted is younger than our browsers
      sessions.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    }
    return sessions ?? noSessions;
  }

  /** How many sessions the days from the first to the last have; one that goes on for days counts once. */
  count(from: CivilDay, until: CivilDay): number {
    let count = this.#continued.get(from) ?? 0;
    for (let day = from; day <= until; day = addDays(day, 1))
      count += (this.byDay.get(day)?.length ?? 0) - (this.#continued.get(day) ?? 0);
    return count;
  }

  #add(session: SessionSummary, start: string, end: string): void {
    this.sessions.push(session);
    const day = start.slice(0, 10);
    this.#put(day, session, start);
    if (end.slice(0, 10) <= day) return;
    // One that ends at midnight doesn't touch the day that begins then.
    const days = daysBetween(day, end.slice(0, 10)) + (end.endsWith('T00:00') ? 0 : 1);
    for (let offset = 1; offset < Math.min(mostDays, days); offset += 1) {
      const next = addDays(day, offset);
      this.#put(next, session, start);
      this.#continued.set(next, (this.#continued.get(next) ?? 0) + 1);
    }
  }

  #put(day: string, session: SessionSummary, start: string): void {
    const sessions = this.byDay.get(day);
    if (sessions === undefined) this.byDay.set(day, [session]);
    else {
      const last = sessions[sessions.length - 1];
      if (last !== undefined && startOf(last) > start) this.#unsorted.add(day);
      sessions.push(session);
    }
  }

  /** The programme's wall clock, `2026-11-10T19:00`; undefined for text that isn't an instant. */
  #moment(instant: string): string | undefined {
    if (instant?.length !== 25 || !instant.endsWith('+08:00'))
      return isInstant(instant) ? wall(instant) : undefined;
    // As the server writes them. Ten thousand sessions have few days and few times among them: each is read once.
    const [day, time] = [instant.slice(0, 10), instant.slice(10)];
    return this.#reads(day) && this.#reads(time) ? instant.slice(0, 16) : undefined;
  }

  /** Whether this can be the day, or from the `T` on the time, of an instant. */
  #reads(part: string): boolean {
    let isReadable = this.#isReadable.get(part);
    if (isReadable === undefined) {
      isReadable = isInstant(part.startsWith('T') ? `2000-01-01${part}` : `${part}T00:00:00Z`);
      this.#isReadable.set(part, isReadable);
    }
    return isReadable;
  }
}

/** The index of what touches a month's weeks, out of all sessions that a page has: the others cost a comparison. */
export function monthIndex(sessions: readonly SessionSummary[], month: CivilMonth): SessionIndex {
  const { lead, until } = rangeOf(month);
  // A day more on both sides: an instant may be written with any offset.
  const from: string = addDays(lead, -1);
  const before: string = addDays(until, 2);
  return new SessionIndex(
    sessions.filter(({ startsAt: at }: { startsAt: string }) => at >= from && at < before),
  );
}

/** How many sessions a month has. */
export function monthCount(index: SessionIndex, month: CivilMonth): number {
  return index.count(firstDayOf(month), lastDayOf(month));
}

function startOf({ startsAt }: SessionSummary): string {
  return startsAt.endsWith('+08:00') ? startsAt.slice(0, 16) : wall(startsAt);
}

function wall(instant: string): string {
  return `${dayOf(instant)}T${timeOf(instant)}`;
}

/** The reader checks nothing: what another server leaves out must not take the whole calendar down. */
function whole(session: SessionSummary): SessionSummary {
  const { tags, places }: Partial<SessionSummary> = session;
  return tags === undefined || places === undefined
    ? { ...session, tags: tags ?? [], places: places ?? {} }
    : session;
}
