/** Sessions in the order in which an organiser looks for them. Pure. */
import { type CivilDay, dayOf, type Instant, type SessionSummary } from '@youth-action/sdk/domain';
import { doorOf } from './door.ts';

export interface DayGroup {
  readonly day: CivilDay;
  readonly sessions: readonly SessionSummary[];
}

export interface ComingSessions {
  /** Of this day, and those of a day before whose door is still open. */
  readonly today: readonly SessionSummary[];
  readonly later: readonly DayGroup[];
}

export function comingSessions(sessions: readonly SessionSummary[], now: Instant): ComingSessions {
  const today = dayOf(now);
  const isNow = (session: SessionSummary) => {
    const day = dayOf(session.startsAt);
    return day === today || (day < today && doorOf(session, now) === 'open');
  };
  return {
    today: sessions.filter(isNow),
    later: byDay(sessions.filter(({ startsAt }) => dayOf(startsAt) > today)),
  };
}

/** Of sessions by start: latest first, and none of today. */
export function pastSessions(sessions: readonly SessionSummary[], now: Instant): readonly DayGroup[] {
  const today = dayOf(now);
  return byDay(backwards(sessions.filter(({ startsAt }) => dayOf(startsAt) < today)));
}

/** Those with the text in title or venue; all of them for no text. */
export function searched(sessions: readonly SessionSummary[], text: string): readonly SessionSummary[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return sessions;
  return sessions.filter(({ title, venueName = '' }) =>
    `${title}\n${venueName}`.toLowerCase().includes(wanted),
  );
}

/** The other way round; without `toReversed`, which older phones lack. */
export function backwards<T>(items: readonly T[]): readonly T[] {
  return items.map((_, index) => items[items.length - 1 - index] as T); // every index is one of the list's
}

/** In the order given. */
function byDay(sessions: readonly SessionSummary[]): readonly DayGroup[] {
  const groups: { day: CivilDay; sessions: SessionSummary[] }[] = [];
  for (const session of sessions) {
    const day = dayOf(session.startsAt);
    const last = groups[groups.length - 1];
    if (last?.day === day) last.sessions.push(session);
    else groups.push({ day, sessions: [session] });
  }
  return groups;
}
