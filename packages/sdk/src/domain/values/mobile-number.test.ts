import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MobileNumber } from './mobile-number.ts';
import { normaliseMobile } from './mobile-text.ts';

test('every usual writing of a mobile number becomes its 11 digits', () => {
  const writings = [
    '15412345678',
    '+8615412345678',
    '8615412345678',
    '008615412345678',
    '+86 154 1234 5678',
    '154-1234-5678',
    '(+86)154 1234 5678',
    '１５４１２３４５６７８',
    '＋８６　１５４１２３４５６７８',
    ' 15412345678\n',
    '154\u00a01234\u00a05678',
    '154\u20111234\u20135678',
    '\u202d154 1234 5678\u202c',
    '\u200b15412345678',
  ];
  for (const text of writings) {
    assert.equal(normaliseMobile(text), '15412345678', JSON.stringify(text));
    assert.equal(MobileNumber.parse(text), '15412345678', JSON.stringify(text));
  }
});

test('what is no mobile number of mainland China is refused', () => {
  const refused = [
    '1541234567',
    '154123456789',
    '12412345678',
    '25412345678',
    '+852 5412 3456 78',
    '0951-6021234',
    '+115412345678',
    '09516021234',
    '861541234567',
    '868615412345678',
    '1541234567a',
    '154.1234.5678',
    '154 1234 5678 ext 1',
    '一五四12345678',
  ];
  for (const text of refused) {
    assert.equal(normaliseMobile(text), undefined, text);
    assert.ok(!MobileNumber.safeParse(text).success, text);
  }
});

test('carriers are not asked: each second digit from 3 to 9 will do', () => {
  for (let digit = 0; digit <= 9; digit += 1) {
    assert.equal(normaliseMobile(`1${digit}412345678`) !== undefined, digit >= 3, String(digit));
  }
});

test('normalising a normalised number changes nothing', () => {
  assert.equal(normaliseMobile(normaliseMobile('+86 154-1234-5678') ?? ''), '15412345678');
});
