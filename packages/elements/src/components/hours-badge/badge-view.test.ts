import { assert } from 'chai';
import { badgeView } from './badge-view.ts';

describe('badgeView', () => {
  it('splits the total into hours and minutes', () => {
    const { hours, minutes } = badgeView({ totalMinutes: 7_865 });
    assert.deepEqual([hours, minutes], [131, 5]);
  });

  it('shows the way to the next star by published minutes, as a part of the whole way from nothing', () => {
    const { next } = badgeView({
      totalMinutes: 9_600,
      noticeMinutes: 600,
      starsReached: 1,
      minutesToNextStar: 9_000,
    });
    assert.deepEqual(next, { star: 2, minutes: 9_000, percent: 50 });
  });

  it('knows no next star where the answer names none', () => {
    assert.isUndefined(badgeView({ totalMinutes: 90_000, stars: 5 }).next);
  });

  it('draws five stars, and more where a policy has more', () => {
    assert.equal(badgeView({ stars: 0, minutesToNextStar: 6_000 }).starSlots, 5);
    assert.equal(badgeView({ starsReached: 6, minutesToNextStar: 60 }).starSlots, 7);
  });

  it('puts the origins side by side until they fill the bar', () => {
    const { origins } = badgeView({
      origins: [
        { origin: 'check-in', minutes: 60 },
        { origin: 'supplement', minutes: 30 },
        { origin: 'import', minutes: 30 },
      ],
    });
    assert.deepEqual(
      origins.map(({ start, width }) => [start, width]),
      [
        [0, 50],
        [50, 25],
        [75, 25],
      ],
    );
  });

  it('leaves out origins that gave nothing', () => {
    assert.deepEqual(badgeView({ origins: [{ origin: 'import', minutes: 0 }] }).origins, []);
  });

  it('makes do with an answer that has nothing in it', () => {
    assert.deepEqual(badgeView({}), {
      totalMinutes: 0,
      hours: 0,
      minutes: 0,
      noticeMinutes: 0,
      stars: 0,
      reached: undefined,
      starSlots: 5,
      next: undefined,
      origins: [],
    });
  });
});
