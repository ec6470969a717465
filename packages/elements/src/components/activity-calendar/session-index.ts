/** Sessions by day: made once per answer, so that drawing a month costs the same whatever the number of sessions. */
import {
  addDays,
  type CivilDay,
  dayOf,
  daysBetween,
  isInstant,
  type SessionSummary,
  timeOf,
} from '@youth-action/sdk/domain';

/** A session on one of its days. */
export interface DayEntry {
  readonly session: SessionSummary;
  /** It began on an earlier day. */
  readonly isContinuation: boolean;
}

/** Sessions as they came, and the entries of each day in the order of their starts. */
export interface SessionIndex {
  readonly sessions: readonly SessionSummary[];
  readonly byDay: ReadonlyMap<string, readonly DayEntry[]>;
}

/** One day of a list with what is shown under it. */
export interface DayGroup {
  readonly day: CivilDay;
  readonly sessions: readonly SessionSummary[];
}

export const emptyIndex: SessionIndex = { sessions: [], byDay: new Map() };

/** No session is longer than a week; what claims to be is cut, so that one broken row can't fill the calendar. */
const mostDays = 8;

const noEntries: readonly DayEntry[] = [];

/** Puts each session under every day that it touches. Takes them by start; leaves out what has no readable times. */
export function indexSessions(sessions: readonly SessionSummary[]): SessionIndex {
  const byDay = new Map<string, DayEntry[]>();
  const readable: SessionSummary[] = [];
  const moments = new Moments();
  for (const given of sessions) {
    const [start, end] = [moments.at(given.startsAt), moments.at(given.endsAt)];
    if (start === undefined || end === undefined) continue;
    const session = whole(given);
    readable.push(session);
    put(byDay, start.day, { session, isContinuation: false });
    if (end.day <= start.day) continue;
    // One that ends at midnight doesn't touch the day that begins then.
    const days = Math.min(mostDays, daysBetween(start.day, end.day) + (end.isMidnight ? 0 : 1));
    for (let offset = 1; offset < days; offset += 1) {
      put(byDay, addDays(start.day, offset), { session, isContinuation: true });
    }
  }
  return { sessions: readable, byDay };
}

/** The same index with only the sessions to keep. */
export function filteredIndex(
  index: SessionIndex,
  keeps: (session: SessionSummary) => boolean,
): SessionIndex {
  const kept = new Set(index.sessions.filter(keeps));
  const byDay = new Map<string, readonly DayEntry[]>();
  index.byDay.forEach((entries, day) => {
    const left = entries.filter(({ session }) => kept.has(session));
    if (left.length > 0) byDay.set(day, left);
  });
  return { sessions: Array.from(kept), byDay };
}

/** What happens on a day. */
export function entriesOn({ byDay }: SessionIndex, day: string): readonly DayEntry[] {
  return byDay.get(day) ?? noEntries;
}

/**
 * The days from the first to the last, both included, that have sessions; each session once, under its own first day,
 * or under `from` if it began before.
 */
export function dayGroups(index: SessionIndex, from: CivilDay, until: CivilDay): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const entries = entriesOn(index, day).filter(({ isContinuation }) => !isContinuation || day === from);
    if (entries.length > 0) groups.push({ day, sessions: entries.map(({ session }) => session) });
  }
  return groups;
}

/** How many sessions the groups hold. */
export function countOf(groups: readonly DayGroup[]): number {
  return groups.reduce((sum, { sessions }) => sum + sessions.length, 0);
}

/** The reader checks nothing: what another server leaves out must not take the whole calendar down. */
function whole(session: SessionSummary): SessionSummary {
  const { tags, places }: Partial<SessionSummary> = session;
  return tags === undefined || places === undefined
    ? { ...session, tags: tags ?? [], places: places ?? {} }
    : session;
}

interface Moment {
  readonly day: CivilDay;
  readonly isMidnight: boolean;
}

/** Reads each time once: where there are thousands of sessions, most begin or end when another does. */
class Moments {
  readonly #known = new Map<string, Moment | undefined>();

  /** Undefined for text that isn't an instant. */
  at(instant: string): Moment | undefined {
    if (this.#known.has(instant)) return this.#known.get(instant);
    const moment = isInstant(instant)
      ? { day: dayOf(instant), isMidnight: timeOf(instant) === '00:00' }
      : undefined;
    this.#known.set(instant, moment);
    return moment;
  }
}

function put(byDay: Map<string, DayEntry[]>, day: CivilDay, entry: DayEntry): void {
  const entries = byDay.get(day);
  if (entries === undefined) byDay.set(day, [entry]);
  else entries.push(entry);
}
