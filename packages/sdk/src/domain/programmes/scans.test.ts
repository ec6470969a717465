import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { epochMillis, instantFrom, instantOf } from '../values/wall-clock.ts';
import { doorCodeOf, doorKeyOf, doorStepAt } from './door-code.ts';
import { attendanceOf, isQueuedScan, readDoorScan, scannedAt } from './scans.ts';

const now = instantFrom('2026-05-04T19:00:00+08:00');
const at = (minutes: number) => instantOf(epochMillis(now) + Math.round(minutes * 60_000));

describe("a device's clock", () => {
  it('may be ten minutes wrong either way: the time of the scan comes out right', () => {
    for (const skew of [-10, -3, 0, 3, 10]) {
      const scan = { at: at(skew - 25), deviceNow: at(skew) };
      assert.equal(scannedAt(scan, now), at(-25), `skew ${skew}`);
    }
  });

  it('is of no use once it is more than twelve hours wrong, or says that scans are to come', () => {
    const wrong = { code: 'scan-clock-wrong' };
    assert.deepEqual(scannedAt({ at: at(721), deviceNow: at(721) }, now), wrong);
    assert.deepEqual(scannedAt({ at: at(-730), deviceNow: at(-721) }, now), wrong);
    assert.deepEqual(scannedAt({ at: at(11), deviceNow: at(0) }, now), wrong);
    assert.equal(scannedAt({ at: at(719), deviceNow: at(719) }, now), now, 'control: just under twelve');
  });

  it('may be set between scan and sending; a scan is never later than its arrival', () => {
    assert.equal(scannedAt({ at: at(9), deviceNow: at(0) }, now), now);
  });

  it('a scan counts as queued from two minutes on', () => {
    assert.equal(isQueuedScan(at(-2), now), false);
    assert.equal(isQueuedScan(at(-2.1), now), true);
  });
});

const note = (kind: 'in' | 'out', minute: number, method = 'list') => ({ kind, at: minute, method });

/** Every order of the notes. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}

describe('what notes come to', () => {
  it('is the earliest check-in and the first check-out after it, in any order', () => {
    const notes = [note('out', 3), note('in', 5), note('in', 9), note('out', 40), note('out', 60)];
    for (const order of orders(notes)) {
      const { in: first, out } = attendanceOf(order);
      assert.deepEqual([first?.at, out?.at], [5, 40]);
    }
  });

  it('is nothing without a check-in', () => {
    assert.deepEqual(attendanceOf([note('out', 3)]), {});
    assert.equal(attendanceOf([note('in', 3), note('out', 2)]).out, undefined);
  });

  it('takes paper only for what nobody noted otherwise', () => {
    const { in: first, out } = attendanceOf([
      note('in', 1, 'paper'),
      note('in', 5),
      note('out', 50, 'paper'),
    ]);
    assert.deepEqual([first?.at, out?.at], [5, 50]);
  });
});

describe('a code that somebody read at the door', () => {
  const key = doorKeyOf('07'.repeat(32), 'ses_a');
  const door = { key, now, opensAt: at(-60) };
  const step = doorStepAt(epochMillis(now));
  const read = (codeStep: number, minutesAgo = 0) =>
    readDoorScan({ code: doorCodeOf(key, codeStep), at: at(-minutesAgo), deviceNow: now }, door);

  it('counts while it stands there, and one step before and after', () => {
    for (const near of [step - 1, step, step + 1]) {
      assert.deepEqual(read(near), { step: near, at: now, isQueued: false });
    }
  });

  it('has expired two steps later', () => {
    assert.deepEqual(read(step - 2), { code: 'door-code-expired' });
    assert.deepEqual(read(step - 100), { code: 'door-code-expired' });
  });

  it('counts later where the device read it then', () => {
    assert.deepEqual(read(step - 40, 20), { step: step - 40, at: at(-20), isQueued: true });
    assert.deepEqual(read(step - 40, 25), { code: 'door-code-expired' }, 'control: not read then');
  });

  it('is unknown if it is of the future, of another session, or from before the door opened', () => {
    const other = { code: doorCodeOf(doorKeyOf('07'.repeat(32), 'ses_b'), step), at: now, deviceNow: now };
    for (const made of [read(step + 2), read(step + 2, -9), read(step - 200), readDoorScan(other, door)]) {
      assert.deepEqual(made, { code: 'door-code-unknown' });
    }
  });
});
