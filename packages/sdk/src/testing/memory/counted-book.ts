/** The book of statistics, counted from the rows for each question. */
import { type ActivityTally, scopesOf, TallyBook } from '../../domain/statistics/tally-book.ts';
import { defaultThreshold } from '../../domain/statistics/suppression.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import type { CivilMonth } from '../../domain/values/civil-date.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, epochMillis } from '../../domain/values/wall-clock.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { activityOf } from './rows.ts';

/** One check-in, or the minutes of one entry. */
export interface CountedEvent {
  readonly session: SessionRow;
  readonly month: CivilMonth;
  readonly personId?: string;
  readonly volunteerId?: string;
  readonly minutes: number;
  readonly at?: Instant | undefined;
  readonly isVoid?: boolean;
}

export function eventsOf(data: MemoryData): CountedEvent[] {
  return data.sessions.flatMap((session) => [
    ...(session.status === 'cancelled' ? [] : attendancesOf(data, session)),
    ...entriesOf(data, session),
  ]);
}

function attendancesOf(data: MemoryData, session: SessionRow): CountedEvent[] {
  const month = monthOf(dayOf(session.startsAt));
  return data.signUps
    .filter(({ sessionId }) => sessionId === session.id)
    .flatMap(({ left = [], party }) => [...party, ...left])
    .flatMap(({ checkIn, personId }) =>
      checkIn === undefined ? [] : [{ session, month, personId, minutes: 0, at: checkIn.checkedInAt }],
    );
}

function entriesOf(data: MemoryData, session: SessionRow): CountedEvent[] {
  return data.serviceEntries
    .filter(({ sessionId, state }) => sessionId === session.id && state !== 'pending')
    .map(({ decidedAt, grantedMinutes, serviceDay, state, volunteerId }) => ({
      session,
      month: monthOf(serviceDay),
      minutes: state === 'void' ? 0 : grantedMinutes,
      at: decidedAt,
      isVoid: state === 'void',
      ...(state === 'void' || grantedMinutes === 0 ? {} : { volunteerId }),
    }));
}

/** The book as the rows are now; the threshold is the default. */
export function countedBook(data: MemoryData): TallyBook {
  const book = new TallyBook(defaultThreshold);
  const events = Map.groupBy(eventsOf(data), ({ month, session }) => `${session.activityId} ${month}`);
  const people = new Map<string, ReturnType<typeof nobodyAt>>();
  for (const [first, ...more] of events.values()) {
    if (first === undefined) continue;
    const tally = tallyOf(data, [first, ...more]);
    book.setActivity(tally);
    for (const scope of scopesOf(tally)) {
      const key = JSON.stringify(scope);
      const cell = people.get(key) ?? nobodyAt(scope);
      for (const { personId, volunteerId } of [first, ...more]) {
        if (personId !== undefined) cell.persons.add(personId);
        if (volunteerId !== undefined) cell.volunteers.add(volunteerId);
      }
      people.set(key, cell);
    }
  }
  for (const { persons, scope, volunteers } of people.values())
    book.setPeople({ ...scope, persons: persons.size, volunteers: volunteers.size });
  return book;
}

function nobodyAt(scope: ReturnType<typeof scopesOf>[number]) {
  return { scope, persons: new Set<string>(), volunteers: new Set<string>() };
}

function tallyOf(data: MemoryData, events: readonly [CountedEvent, ...CountedEvent[]]): ActivityTally {
  const [{ month, session }] = events;
  const { communityId, id, programmeId, serviceCategory } = activityOf(data, session);
  const attendances = events.filter(({ personId }) => personId !== undefined);
  return {
    communityId,
    activityId: id,
    month,
    programmeId,
    category: serviceCategory,
    sessions: new Set(attendances.map((event) => event.session.id)).size,
    attendances: attendances.length,
    minutes: events.reduce((sum, { minutes }) => sum + minutes, 0),
    countedAt: latest(events),
    correctedAt: latest(events.filter(({ isVoid }) => isVoid === true)),
  };
}

function latest(events: readonly CountedEvent[]): number | undefined {
  const times = events.flatMap(({ at }) => (at === undefined ? [] : [epochMillis(at)]));
  return times.length === 0 ? undefined : Math.max(...times);
}
