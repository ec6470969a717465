import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { dayOf, instantOf } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { handlers as featureHandlers } from '../src/features/handlers.ts';
import { createApp } from '../src/http/app.ts';
import { ProblemError } from '../src/http/handler.ts';
import { silentLogger } from '../src/http/logger.ts';
import { hashToken } from '../src/storage/token-hash.ts';
import { keptForMs, purgeIdempotencyRecords } from '../src/jobs/purge-idempotency-records.ts';
import { demoOpenFamilySession } from '../src/seed/demo.ts';
import { seedPilot } from '../src/seed/seed-pilot.ts';
import type { Database } from '../src/storage/tables.ts';
import { databaseKinds } from './databases.ts';
import { bearer, codeOf, makeTestApp, nowMs, type TestApp } from './test-app.ts';

const imported = '/v1/volunteers/imports';
const key = 'key-0123456789ab';

const bodyOf = (...lines: number[]) => ({ communityId: 'com_a', rows: lines.map((line) => ({ line })) });

for (const kind of databaseKinds) {
  describe(`An Idempotency-Key on ${kind.name}`, () => {
    let app: TestApp;
    let runs = 0;
    let refusal: ProblemError | undefined;

    /** One effect that can be counted: a team named after the run. */
    const importRows = async ({ body, db }: { body: { rows: readonly unknown[] }; db: Kysely<Database> }) => {
      runs += 1;
      await db
        .insertInto('teams')
        .values({ id: `tea_${runs}`, community_id: 'com_a', name: `run ${runs}` })
        .execute();
      if (refusal !== undefined) throw refusal;
      return { taken: body.rows.length, known: runs, rejected: [] };
    };

    before(async () => {
      app = await makeTestApp({
        kind,
        handlers: { 'volunteers.import': importRows, 'serviceEntries.approve': () => assert.fail() },
      });
    });
    after(() => app.close());
    beforeEach(async () => {
      runs = 0;
      refusal = undefined;
      await app.database.write.run(async (trx) => {
        await trx.deleteFrom('teams').execute();
        await trx.deleteFrom('idempotency_records').execute();
      });
    });

    const send = (body: object, given: string | undefined = key, token = app.tokens.organiser) =>
      app.send('POST', imported, {
        body,
        headers: { ...bearer(token), ...(given === '' ? {} : { 'Idempotency-Key': given }) },
      });
    const effects = async () => (await app.database.read.selectFrom('teams').select('id').execute()).length;

    test('gives the first answer again', async () => {
      const first = await send(bodyOf(1, 2));
      const again = await send(bodyOf(1, 2));
      assert.deepEqual([first.status, again.status], [201, 201]);
      assert.equal(first.headers.get('idempotent-replayed'), null);
      assert.equal(again.headers.get('idempotent-replayed'), 'true');
      assert.equal(await again.text(), await first.text());
      assert.deepEqual([runs, await effects()], [1, 1]);
    });

    test('sent twenty times at once has one effect and one answer', async () => {
      const responses = await Promise.all(Array.from({ length: 20 }, () => send(bodyOf(1))));
      const answers = new Set(
        await Promise.all(responses.map(async (response) => `${response.status} ${await response.text()}`)),
      );
      assert.equal(answers.size, 1);
      assert.equal(
        responses.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length,
        19,
      );
      assert.equal(await effects(), 1);
    });

    test('sent at once to two servers has one effect and one answer', async () => {
      const second = createApp({
        database: await app.fresh.open(),
        handlers: { ...featureHandlers, 'volunteers.import': importRows },
        logger: silentLogger,
        clock: () => nowMs,
      });
      const request = () =>
        new Request(`http://server.test${imported}`, {
          method: 'POST',
          headers: {
            ...bearer(app.tokens.organiser),
            'Content-Type': 'application/json',
            'Idempotency-Key': key,
          },
          body: JSON.stringify(bodyOf(1)),
        });
      const responses = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => (n % 2 === 0 ? second : app.app).fetch(request())),
      );
      const answers = new Set(
        await Promise.all(responses.map(async (response) => `${response.status} ${await response.text()}`)),
      );
      assert.equal(answers.size, 1);
      assert.equal(await effects(), 1);
    });

    test('with other data is refused, and the order of the keys in an object is no other data', async () => {
      await send(bodyOf(1));
      const other = await send(bodyOf(2));
      assert.deepEqual([other.status, await codeOf(other)], [422, 'idempotency-key-reused']);
      const reordered = await send({ rows: [{ line: 1 }], communityId: 'com_a' });
      assert.equal(reordered.headers.get('idempotent-replayed'), 'true');
      assert.equal(await effects(), 1);
    });

    test('of another caller is another key', async () => {
      await send(bodyOf(1));
      const other = await send(bodyOf(1), key, app.tokens.administrator);
      assert.equal(other.headers.get('idempotent-replayed'), null);
      assert.equal(await effects(), 2);
    });

    test('has to be there where something is made, be long enough, and be visible ASCII', async () => {
      for (const given of ['', 'too-short', 'x'.repeat(256), 'with space 0123456789']) {
        const response = await send(bodyOf(1), given);
        assert.deepEqual(
          [given, response.status, await codeOf(response)],
          [given, 400, 'idempotency-key-missing'],
        );
      }
      assert.equal(runs, 0);
    });

    test('keeps a refusal by the rules, but none of its effects', async () => {
      refusal = new ProblemError('session-full', [{ pointer: '/party', code: 'session-full' }]);
      const first = await send(bodyOf(1));
      refusal = undefined;
      const again = await send(bodyOf(1));
      const [one, two] = (await Promise.all([first.json(), again.json()])) as Record<string, unknown>[];
      assert.deepEqual(
        [first.status, again.status, again.headers.get('idempotent-replayed')],
        [409, 409, 'true'],
      );
      assert.deepEqual({ ...one, requestId: '' }, { ...two, requestId: '' });
      assert.deepEqual([runs, await effects()], [1, 0]);
    });

    test("doesn't keep what may pass by itself: faults, missing rights, malformed requests", async () => {
      for (const passing of [
        new ProblemError('forbidden'),
        new ProblemError('validation-failed'),
        new ProblemError('unavailable'),
      ]) {
        refusal = passing;
        assert.equal(await codeOf(await send(bodyOf(1))), passing.code);
      }
      assert.equal((await send({ communityId: 'com_a' })).status, 400);
      refusal = undefined;
      const good = await send(bodyOf(1));
      assert.deepEqual(
        [good.status, good.headers.get('idempotent-replayed'), await effects()],
        [201, null, 1],
      );
    });

    test('is not readable in the database', async () => {
      await send(bodyOf(1));
      const rows = await app.database.read.selectFrom('idempotency_records').selectAll().execute();
      assert.equal(rows.length, 1);
      assert.ok(!JSON.stringify(rows).includes(key));
    });

    test('is forgotten after seven days, and not before', async () => {
      await send(bodyOf(1));
      assert.equal(await purgeIdempotencyRecords(app.database.write, nowMs + keptForMs), 0);
      assert.equal(await purgeIdempotencyRecords(app.database.write, nowMs + keptForMs + 1), 1);
      assert.equal((await send(bodyOf(1))).headers.get('idempotent-replayed'), null);
    });
  });

  test(`A sign-up sent again on ${kind.name} gets the same manage token, which no table has`, async () => {
    const app = await makeTestApp({ kind, handlers: featureHandlers });
    try {
      const today = dayOf(instantOf(nowMs));
      await app.database.write.run(async (trx) => {
        await trx.deleteFrom('tokens').execute();
        await trx.deleteFrom('communities').execute();
        await seedPilot(trx, { today, nowMs });
      });
      const send = () =>
        app.send('POST', `/v1/sessions/${demoOpenFamilySession(today)}/sign-ups`, {
          headers: { 'Idempotency-Key': key },
          body: {
            contact: { name: '林小满', mobile: '15400009876' },
            party: [{ relation: 'self', name: '林小满', role: 'participant' }],
          },
        });
      const [first, again] = [await send(), await send()];
      const text = await first.text();
      assert.equal(first.status, 201, text);
      assert.equal(again.headers.get('idempotent-replayed'), 'true');
      assert.equal(await again.text(), text);
      const { manageToken, signUp } = JSON.parse(text) as { manageToken: string; signUp: { id: string } };
      assert.match(manageToken, /^[\w-]{43}$/);
      const records = await app.database.read.selectFrom('idempotency_records').selectAll().execute();
      const row = await app.database.read
        .selectFrom('sign_ups')
        .selectAll()
        .where('id', '=', signUp.id)
        .executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify([records, row]).includes(manageToken));
      assert.equal(row.manage_token_hash, hashToken(manageToken));
    } finally {
      await app.close();
    }
  });
}
