import { satisfies } from '@youth-action/sdk/domain';
import { assert } from 'chai';
import { countText, expectedText } from './figure-text.ts';

describe('countText', () => {
  it('gives each count its own unit', () => {
    assert.deepEqual(
      ['sessions', 'attendances', 'persons', 'times'].map((unit) => countText(1_204, unit, 'zh-CN')),
      ['1,204 场', '1,204 人次', '1,204 人', '1,204 次'],
    );
  });

  it('writes minutes as hours', () => {
    assert.deepEqual(
      [countText(90, 'minutes', 'en'), countText(60, 'service-minutes', 'zh-CN')],
      ['1 h 30 min', '1 小时'],
    );
  });

  it('leaves out a unit that it does not know', () => {
    assert.equal(countText(1_000, 'parsecs', 'en'), '1,000');
  });
});

describe('expectedText', () => {
  it('says what the rows may come to', () => {
    assert.deepEqual(
      [
        expectedText({ value: 22, qualifier: 'exact' }),
        expectedText({ value: 10_000, qualifier: 'reached' }),
        expectedText({ value: 300, qualifier: 'over', step: 100 }),
        expectedText({ value: 100, qualifier: 'over' }),
      ],
      ['22', '≥ 10,000', '301–399', '> 100'],
    );
  });

  it('agrees with the rule that decides, at both ends of a range', () => {
    const figure = { value: 60, qualifier: 'over', step: 10 };
    assert.equal(expectedText(figure), '61–69');
    assert.deepEqual(
      [60, 61, 69, 70].map((computed) => satisfies(computed, figure)),
      [false, true, true, false],
    );
  });
});
