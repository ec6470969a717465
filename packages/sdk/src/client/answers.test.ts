import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abortReason, apiError, longestRetryAfterMs, retryAfterMs } from './answers.ts';

const now = Date.parse('2026-05-04T09:00:00Z');

describe('Retry-After', () => {
  for (const [header, wait] of [
    [null, undefined],
    ['3', 3000],
    ['0', 0],
    ['-5', 0],
    ['3600', longestRetryAfterMs],
    ['Mon, 04 May 2026 09:00:30 GMT', 30_000],
    ['Mon, 04 May 2026 08:00:00 GMT', 0],
    ['Tue, 05 May 2026 09:00:00 GMT', longestRetryAfterMs],
    ['soon', undefined],
  ] as const) {
    it(`${String(header)} is ${String(wait)} ms`, () => assert.equal(retryAfterMs(header, now), wait));
  }
});

describe('an answer that is not a good one', () => {
  it('has the status of the answer, whatever the document says', () => {
    const body = { type: 'x', title: 'x', status: 200, code: 'session-full' };
    assert.equal(apiError('GET /', new Response(null, { status: 409 }), body, now).status, 409);
  });

  for (const body of [undefined, null, 'text', [], {}, { code: 7 }]) {
    it(`without a code (${JSON.stringify(body)}) is unavailable from 500 on`, () => {
      assert.equal(apiError('GET /', new Response(null, { status: 503 }), body, now).code, 'unavailable');
      assert.equal(apiError('GET /', new Response(null, { status: 418 }), body, now).code, 'internal-error');
    });
  }
});

describe('an aborted signal', () => {
  it('gives its reason, and an AbortError where the browser keeps none', () => {
    assert.equal(abortReason(AbortSignal.abort('gone')), 'gone');
    const old = { aborted: true, reason: undefined } as AbortSignal; // what Chromium 97 has
    assert.equal((abortReason(old) as Error).name, 'AbortError');
  });
});
