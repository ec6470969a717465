import { type MetricKey, metricKeys } from '../../domain/statistics/metric-keys.ts';
import { satisfies } from '../../domain/statistics/reported-figure.ts';
import type { MonthlyFigures } from '../../domain/statistics/statistics.ts';
import { leastThreshold } from '../../domain/statistics/suppression.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** This month as staff see it: nothing is left out. */
function monthOfNow(world: World): Promise<MonthlyFigures> {
  const { communityId } = world.subject;
  return world.organiser.statistics.month(thisMonth(world), { communityId });
}

function thisMonth(world: World): string {
  return monthOf(dayOf(world.subject.now()));
}

/** A session with a family and a volunteer, all of them present, and the volunteer's hour approved. */
async function heldSession(world: World): Promise<void> {
  const { id } = await world.session({ startsIn: 10 });
  const family = await world.resident.signUps.create(id, world.family());
  const { participantId } = await world.volunteer(id);
  await world.subject.advance(10);
  for (const one of family.signUp.party) await world.organiser.participants.checkIn(one.id);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(60);
  const { serviceEntry } = await world.organiser.participants.checkOut(participantId);
  await world.organiser.serviceEntries.approve(defined(serviceEntry, 'entry').id);
}

async function sumOfRows(world: World, metric: MetricKey): Promise<number> {
  let sum = 0;
  const { communityId } = world.subject;
  const query = { communityId, period: thisMonth(world), metric, limit: 2 };
  for await (const { count } of world.organiser.statistics.allRows(query)) sum += count;
  return sum;
}

/** What the rows add up to, and what of it is told. */
export const statisticsCases: Cases = {
  'the four counts follow what happens, and their rows add up to them': async (world) => {
    const { total: before } = await monthOfNow(world);
    await heldSession(world);
    const { total: after } = await monthOfNow(world);
    equal(after, {
      sessions: before.sessions + 1,
      attendances: before.attendances + 3,
      persons: before.persons + 3,
      serviceMinutes: before.serviceMinutes + 60,
    });
    const values = { ...after, 'service-minutes': after.serviceMinutes };
    for (const metric of metricKeys) equal(await sumOfRows(world, metric), values[metric], metric);
  },

  'a session nobody came to is not one that was held': async (world) => {
    const { total: before } = await monthOfNow(world);
    const { id } = await world.session({ startsIn: 10 });
    await world.resident.signUps.create(id, world.family());
    await world.subject.advance(20);
    equal((await monthOfNow(world)).total, before);
  },

  'public figures say what they count, and are either told or suppressed': async (world) => {
    await heldSession(world);
    const { communityId } = world.subject;
    const answer = await world.resident.statistics.get({ communityId });
    equal(
      answer.metrics.map(({ key }) => key),
      [...metricKeys],
    );
    for (const { definition, key, query, suppressed, value } of answer.metrics) {
      isTrue((value === undefined) === (suppressed === true), key);
      isTrue(definition.startsWith(`${key}/`) && query.includes(`communityId=${communityId}`), key);
    }
    isTrue(answer.threshold >= leastThreshold, 'threshold');
    equal(
      answer.months.reduce((sum, { figures }) => sum + figures.sessions, 0),
      answer.metrics[0]?.value ?? 0,
      'sessions by month',
    );
    isTrue(
      answer.reported.every(
        (figure) => figure.computed === undefined || figure.satisfied === satisfies(figure.computed, figure),
      ),
      'reported figures',
    );
  },

  'figures of a few people are not told, by month, programme, category or community': async (world) => {
    await heldSession(world);
    const { communityId } = world.subject;
    const [one, all] = [
      await world.resident.statistics.get({ communityId, period: thisMonth(world) }),
      await world.resident.statistics.get(),
    ];
    for (const { categories, communities = [], months, programmes, threshold } of [one, all])
      for (const { persons = 0 } of [
        ...categories,
        ...communities,
        ...programmes,
        ...months.map(({ figures }) => figures),
      ])
        isTrue(persons === 0 || persons >= threshold, `${persons} persons`);
    const { total } = await monthOfNow(world);
    const told = one.metrics.find(({ key }) => key === 'persons');
    isTrue(told?.value === undefined || told.value === total.persons, 'the same as staff see');
    isTrue(
      told?.value === undefined || told.value >= one.threshold || told.value === 0,
      'persons of the month',
    );
  },

  'periods are whole months, years and all, by one filter at most': async (world) => {
    const { statistics } = world.resident;
    const category = 'culture' as const;
    await refused(statistics.get({ period: '2026-05-01' }), 'validation-failed');
    await refused(statistics.get({ period: '2026-13' }), 'validation-failed');
    await refused(statistics.get({ communityId: 'com_unknown' }), 'community-not-found');
    await refused(statistics.get({ programmeId: 'prg_unknown' }), 'programme-not-found');
    await refused(statistics.get({ programmeId: 'prg_unknown', category }), 'validation-failed');
    const none = await statistics.get({ period: '1999' });
    equal([none.metrics.map(({ value }) => value), none.months], [[0, 0, 0, 0], []]);
  },

  "a month's figures by programme add up to its total, persons apart": async (world) => {
    await heldSession(world);
    const { rows, total } = await monthOfNow(world);
    for (const key of ['sessions', 'attendances', 'serviceMinutes'] as const) {
      equal(
        rows.reduce((sum, row) => sum + row[key], 0),
        total[key],
        key,
      );
    }
    isTrue(total.persons <= rows.reduce((sum, row) => sum + row.persons, 0), 'persons');
  },
};
