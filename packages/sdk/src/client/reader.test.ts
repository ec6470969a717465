import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  cut,
  cutWithin,
  problem,
  scriptedServer,
  silent,
  stalled,
  type ScriptedServer,
  type Step,
} from '../../test/scripted-server.ts';
import { aBadge, aSession } from '../testing/builders.ts';
import { someStatistics } from '../testing/statistics-builders.ts';
import { ConnectionError, ContractError, isApiError, TimeoutError } from './errors.ts';
import { createReader } from './reader.ts';

const open: ScriptedServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function readerOf(steps: readonly Step[], timeoutMs?: number) {
  const server = await scriptedServer(...steps);
  open.push(server);
  return {
    server,
    reader: createReader({ baseUrl: server.url, ...(timeoutMs === undefined ? {} : { timeoutMs }) }),
  };
}

/** Answers after a while, so that two can wait for it. */
function slowly(body: unknown): Step {
  return {
    raw: (response) => {
      setTimeout(
        () => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
        60,
      );
    },
  };
}

describe('a reader', () => {
  it('reads what the elements show, by the addresses of the contract', async () => {
    const { reader, server } = await readerOf([{ body: { items: [] } }]);
    await reader.communities.list();
    await reader.programmes.list({ limit: 5 });
    await reader.programmes.get('prg_1');
    await reader.sessions.list({ from: '2026-05-01', tag: 'reading', cursor: undefined });
    await reader.sessions.get('a/b');
    await reader.badges.get('y0vthact10npz0t0');
    await reader.statistics.get({ communityId: 'com_1' });
    assert.deepEqual(
      server.requests.map(({ url }) => url),
      [
        '/v1/communities',
        '/v1/programmes?limit=5',
        '/v1/programmes/prg_1',
        '/v1/sessions?from=2026-05-01&tag=reading',
        '/v1/sessions/a%2Fb',
        '/v1/badges/y0vthact10npz0t0',
        '/v1/statistics?communityId=com_1',
      ],
    );
    assert.equal(reader.sessions.calendarUrl('ses_1'), `${server.url}/v1/sessions/ses_1/calendar.ics`);
  });

  it('gives the answer as it came', async () => {
    const { reader } = await readerOf([{ body: aBadge() }, { body: someStatistics() }]);
    assert.deepEqual(await reader.badges.get('y0vthact10npz0t0'), aBadge());
    assert.deepEqual(await reader.statistics.get(), someStatistics());
  });

  it('sends nothing that would cost a preflight or tell who reads', async () => {
    const { reader, server } = await readerOf([
      { body: { items: [] }, headers: { 'Set-Cookie': 'tracker=1' } },
    ]);
    await reader.sessions.list();
    await reader.sessions.list();
    const custom = server.requests.flatMap(({ headers }) =>
      ['authorization', 'cookie', 'content-type', 'idempotency-key', 'referer', 'x-site-key'].filter(
        (name) => name in headers,
      ),
    );
    assert.deepEqual(custom, []);
  });

  it('asks once for what several ask at the same time, and again afterwards', async () => {
    const { reader, server } = await readerOf([slowly({ items: [aSession()] })]);
    const answers = await Promise.all([
      reader.sessions.list(),
      reader.sessions.list(),
      reader.sessions.list({ limit: 1 }),
    ]);
    assert.equal(server.requests.length, 2);
    assert.equal(answers[0], answers[1]);
    await reader.sessions.list();
    assert.equal(server.requests.length, 3);
  });

  it('lets one give up without harm to another who asks the same', async () => {
    const { reader, server } = await readerOf([slowly({ items: [aSession()] })]);
    const controller = new AbortController();
    const given = reader.sessions.list({}, { signal: controller.signal });
    const kept = reader.sessions.list({}, { signal: new AbortController().signal });
    controller.abort('gone');
    await assert.rejects(given, (error) => error === 'gone');
    assert.equal((await kept).items.length, 1);
    assert.equal(server.requests.length, 1);
  });

  it('does not ask at all for one who has given up before', async () => {
    const { reader, server } = await readerOf([{}]);
    await assert.rejects(
      reader.sessions.list({}, { signal: AbortSignal.abort('gone') }),
      (error) => error === 'gone',
    );
    assert.equal(server.requests.length, 0);
  });

  it('tells everyone who waited of a failure, and asks anew after it', async () => {
    const { reader, server } = await readerOf([problem('unavailable', 503), { body: { items: [] } }]);
    const outcomes = await Promise.allSettled([reader.sessions.list(), reader.sessions.list()]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    await reader.sessions.list();
    assert.equal(server.requests.length, 2);
  });
});

describe('a reading that fails', () => {
  it('is a TimeoutError when no answer comes or it never ends', async () => {
    const { reader } = await readerOf([silent, stalled], 60);
    await assert.rejects(
      reader.sessions.list(),
      (error) => error instanceof TimeoutError && error.timeoutMs === 60,
    );
    await assert.rejects(reader.sessions.list(), TimeoutError);
  });

  it('is a ConnectionError when the connection is cut, also within the answer', async () => {
    const { reader } = await readerOf([cut, cutWithin]);
    await assert.rejects(reader.sessions.list(), ConnectionError);
    await assert.rejects(reader.sessions.list(), ConnectionError);
  });

  it('is an ApiError with code, status and request id when the server refuses', async () => {
    const { reader } = await readerOf([problem('session-not-found', 404, { 'X-Request-Id': 'req-9' })]);
    await assert.rejects(
      reader.sessions.get('ses_1'),
      (error) =>
        isApiError(error, 'session-not-found') && error.status === 404 && error.requestId === 'req-9',
    );
  });

  it('is an ApiError when a proxy refuses with a page of its own', async () => {
    const { reader } = await readerOf([{ status: 502, body: '<html>' }]);
    await assert.rejects(
      reader.sessions.list(),
      (error) => isApiError(error, 'unavailable') && error.status === 502,
    );
  });

  it('is a ContractError when a page comes in place of JSON, with status 200', async () => {
    const { reader } = await readerOf([{ body: '<html>Please log in to the Wi-Fi</html>' }]);
    await assert.rejects(reader.sessions.list(), ContractError);
  });
});
