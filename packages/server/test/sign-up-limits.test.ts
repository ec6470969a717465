import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instantOf } from '@youth-action/sdk/domain';
import { aSignUp, aSignUpRequest } from '@youth-action/sdk/testing';
import { ProblemError } from '../src/http/handler.ts';
import { manageTokenFor } from '../src/http/manage-token.ts';
import { perMinute, RateLimit } from '../src/http/rate-limit.ts';
import { noSignUpLimits, type SignUpLimits } from '../src/http/sign-up-limits.ts';
import { registerSite } from '../src/storage/sites.ts';
import { bearer, codeOf, makeTestApp, nowMs, type TestApp } from './test-app.ts';

const signUp = aSignUp();
let made = 0;
const unique = () => (made += 1);

const appWith = (limits: Partial<SignUpLimits>) =>
  makeTestApp({
    trustProxy: true,
    signUpLimits: { ...noSignUpLimits, ...limits },
    handlers: {
      'signUps.create': async ({ idempotencyKey }) => ({
        signUp,
        manageToken: manageTokenFor(idempotencyKey, signUp.id),
      }),
      'signUps.get': async ({ bearer: token }) => {
        if (token !== 'right') throw new ProblemError('sign-up-not-found');
        return signUp;
      },
      'signUps.data': async ({ body }) => {
        await new Promise((resume) => setTimeout(resume, 5)); // as a database takes its time
        if (body.mobile !== '15400000001') throw new ProblemError('contact-mismatch');
        const contact = { name: '段文静', mobile: body.mobile };
        return { exportedAt: instantOf(nowMs), contact, signUps: [] };
      },
    },
  });

interface Sent {
  readonly address?: string;
  readonly mobile?: string;
  readonly siteKey?: string;
  readonly token?: string;
}

/** A sign-up, each of another person and address unless told. */
function post(app: TestApp, { address, mobile, siteKey, token }: Sent = {}): Promise<Response> {
  const n = unique();
  const contact = { name: '段文静', mobile: mobile ?? `154${String(n).padStart(8, '0')}` };
  return app.send('POST', '/v1/sessions/ses_a/sign-ups', {
    body: aSignUpRequest({ contact }),
    headers: {
      'Idempotency-Key': `a-key-of-this-intent-${n}`,
      'X-Forwarded-For': address ?? `198.51.100.${n % 250}`,
      ...(siteKey === undefined ? {} : { 'X-Site-Key': siteKey }),
      ...(token === undefined ? {} : bearer(token)),
    },
  });
}

const statuses = async (answers: readonly Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

describe('Sign-ups are limited', () => {
  test('by address, and those with a token are not', async () => {
    const app = await appWith({ perAddress: perMinute(2) });
    const address = '192.0.2.1';
    assert.deepEqual(
      await statuses([post(app, { address }), post(app, { address }), post(app, { address })]),
      [201, 201, 429],
    );
    assert.deepEqual(
      await statuses([post(app), post(app, { address, token: app.tokens.organiser })]),
      [201, 201],
    );
    await app.close();
  });

  test('by phone, in whatever way it is written, and says when to come again', async () => {
    const app = await appWith({ perPhone: { burst: 2, perMinute: 20 / 60 } });
    assert.deepEqual(
      await statuses([post(app, { mobile: '15400000001' }), post(app, { mobile: '+86 154 0000 0001' })]),
      [201, 201],
    );
    const limited = await post(app, { mobile: '154-0000-0001' });
    assert.deepEqual(
      [limited.status, await codeOf(limited), limited.headers.get('retry-after')],
      [429, 'too-many-requests', '180'],
    );
    assert.equal((await post(app, { mobile: '15400000002' })).status, 201);
    assert.ok(!app.lines.join('').includes('15400000001'), 'a phone is never logged');
    await app.close();
  });

  test('by registered site, and all that name none share one', async () => {
    const app = await appWith({ perSite: perMinute(1) });
    const sites = await app.database.write.run(async (trx) => [
      await registerSite(trx, { name: 'A', origins: ['https://a.example'] }),
      await registerSite(trx, { name: 'B', origins: ['https://b.example'] }),
    ]);
    const [a, b] = sites.map(({ siteKey }) => ({ siteKey }));
    const unnamed = { siteKey: 'made-up' };
    const answers = [];
    for (const sent of [a, a, b, unnamed, { siteKey: 'made-up-too' }, {}])
      answers.push((await post(app, sent)).status);
    assert.deepEqual(answers, [201, 429, 201, 201, 429, 429]);
    await app.close();
  });
});

describe('Guesses are limited', () => {
  const open = (app: TestApp, token: string, address = '192.0.2.1') =>
    app.send('GET', '/v1/sign-ups/sgn_a', { headers: { ...bearer(token), 'X-Forwarded-For': address } });

  test('of manage links, by address; the right link of somebody else there works on', async () => {
    const app = await appWith({ wrongLinks: { burst: 3, perMinute: 1 } });
    for (const token of ['right', 'a', 'b', 'right', 'c'])
      assert.equal((await open(app, token)).status, token === 'right' ? 200 : 404, token);
    const limited = await open(app, 'right');
    assert.deepEqual(
      [limited.status, limited.headers.get('retry-after')],
      [429, '60'],
      'right or wrong is no longer told',
    );
    assert.equal((await open(app, 'right', '192.0.2.2')).status, 200);
    await app.close();
  });

  test("of the contact's number, by sign-up and from however many addresses", async () => {
    const app = await appWith({ wrongNumbers: { burst: 2, perMinute: 5 / 60 } });
    const ask = async (id: string, mobile: string) => {
      const headers = { ...bearer('right'), 'X-Forwarded-For': `203.0.113.${unique()}` };
      return (await app.send('POST', `/v1/sign-ups/${id}/data`, { body: { mobile }, headers })).status;
    };
    // All at once: each would find the count that it began with.
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('sgn_other', '15400000009')));
    assert.deepEqual(
      [answers.filter((status) => status === 403).length, answers.filter((status) => status === 429).length],
      [2, 8],
    );
    assert.equal(await ask('sgn_other', '15400000001'), 429);
    for (let n = 0; n < 5; n += 1) assert.equal(await ask('sgn_mine', '15400000001'), 200);
    await app.close();
  });
});

test('A limit forgets those that were counted longest ago, so that a million addresses cost no more than fifty thousand', () => {
  const limit = new RateLimit({ burst: 1, perMinute: 0.001 });
  limit.take('first');
  assert.throws(() => limit.take('first'));
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 300_000; n += 1) limit.take(`address ${n}`);
  assert.ok(process.memoryUsage().heapUsed - before < 60e6);
  limit.take('first');
  assert.throws(() => limit.take('address 299999'));
});
