import { dayFrom, instantFrom } from '@youth-action/sdk/domain';
import { assert } from 'chai';
import { dayText, longWeekdayNames, minutesText, monthText, timeRangeText, weekdayNames } from './dates.ts';

const day = dayFrom('2026-11-23');

describe('days and months in words', () => {
  it('start the week on Monday', () => {
    assert.deepEqual([weekdayNames('zh-CN')[0], longWeekdayNames('en')[0]], ['周一', 'Monday']);
    assert.deepEqual([weekdayNames('en').length, longWeekdayNames('zh-CN').length], [7, 7]);
  });

  it('name a month', () => {
    assert.deepEqual(
      [monthText('2026-01', 'zh-CN'), monthText('2026-12', 'en')],
      ['2026年1月', 'December 2026'],
    );
  });

  it('name a day with its weekday, and with its year on request', () => {
    assert.deepEqual(
      [dayText(day, 'zh-CN'), dayText(day, 'en'), dayText(day, 'zh-CN', true), dayText(day, 'en', true)],
      ['11月23日 周一', 'Mon 23 November', '2026年11月23日 周一', 'Mon 23 November 2026'],
    );
  });
});

describe('timeRangeText', () => {
  it('gives both times of a session', () => {
    const range = [
      instantFrom('2026-11-23T19:00:00+08:00'),
      instantFrom('2026-11-23T20:30:00+08:00'),
    ] as const;
    assert.equal(timeRangeText(...range, 'en'), '19:00–20:30');
  });

  it('says on which day a session over midnight ends', () => {
    const range = [
      instantFrom('2026-11-23T19:00:00+08:00'),
      instantFrom('2026-11-24T08:00:00+08:00'),
    ] as const;
    assert.equal(timeRangeText(...range, 'zh-CN'), '19:00–11月24日 周二 08:00');
  });

  it('goes by the programme’s clock, not by the offset of the text', () => {
    const range = [instantFrom('2026-11-23T15:30:00Z'), instantFrom('2026-11-23T16:30:00Z')] as const;
    assert.equal(timeRangeText(...range, 'zh-CN'), '23:30–11月24日 周二 00:30');
  });
});

describe('minutesText', () => {
  it('leaves out what there is none of', () => {
    assert.deepEqual(
      [0, 45, 60, 750].map((minutes) => minutesText(minutes, 'zh-CN')),
      ['0 分钟', '45 分钟', '1 小时', '12 小时 30 分钟'],
    );
    assert.equal(minutesText(750, 'en'), '12 h 30 min');
  });
});
