/** Sessions for tests, a number of them in a month, and a reader that answers with them. */
import {
  type CommunityId,
  type Instant,
  type SessionId,
  type SessionSummary,
  type ActivityId,
  addDays,
  dayOf,
  instantAt,
  isInstant,
} from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';

/** A session of 90 minutes on 2026-11-10 with places of both roles, and whatever is given. */
export function aSession(parts: Partial<Omit<SessionSummary, 'id'>> & { id?: string } = {}): SessionSummary {
  return {
    activityId: 'act_reading' as ActivityId,
    title: '亲子诵读',
    communityId: 'com_yucaijie' as CommunityId,
    communityName: '育才街社区',
    venueName: '儿童之家',
    tags: ['parent-child'],
    mode: 'on-site',
    audience: 'family',
    startsAt: instantAt('2026-11-10', '19:00'),
    endsAt: instantAt('2026-11-10', '20:30'),
    signUpOpensAt: instantAt('2026-11-01', '09:00'),
    signUpClosesAt: instantAt('2026-11-10', '18:00'),
    status: 'scheduled',
    places: { participant: { capacity: 10, taken: 4 }, volunteer: { capacity: 2, taken: 0 } },
    ...parts,
    id: (parts.id ?? 'ses_one') as SessionId,
  };
}

/** A session from one moment to another, `2026-11-10 19:00`. */
export function aSessionAt(id: string, from: string, until: string): SessionSummary {
  return aSession({ id, startsAt: moment(from), endsAt: moment(until) });
}

/** That many sessions over the days of November 2026, by start. */
export function manySessions(count: number): SessionSummary[] {
  return Array.from({ length: count }, (_, at) => {
    const day = addDays('2026-11-01', Math.floor((at * 30) / count));
    const time = `${String(8 + (at % 12)).padStart(2, '0')}:00`;
    return aSession({
      id: `ses_${at}`,
      title: `活动 ${at}`,
      startsAt: instantAt(day, time),
      endsAt: instantAt(day, '21:00'),
    });
  });
}

/** A reader over sessions: pages of `pageSize`, by the days asked for. What isn't given, nobody may ask. */
export function aReader(sessions: readonly SessionSummary[], pageSize = 500): Reader & { asked: object[] } {
  const asked: object[] = [];
  const refuse = () => Promise.reject(new Error('not in this test'));
  return {
    asked,
    baseUrl: 'https://youth.test',
    communities: { list: refuse },
    programmes: { list: refuse, get: refuse },
    badges: { get: refuse },
    statistics: { get: refuse },
    sessions: {
      list: async (query = {}) => {
        asked.push(query);
        const { cursor = '0', from = '', until = '9' } = query;
        const isAsked = (day: string) => day >= from && day <= until;
        const found = sessions.filter(({ startsAt }) => !isInstant(startsAt) || isAsked(dayOf(startsAt)));
        const end = Number(cursor) + Math.min(pageSize, query.limit ?? pageSize);
        const rest = end < found.length ? { nextCursor: String(end) } : {};
        return { items: found.slice(Number(cursor), end), ...rest };
      },
      get: refuse,
      places: refuse,
      calendarUrl: (id) => `https://youth.test/v1/sessions/${id}/calendar.ics`,
    },
  };
}

function moment(text: string): Instant {
  return instantAt(text.slice(0, 10), text.slice(11));
}
