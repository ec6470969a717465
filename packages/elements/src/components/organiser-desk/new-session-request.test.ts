import { expect } from 'chai';
import {
  emptySession,
  newSessionOf,
  noVenue,
  sessionDraftProblems,
  sessionProblemsAt,
} from './new-session-request.ts';
import { emptySupplement, supplementDraftProblems } from './supplement-request.ts';

const draft = {
  ...emptySession,
  activityId: 'act_reading',
  venueId: 'ven_home',
  day: '2026-05-20',
  from: '19:00',
  until: '20:30',
  participants: '20',
};

describe('a session to schedule', () => {
  it('needs activity, venue, day, times, and places of one role', () => {
    expect(sessionDraftProblems(emptySession)).to.deep.equal({
      activityId: 'required',
      venueId: 'required',
      day: 'required',
      from: 'required',
      until: 'required',
    });
    expect(sessionDraftProblems({ ...draft, participants: '' })).to.deep.equal({ participants: 'required' });
    expect(sessionDraftProblems(draft)).to.deep.equal({});
  });

  it('ends after it begins, on the same day unless another one is given', () => {
    expect(sessionDraftProblems({ ...draft, until: '18:00' })).to.deep.equal({ until: 'ends-before-start' });
    expect(sessionDraftProblems({ ...draft, until: '08:00', lastDay: '2026-05-21' })).to.deep.equal({});
  });

  it('has days, times and numbers that can be read, also where they are typed', () => {
    const typed = { ...draft, day: '2026-02-30', from: '7pm', volunteers: '1.5', closes: 'soon' };
    expect(sessionDraftProblems(typed)).to.deep.equal({
      day: 'day-malformed',
      from: 'instant-malformed',
      volunteers: 'capacity-malformed',
      closes: 'instant-malformed',
    });
  });

  it('is sent in the programme’s zone, without what was left out', () => {
    const sent = newSessionOf({ ...draft, venueId: noVenue, volunteers: '3', closes: '2026-05-19T18:00' });
    expect(sent).to.deep.equal({
      activityId: 'act_reading',
      startsAt: '2026-05-20T19:00:00+08:00',
      endsAt: '2026-05-20T20:30:00+08:00',
      signUpClosesAt: '2026-05-19T18:00:00+08:00',
      capacity: { participant: 20, volunteer: 3 },
    });
  });

  it('puts what the server says to the field that it is about', () => {
    const errors = [
      { pointer: '/capacity/volunteer', code: 'a' },
      { pointer: '/startsAt', code: 'b' },
      { pointer: '/else', code: 'c' },
    ];
    expect(sessionProblemsAt(errors)).to.deep.equal({ volunteers: 'a', from: 'b' });
  });
});

describe('a supplement', () => {
  it('needs all its fields, and minutes of no more than a day', () => {
    expect(Object.keys(supplementDraftProblems(emptySupplement))).to.have.length(5);
    const filled = {
      ...emptySupplement,
      volunteerId: 'vol_one',
      sessionId: 'ses_one',
      minutes: '1441',
      reason: '断网',
      evidence: '签到表第 3 页',
    };
    expect(supplementDraftProblems(filled)).to.deep.equal({ minutes: 'minutes-malformed' });
    expect(supplementDraftProblems({ ...filled, minutes: '1440' })).to.deep.equal({});
    expect(supplementDraftProblems({ ...filled, minutes: '0' })).to.deep.equal({
      minutes: 'minutes-malformed',
    });
  });
});
