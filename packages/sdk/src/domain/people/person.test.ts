import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFrom } from '../values/calendar-arithmetic.ts';
import { mayBeMinor } from './person.ts';

const day = dayFrom('2026-11-23');

test('a person is a minor until the day after the 18th birthday, whatever she has declared', () => {
  assert.equal(mayBeMinor({ birth: '2008-11-23', isDeclaredAdult: true }, day), true);
  assert.equal(mayBeMinor({ birth: '2008-11-22', isDeclaredAdult: false }, day), false);
});

test('a person of whom only the month of birth is known may be as young as that month allows', () => {
  assert.equal(mayBeMinor({ birth: '2008-11', isDeclaredAdult: true }, day), true);
  assert.equal(mayBeMinor({ birth: '2008-10', isDeclaredAdult: true }, day), false);
});

test('without a birth only a declaration makes somebody an adult', () => {
  assert.equal(mayBeMinor({ isDeclaredAdult: true }, day), false);
  assert.equal(mayBeMinor({ isDeclaredAdult: false }, day), true);
});
