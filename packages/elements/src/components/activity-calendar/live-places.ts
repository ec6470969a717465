/** Places that change while somebody looks on: put where their sessions stand, without sorting anything anew. */
import {
  addDays,
  epochMillis,
  lastDayOf,
  type SessionId,
  type SessionPlaces,
  type SessionSummary,
  startOfWeek,
} from '@youth-action/sdk/domain';
import type { CalendarModel } from './calendar-model.ts';
import { dayGroups, firstShownDay } from './day-groups.ts';
import type { SessionIndex } from './session-index.ts';

/** Most sessions that are followed at once: as many as one request may ask for. */
const mostFollowed = 100;

/** How many of a session's places are taken by now. */
export interface PlacesChange {
  readonly sessionId: SessionId;
  readonly places: SessionPlaces;
  /** Left out, it stays. */
  readonly status?: string;
}

/** The sessions whose places are to be seen in the list or week, and aren't over: what is worth following. */
export function followedSessions(model: CalendarModel): readonly SessionId[] {
  const { index, month, most, now, tabStop, view } = model;
  if (view === 'month') return []; // its squares have no room for places
  const monday = startOfWeek(tabStop);
  const [from, until] =
    view === 'week' ? [monday, addDays(monday, 6)] : [firstShownDay(model), lastDayOf(month)];
  return dayGroups(index, from, until, Math.min(most, mostFollowed))
    .flatMap(({ sessions }) => sessions)
    .filter(({ endsAt }) => epochMillis(endsAt) > epochMillis(now))
    .map(({ id }) => id);
}

/** Puts other places into the sessions that are here; those that aren't are passed over. Tells whether any was here. */
export function applyPlaces(index: SessionIndex, changes: readonly PlacesChange[]): boolean {
  const byId = new Map(changes.map((change) => [change.sessionId, change]));
  const put = (sessions: SessionSummary[]): boolean => {
    let isHere = false;
    sessions.forEach((session, at) => {
      const change = byId.get(session.id);
      if (change === undefined) return;
      sessions[at] = { ...session, places: change.places, status: change.status ?? session.status };
      isHere = true;
    });
    return isHere;
  };
  if (!put(index.sessions)) return false;
  index.byDay.forEach(put);
  index.version += 1;
  return true;
}
