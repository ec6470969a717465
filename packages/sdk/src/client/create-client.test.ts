import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
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
import { aBadge, aSession, aSessionDetail, aSignUp, aSignUpRequest } from '../testing/builders.ts';
import { createClient } from './create-client.ts';
import { ApiError, ConnectionError, ContractError, isApiError, TimeoutError } from './errors.ts';
import type { ClientOptions } from './options.ts';

const open: ScriptedServer[] = [];
afterEach(async () => {
  mock.restoreAll();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function clientOf(steps: readonly Step[], options: Partial<ClientOptions> = {}) {
  const server = await scriptedServer(...steps);
  open.push(server);
  return { server, client: createClient({ baseUrl: server.url, ...options }) };
}

/** Retries that don't wait: ky draws its delay by chance between 0 and a limit. */
function impatiently(): void {
  mock.method(Math, 'random', () => 0);
}

const page = (...ids: readonly string[]) => ({ items: ids.map((id) => aSession({ id })) });
const created = { status: 201, body: { signUp: aSignUp(), manageToken: 'manage-token' } };

describe('a client tries again', () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`after ${status}`, async () => {
      impatiently();
      const { client, server } = await clientOf([problem('unavailable', status), { body: page('ses_1') }]);
      assert.equal((await client.sessions.list()).items.length, 1);
      assert.equal(server.requests.length, 2);
    });
  }

  it('after a lost connection', async () => {
    impatiently();
    const { client, server } = await clientOf([cut, { body: page() }]);
    await client.sessions.list();
    assert.equal(server.requests.length, 2);
  });

  it('after a timeout', async () => {
    impatiently();
    const { client, server } = await clientOf([silent, { body: page() }], { timeoutMs: 100 });
    await client.sessions.list();
    assert.equal(server.requests.length, 2);
  });

  it('with the same idempotency key and body, so that a sign-up is done once', async () => {
    impatiently();
    const { client, server } = await clientOf([cut, problem('unavailable', 503), created]);
    await client.signUps.create('ses_1', aSignUpRequest());
    const [first, ...others] = server.requests;
    assert.equal(others.length, 2);
    assert.match(String(first?.headers['idempotency-key']), /^[0-9a-f]{32}$/);
    for (const other of others) {
      assert.equal(other.headers['idempotency-key'], first?.headers['idempotency-key']);
      assert.equal(other.body, first?.body);
    }
  });

  it('while the first try of the same key is still at work', async () => {
    impatiently();
    const { client, server } = await clientOf([problem('idempotency-key-in-progress', 409), created]);
    await client.signUps.create('ses_1', aSignUpRequest());
    assert.equal(server.requests.length, 2);
  });

  it('no more often than the limit says', async () => {
    impatiently();
    const { client, server } = await clientOf([problem('unavailable', 503)], { retry: 3 });
    await assert.rejects(client.sessions.list(), (error) => isApiError(error, 'unavailable'));
    assert.equal(server.requests.length, 4);
  });

  it('never, if it is told so', async () => {
    const { client, server } = await clientOf([cut], { retry: 0 });
    await assert.rejects(client.sessions.list(), ConnectionError);
    assert.equal(server.requests.length, 1);
  });

  for (const [code, status] of [
    ['session-full', 409],
    ['validation-failed', 400],
    ['session-not-found', 404],
    ['import-rejected', 422],
  ] as const) {
    it(`not after the refusal ${code}`, async () => {
      const { client, server } = await clientOf([problem(code, status)]);
      await assert.rejects(client.signUps.create('ses_1', aSignUpRequest()), (error) =>
        isApiError(error, code),
      );
      assert.equal(server.requests.length, 1);
    });
  }

  it('no sooner than Retry-After asks', async () => {
    impatiently();
    const { client, server } = await clientOf([
      problem('too-many-requests', 429, { 'Retry-After': '1' }),
      { body: page() },
    ]);
    await client.sessions.list();
    const [first, second] = server.requests;
    assert.ok((second?.at ?? 0) - (first?.at ?? 0) >= 950);
  });

  it('after a delay that chance draws, so that many clients do not come back together', async () => {
    const waits = [];
    for (const chance of [0, 0.99]) {
      mock.restoreAll();
      mock.method(Math, 'random', () => chance);
      const { client, server } = await clientOf([problem('unavailable', 500), { body: page() }]);
      await client.sessions.list();
      waits.push((server.requests[1]?.at ?? 0) - (server.requests[0]?.at ?? 0));
    }
    const [least = 0, most = 0] = waits;
    assert.ok(least < 150, `without luck it waited ${least} ms`);
    assert.ok(most > least + 100, `with luck it waited ${most} ms, without ${least} ms`);
  });
});

describe('a call that fails', () => {
  it('rejects with the signal’s own reason when it is aborted', async () => {
    const { client } = await clientOf([silent]);
    const reason = new Error('the element is gone');
    const controller = new AbortController();
    const call = client.sessions.list({}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    await assert.rejects(call, (error) => error === reason);
  });

  it('is not even sent with a signal that was aborted before', async () => {
    const { client, server } = await clientOf([{ body: page() }]);
    await assert.rejects(
      client.sessions.list({}, { signal: AbortSignal.abort('gone') }),
      (error) => error === 'gone',
    );
    assert.equal(server.requests.length, 0);
  });

  it('is not tried again once it is aborted', async () => {
    const { client, server } = await clientOf([problem('unavailable', 503, { 'Retry-After': '5' })]);
    const controller = new AbortController();
    setTimeout(() => controller.abort('gone'), 50);
    await assert.rejects(
      client.sessions.list({}, { signal: controller.signal }),
      (error) => error === 'gone',
    );
    assert.equal(server.requests.length, 1);
  });

  it('is a TimeoutError with its limit when no answer comes', async () => {
    const { client } = await clientOf([silent], { timeoutMs: 60, retry: 0 });
    await assert.rejects(
      client.sessions.list(),
      (error) => error instanceof TimeoutError && error.timeoutMs === 60,
    );
  });

  it('is a TimeoutError too when the answer begins and never ends', async () => {
    const { client } = await clientOf([stalled], { timeoutMs: 60, retry: 0 });
    await assert.rejects(client.sessions.list(), TimeoutError);
  });

  it('is a ConnectionError with its cause when nobody listens', async () => {
    const { client, server } = await clientOf([{}], { retry: 0 });
    await server.close();
    open.pop();
    await assert.rejects(
      client.sessions.list(),
      (error) => error instanceof ConnectionError && error.cause instanceof Error,
    );
  });

  it('is a ConnectionError when the connection is cut within the answer', async () => {
    const { client } = await clientOf([cutWithin], { retry: 0 });
    await assert.rejects(client.sessions.list(), ConnectionError);
  });

  it('carries the problem, the request id and how long to wait', async () => {
    const headers = { 'X-Request-Id': 'req-7', 'Retry-After': '90' };
    const { client } = await clientOf([problem('too-many-requests', 429, headers)], { retry: 0 });
    const error = await client.sessions.list().catch((thrown: unknown) => thrown);
    assert.ok(error instanceof ApiError);
    assert.deepEqual(
      [error.status, error.code, error.requestId, error.retryAfterMs],
      [429, 'too-many-requests', 'req-7', 60_000],
    );
    assert.equal(error.problem.title, 'too-many-requests');
    assert.equal(error.message, 'GET /v1/sessions: 429 too-many-requests');
  });

  it('keeps what was sent out of its message', async () => {
    const { client } = await clientOf([problem('validation-failed', 400)], { token: 'secret-token' });
    const error = await client.signUps
      .create('ses_1', aSignUpRequest())
      .catch((thrown: Error) => thrown.stack ?? '');
    assert.ok(typeof error === 'string');
    assert.doesNotMatch(error, /secret-token|154\d{8}|段/);
  });

  for (const status of [502, 404]) {
    it(`is an ApiError also when a proxy answers ${status} with a page of its own`, async () => {
      const { client } = await clientOf([{ status, body: '<html>Bad gateway</html>' }], { retry: 0 });
      const code = status === 502 ? 'unavailable' : 'internal-error';
      await assert.rejects(
        client.sessions.list(),
        (error) => isApiError(error, code) && error.status === status,
      );
    });
  }

  it('is a ContractError when a page comes in place of JSON, with status 200', async () => {
    const { client } = await clientOf([{ body: '<html>Please log in to the Wi-Fi</html>' }]);
    await assert.rejects(client.sessions.list(), ContractError);
  });

  it('is a ContractError that says where when the shape is wrong', async () => {
    const { client } = await clientOf([{ body: { items: [{ ...aSession(), title: 7 }] } }]);
    const error = await client.sessions.list().catch((thrown: unknown) => thrown);
    assert.ok(error instanceof ContractError);
    assert.deepEqual(error.issues, [{ pointer: '/items/0/title', code: 'malformed' }]);
  });
});

describe('an answer of a newer server', () => {
  it('may have more members and unknown words of an enumeration', async () => {
    const body = {
      ...aSession({ id: 'ses_1' }),
      tags: ['reading', 'archery'],
      mode: 'hybrid',
      colour: 'red',
    };
    const { client } = await clientOf([{ body: { items: [body], total: 1 } }]);
    const [session] = (await client.sessions.list()).items;
    assert.deepEqual(session?.tags, ['reading', 'archery']);
    assert.equal(session?.mode, 'hybrid');
    assert.ok(session !== undefined && !('colour' in session));
  });

  it('may refuse with a code that this version does not know', async () => {
    const { client } = await clientOf([problem('moon-in-the-wrong-phase', 409)]);
    await assert.rejects(client.sessions.list(), (error) => isApiError(error, 'moon-in-the-wrong-phase'));
  });
});

describe('a list', () => {
  it('goes through all pages, and asks for the next one only when the last is used up', async () => {
    const { client, server } = await clientOf([
      { body: { ...page('ses_1', 'ses_2'), nextCursor: 'a/b?c' } },
      { body: page('ses_3') },
    ]);
    const seen: string[] = [];
    for await (const { id } of client.sessions.all({ from: '2026-05-01', limit: 2 })) {
      seen.push(`${id} after ${server.requests.length}`);
    }
    assert.deepEqual(seen, ['ses_1 after 1', 'ses_2 after 1', 'ses_3 after 2']);
    assert.deepEqual(
      server.requests.map(({ url }) => url),
      ['/v1/sessions?from=2026-05-01&limit=2', '/v1/sessions?from=2026-05-01&limit=2&cursor=a%2Fb%3Fc'],
    );
  });

  it('stops asking when the caller stops', async () => {
    const { client, server } = await clientOf([{ body: { ...page('ses_1'), nextCursor: 'more' } }]);
    for await (const _session of client.sessions.all()) break;
    assert.equal(server.requests.length, 1);
  });

  it('ends with the error of the page that failed, after the items before it', async () => {
    const { client } = await clientOf([
      { body: { ...page('ses_1'), nextCursor: 'more' } },
      problem('unauthenticated', 401),
    ]);
    const seen: string[] = [];
    await assert.rejects(
      async () => {
        for await (const { id } of client.sessions.all()) seen.push(id);
      },
      (error) => isApiError(error, 'unauthenticated'),
    );
    assert.deepEqual(seen, ['ses_1']);
  });
});

describe('a request', () => {
  it('has the token, the site and the language of the client, and JSON as its body', async () => {
    const { client, server } = await clientOf([created], {
      token: 'ya_org_1',
      siteKey: 'site-1',
      locale: 'en',
    });
    await client.signUps.create('ses_1', aSignUpRequest(), { idempotencyKey: 'my-own-key-of-this-intent' });
    const [{ headers, body, url, method } = assert.fail('nothing was asked')] = server.requests;
    assert.deepEqual([method, url], ['POST', '/v1/sessions/ses_1/sign-ups']);
    assert.equal(headers.authorization, 'Bearer ya_org_1');
    assert.equal(headers['x-site-key'], 'site-1');
    assert.equal(headers['accept-language'], 'en');
    assert.equal(headers['idempotency-key'], 'my-own-key-of-this-intent');
    assert.equal(headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(body), aSignUpRequest());
  });

  it('has the token of the call in place of the client’s', async () => {
    const { client, server } = await clientOf([{ body: aSignUp() }], { token: 'ya_org_1' });
    await client.signUps.get('sgn_1', { token: 'manage-1' });
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer manage-1');
    assert.doesNotMatch(server.requests[0]?.url ?? '', /manage-1/);
  });

  it('sends no cookies, credentials or key where nothing is written', async () => {
    const { client, server } = await clientOf([
      { body: page(), headers: { 'Set-Cookie': 'tracker=1; Path=/' } },
    ]);
    await client.sessions.list();
    await client.sessions.list();
    for (const { headers } of server.requests) {
      assert.deepEqual(
        [headers.cookie, headers.authorization, headers['idempotency-key'], headers.referer],
        Array(4).fill(undefined),
      );
    }
  });

  it('asks the platform to leave credentials and referrer out', async () => {
    const seen: unknown[] = [];
    const fetch = (input: RequestInfo | URL) => {
      assert.ok(input instanceof Request);
      seen.push(input.credentials, input.referrerPolicy);
      return Promise.resolve(Response.json(page()));
    };
    await createClient({ baseUrl: 'https://youth.test', fetch }).sessions.list();
    assert.deepEqual(seen, ['omit', 'no-referrer']);
  });

  it('encodes an id, whatever is in it', async () => {
    const { client, server } = await clientOf([{ body: aSessionDetail() }]);
    for (const id of ['../../me', 'a b', '100%', 'x?y#z', '名']) await client.sessions.get(id);
    assert.deepEqual(
      server.requests.map(({ url }) => url),
      [
        '/v1/sessions/..%2F..%2Fme',
        '/v1/sessions/a%20b',
        '/v1/sessions/100%25',
        '/v1/sessions/x%3Fy%23z',
        '/v1/sessions/%E5%90%8D',
      ],
    );
    assert.equal(client.sessions.calendarUrl('a/b'), `${server.url}/v1/sessions/a%2Fb/calendar.ics`);
  });

  it('is refused before it is sent where an id would change the address', async () => {
    const { client, server } = await clientOf([{}]);
    for (const id of ['', '.', '..']) await assert.rejects(client.sessions.get(id), TypeError);
    assert.equal(server.requests.length, 0);
  });

  it('goes to the base address with or without a slash at its end', async () => {
    const { server } = await clientOf([{ body: aBadge() }]);
    await createClient({ baseUrl: `${server.url}/base//` }).badges.get('y0vthact10npz0t0');
    assert.equal(server.requests[0]?.url, '/base/v1/badges/y0vthact10npz0t0');
  });
});
