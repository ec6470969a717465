import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession } from '../../testing/builders.ts';
import { epochMillis, instantFrom, instantOf } from '../values/wall-clock.ts';
import { freePlaces, signUpState } from './sign-up-state.ts';

const opensAt = '2026-05-01T09:00:00+08:00';
const closesAt = '2026-05-16T19:00:00+08:00';
const during = instantFrom('2026-05-10T12:00:00+08:00');
const full = { participant: { capacity: 2, taken: 2 } };

function beside(instant: string, milliseconds: number) {
  return instantOf(epochMillis(instant) + milliseconds);
}

describe('whether one can sign up', () => {
  const session = aSession({ signUpOpensAt: opensAt, signUpClosesAt: closesAt });
  for (const [when, now, state] of [
    ['a millisecond before it opens', beside(opensAt, -1), 'not-open'],
    ['when it opens', beside(opensAt, 0), 'open'],
    ['a millisecond before it closes', beside(closesAt, -1), 'open'],
    ['when it closes', beside(closesAt, 0), 'closed'],
    ['long after', beside(closesAt, 9e9), 'closed'],
  ] as const) {
    it(`${when}: ${state}`, () => assert.equal(signUpState(session, 'participant', now), state));
  }

  it('is a question of instants and not of how they are written', () => {
    assert.equal(signUpState(session, 'participant', instantFrom('2026-05-01T00:59:59.999Z')), 'not-open');
    assert.equal(signUpState(session, 'participant', instantFrom('2026-05-01T01:00:00Z')), 'open');
    assert.equal(signUpState(session, 'participant', instantFrom('2026-05-16T07:00:00-04:00')), 'closed');
  });

  it('is no at a cancelled session, whatever the time and the role', () => {
    const cancelled = aSession({ status: 'cancelled', places: {} });
    assert.equal(signUpState(cancelled, 'volunteer', during), 'cancelled');
    assert.equal(signUpState(cancelled, 'volunteer', beside(opensAt, -1)), 'cancelled');
  });

  it('is a question of the role', () => {
    const places = { ...full, volunteer: { capacity: 1, taken: 0 } };
    assert.equal(signUpState(aSession({ places }), 'participant', during), 'full');
    assert.equal(signUpState(aSession({ places }), 'volunteer', during), 'open');
    assert.equal(signUpState(aSession({ places: full }), 'volunteer', during), 'not-offered');
  });

  it('is told by the window first, and by the places only within it', () => {
    assert.equal(signUpState(aSession({ places: full }), 'participant', beside(opensAt, -1)), 'not-open');
    assert.equal(signUpState(aSession({ places: full }), 'participant', beside(closesAt, 0)), 'closed');
  });
});

describe('free places', () => {
  it('are what is left, and never fewer than none', () => {
    assert.equal(freePlaces({ capacity: 3, taken: 1 }), 2);
    assert.equal(freePlaces({ capacity: 3, taken: 5 }), 0);
    assert.equal(freePlaces(undefined), 0);
  });
});
