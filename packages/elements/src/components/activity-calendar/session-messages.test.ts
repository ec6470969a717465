import { instantAt, type SessionSummary } from '@youth-action/sdk/domain';
import { expect } from 'chai';
import { aSession } from '../../../test/session-builder.ts';
import { forWhomText, overallState, placesText, placeText, stateText } from './session-messages.ts';

const now = instantAt('2026-11-05', '10:00');
const said = (session: SessionSummary, roleWanted = '', at = now) => {
  const overall = overallState(session, roleWanted, at);
  return [stateText(session, overall.state, 'zh-CN'), placesText(session, overall, 'zh-CN')];
};

describe('what is said of a session', () => {
  it('is its state and the places left', () => {
    expect(said(aSession())).to.eql(['可报名', '余 6 个名额']);
    expect(said(aSession({ status: 'cancelled' }))).to.eql(['已取消', '']);
    expect(said(aSession({ signUpClosesAt: now }))).to.eql(['报名已截止', '']);
    expect(said(aSession(), '', instantAt('2026-11-10', '20:30'))).to.eql(['已结束', '']);
  });

  it('says when sign-up opens', () => {
    const session = aSession({ signUpOpensAt: instantAt('2026-11-08', '09:00') });
    expect(said(session)[0]).to.equal('11月8日 周日 09:00 开始报名');
  });

  it('falls back on the volunteers where the participants are full, and says so', () => {
    const session = aSession({
      places: { participant: { capacity: 5, taken: 5 }, volunteer: { capacity: 2, taken: 1 } },
    });
    expect(said(session)).to.eql(['可报名', '志愿者 · 余 1 个名额']);
    expect(said(session, 'participant')).to.eql(['名额已满', '']);
  });

  it('says that one can join the waitlist, how many wait, and prefers a place that is free', () => {
    const waitlist = { promotion: 'automatic' };
    const places = { participant: { capacity: 5, taken: 5, waiting: 3 } };
    expect(said(aSession({ places, waitlist }))).to.eql(['名额已满，可候补', '3 人候补']);
    expect(
      said(aSession({ places: { ...places, volunteer: { capacity: 2, taken: 0 } }, waitlist }))[0],
    ).to.equal('可报名');
    expect(said(aSession({ places }))).to.eql(['名额已满', '']);
  });

  it('needs no sign-up where no role is offered', () => {
    expect(said(aSession({ places: {} }))).to.eql(['无需报名', '']);
  });

  it('names audience, ages and place, and leaves out what it does not know', () => {
    expect(forWhomText(aSession({ ageRange: { from: 6, to: 12 } }), 'en')).to.equal('Families · ages 6–12');
    expect(forWhomText(aSession({ audience: 'newcomers', ageRange: { from: 18 } }), 'zh-CN')).to.equal(
      '18 岁以上',
    );
    expect(forWhomText(aSession({ audience: 'everyone', ageRange: { to: 6 } }), 'en')).to.equal(
      'Everyone · up to age 6',
    );
    expect(placeText(aSession({ mode: 'online' }), 'zh-CN')).to.equal('线上 · 育才街社区');
  });
});
