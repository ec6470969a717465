import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearer, codeOf, makeTestApp, type TestAppOptions } from './test-app.ts';

/** Whether a write with these headers reaches its handler. */
async function reaches(headers: Record<string, string>, options: TestAppOptions = {}): Promise<boolean> {
  let isReached = false;
  const app = await makeTestApp({
    ...options,
    handlers: {
      'me.get': async () => {
        isReached = true;
        return { role: 'organiser', label: 'test' };
      },
    },
  });
  const response = await app.send('GET', '/v1/me', {
    headers: { ...bearer(app.tokens.organiser), ...headers },
  });
  if (!isReached) assert.equal(await codeOf(response), 'origin-not-registered');
  await app.close();
  return isReached;
}

const origin = 'https://youth.example.cn';

test('A program that is no page may write, and so may a page of the server itself', async () => {
  assert.equal(await reaches({}), true);
  assert.equal(await reaches({ Origin: 'http://server.test' }), true);
  assert.equal(await reaches({ Origin: 'http://server.test:81' }), false, 'another port is another server');
});

test("A proxy that keeps the host doesn't matter, although it changes the scheme", async () => {
  assert.equal(await reaches({ Origin: origin, Host: 'youth.example.cn' }), true);
});

test('Behind a proxy that changes the host, the browser, the public address or the proxy says whose page it is', async () => {
  const rewritten = { Origin: origin, Host: '10.0.0.7:8080' };
  assert.equal(await reaches(rewritten), false);
  assert.equal(await reaches({ ...rewritten, 'Sec-Fetch-Site': 'same-origin' }), true);
  assert.equal(await reaches({ ...rewritten, 'Sec-Fetch-Site': 'same-site' }), false);
  assert.equal(await reaches(rewritten, { publicUrl: `${origin}/` }), true);
  const forwarded = { ...rewritten, 'X-Forwarded-Host': 'youth.example.cn' };
  assert.equal(await reaches(forwarded), false, 'a header that anybody can send');
  assert.equal(await reaches(forwarded, { trustProxy: true }), true);
});
