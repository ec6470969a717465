import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CreditCode, parseCreditCode } from './credit-code.ts';

// The worked example of GB 32100-2015.
const example = '91350100M000100Y43';
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

test('the example of the standard is read', () => {
  assert.deepEqual(parseCreditCode(example), {
    authority: '9',
    kind: '1',
    divisionCode: '350100',
    organisationCode: 'M000100Y4',
  });
});

test('the counterexample of the standard is refused', () => {
  assert.equal(parseCreditCode('91350100M000100Y4Z'), undefined);
  assert.equal(parseCreditCode('91350100M000100Y4Y'), undefined); // a character that may stand there, but not here
});

test('small letters, spaces and full width are accepted and written the one way', () => {
  for (const text of [
    '91350100m000100y43',
    '91 350100 M000100Y4 3',
    '９１３５０１００Ｍ０００１００Ｙ４３',
  ]) {
    assert.equal(CreditCode.parse(text), example, text);
  }
});

test('any one wrong character is found out', () => {
  for (let index = 0; index < 18; index += 1) {
    for (const character of characters) {
      if (character === example[index]) continue;
      const wrong = example.slice(0, index) + character + example.slice(index + 1);
      assert.equal(parseCreditCode(wrong), undefined, wrong);
      assert.ok(!CreditCode.safeParse(wrong).success, wrong);
    }
  }
});

test('any two neighbours in the wrong order are found out', () => {
  for (let index = 0; index < 17; index += 1) {
    const [first = '', second = ''] = example.slice(index, index + 2);
    if (first === second) continue;
    const wrong = example.slice(0, index) + second + first + example.slice(index + 2);
    assert.equal(parseCreditCode(wrong), undefined, wrong);
  }
});

test('letters that the standard leaves out, and other lengths, are refused', () => {
  for (const letter of 'IOSVZ')
    assert.equal(parseCreditCode(`9135010${letter}M000100Y43`), undefined, letter);
  for (const letter of 'IOSVZ')
    assert.equal(parseCreditCode(`91350100${letter}000100Y43`), undefined, letter);
  for (const text of [example.slice(1), `${example}0`, '91350100-M000100Y43', '']) {
    assert.equal(parseCreditCode(text), undefined, text);
  }
});

test('a code whose characters add up to a multiple of 31 ends in 0', () => {
  assert.equal(parseCreditCode('000000000000000000')?.organisationCode, '000000000');
});
