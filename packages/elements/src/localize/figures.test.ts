import { assert } from 'chai';
import { dateText, grouped, instantText } from './figures.ts';

describe('grouped', () => {
  it('groups digits by three', () => {
    assert.deepEqual([0, 999, 1_000, 10_000, 1_234_567].map(grouped), [
      '0',
      '999',
      '1,000',
      '10,000',
      '1,234,567',
    ]);
  });
});

describe('dateText', () => {
  it('writes days as both languages do', () => {
    assert.deepEqual(
      [dateText('2026-05-01', 'zh-CN'), dateText('2026-05-01', 'en')],
      ['2026年5月1日', '1 May 2026'],
    );
  });

  it('keeps a month a month', () => {
    assert.deepEqual(
      [dateText('2023-10', 'zh-CN'), dateText('2023-10', 'en')],
      ['2023年10月', 'October 2023'],
    );
  });
});

describe('instantText', () => {
  it('tells the time on the programme’s clock, whatever offset it comes with and wherever the device is', () => {
    for (const instant of [
      '2026-05-17T00:30:00+08:00',
      '2026-05-16T16:30:00Z',
      '2026-05-16T09:30:00.250-07:00',
    ]) {
      assert.equal(instantText(instant, 'zh-CN'), '2026年5月17日 00:30');
    }
  });

  it('has no text for what is missing or no instant', () => {
    assert.deepEqual([instantText(undefined, 'en'), instantText('soon', 'en')], [undefined, undefined]);
  });
});
