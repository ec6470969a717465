import type { CivilDay } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { emptySession, noVenue } from './new-session-request.ts';
import {
  exceptedDays,
  newSeriesOf,
  possibleDays,
  seriesProblems,
  seriesProblemsAt,
  weekdaysOf,
  withException,
  withWeekday,
} from './series-request.ts';

const draft = {
  ...emptySession,
  activityId: 'act_reading',
  venueId: noVenue,
  day: '2026-12-02', // a Wednesday
  from: '19:00',
  until: '20:30',
  participants: '20',
  repeatUntil: '2026-12-19',
};

describe('a series in the form', () => {
  it('is on the weekday of its first day, until others are chosen', () => {
    expect(weekdaysOf(draft)).to.deep.equal([3]);
    expect(withWeekday(draft, 6, true)).to.equal('36');
    expect(withWeekday({ ...draft, weekdays: '36' }, 3, false)).to.equal('6');
    expect(possibleDays({ ...draft, weekdays: '36' })).to.deep.equal([
      '2026-12-02',
      '2026-12-05',
      '2026-12-09',
      '2026-12-12',
      '2026-12-16',
      '2026-12-19',
    ]);
  });

  it('leaves out the days that were tapped, and forgets those that it no longer has', () => {
    const day = '2026-12-09' as CivilDay;
    const except = withException(draft, day, true);
    expect(exceptedDays({ ...draft, except })).to.deep.equal([day]);
    expect(withException({ ...draft, except }, day, false)).to.equal('');
    expect(exceptedDays({ ...draft, except, weekdays: '6' })).to.deep.equal([]);
  });

  it('is sent by the wall clock, with the sign-up window as minutes before each start', () => {
    const sent = newSeriesOf({
      ...draft,
      opens: '2026-11-25T19:00',
      closes: '2026-12-02T18:00',
      minimum: '5',
    });
    expect(sent).to.deep.equal({
      weekdays: [3],
      from: '2026-12-02',
      until: '2026-12-19',
      startTime: '19:00',
      endTime: '20:30',
      capacity: { participant: 20 },
      minimum: { participants: 5, otherwise: 'organiser-decides' },
      signUpOpensMinutesBefore: 7 * 24 * 60,
      signUpClosesMinutesBefore: 60,
    });
  });

  it('says where it contradicts itself', () => {
    expect(seriesProblems(draft)).to.deep.equal({});
    expect(seriesProblems({ ...draft, repeatUntil: 'soon' })).to.deep.equal({ repeatUntil: 'day-malformed' });
    expect(seriesProblems({ ...draft, repeatUntil: '2026-12-01' })).to.have.property('repeatUntil');
    expect(seriesProblems({ ...draft, repeatUntil: '2028-12-01' })).to.have.property('repeatUntil');
    expect(seriesProblems({ ...draft, lastDay: '2026-12-03' })).to.deep.equal({ lastDay: 'not-in-series' });
    expect(seriesProblemsAt([{ pointer: '/capacity', code: 'required' }])).to.deep.equal({
      participants: 'required',
    });
  });
});
