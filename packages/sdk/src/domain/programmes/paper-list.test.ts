import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantFrom } from '../values/wall-clock.ts';
import { paperDifferences, paperInstant, paperProblems } from './paper-list.ts';

const evening = {
  startsAt: instantFrom('2026-05-04T19:00:00+08:00'),
  endsAt: instantFrom('2026-05-04T21:00:00+08:00'),
};
const row = (participantId: string, from: string, out?: string) => ({
  participantId,
  in: from,
  ...(out && { out }),
});

describe('a paper list that two people key in', () => {
  it('differs nowhere if both read the same, in whatever order', () => {
    const rows = [row('a', '18:55', '21:00'), row('b', '19:02')];
    assert.deepEqual(paperDifferences(rows, rows.toReversed()), []);
  });

  it('names each line that they read differently, or that one of them left out', () => {
    const mine = [row('a', '18:55', '21:00'), row('b', '19:02'), row('c', '19:00')];
    const theirs = [row('a', '18:56', '21:00'), row('b', '19:02', '20:00'), row('d', '19:10')];
    assert.deepEqual(paperDifferences(mine, theirs), [
      { participantId: 'a', mine: { in: '18:55', out: '21:00' }, theirs: { in: '18:56', out: '21:00' } },
      { participantId: 'b', mine: { in: '19:02' }, theirs: { in: '19:02', out: '20:00' } },
      { participantId: 'c', mine: { in: '19:00' } },
      { participantId: 'd', theirs: { in: '19:10' } },
    ]);
  });

  it('has times of the session only, and an end after the start', () => {
    const rows = [
      row('a', '18:00', '23:00'),
      row('b', '17:59'),
      row('c', '19:00', '18:30'),
      row('d', '19:00', '23:01'),
    ];
    assert.deepEqual(paperProblems(evening, rows), [
      { pointer: '/rows/1/in', code: 'outside-check-in' },
      { pointer: '/rows/2/out', code: 'ends-before-start' },
      { pointer: '/rows/3/out', code: 'outside-check-in' },
    ]);
  });

  it('goes on after midnight where the session does', () => {
    const night = { startsAt: evening.startsAt, endsAt: instantFrom('2026-05-05T00:30:00+08:00') };
    assert.equal(paperInstant(night, '00:10'), '2026-05-05T00:10:00+08:00');
    assert.equal(paperInstant(night, '19:10'), '2026-05-04T19:10:00+08:00');
    assert.equal(paperInstant(evening, '00:10'), undefined);
  });
});
