import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Problem } from '@youth-action/sdk/contract';
import { sql } from 'kysely';
import { issueToken, revokeToken } from '../src/storage/tokens.ts';
import { bearer, codeOf, makeTestApp, nowMs, type TestApp } from './test-app.ts';

const imported = '/v1/volunteers/imports';
const roster = { communityId: 'com_a', rows: [{ line: 2, name: '张三' }] };
const key = { 'Idempotency-Key': '0123456789abcdef' };

describe('A request to the API', () => {
  let app: TestApp;
  let organiser: Record<string, string>;
  const received: unknown[] = [];

  before(async () => {
    app = await makeTestApp({
      handlers: {
        'communities.list': async ({ db }) => {
          const rows = await db.selectFrom('communities').selectAll().execute();
          return {
            items: rows.map(({ id, name }) => ({ id, name, divisionCode: '640181001009', grids: [] })),
          } as never;
        },
        'sessions.list': async ({ query }) => {
          received.push(query);
          return { items: [] };
        },
        'sessions.get': async () => ({ id: 'not a session' }) as never,
        'programmes.list': async () => ({ items: [], secret: 'column' }) as never,
        'venues.list': async ({ db }) => {
          await sql`select * from nowhere where phone = '15400000001'`.execute(db);
          return { items: [] };
        },
        'me.get': async ({ caller }) => ({
          role: caller.role,
          label: caller.role === 'anonymous' ? '' : caller.label,
        }),
        'volunteers.import': async ({ body }) => {
          received.push(body);
          return { taken: body.rows.length, known: 0, rejected: [] };
        },
        'statistics.month': async () => assert.fail('a month that is not a month has no answer'),
      },
    });
    organiser = bearer(app.tokens.organiser);
  });
  after(() => app.close());

  const post = (body: object | string, headers: Record<string, string> = {}) =>
    app.send('POST', imported, { body, headers: { ...organiser, ...key, ...headers } });

  test('is answered by its handler', async () => {
    const response = await app.send('GET', '/v1/communities');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.deepEqual(await response.json(), {
      items: [{ id: 'com_a', name: 'A', divisionCode: '640181001009', grids: [] }],
    });
  });

  test('gets 404 at an address that there is not', async () => {
    const response = await app.send('GET', '/v1/nothing');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    const problem = Problem.parse(await response.json());
    assert.equal(problem.code, 'not-found');
    assert.equal(problem.requestId, response.headers.get('x-request-id'));
  });

  test('gets 404 for a value in the address that no id can be', async () => {
    for (const value of ['%00', 'a%2Fb', '%F0%9F', 'x'.repeat(200), 'ses_%E4%B8%AD', '%22', "'--"]) {
      const response = await app.send('GET', `/v1/activities/${value}`);
      assert.deepEqual([value, response.status, await codeOf(response)], [value, 404, 'not-found']);
    }
  });

  test('gets 405 with the methods that there are', async () => {
    const response = await app.send('DELETE', '/v1/activities');
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, POST, OPTIONS');
    assert.equal(await codeOf(response), 'method-not-allowed');
  });

  test('may ask for the head alone', async () => {
    const response = await app.send('HEAD', '/v1/communities');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  test('gets its query parsed, or is told what is wrong with it', async () => {
    await app.send('GET', '/v1/sessions?from=2026-05-04&age=8&hasPlaces=true');
    assert.deepEqual(received.at(-1), { from: '2026-05-04', age: 8, hasPlaces: true });
    for (const query of [
      'from=tomorrow',
      'age=8&age=9',
      'unknown=1',
      'tag=%00',
      'limit=100000',
      'hasPlaces=perhaps',
      'age=-1',
    ]) {
      const response = await app.send('GET', `/v1/sessions?${query}`);
      assert.deepEqual([query, response.status, await codeOf(response)], [query, 400, 'validation-failed']);
    }
    assert.equal((await app.send('GET', '/v1/activities/act_a?token=secret')).status, 400);
  });

  test('gets its body parsed', async () => {
    const response = await post(roster);
    assert.equal(response.status, 201);
    assert.deepEqual(received.at(-1), roster);
  });

  test('gets 415 unless its body says that it is JSON in UTF-8', async () => {
    const text = JSON.stringify(roster);
    for (const type of [
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=gbk',
      'application/jsonp',
    ]) {
      const response = await post(text, type === undefined ? {} : { 'Content-Type': type });
      assert.deepEqual(
        [type, response.status, await codeOf(response)],
        [type, 415, 'unsupported-media-type'],
      );
    }
    const fresh = {
      'Content-Type': 'Application/JSON; charset="UTF-8"',
      'Idempotency-Key': 'another-key-0001',
    };
    assert.equal((await post(text, fresh)).status, 201);
  });

  test('gets 400 for a body that is not JSON', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const nested = `{"communityId":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`;
    for (const body of ['{', 'null x', '\u0000', "{'a':1}", deep, nested]) {
      const response = await post(body, { 'Content-Type': 'application/json' });
      assert.deepEqual(
        [body.slice(0, 20), response.status, await codeOf(response)],
        [body.slice(0, 20), 400, 'malformed-json'],
      );
    }
    const latin1 = new Request(`http://server.test${imported}`, {
      method: 'POST',
      headers: { ...organiser, ...key, 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    assert.equal(await codeOf(await app.app.fetch(latin1)), 'malformed-json');
  });

  test('gets 400 for JSON that no database takes', async () => {
    for (const body of [
      '{"a":"\\ud800"}',
      '{"a":"x\\u0000"}',
      '{"\\udfff":1}',
      '{"__proto__":{"rows":[]}}',
    ]) {
      const response = await post(body, { 'Content-Type': 'application/json' });
      assert.deepEqual([body, response.status, await codeOf(response)], [body, 400, 'validation-failed']);
    }
  });

  test('gets 400 with a pointer to each field that is wrong, and never its own words back', async () => {
    const response = await post(
      { communityId: 'x', rows: [], surprise: '15400000001' },
      { 'Accept-Language': 'en-GB,en;q=0.9' },
    );
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-language'), 'en');
    const text = await response.text();
    assert.ok(!text.includes('15400000001'));
    const { errors = [], title } = Problem.parse(JSON.parse(text));
    assert.match(title, /^Something was filled in wrongly/);
    assert.deepEqual(errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted(), [
      ' unknown-field',
      '/communityId id-malformed',
      '/rows required',
    ]);
    assert.ok(errors.every(({ message }) => message !== undefined && message.length > 5));
  });

  test('gets 413 above 256 kB, whether it says so or not', async () => {
    const large = ' '.repeat(256 * 1024 + 1);
    assert.equal(
      await codeOf(
        await post(large, { 'Content-Type': 'application/json', 'Content-Length': String(large.length) }),
      ),
      'body-too-large',
    );
    assert.equal((await post(large, { 'Content-Type': 'application/json' })).status, 413);
    const text = JSON.stringify(roster);
    const asLargeAsMay = text + ' '.repeat(256 * 1024 - Buffer.byteLength(text));
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'another-key-0002' };
    assert.equal((await post(asLargeAsMay, headers)).status, 201);
  });

  test('gets a fault of the server as 500 without any detail, and the log has where it was but no values', async () => {
    for (const path of ['/v1/venues', '/v1/sessions/ses_a', '/v1/programmes']) {
      const response = await app.send('GET', path);
      assert.equal(response.status, 500);
      const text = await response.text();
      assert.equal(Problem.parse(JSON.parse(text)).code, 'internal-error');
      assert.ok(!/nowhere|sqlite|15400000001|at \w+ \(|secret/i.test(text), text);
    }
    const logged = app.lines.filter((line) => line.includes('internal-error')).join('\n');
    assert.match(logged, /"route":"venues.list".*"frames":"at /);
    assert.ok(!logged.includes('15400000001'));
    assert.match(logged, /AnswerError: The answer of \/v1\/programmes has fields/);
  });

  test('leaves fields out that the contract does not have, where answers are not checked strictly', async () => {
    const lenient = await makeTestApp({
      strictAnswers: false,
      handlers: { 'programmes.list': async () => ({ items: [], secret: 'column' }) as never },
    });
    const response = await lenient.send('GET', '/v1/programmes');
    assert.deepEqual(await response.json(), { items: [] });
    await lenient.close();
  });

  test('has its name on every answer: its own where that is sane, else a new one', async () => {
    const name = async (given: string) => {
      const response = await app.send('GET', '/v1/communities', { headers: { 'X-Request-Id': given } });
      return response.headers.get('x-request-id') ?? '';
    };
    assert.equal(await name('client-0123456789'), 'client-0123456789');
    for (const given of ['short', 'x'.repeat(65), 'with space 123', '{"level":"error"}']) {
      assert.match(await name(given), /^[0-9a-f]{16}$/);
    }
  });

  test('without a token gets 401 and how to show one', async () => {
    for (const headers of [{}, { Authorization: 'Basic abc' }, { Authorization: 'Bearer' }]) {
      const response = await app.send('GET', '/v1/me', { headers });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer realm="youth-action"');
      assert.equal(await codeOf(response), 'unauthenticated');
    }
    const wrong = await app.send('GET', '/v1/me', { headers: bearer('ya_org_wrong') });
    assert.equal(wrong.status, 401);
    assert.match(wrong.headers.get('www-authenticate') ?? '', /error="invalid_token"/);
  });

  test('with a token is the one whose token it is, until that is revoked or expires', async () => {
    const me = async (token: string) => app.send('GET', '/v1/me', { headers: bearer(token) });
    assert.deepEqual(await (await me(app.tokens.administrator)).json(), {
      role: 'administrator',
      label: 'test',
    });
    const { database } = app;
    const common = { role: 'organiser', communityId: 'com_a', label: 'x' } as const;
    const expired = await database.write.run((trx) =>
      issueToken(trx, { ...common, expiresAtMs: nowMs }, nowMs - 1),
    );
    assert.equal((await me(expired.token)).status, 401);
    const revoked = await database.write.run((trx) =>
      issueToken(trx, { ...common, expiresAtMs: nowMs + 1 }, nowMs),
    );
    assert.equal((await me(revoked.token)).status, 200);
    assert.equal(await database.write.run((trx) => revokeToken(trx, revoked.id, nowMs)), true);
    assert.equal((await me(revoked.token)).status, 401);
  });

  test('tokens are not in the database, only their hashes', async () => {
    const rows = await app.database.read.selectFrom('tokens').selectAll().execute();
    assert.ok(rows.length >= 2 && !JSON.stringify(rows).includes(app.tokens.organiser));
  });

  test('leaves one line in the log, without address, query, token or body', async () => {
    const before = app.lines.length;
    await app.send('GET', '/v1/sessions?cursor=private-cursor', { headers: organiser });
    await post(
      { ...roster, rows: [{ line: 1, mobile: '15400000002' }] },
      { 'Idempotency-Key': 'another-key-0003' },
    );
    const lines = app.lines.slice(before);
    assert.deepEqual(
      lines.map((line) => {
        const { event, route, status, method } = JSON.parse(line) as Record<string, unknown>;
        return [event, method, route, status];
      }),
      [
        ['request', 'GET', 'sessions.list', 200],
        ['request', 'POST', 'volunteers.import', 201],
      ],
    );
    for (const secret of ['private-cursor', app.tokens.organiser, '15400000002', 'another-key-0003']) {
      assert.ok(!lines.join('').includes(secret), secret);
    }
  });
});

test('A server without its database says unavailable, and when to come again', async () => {
  const app = await makeTestApp({
    handlers: { 'volunteers.import': async () => ({ taken: 0, known: 0, rejected: [] }) },
  });
  await app.database.write.drain();
  const headers = { ...bearer(app.tokens.organiser), ...key };
  const response = await app.send('POST', imported, { body: roster, headers });
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '2');
  assert.equal(await codeOf(response), 'unavailable');
  await app.close();
});
