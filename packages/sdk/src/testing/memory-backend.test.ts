import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { createClient } from '../client/create-client.ts';
import { ConnectionError, isApiError, TimeoutError } from '../client/errors.ts';
import { createReader } from '../client/reader.ts';
import { instantOf } from '../domain/values/wall-clock.ts';
import { aSignUpRequest } from './builders.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { pilotSessions } from './pilot/sessions.ts';

const now = () => instantOf(Date.parse('2026-05-04T09:00:00+08:00'));

function setUp(options: { retry?: number; timeoutMs?: number } = {}) {
  mock.method(Math, 'random', () => 0); // retries without a wait
  const backend = createMemoryBackend({ now });
  const { baseUrl, fetch } = backend;
  return {
    backend,
    client: createClient({ baseUrl, fetch, retry: 0, ...options }),
    reader: createReader({ baseUrl, fetch }),
  };
}

describe('a backend in memory', () => {
  it('serves client and reader alike', async () => {
    const { client, reader } = setUp();
    assert.deepEqual(await client.sessions.list(), await reader.sessions.list());
  });

  it('keeps its data to itself: two backends, and what they answer, share nothing', async () => {
    const [one, other] = [setUp(), setUp()];
    const { items } = await one.reader.sessions.list({ limit: 500 });
    for (const { places } of items) if (places.participant) places.participant.taken = -1;
    await one.client.signUps.create(pilotSessions.familyReading, aSignUpRequest());
    const [before, after] = [
      await other.client.sessions.get(pilotSessions.familyReading),
      await one.client.sessions.get(pilotSessions.familyReading),
    ];
    assert.deepEqual([before.places.participant?.taken, after.places.participant?.taken], [12, 14]);
  });

  it('makes the same ids for the same calls', async () => {
    const [one, other] = [setUp(), setUp()];
    const signUps = await Promise.all(
      [one, other].map(({ client }) => client.signUps.create(pilotSessions.familyReading, aSignUpRequest())),
    );
    assert.equal(signUps[0]?.signUp.id, signUps[1]?.signUp.id);
  });

  it('lets tests set the rows', async () => {
    const { backend, client } = setUp();
    const row = backend.data.sessions.find(({ id }) => id === pilotSessions.familyReading) ?? assert.fail();
    row.places = { participant: { capacity: 1, taken: 1 } };
    await assert.rejects(client.signUps.create(row.id, aSignUpRequest()), (error) =>
      isApiError(error, 'session-full'),
    );
  });

  it('remembers what it was asked, by endpoint', async () => {
    const { backend, client } = setUp();
    await client.sessions.list({ tag: 'reading' });
    await client.signUps.create(pilotSessions.familyReading, aSignUpRequest(), {
      idempotencyKey: 'a-key-of-this-intent',
    });
    const [list, signUp] = backend.requests;
    assert.deepEqual(
      [list?.endpoint, list?.method, list?.url, list?.body],
      ['sessions.list', 'GET', '/v1/sessions?tag=reading', undefined],
    );
    assert.deepEqual([signUp?.endpoint, signUp?.body], ['signUps.create', aSignUpRequest()]);
    assert.equal(signUp?.headers['idempotency-key'], 'a-key-of-this-intent');
    backend.clearRequests();
    assert.equal(backend.requests.length, 0);
  });
});

describe('faults on request', () => {
  it('answer a code or a status in place of the work, so often and no more', async () => {
    const { backend, client } = setUp();
    backend.failNext({ code: 'unavailable', times: 2, retryAfterSeconds: 7 });
    backend.failNext({ status: 429 });
    await assert.rejects(
      client.sessions.list(),
      (error) => isApiError(error, 'unavailable') && error.retryAfterMs === 7000,
    );
    await assert.rejects(
      client.sessions.list(),
      (error) => isApiError(error, 'unavailable') && error.status === 503,
    );
    await assert.rejects(client.sessions.list(), (error) => isApiError(error, 'too-many-requests'));
    await client.sessions.list();
  });

  it('may be for one endpoint only', async () => {
    const { backend, client } = setUp();
    backend.failNext({ code: 'session-full', endpoint: 'signUps.create' });
    await client.sessions.list();
    await assert.rejects(client.signUps.create(pilotSessions.familyReading, aSignUpRequest()), (error) =>
      isApiError(error, 'session-full'),
    );
    await client.signUps.create(pilotSessions.familyReading, aSignUpRequest());
  });

  it('cut the connection before anything is done', async () => {
    const { backend, client } = setUp();
    backend.failNext({ failure: 'network' });
    await assert.rejects(
      client.signUps.create(pilotSessions.familyReading, aSignUpRequest()),
      ConnectionError,
    );
    assert.equal(
      backend.data.signUps.some(({ sessionId }) => sessionId === pilotSessions.familyReading),
      false,
    );
  });

  it('do the work and lose the answer, which a retry with the same key finds again', async () => {
    const { backend, client } = setUp({ timeoutMs: 50, retry: 1 });
    backend.failNext({ failure: 'timeout-after-effect' });
    await client.signUps.create(pilotSessions.familyReading, aSignUpRequest());
    assert.equal(
      backend.data.signUps.filter(({ sessionId }) => sessionId === pilotSessions.familyReading).length,
      1,
    );
    backend.failNext({ failure: 'timeout-after-effect', times: 2 });
    await assert.rejects(client.sessions.list(), TimeoutError);
  });

  it('cut the connection after the work is done', async () => {
    const { backend, client } = setUp();
    backend.failNext({ failure: 'network-after-effect' });
    const again = { idempotencyKey: 'a-key-of-this-intent' };
    const sent = () => client.signUps.create(pilotSessions.familyReading, aSignUpRequest(), again);
    await assert.rejects(sent(), ConnectionError);
    const made = backend.data.signUps.at(-1);
    assert.equal((await sent()).signUp.id, made?.id);
    assert.equal(backend.data.signUps.at(-1), made);
  });

  it('delay an answer, and let an impatient caller go', async () => {
    const { backend, client } = setUp();
    backend.delayNext(40);
    const start = performance.now();
    await client.sessions.list();
    assert.ok(performance.now() - start >= 35);
    backend.delayNext(5_000);
    await assert.rejects(client.sessions.list({}, { signal: AbortSignal.timeout(20) }), {
      name: 'TimeoutError',
    });
  });
});
