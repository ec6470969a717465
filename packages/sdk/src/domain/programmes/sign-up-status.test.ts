import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  holdsPlaces,
  isFinal,
  signUpStatuses,
  statusWhenPlaced,
  statusWhenPromoted,
} from './sign-up-status.ts';

describe('a status', () => {
  it('has places, waits for them, or is final: one of the three', () => {
    const kinds = signUpStatuses.map((status) => [
      holdsPlaces(status),
      status === 'waitlisted',
      isFinal(status),
    ]);
    for (const kind of kinds) assert.equal(kind.filter(Boolean).length, 1);
    assert.deepEqual(signUpStatuses.filter(holdsPlaces), ['confirmed', 'pending', 'offered']);
  });

  it('that this version does not know has no places and is not final', () => {
    assert.deepEqual([holdsPlaces('frozen'), isFinal('frozen')], [false, false]);
  });
});

describe('a sign-up', () => {
  it('that gets its places at once is confirmed, or waits for an organiser', () => {
    assert.equal(statusWhenPlaced({}), 'confirmed');
    assert.equal(statusWhenPlaced({ needsApproval: false }), 'confirmed');
    assert.equal(statusWhenPlaced({ needsApproval: true }), 'pending');
  });

  it('that moves up is offered its places where offers lapse, and has them otherwise', () => {
    assert.equal(statusWhenPromoted({ waitlist: { offerMinutes: 60 }, needsApproval: true }), 'offered');
    assert.equal(statusWhenPromoted({ waitlist: {} }), 'confirmed');
    assert.equal(statusWhenPromoted({ waitlist: {}, needsApproval: true }), 'pending');
  });
});
