import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aParsedSignUpRequest, aChild, anAdult, type Some } from '../../testing/builders.ts';
import { aPlaceGroup } from '../../testing/term-builders.ts';
import { CivilDay } from '../values/civil-date.ts';
import { groupsFor, poolFor } from './place-groups.ts';
import type { NewParticipant } from './sign-up.ts';

const day = CivilDay.parse('2026-05-16');
const children = aPlaceGroup();
const adults = aPlaceGroup({ id: 'grp_adults', admits: 'adults' });
const morning = aPlaceGroup({ id: 'grp_morning', role: 'volunteer', admits: 'anyone' });
const afternoon = aPlaceGroup({ id: 'grp_afternoon', role: 'volunteer', admits: 'anyone' });

function person(some: Some<typeof NewParticipant>, isChild = false): NewParticipant {
  const [one] = aParsedSignUpRequest({ party: [isChild ? aChild(some) : anAdult(some)] }).party;
  return one ?? assert.fail();
}

describe('a place', () => {
  it('is of the role where that is not split', () => {
    assert.equal(poolFor(person({}), [], day), 'participant');
    assert.equal(poolFor(person({}), [morning], day), 'participant');
    assert.equal(poolFor(person({ groupId: 'grp_morning' }), [], day), 'participant');
  });

  it('is of the one group that admits somebody like her', () => {
    assert.equal(poolFor(person({}, true), [children, adults], day), children.id);
    assert.equal(poolFor(person({}), [children, adults], day), adults.id);
    assert.equal(poolFor(person({ groupId: adults.id }), [children, adults], day), adults.id);
  });

  it('is of no group that does not admit her', () => {
    assert.equal(poolFor(person({ groupId: children.id }), [children, adults], day), undefined);
    assert.equal(poolFor(person({}), [children], day), undefined);
  });

  it('is to be chosen where there are several', () => {
    const volunteer = (groupId?: string) => person({ role: 'volunteer', groupId });
    assert.equal(poolFor(volunteer(), [morning, afternoon], day), undefined);
    assert.equal(poolFor(volunteer(afternoon.id), [morning, afternoon], day), afternoon.id);
    assert.equal(poolFor(volunteer(children.id), [children, morning, afternoon], day), undefined);
    assert.equal(poolFor(volunteer('grp_unknown'), [morning, afternoon], day), undefined);
  });
});

describe('a child', () => {
  for (const [birth, group] of [
    ['2008-05-15', adults.id],
    // 18 from the day after the birthday
    ['2008-05-16', children.id],
    // of whom only the month is known counts as the younger
    ['2008-05', children.id],
    ['2008-04', adults.id],
  ] as const) {
    it(`is who is under 18 on the day: born ${birth}`, () =>
      assert.equal(poolFor(person({ birth }), [children, adults], day), group));
  }

  it('is who was named as one and has no birth', () => {
    const { birth: _birth, ...unborn } = person({}, true);
    assert.deepEqual(groupsFor(unborn, [children, adults], day), [children]);
    assert.deepEqual(groupsFor(person({ relation: 'adult' }), [children, adults], day), [adults]);
  });
});
