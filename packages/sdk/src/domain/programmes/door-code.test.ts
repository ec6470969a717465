import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  doorCodeOf,
  doorCodeShown,
  doorKeyOf,
  doorStepAt,
  doorStepStart,
  findDoorStep,
  readDoorCode,
} from './door-code.ts';

const secret = '0b'.repeat(32);
const key = doorKeyOf(secret, 'ses_a');

describe('codes on the door', () => {
  it('come from HMAC-SHA256, as Node makes it', () => {
    const own = createHmac('sha256', Buffer.from(secret, 'hex'))
      .update('youth-action/door-key/v1\nses_a')
      .digest('hex');
    assert.equal(key, own);
    const mac = createHmac('sha256', Buffer.from(own, 'hex'))
      .update('youth-action/door-code/v1\n57')
      .digest();
    const bits = [...mac.subarray(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const code = Array.from(
      { length: 8 },
      (_, i) => digits[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)],
    ).join('');
    assert.equal(doorCodeOf(key, 57), code);
  });

  it('stay what they were: screens and servers of different versions agree', () => {
    assert.equal(key, '22d2bac3d41031b40c48cabedc446e0ae801b979134f713e990ea695cb81791c');
    assert.deepEqual(
      [0, 1, 59_000_000].map((step) => doorCodeOf(key, step)),
      ['5WGRA650', '5C1GMK46', 'BMJNWH7M'],
    );
  });

  it('differ by session and by step', () => {
    const other = doorKeyOf(secret, 'ses_b');
    const codes = [1, 2, 3, 4].flatMap((step) => [doorCodeOf(key, step), doorCodeOf(other, step)]);
    assert.equal(new Set(codes).size, 8);
    for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it('stand for half a minute each', () => {
    const step = doorStepAt(1_795_000_000_000);
    assert.equal(doorStepAt(doorStepStart(step)), step);
    assert.equal(doorStepAt(doorStepStart(step) + 29_999), step);
    assert.equal(doorStepAt(doorStepStart(step) + 30_000), step + 1);
  });

  it('are found among the steps that are looked at, and nowhere else', () => {
    const code = doorCodeOf(key, 100);
    assert.equal(findDoorStep(key, code, { first: 99, last: 101 }), 100);
    assert.equal(findDoorStep(key, code, { first: 101, last: 103 }), undefined);
  });

  it('are read however they are typed', () => {
    const typed = [
      'A1B0-C1D2',
      'a1b0c1d2',
      ' aib0 clDZ '.replace('Z', '2'),
      'Ａ１ＢＯ　ｃｌｄ２',
      'ALBO CID2',
    ];
    assert.deepEqual(
      typed.map(readDoorCode),
      Array.from({ length: 5 }, () => 'A1B0C1D2'),
    );
    assert.deepEqual(
      ['', 'A1B0C1D', 'A1B0C1D23', 'A1B0C1DU', '一二三四五六七八'].map(readDoorCode),
      Array(5).fill(undefined),
    );
    assert.equal(doorCodeShown('A1B0C1D2'), 'A1B0-C1D2');
  });
});
