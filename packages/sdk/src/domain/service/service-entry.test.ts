import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession } from '../../testing/builders.ts';
import { instantFrom } from '../values/wall-clock.ts';
import {
  approvalRefusal,
  minutesGranted,
  observedMinutes,
  plannedMinutes,
  voidRefusal,
} from './service-entry.ts';

const session = aSession({ startsAt: '2026-05-16T19:00:00+08:00', endsAt: '2026-05-16T20:30:00+08:00' });
const at = (time: string) => instantFrom(`2026-05-16T${time}+08:00`);

describe('minutes of service', () => {
  it('are planned by the length of the session', () => {
    assert.equal(plannedMinutes(session), 90);
  });

  for (const [from, until, minutes] of [
    ['19:00:00', '20:30:00', 90],
    ['18:10:00', '21:45:00', 90], // early and late don't count
    ['18:10:00', '19:20:00', 20],
    ['20:00:00', '22:00:00', 30],
    ['19:00:00', '19:59:59', 59], // the begun minute doesn't count
    ['19:00:30', '19:01:29', 0],
    ['18:00:00', '18:50:00', 0], // gone before it began
    ['20:45:00', '21:00:00', 0], // came after it was over
    ['20:00:00', '19:30:00', 0],
  ] as const) {
    it(`from ${from} until ${until} are ${minutes}`, () => {
      assert.equal(observedMinutes(session, at(from), at(until)), minutes);
    });
  }

  it('are granted as observed, and never more than planned nor less than none', () => {
    assert.equal(minutesGranted({ plannedMinutes: 90, observedMinutes: 75 }), 75);
    assert.equal(minutesGranted({ plannedMinutes: 90, observedMinutes: 240 }), 90);
    assert.equal(minutesGranted({ plannedMinutes: 90, observedMinutes: -5 }), 0);
  });
});

describe('an entry', () => {
  const entry = { state: 'pending', origin: 'check-in', createdBy: 'tok_1' };

  it('is approved by whoever checked it in', () => {
    assert.equal(approvalRefusal(entry, 'tok_1'), undefined);
  });

  it('that was typed in is approved by somebody else', () => {
    const supplement = { ...entry, origin: 'supplement' };
    assert.equal(approvalRefusal(supplement, 'tok_1')?.code, 'second-person-required');
    assert.equal(approvalRefusal(supplement, 'tok_2'), undefined);
  });

  it('is decided once', () => {
    for (const state of ['approved', 'void']) {
      assert.equal(approvalRefusal({ ...entry, state }, 'tok_2')?.code, 'service-entry-not-pending');
    }
  });

  it('can be made void while it is not, approved or pending', () => {
    assert.equal(voidRefusal({ state: 'pending' }), undefined);
    assert.equal(voidRefusal({ state: 'approved' }), undefined);
    assert.equal(voidRefusal({ state: 'void' })?.code, 'service-entry-void');
  });
});
