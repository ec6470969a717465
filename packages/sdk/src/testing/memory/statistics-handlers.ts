import { satisfies } from '../../domain/statistics/reported-figure.ts';
import { compareDays, monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { type CivilDay, CivilMonth } from '../../domain/values/civil-date.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { compareInstants, dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData } from './data.ts';
import { found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { byKey } from './page.ts';
import { activityOf } from './rows.ts';

/** What the rows add up to. */
export const statisticsHandlers: HandlersOf<'statistics.get' | 'statistics.month'> = {
  'statistics.get': ({ data, now, query }) => {
    const { communityId, from } = query;
    const community = communityId === undefined ? undefined : communityOf(data, communityId);
    const until = query.until ?? dayOf(now);
    const events = eventsOf(data, now).filter(
      (event) =>
        isOf(communityId, event.communityId) &&
        (from === undefined || event.day >= from) &&
        event.day <= until,
    );
    const { sessions, attendances, persons, serviceMinutes } = countsOf(events);
    const metric = { until, asOf: now, ...(from === undefined ? {} : { from }) };
    const populations = data.communities
      .filter(({ id }) => isOf(communityId, id))
      .flatMap(({ youthPopulation = [] }) => youthPopulation);
    return {
      metrics: [
        { key: 'sessions', value: sessions, ...metric },
        { key: 'attendances', value: attendances, ...metric },
        { key: 'persons', value: persons, ...metric },
        { key: 'service-minutes', value: serviceMinutes, ...metric },
      ],
      months: monthsOf(events),
      reported: data.reportedFigures
        .filter((figure) => isOf(communityId, figure.communityId))
        .map(figureView),
      asOf: now,
      ...(populations.length === 0
        ? {}
        : { youthPopulation: populations.reduce((sum, one) => sum + one, 0) }),
      ...(community === undefined ? {} : { communityId: community.id, communityName: community.name }),
    };
  },

  'statistics.month': ({ caller, data, now, params, query }) => {
    if (!mayActIn(caller, query.communityId)) throw new Refused('forbidden');
    const { id, name } = communityOf(data, query.communityId);
    const month = CivilMonth.safeParse(params.month);
    if (!month.success)
      throw new Refused('validation-failed', [{ pointer: '/month', code: 'month-malformed' }]);
    const events = eventsOf(data, now).filter(
      ({ communityId, day }) => communityId === id && monthOf(day) === month.data,
    );
    const programmes = [...new Set(events.map(({ programmeId }) => programmeId))].toSorted(
      byKey((one) => one ?? ''),
    );
    return {
      communityId: id,
      communityName: name,
      month: month.data,
      rows: programmes.map((programmeId) => ({
        ...programmeOf(data, programmeId),
        ...countsOf(events.filter((event) => event.programmeId === programmeId)),
      })),
      total: countsOf(events),
      asOf: now,
    };
  },
};

/** One check-in, or the granted minutes of one entry. */
interface CountedEvent {
  readonly day: CivilDay;
  readonly communityId: string;
  readonly programmeId: string | undefined;
  readonly sessionId: string;
  readonly personId?: string;
  readonly minutes: number;
}

function eventsOf(data: MemoryData, now: Instant): CountedEvent[] {
  return data.sessions.flatMap((session) => {
    const { communityId, programmeId } = activityOf(data, session);
    const event = {
      day: dayOf(session.startsAt),
      communityId,
      programmeId,
      sessionId: session.id,
      minutes: 0,
    };
    const minutes = data.serviceEntries
      .filter(({ sessionId, state }) => sessionId === session.id && state === 'approved')
      .map((entry) => ({ ...event, day: entry.serviceDay, minutes: entry.grantedMinutes }));
    const isHeld = session.status !== 'cancelled' && compareInstants(session.startsAt, now) <= 0;
    if (!isHeld) return minutes;
    const present = data.signUps
      .filter(({ sessionId }) => sessionId === session.id)
      .flatMap(({ party }) => party.filter(({ checkIn }) => checkIn !== undefined))
      .map(({ personId }) => ({ ...event, personId }));
    return [...present, ...minutes];
  });
}

function countsOf(events: readonly CountedEvent[]) {
  const attendances = events.filter(({ personId }) => personId !== undefined);
  return {
    sessions: new Set(attendances.map(({ sessionId }) => sessionId)).size,
    attendances: attendances.length,
    persons: new Set(attendances.map(({ personId }) => personId)).size,
    serviceMinutes: events.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function monthsOf(events: readonly CountedEvent[]) {
  return [...new Set(events.map(({ day }) => monthOf(day)))]
    .toSorted(compareDays)
    .map((month) => ({ month, ...countsOf(events.filter(({ day }) => monthOf(day) === month)) }));
}

function figureView({ communityId: _community, ...figure }: MemoryData['reportedFigures'][number]) {
  const { computed } = figure;
  return { ...figure, ...(computed === undefined ? {} : { satisfied: satisfies(computed, figure) }) };
}

function communityOf(data: MemoryData, communityId: string) {
  return found(
    data.communities.find(({ id }) => id === communityId),
    'community-not-found',
  );
}

function programmeOf(data: MemoryData, programmeId: string | undefined) {
  const programme = data.programmes.find(({ id }) => id === programmeId);
  return programme === undefined ? {} : { programmeId: programme.id, programmeName: programme.name };
}

function isOf(asked: string | undefined, communityId: string): boolean {
  return asked === undefined || asked === communityId;
}
