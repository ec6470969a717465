import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aSession } from '../../testing/builders.ts';
import { instantFrom } from '../values/wall-clock.ts';
import { checkInRefusal } from './check-in.ts';

describe('at the door', () => {
  const session = aSession({ startsAt: '2026-05-16T19:00:00+08:00', endsAt: '2026-05-16T20:30:00+08:00' });
  for (const [at, code] of [
    ['17:59:59.999', 'check-in-too-early'],
    ['18:00:00', undefined],
    ['19:30:00', undefined],
    ['22:30:00', undefined],
    ['22:30:00.001', 'check-in-closed'],
  ] as const) {
    it(`${at}: ${code ?? 'come in'}`, () => {
      assert.equal(checkInRefusal(session, instantFrom(`2026-05-16T${at}+08:00`))?.code, code);
    });
  }

  it('nobody comes in to a cancelled session', () => {
    const cancelled = { ...session, status: 'cancelled' };
    assert.deepEqual(checkInRefusal(cancelled, session.startsAt), { code: 'session-cancelled' });
  });
});
