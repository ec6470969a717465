import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { originOf, registerSite } from '../src/storage/sites.ts';
import { bearer, codeOf, makeTestApp, type TestApp } from './test-app.ts';

describe('An answer', () => {
  let app: TestApp;
  let folder: string;
  let title = 'A';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'youth-action-'));
    await writeFile(join(folder, 'youth-action.js'), 'void 0;'.repeat(1000));
    await writeFile(join(folder, 'notes.txt'), 'not to be served');
    app = await makeTestApp({
      embedFolder: folder,
      allowedOrigins: ['http://localhost:5173'],
      handlers: {
        'programmes.list': async () =>
          ({ items: [{ id: 'prg_a', code: 'a', name: title, summary: '' }] }) as never,
        'sessions.calendar': async () => 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
        'me.get': async () => ({ role: 'organiser', label: '' }),
      },
    });
    await app.database.write.run((trx) =>
      registerSite(trx, { name: 'Portal', origins: [originOf('https://Portal.example.cn:443/')] }),
    );
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => app.send('GET', path, { headers });
  const preflight = (path: string, origin: string, method: string) =>
    app.send('OPTIONS', path, { headers: { Origin: origin, 'Access-Control-Request-Method': method } });

  describe('to a public read', () => {
    test('may be kept, and is 304 without a body while nothing has changed', async () => {
      const first = await get('/v1/programmes');
      assert.equal(first.headers.get('cache-control'), 'public, max-age=0, s-maxage=5, must-revalidate');
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^"[\w-]{27}"$/);
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const same = await get('/v1/programmes', { 'If-None-Match': tag });
        assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', etag]);
      }
      title = 'B';
      const changed = await get('/v1/programmes', { 'If-None-Match': etag });
      assert.equal(changed.status, 200);
      assert.notEqual(changed.headers.get('etag'), etag);
    });

    test('may be read by a page of any origin, with the headers that it needs', async () => {
      const response = await get('/v1/programmes', { Origin: 'http://old-portal.example' });
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(
        response.headers.get('access-control-expose-headers'),
        'ETag, Idempotent-Replayed, Retry-After, X-Request-Id',
      );
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
    });

    test('is compressed where it is long and the browser takes it, under a tag of its own', async () => {
      title = 'A'.repeat(2_000);
      const plain = await get('/v1/programmes');
      const zipped = await get('/v1/programmes', { 'Accept-Encoding': 'gzip, br' });
      assert.equal(zipped.headers.get('content-encoding'), 'gzip');
      assert.deepEqual(
        [plain, zipped].map(({ headers }) => headers.get('vary')),
        ['Accept-Encoding', 'Accept-Encoding'],
      );
      assert.notEqual(zipped.headers.get('etag'), plain.headers.get('etag'));
      assert.equal(gunzipSync(await zipped.arrayBuffer()).toString(), await plain.text());
    });

    test('is a calendar file where the contract says so', async () => {
      const response = await get('/v1/sessions/ses_a/calendar.ics');
      assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
      assert.ok(response.headers.has('etag'));
    });
  });

  test('that is for the caller alone is kept by nobody', async () => {
    const response = await get('/v1/me', bearer(app.tokens.organiser));
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('etag'), null);
    const problem = await get('/v1/me');
    assert.equal(problem.headers.get('cache-control'), 'no-store');
  });

  test('to what writes or needs a token may be read by pages of registered sites only', async () => {
    const allowed = async (origin: string) =>
      (await get('/v1/me', { ...bearer(app.tokens.organiser), Origin: origin })).headers.get(
        'access-control-allow-origin',
      );
    assert.equal(await allowed('https://portal.example.cn'), 'https://portal.example.cn');
    assert.equal(await allowed('http://localhost:5173'), 'http://localhost:5173');
    assert.equal(await allowed('http://server.test'), null, 'its own pages need no header');
    const refused = await get('/v1/me', { Origin: 'https://portal.example.cn' });
    assert.equal(refused.status, 401);
    assert.equal(
      refused.headers.get('access-control-allow-origin'),
      'https://portal.example.cn',
      'the page must be able to read why',
    );
    assert.equal(refused.headers.get('vary'), 'Origin');
  });

  test('to a preflight allows the methods and headers that there are, for two hours', async () => {
    const signUps = '/v1/sessions/ses_a/sign-ups';
    const response = await preflight(signUps, 'https://portal.example.cn', 'POST');
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://portal.example.cn');
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST, OPTIONS');
    assert.match(
      response.headers.get('access-control-allow-headers') ?? '',
      /Authorization, Content-Type, Idempotency-Key.*X-Site-Key/,
    );
    assert.equal(response.headers.get('access-control-max-age'), '7200');
    assert.equal(
      (await preflight(signUps, 'https://other.example', 'POST')).headers.get('access-control-allow-origin'),
      'https://other.example',
      'a page that nobody registered may ask, so that it can read that it is refused',
    );
    assert.equal(
      (await preflight('/v1/activities', 'https://other.example', 'GET')).headers.get(
        'access-control-allow-origin',
      ),
      '*',
    );
    assert.equal(
      (await preflight('/v1/activities', 'https://other.example', 'POST')).headers.get(
        'access-control-allow-origin',
      ),
      'https://other.example',
    );
  });

  test('to a page of a site that is not registered says so, readably, and does nothing', async () => {
    for (const origin of [
      'https://other.example',
      'http://portal.example.cn',
      'https://portal.example.cn.evil.example',
      'null',
    ]) {
      const response = await get('/v1/me', { ...bearer(app.tokens.organiser), Origin: origin });
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.match(response.headers.get('vary') ?? '', /Origin/);
      assert.deepEqual([response.status, await codeOf(response)], [403, 'origin-not-registered']);
    }
  });

  test('of any kind is sniffed, framed and referred to by nobody', async () => {
    for (const path of ['/v1/programmes', '/v1/nothing', '/', '/organiser', '/openapi.json']) {
      const { headers } = await get(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors 'none'/,
        path,
      );
    }
  });

  test('of the health checks says whether the process and the database work, and is never kept', async () => {
    for (const path of ['/health', '/ready']) {
      const response = await get(path);
      assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
    }
    const empty = await makeTestApp();
    await empty.database.write.run((trx) => trx.deleteFrom('kysely_migration' as never).execute());
    const notReady = await empty.send('GET', '/ready');
    assert.deepEqual([notReady.status, await codeOf(notReady)], [503, 'unavailable']);
    assert.equal((await empty.send('GET', '/health')).status, 200);
    await empty.close();
  });

  describe('with a page', () => {
    test('has no inline script or style, in either language', async () => {
      for (const path of ['/', '/organiser', '/manage']) {
        const chinese = await get(path);
        assert.equal(chinese.headers.get('content-language'), 'zh-CN');
        const english = await get(`${path}?lang=en`);
        const markup = await english.text();
        assert.match(markup, /<html lang="en">/);
        assert.ok(!/<style|<script>|style=|\son\w+=/.test(markup), path);
        assert.match(
          english.headers.get('content-security-policy') ?? '',
          /script-src 'self'; style-src 'self'; connect-src 'self'/,
        );
        for (const [, asset = ''] of markup.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
          assert.equal((await get(asset)).status, 200, asset);
        }
      }
      assert.match(
        await (await get('/', { 'Accept-Language': 'en-US,en;q=0.9' })).text(),
        /<html lang="en">/,
      );
    });

    test('takes nothing from the address into its markup', async () => {
      const page = await (await get('/manage?lang=%3Cscript%3E&id=sgn_x')).text();
      assert.ok(!page.includes('sgn_x') && !page.includes('<script>'));
    });
  });

  describe('with a bundle', () => {
    test('is compressed as the browser likes, and open to every page', async () => {
      const plain = await get('/embed/v1/youth-action.js');
      assert.equal(plain.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal(plain.headers.get('access-control-allow-origin'), '*');
      assert.equal(plain.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal((await plain.text()).length, 7000);
      const brotli = await get('/embed/v1/youth-action.js', { 'Accept-Encoding': 'gzip, deflate, br' });
      assert.equal(brotli.headers.get('content-encoding'), 'br');
      assert.equal(brotli.headers.get('vary'), 'Accept-Encoding');
      const bytes = Buffer.from(await brotli.arrayBuffer());
      assert.ok(bytes.length < 100);
      assert.equal(brotliDecompressSync(bytes).length, 7000);
      const etag = brotli.headers.get('etag') ?? '';
      assert.equal(
        (await get('/embed/v1/youth-action.js', { 'Accept-Encoding': 'br', 'If-None-Match': etag })).status,
        304,
      );
      assert.equal(
        (await get('/embed/v1/youth-action.js', { 'Accept-Encoding': 'br;q=0, gzip' })).headers.get(
          'content-encoding',
        ),
        'gzip',
      );
    });

    test('is nothing but a bundle', async () => {
      for (const name of [
        'notes.txt',
        '..%2fapp.ts',
        '%2e%2e',
        '.',
        'youth-action.js%00',
        'absent.js',
        'constructor',
      ]) {
        assert.equal((await get(`/embed/v1/${name}`)).status, 404, name);
      }
    });
  });
});

test('Writes beyond the limit of an address get 429, and other addresses and reads do not', async () => {
  const app = await makeTestApp({
    writesPerMinute: 2,
    trustProxy: true,
    handlers: {
      'programmes.list': async () => ({ items: [] }),
      'sessions.cancel': () => Promise.reject(new Error('fault')),
    },
  });
  const post = (address: string) =>
    app.send('POST', '/v1/sessions/ses_a/cancellation', {
      headers: { 'X-Forwarded-For': `10.0.0.1, ${address}` },
    });
  assert.deepEqual([(await post('192.0.2.1')).status, (await post('::ffff:192.0.2.1')).status], [401, 401]);
  const limited = await post('192.0.2.1');
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get('retry-after'), '30');
  assert.equal(await codeOf(limited), 'too-many-requests');
  assert.equal((await post('192.0.2.2')).status, 401);
  assert.equal(
    (await app.send('GET', '/v1/programmes', { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status,
    200,
  );
  for (const n of [1, 2]) assert.equal((await post(`2001:db8:1:2::${n}`)).status, 401);
  assert.equal((await post('2001:db8:1:2:ffff::3')).status, 429, 'one customer has a whole /64');
  assert.equal((await post('2001:db8:1:3::1')).status, 401);
  await app.close();
});
