import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aNewSession, aSessionDetail, type Some } from '../../testing/builders.ts';
import { newSessionProblems, NewSession, SessionDetail, SessionSummary } from './session.ts';

function problemsOf(some: Some<typeof NewSession>): string[] {
  return newSessionProblems(NewSession.parse(aNewSession(some))).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

const startsAt = '2026-05-16T19:00:00+08:00';

describe('a new session', () => {
  it('can be scheduled with and without a window of its own', () => {
    assert.deepEqual(problemsOf({}), []);
    assert.deepEqual(
      problemsOf({ signUpOpensAt: '2026-05-01T09:00:00+08:00', signUpClosesAt: '2026-05-15T18:00:00+08:00' }),
      [],
    );
    assert.deepEqual(problemsOf({ capacity: { volunteer: 1 } }), []);
  });

  it('ends after it starts, whatever the offsets', () => {
    assert.deepEqual(problemsOf({ endsAt: startsAt }), ['/endsAt ends-before-start']);
    assert.deepEqual(problemsOf({ endsAt: '2026-05-16T11:30:00Z' }), []);
    assert.deepEqual(problemsOf({ endsAt: '2026-05-16T11:00:00Z' }), ['/endsAt ends-before-start']);
  });

  it('lasts a week at most', () => {
    assert.deepEqual(problemsOf({ endsAt: '2026-05-23T19:00:00+08:00' }), []);
    assert.deepEqual(problemsOf({ endsAt: '2026-05-23T19:01:00+08:00' }), ['/endsAt too-long']);
  });

  it('closes at its end at the latest, and opens before it closes', () => {
    assert.deepEqual(problemsOf({ signUpClosesAt: '2026-05-16T20:30:00+08:00' }), []);
    assert.deepEqual(problemsOf({ signUpClosesAt: '2026-05-16T20:31:00+08:00' }), [
      '/signUpClosesAt closes-after-end',
    ]);
    assert.deepEqual(problemsOf({ signUpOpensAt: startsAt }), ['/signUpOpensAt opens-after-close']);
    assert.deepEqual(
      problemsOf({ signUpOpensAt: startsAt, signUpClosesAt: '2026-05-16T20:00:00+08:00' }),
      [],
    );
  });

  it('offers a place to somebody', () => {
    assert.deepEqual(problemsOf({ capacity: {} }), ['/capacity required']);
    assert.deepEqual(problemsOf({ capacity: { participant: 0, volunteer: 0 } }), ['/capacity required']);
  });
});

describe('a session that is answered', () => {
  it('as a detail is a summary too', () => {
    const detail = aSessionDetail();
    assert.deepEqual(
      Object.keys(SessionSummary.parse(detail)).filter((key) => !(key in detail)),
      [],
    );
  });

  it('may have words that this version does not know', () => {
    const parsed = SessionDetail.parse({
      ...aSessionDetail(),
      status: 'postponed',
      tags: ['archery'],
      mode: 'hybrid',
    });
    assert.deepEqual([parsed.status, parsed.tags, parsed.mode], ['postponed', ['archery'], 'hybrid']);
  });
});
