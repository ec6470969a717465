import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { aNewSeries } from '../../testing/builders.ts';
import { addDays, compareDays, daysBetween, weekday } from '../values/calendar-arithmetic.ts';
import { ActivityId } from '../values/ids.ts';
import { dayOf, epochMillis, timeOf } from '../values/wall-clock.ts';
import {
  longestSeriesDays,
  mostSeriesSessions,
  newSeriesProblems,
  NewSessionSeries,
  seriesDays,
  sessionsOfSeries,
} from './recurrence.ts';
import { newSessionProblems } from './session.ts';

const activityId = ActivityId.parse('act_reading');
const parsed = (some: Parameters<typeof aNewSeries>[0] = {}) => NewSessionSeries.parse(aNewSeries(some));
const problemsOf = (some: Parameters<typeof aNewSeries>[0]) =>
  newSeriesProblems(parsed(some)).map(({ pointer, code }) => `${pointer} ${code}`);

const anyDay = fc.integer({ min: -36_500, max: 36_500 }).map((days) => addDays('2026-01-01', days));
const anySeries = fc
  .record({
    from: anyDay,
    length: fc.integer({ min: 0, max: longestSeriesDays - 1 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    excepted: fc.array(fc.integer({ min: -5, max: longestSeriesDays + 5 }), { maxLength: 40 }),
    start: fc.integer({ min: 0, max: 1_438 }),
    minutes: fc.integer({ min: 1, max: 1_439 }),
  })
  .map(({ excepted, from, length, minutes, start, weekdays }) =>
    parsed({
      from,
      until: addDays(from, length),
      weekdays,
      except: excepted.map((days) => addDays(from, days)),
      startTime: clock(start),
      endTime: clock(Math.min(start + minutes, 1_439)),
    }),
  );

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

describe('the days of a series', () => {
  it('are those of its weekdays between the ends that are not excepted: each once, in order, none left out', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { except = [], from, until, weekdays } = series;
        const days = seriesDays(series);
        assert.deepEqual(days, [...new Set(days)].toSorted(compareDays));
        const all = Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
        for (const day of all)
          assert.equal(days.includes(day), weekdays.includes(weekday(day)) && !except.includes(day), day);
        assert.ok(days.every((day) => day >= from && day <= until));
      }),
    );
  });

  it('do not depend on the order or the repetition in which weekdays and exceptions are named', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { except = [], weekdays } = series;
        const same = {
          ...series,
          weekdays: [...weekdays, ...weekdays].toReversed(),
          except: except.toReversed(),
        };
        assert.deepEqual(seriesDays(same), seriesDays(series));
      }),
    );
  });

  it('of Saturdays and Sundays without one holiday are these', () => {
    assert.deepEqual(seriesDays(parsed({ except: ['2026-05-23'] })).map(String), [
      '2026-05-16',
      '2026-05-17',
      '2026-05-24',
      '2026-05-30',
      '2026-05-31',
    ]);
  });
});

describe('the sessions of a series', () => {
  it('are one for each day, at its times on the programme’s clock, and valid each by itself', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const sessions = sessionsOfSeries(activityId, series);
        assert.deepEqual(
          sessions.map(({ startsAt }) => dayOf(startsAt)),
          seriesDays(series),
        );
        for (const session of sessions) {
          assert.deepEqual(
            [timeOf(session.startsAt), timeOf(session.endsAt)],
            [series.startTime, series.endTime],
          );
          assert.equal(dayOf(session.endsAt), dayOf(session.startsAt));
          assert.deepEqual(newSessionProblems(session), []);
        }
      }),
    );
  });

  it('open and close for sign-up so many minutes before their start', () => {
    const [first] = sessionsOfSeries(
      activityId,
      parsed({ signUpOpensMinutesBefore: 7 * 1440, signUpClosesMinutesBefore: 30 }),
    );
    assert.equal(first?.signUpOpensAt, '2026-05-09T19:00:00+08:00');
    assert.equal(first.signUpClosesAt, '2026-05-16T18:30:00+08:00');
    const [plain] = sessionsOfSeries(activityId, parsed());
    assert.deepEqual([plain?.signUpOpensAt, plain?.signUpClosesAt], [undefined, undefined]);
  });

  it('have the shifts of their own day', () => {
    const shift = { role: 'volunteer', admits: 'adults', label: '早班', capacity: 2 } as const;
    const groups = [{ ...shift, startTime: '18:30', endTime: '19:30' }, shift];
    const [, second] = sessionsOfSeries(
      activityId,
      parsed({ capacity: { participant: 10 }, groups: [...groups], weekdays: [6] }),
    );
    assert.deepEqual(second?.groups, [
      { ...shift, startsAt: '2026-05-23T18:30:00+08:00', endsAt: '2026-05-23T19:30:00+08:00' },
      { ...shift, startsAt: undefined, endsAt: undefined },
    ]);
  });

  it('start a whole number of days apart', () => {
    const starts = sessionsOfSeries(activityId, parsed({ until: '2027-05-01', weekdays: [1] }));
    const gaps = starts.slice(1).map(({ startsAt }, index) => {
      return epochMillis(startsAt) - epochMillis(starts[index]?.startsAt ?? '');
    });
    assert.ok(gaps.every((gap) => gap === 7 * 86_400_000));
  });
});

describe('a series', () => {
  it('without contradictions has no problems', () => assert.deepEqual(problemsOf({}), []));

  for (const [what, some, problem] of [
    ['ends before it starts', { until: '2026-05-15' }, '/until ends-before-start'],
    ['is longer than 366 days', { until: '2027-05-17' }, '/until too-large'],
    [
      'has more than 200 sessions',
      { weekdays: [1, 2, 3, 4, 5, 6, 7], until: '2026-12-02' },
      '/until too-many',
    ],
    ['has none of its weekdays', { from: '2026-05-18', until: '2026-05-22' }, '/weekdays no-sessions'],
    ['excepts all its days', { until: '2026-05-16', except: ['2026-05-16'] }, '/weekdays no-sessions'],
    ['ends its sessions when they start', { endTime: '19:00' }, '/endTime ends-before-start'],
    ['goes on after midnight', { endTime: '00:30' }, '/endTime ends-before-start'],
    [
      'opens after it closes',
      { signUpOpensMinutesBefore: 60, signUpClosesMinutesBefore: 60 },
      '/signUpOpensMinutesBefore opens-after-close',
    ],
    ['opens at its start', { signUpOpensMinutesBefore: 0 }, '/signUpOpensMinutesBefore opens-after-close'],
    ['has no places', { capacity: {} }, '/capacity required'],
    [
      'has a shift that ends first',
      {
        groups: [{ role: 'volunteer', admits: 'anyone', capacity: 1, startTime: '20:00', endTime: '19:00' }],
        capacity: { participant: 1 },
      },
      '/groups/0/endTime ends-before-start',
    ],
  ] satisfies readonly (readonly [string, Parameters<typeof aNewSeries>[0], string])[]) {
    it(`that ${what} is told so`, () => assert.deepEqual(problemsOf(some), [problem]));
  }

  it('may have exactly as many days and sessions as the limits say', () => {
    const last = addDays('2026-05-16', longestSeriesDays - 1);
    assert.deepEqual(problemsOf({ until: last }), []);
    const full = { weekdays: [1, 2, 3, 4, 5, 6, 7], until: addDays('2026-05-16', mostSeriesSessions - 1) };
    assert.deepEqual(problemsOf(full), []);
    assert.equal(sessionsOfSeries(activityId, parsed(full)).length, mostSeriesSessions);
  });

  for (const some of [
    { weekdays: [] },
    { weekdays: [0] },
    { weekdays: [8] },
    { weekdays: [1.5] },
    { startTime: '24:00' },
    { startTime: '9:00' },
    { endTime: '20:30:00' },
    { from: '2026-02-30' },
    { except: ['tomorrow'] },
    { signUpOpensMinutesBefore: -1 },
    { every: 'week' },
    { groups: [{ role: 'volunteer', admits: 'anyone', capacity: 1, startsAt: '2026-05-16T19:00:00+08:00' }] },
  ]) {
    it(`is refused with ${JSON.stringify(some)}`, () =>
      assert.equal(NewSessionSeries.safeParse({ ...aNewSeries(), ...some }).success, false));
  }
});
