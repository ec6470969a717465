import { addDays, startOfWeek } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf, instantAt } from '../../domain/values/wall-clock.ts';
import { aNewSeries } from '../builders.ts';
import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** Tuesdays and Thursdays of two weeks, from the Monday after next. */
function twoWeeks(world: World) {
  const from = addDays(startOfWeek(dayOf(world.subject.now())), 14);
  return {
    from,
    series: aNewSeries({
      weekdays: [2, 4],
      from,
      until: addDays(from, 13),
      except: [addDays(from, 8)],
      capacity: { participant: 12 },
      signUpClosesMinutesBefore: 60,
    }),
  };
}

/** Sessions that are scheduled together, and the page of the programme that they belong to. */
export const sessionSeriesCases: Cases = {
  'a series becomes sessions on its days, all of one name, each of which lives on by itself': async (
    world,
  ) => {
    const activityId = await world.activity();
    const { from, series } = twoWeeks(world);
    const { seriesId, sessions } = await world.organiser.sessions.scheduleSeries(activityId, series);
    const days = [1, 3, 10].map((after) => addDays(from, after));
    equal<unknown>(
      sessions.map(({ startsAt }) => startsAt),
      days.map((day) => instantAt(day, '19:00')),
      'starts',
    );
    equal<unknown>(
      sessions.map(({ endsAt }) => endsAt),
      days.map((day) => instantAt(day, '20:30')),
      'ends',
    );
    equal<unknown>(
      sessions.map(({ signUpClosesAt }) => signUpClosesAt),
      days.map((day) => instantAt(day, '18:00')),
      'closes',
    );
    isTrue(
      sessions.every((session) => session.seriesId === seriesId),
      'one series',
    );
    isTrue(
      sessions.every(({ places }) => places.participant?.capacity === 12),
      'places of each',
    );
    equal((await world.resident.sessions.list({ activityId })).items.length, 3, 'sessions that all can see');

    const [first, second] = sessions;
    await world.organiser.sessions.cancel(defined(first, 'the first').id, { reason: '下雨' });
    equal<string>((await world.resident.sessions.get(defined(second, 'the second').id)).status, 'scheduled');
  },

  'a series that contradicts itself or has too many sessions is refused as a whole, by its field': async (
    world,
  ) => {
    const activityId = await world.activity();
    const { from, series } = twoWeeks(world);
    for (const [part, field] of [
      [{ until: addDays(from, -1) }, '/until ends-before-start'],
      [{ until: addDays(from, 366) }, '/until too-large'],
      [{ weekdays: [1, 2, 3, 4, 5, 6, 7], until: addDays(from, 300) }, '/until too-many'],
      [{ weekdays: [1], until: addDays(from, 7), except: [from, addDays(from, 7)] }, '/weekdays no-sessions'],
      [{ endTime: '18:59' }, '/endTime ends-before-start'],
      [{ startTime: '7pm' }, '/startTime time-malformed'],
      [{ capacity: {} }, '/capacity required'],
      [{ weekdays: [8] }, '/weekdays/0 too-large'],
    ] as const) {
      const wish = { ...series, ...part } as typeof series;
      const refusal = await refused(
        world.organiser.sessions.scheduleSeries(activityId, wish),
        'validation-failed',
      );
      isTrue(fieldsOf(refusal).includes(field), `expected ${field}, got ${fieldsOf(refusal).join(', ')}`);
    }
    equal(
      (await world.resident.sessions.list({ activityId })).items.length,
      0,
      'sessions of what was refused',
    );
  },

  'a series needs an activity and a venue of the organiser’s community': async (world) => {
    const { series } = twoWeeks(world);
    const { scheduleSeries } = world.organiser.sessions;
    await refused(scheduleSeries('act_unknown', series), 'activity-not-found');
    const activityId = await world.activity();
    await refused(scheduleSeries(activityId, { ...series, venueId: 'ven_unknown' }), 'venue-not-found');
    const { otherOrganiser } = world.subject.tokens;
    if (otherOrganiser === undefined) return;
    await refused(world.as(otherOrganiser).sessions.scheduleSeries(activityId, series), 'activity-not-found');
  },

  'a series that is sent twice is scheduled once': async (world) => {
    const activityId = await world.activity();
    const { series } = twoWeeks(world);
    const options = { idempotencyKey: `series-of-${activityId}` };
    const { scheduleSeries } = world.organiser.sessions;
    const answers = [
      await scheduleSeries(activityId, series, options),
      await scheduleSeries(activityId, series, options),
    ] as const;
    equal(answers[0], answers[1], 'answers');
    equal((await world.resident.sessions.list({ activityId })).items.length, 3, 'sessions');
  },

  'a programme tells what came together, and what comes next of each activity': async (world) => {
    const programme = defined((await world.resident.programmes.list()).items[0], 'a programme');
    const before = await world.resident.programmes.get(programme.id);
    equal<unknown>(
      [before.id, before.name, before.summary],
      [programme.id, programme.name, programme.summary],
    );
    const activityId = await world.activity({ programmeId: programme.id });
    const later = await busyWeek(world, activityId);

    const after = await world.resident.programmes.get(programme.id);
    const own = defined(
      after.activities.find(({ activity }) => activity.id === activityId),
      'the activity',
    );
    const { asOf: _asOf, ...totals } = own.totals;
    equal(totals, { sessions: 1, upcoming: 4 }, 'totals of the activity');
    equal<unknown>(
      own.nextSessions.map(({ id }) => id),
      later.slice(0, 3),
      'the next three',
    );
    equal(after.totals.sessions, before.totals.sessions + 1, 'sessions of the programme');
    equal(
      after.totals.upcoming,
      after.activities.reduce((sum, one) => sum + one.totals.upcoming, 0),
      'sessions ahead',
    );
    await refused(world.resident.programmes.get('prg_unknown'), 'programme-not-found');
  },
};

/** One session to which one came, one to which nobody came, one that was cancelled; and four to come, whose ids it gives. */
async function busyWeek(world: World, activityId: string): Promise<string[]> {
  const held = await world.session({ activityId, startsIn: 30 });
  const { participantId } = await world.volunteer(held.id);
  await world.organiser.participants.checkIn(participantId);
  await world.session({ activityId, startsIn: 45 });
  const later = new Map<number, string>();
  for (const minutes of [5000, 3000, 4000, 2000])
    later.set(minutes, (await world.session({ activityId, startsIn: minutes })).id);
  const called = await world.session({ activityId, startsIn: 1500 });
  await world.organiser.sessions.cancel(called.id, { reason: '下雨' });
  await world.subject.advance(60);
  return [...later].toSorted(([a], [b]) => a - b).map(([, id]) => id);
}
