import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvField, csvFile, guardFormula } from './formula-guard.ts';

describe('the guard against formulas', () => {
  for (const text of [
    '=1+1',
    '+cmd',
    '-cmd|x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＠x',
    '\u200b=1',
    '\ufeff=1',
  ])
    it(`puts an apostrophe before ${JSON.stringify(text)}`, () => {
      assert.equal(guardFormula(text), `'${text}`);
    });

  for (const text of ['', '-5', '+12.5', 'a=b', '参加人次', '3 - 2'])
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      assert.equal(guardFormula(text), text);
    });
});

describe('a CSV file', () => {
  it('quotes what has commas, quotes or lines in it', () => {
    assert.equal(csvField('a,b'), '"a,b"');
    assert.equal(csvField('说"好"'), '"说""好"""');
    assert.equal(csvField('一\n二'), '"一\n二"');
    assert.equal(csvField(undefined), '');
    assert.equal(csvField(-3), '-3');
  });

  it('begins with a byte order mark and ends every line with CRLF', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile([['甲', 1], ['=x']]));
    assert.equal(text, "\ufeff甲,1\r\n'=x\r\n");
  });
});
