import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Instant } from '../values/instant.ts';
import { minimumOutcome } from './minimum.ts';
import { lineMoves, offerEnd, statusAt } from './offers.ts';
import { changeFits } from './party-change.ts';

const at = (time: string) => `2026-11-28T${time}:00+08:00` as Instant;
const claim = (member: string, pool = 'participant') => ({ member, pool });
const pools = new Map([
  ['participant', { capacity: 3, taken: 2 }],
  ['volunteer', { capacity: 2, taken: 2 }],
]);

describe('an offer', () => {
  it('ends after its minutes, or when the session starts', () => {
    assert.equal(offerEnd(at('08:00'), at('09:00'), 30), at('08:30'));
    assert.equal(offerEnd(at('08:00'), at('09:00'), 90), at('09:00'));
  });

  it('has lapsed at its end, noted down or not', () => {
    const offer = { status: 'offered', offerExpiresAt: at('08:30') };
    assert.equal(statusAt(offer, at('08:29')), 'offered');
    assert.equal(statusAt(offer, at('08:30')), 'lapsed');
    assert.equal(statusAt({ ...offer, status: 'confirmed' }, at('08:31')), 'confirmed');
  });
});

describe('the line', () => {
  it('moves until the session starts, and not in one that is cancelled', () => {
    const session = { status: 'scheduled', startsAt: at('09:00') };
    assert.equal(lineMoves(session, at('08:59')), true);
    assert.equal(lineMoves(session, at('09:00')), false);
    assert.equal(lineMoves({ ...session, status: 'cancelled' }, at('08:00')), false);
  });
});

describe('a party that changes', () => {
  it('takes free places for which nobody waits', () => {
    assert.equal(changeFits({ leaving: [], joining: [claim('a')] }, pools, new Set()), true);
    assert.equal(changeFits({ leaving: [], joining: [claim('a'), claim('b')] }, pools, new Set()), false);
    assert.equal(changeFits({ leaving: [], joining: [claim('a')] }, pools, new Set(['participant'])), false);
    assert.equal(changeFits({ leaving: [], joining: [claim('a', 'stage')] }, pools, new Set()), false);
  });

  it('hands its own places on, also in a full session for which others wait', () => {
    const swap = { leaving: [claim('a', 'volunteer')], joining: [claim('b', 'volunteer')] };
    assert.equal(changeFits(swap, pools, new Set(['volunteer'])), true);
    const toOtherPool = { leaving: [claim('a')], joining: [claim('b', 'volunteer')] };
    assert.equal(changeFits(toOtherPool, pools, new Set()), false);
  });
});

describe('a session with a minimum', () => {
  const session = {
    participants: 5,
    otherwise: 'cancel',
    taken: 4,
    offered: 0,
    signUpClosesAtMs: 1_000_000,
    startsAtMs: 5_000_000,
  };

  it('waits for the close of sign-up, and is then cancelled if too few have joined', () => {
    assert.equal(minimumOutcome(session, 999_999), 'wait');
    assert.equal(minimumOutcome(session, 1_000_000), 'cancel');
    assert.equal(minimumOutcome({ ...session, taken: 5 }, 1_000_000), 'keep');
  });

  it('waits for offers that would do, until it starts', () => {
    const hopeful = { ...session, taken: 6, offered: 2 };
    assert.equal(minimumOutcome(hopeful, 1_000_000), 'wait');
    assert.equal(minimumOutcome({ ...hopeful, taken: 4 }, 1_000_000), 'cancel');
  });

  it('is left alone where the organiser decides, and once it has started', () => {
    assert.equal(minimumOutcome({ ...session, otherwise: 'organiser-decides' }, 1_000_000), 'keep');
    assert.equal(minimumOutcome(session, 5_000_000), 'keep');
    const closesAtStart = { ...session, signUpClosesAtMs: 5_000_000 };
    assert.equal(minimumOutcome(closesAtStart, 5_002_000), 'cancel');
    assert.equal(minimumOutcome(closesAtStart, 5_600_000), 'keep');
  });
});
