import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ProofOfWorkDemand, proofOfWorkHeader } from '@youth-action/sdk/contract';
import { solveChallenge } from '@youth-action/sdk/proof-of-work';
import { aSignUp, aSignUpRequest } from '@youth-action/sdk/testing';
import { ProblemError } from '../src/http/handler.ts';
import { manageTokenFor } from '../src/http/manage-token.ts';
import { purgeSpentChallenges } from '../src/jobs/purge-idempotency-records.ts';
import { type DatabaseKind, databaseKinds } from './databases.ts';
import { bearer, codeOf, makeTestApp, nowMs, type TestApp, type TestAppOptions } from './test-app.ts';

const path = '/v1/sessions/ses_a/sign-ups';
const signUp = aSignUp();
let keys = 0;
const newKey = () => `a-key-of-this-intent-${(keys += 1)}`;

interface Guarded extends TestApp {
  /** Sign-ups that reached their handler. */
  readonly reached: () => number;
  refuseNext(code: 'session-full' | 'validation-failed'): void;
}

async function guardedApp(kind: DatabaseKind | undefined, options: TestAppOptions = {}): Promise<Guarded> {
  let reached = 0;
  let refusal: ProblemError | undefined;
  const app = await makeTestApp({
    ...(kind && { kind }),
    proofOfWork: { difficulty: 200 },
    ...options,
    handlers: {
      'challenges.get': ({ demandProof }) => demandProof(),
      'signUps.create': async ({ idempotencyKey }) => {
        reached += 1;
        const thrown = refusal;
        refusal = undefined;
        if (thrown) throw thrown;
        return { signUp, manageToken: manageTokenFor(idempotencyKey, signUp.id) };
      },
    },
  });
  return { ...app, reached: () => reached, refuseNext: (code) => (refusal = new ProblemError(code)) };
}

const post = (app: TestApp, headers: Record<string, string> = {}, body = aSignUpRequest()) =>
  app.send('POST', path, { body, headers: { 'Idempotency-Key': newKey(), ...headers } });

async function challengeOf(app: TestApp, headers: Record<string, string> = {}) {
  const response = await app.send('GET', '/v1/challenges', { headers });
  const { challenge = assert.fail() } = ProofOfWorkDemand.parse(await response.json());
  return challenge;
}

const proof = async (app: TestApp) => ({ [proofOfWorkHeader]: await solveChallenge(await challengeOf(app)) });

const changed = (header: Record<string, string>, change: (payload: Payload) => void) => {
  const payload = JSON.parse(atob(header[proofOfWorkHeader] ?? '')) as Payload;
  change(payload);
  return { [proofOfWorkHeader]: btoa(JSON.stringify(payload)) };
};
interface Payload {
  challenge: { parameters: { keyPrefix: string; data: { until: number } }; signature: string };
  solution: { counter: number; derivedKey: string };
}

test('Without the guard a flood of sign-ups passes, with it not one', async () => {
  const flood = async (options: TestAppOptions) => {
    const app = await guardedApp(undefined, options);
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(app)));
    const statuses = new Set(answers.map(({ status }) => status));
    const { length } = await app.database.read.selectFrom('idempotency_records').select('scope').execute();
    const outcome = { statuses: [...statuses], reached: app.reached(), kept: length };
    await app.close();
    return outcome;
  };
  assert.deepEqual(await flood({ proofOfWork: 'off' }), { statuses: [201], reached: 50, kept: 50 });
  assert.deepEqual(await flood({}), { statuses: [428], reached: 0, kept: 0 });
});

for (const kind of databaseKinds) {
  describe(`A sign-up's proof of work on ${kind.name}`, () => {
    let app: Guarded;
    let clock = nowMs;
    before(async () => (app = await guardedApp(kind, { clock: () => clock })));
    after(() => app.close());
    beforeEach(() => (clock = nowMs));

    const refused = async (headers: Record<string, string>, name: string) => {
      const response = await post(app, headers);
      assert.deepEqual(
        [name, response.status, await codeOf(response)],
        [name, 428, 'proof-of-work-required'],
      );
    };

    test('is asked for where there is none, one that is wrong or one that is forged', async () => {
      await refused({}, 'none');
      await refused({ [proofOfWorkHeader]: 'x' }, 'not JSON');
      await refused({ [proofOfWorkHeader]: btoa('{"challenge":{}}') }, 'not a solution');
      await refused({ [proofOfWorkHeader]: 'A'.repeat(5_000) }, 'too long');
      const good = await proof(app);
      await refused(
        changed(good, ({ solution }) => (solution.derivedKey = `00${solution.derivedKey.slice(2)}`)),
        'wrong',
      );
      await refused(
        changed(good, ({ challenge }) => (challenge.parameters.keyPrefix = '00')),
        'made easier',
      );
      await refused(
        changed(good, ({ challenge }) => (challenge.parameters.data.until += 1)),
        'made longer',
      );
      await refused(
        changed(good, ({ challenge }) => (challenge.signature = '0'.repeat(64))),
        'signed by nobody',
      );
      assert.equal((await post(app, good)).status, 201, 'what was tampered with is still whole');
    });

    test('lets one sign-up through, whichever process is asked', async () => {
      const neighbour = await guardedApp(undefined, { database: await app.fresh.open() });
      const good = await proof(app);
      assert.equal((await post(neighbour, good)).status, 201, 'signed by the key that all processes share');
      await refused(good, 'spent');
      const together = await proof(app);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) => post(n % 2 ? app : neighbour, together)),
      );
      assert.equal(answers.filter(({ status }) => status === 201).length, 1);
      await neighbour.close();
    });

    test('is not asked for again by a repeated request, even after it has expired', async () => {
      const headers = { ...(await proof(app)), 'Idempotency-Key': newKey() };
      const first = await post(app, headers);
      const again = await post(app, headers);
      assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [201, 'true']);
      assert.equal(await again.text(), await first.text());
      clock += 3_600_000;
      assert.equal((await post(app, headers)).status, 201);
      assert.equal(
        (await post(app, { 'Idempotency-Key': headers['Idempotency-Key'] })).status,
        201,
        'nor without it',
      );
      const reached = app.reached();
      assert.equal(
        await codeOf(await post(app, { ...headers, 'Idempotency-Key': newKey() })),
        'proof-of-work-required',
      );
      assert.equal(app.reached(), reached);
    });

    test('is spent by a refusal that tells something, and not by a field that was filled in wrongly', async () => {
      const good = await proof(app);
      app.refuseNext('validation-failed');
      assert.equal(await codeOf(await post(app, good)), 'validation-failed');
      app.refuseNext('session-full');
      const headers = { ...good, 'Idempotency-Key': newKey() };
      assert.equal(await codeOf(await post(app, headers)), 'session-full');
      const replayed = await post(app, headers);
      assert.deepEqual([replayed.status, replayed.headers.get('idempotent-replayed')], [409, 'true']);
      await refused(good, 'spent');
    });

    test('is worth nothing twenty minutes after it was asked for, and then forgotten', async () => {
      const late = await proof(app);
      assert.equal((await post(app, await proof(app))).status, 201);
      clock += 20 * 60_000 + 1;
      await refused(late, 'expired');
      assert.ok((await purgeSpentChallenges(app.database.write, clock)) > 0);
      assert.deepEqual(await app.database.read.selectFrom('spent_challenges').select('id').execute(), []);
    });

    test('is not asked of those who have a token, and a token that is none helps nobody', async () => {
      assert.equal((await post(app, bearer(app.tokens.organiser))).status, 201);
      await refused(bearer('ya_org_wrong'), 'no token');
    });
  });
}

test('Challenges get harder for a network that asks for many, and easier again for nobody else', async () => {
  const app = await guardedApp(undefined, { trustProxy: true });
  const most = async (address: string) => {
    const challenge = await challengeOf(app, { 'X-Forwarded-For': address });
    return challenge.parameters.data?.most;
  };
  const asked = [];
  for (let n = 0; n < 110; n += 1) asked.push(await most('192.0.2.1'));
  assert.deepEqual([asked[0], asked[40], asked[70], asked[105]], [200, 400, 800, 1600]);
  assert.equal(await most('192.0.2.2'), 200);
  for (let n = 0; n < 12; n += 1) await post(app, { 'X-Forwarded-For': '192.0.2.3' });
  assert.equal(await most('192.0.2.3'), 400, 'and for one that sends without');
  await app.close();
});

test('A server without proof of work says that it asks for none, and a challenge is kept by no cache', async () => {
  const off = await guardedApp(undefined, { proofOfWork: 'off' });
  const response = await off.send('GET', '/v1/challenges');
  assert.deepEqual(await response.json(), { required: false });
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  await off.close();
});
