import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DivisionCode, isWithin } from './division-code.ts';

test('a division code has 6, 9 or 12 digits', () => {
  for (const text of ['640181', '640181001', '640181001009']) assert.equal(DivisionCode.parse(text), text);
  for (const text of [
    '64',
    '6401',
    '64018',
    '6401810',
    '6401810010',
    '6401810010091',
    '040181',
    '64018a',
    ' 640181',
  ]) {
    assert.ok(!DivisionCode.safeParse(text).success, text);
  }
});

test('a community lies in its street, its county, its city and its region, and in itself', () => {
  for (const parent of [
    '640181001009',
    '640181001',
    '640181001000',
    '640181',
    '640181000000',
    '640100',
    '640000',
  ]) {
    assert.ok(isWithin(parent, '640181001009'), parent);
  }
});

test('a division does not lie in a neighbour or in a part of itself', () => {
  assert.ok(!isWithin('640181001009', '640181001002'));
  assert.ok(!isWithin('640181001009', '640181001'));
  assert.ok(!isWithin('640181', '640100'));
  assert.ok(!isWithin('640181001', '640181010009'));
  assert.ok(!isWithin('640200', '640181'));
  assert.ok(!isWithin('640181', '640181001009'.replace('640181', '640182')));
});

test('zeros that fill a code up change nothing', () => {
  assert.ok(isWithin('640181000000', '640181'));
  assert.ok(isWithin('640181', '640181000000'));
  assert.ok(isWithin('640000000000', '640000'));
});

test('nothing lies in what is no code', () => {
  for (const text of ['', '6', '64', 'everything']) {
    assert.ok(!isWithin(text, '640181'), text);
    assert.ok(!isWithin('640181', text), text);
  }
});
