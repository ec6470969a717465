import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { LivePlacesList } from '@youth-action/sdk/contract';
import { liveHandlers } from '../src/features/live/live.handlers.ts';
import { listen } from '../src/http/listen.ts';
import type { DatabaseHandle } from '../src/storage/open-database.ts';
import { type DatabaseKind, databaseKinds, type FreshDatabase } from './databases.ts';
import { makeTestApp, type TestAppOptions } from './test-app.ts';

type Places = LivePlacesList['items'][number];

/** A session of 育才街 with places; the rest is as small as the tables allow. */
async function addSession({ write }: DatabaseHandle, id: string): Promise<void> {
  await write.run(async (trx) => {
    const activity = {
      id: 'act_a',
      community_id: 'com_a',
      programme_id: null,
      title: 'A',
      summary: 'A',
      tags: '[]',
    };
    const rest = {
      service_category: 'other',
      counts_as_service: 0,
      mode: 'on-site',
      audience: 'everyone',
      risk_level: 'low',
    };
    const open = { age_from: null, age_to: null, risk_notice: null, bring: null };
    await trx
      .insertInto('activities')
      .values({ ...activity, ...rest, ...open } as never)
      .onConflict((key) => key.column('id').doNothing())
      .execute();
    const times = { starts_at: 2, ends_at: 3, sign_up_opens_at: 0, sign_up_closes_at: 1 };
    const session = { id, activity_id: 'act_a', community_id: 'com_a', venue_id: null, status: 'scheduled' };
    await trx
      .insertInto('sessions')
      .values({ ...session, ...times, cancellation_reason: null } as never)
      .execute();
    const places = ['participant', 'volunteer'].map((role) => ({
      session_id: id,
      role,
      capacity: 10,
      taken: 0,
    }));
    await trx
      .insertInto('session_places')
      .values(places as never)
      .execute();
  });
}

function take({ write }: DatabaseHandle, id: string, taken: number): Promise<unknown> {
  return write.run((trx) =>
    trx
      .updateTable('session_places')
      .set({ taken })
      .where('session_id', '=', id)
      .where('role', '=', 'participant')
      .execute(),
  );
}

/** An open stream, read event by event. */
class Stream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #abort: AbortController;
  readonly response: Response;
  #text = '';
  /** Everything that has come, without what was read as events. */
  comments = '';

  constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    this.#reader = (response.body ?? assert.fail()).getReader();
  }

  /** The next event's sessions, or undefined where the stream has ended. */
  async next(): Promise<readonly Places[] | undefined> {
    for (;;) {
      const [block, ...rest] = this.#text.split('\n\n');
      if (rest.length > 0 && block !== undefined) {
        this.#text = rest.join('\n\n');
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) return LivePlacesList.parse(JSON.parse(data)).items;
        this.comments += `${block}\n\n`;
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += new TextDecoder().decode(value);
    }
  }

  close(): void {
    this.#abort.abort();
  }
}

async function openStream(base: string, ids: readonly string[]): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(`${base}/v1/places/events?sessionIds=${ids.join(',')}`, {
    signal: abort.signal,
  });
  assert.equal(response.status, 200);
  return new Stream(response, abort);
}

const takenOf = (items: readonly Places[] | undefined) =>
  items?.map(({ sessionId, places }) => [sessionId, places.participant?.taken]);

/** A server on a port, with its own town. */
async function serverOn(kind: DatabaseKind | undefined, options: TestAppOptions = {}) {
  const shutdown = new AbortController();
  const town = await makeTestApp({
    ...(kind && { kind }),
    ...options,
    handlers: liveHandlers,
    shutdown: shutdown.signal,
  });
  const listening = await listen({ fetch: town.app.fetch, port: 0, host: '127.0.0.1' });
  const stop = async () => {
    shutdown.abort();
    await listening.close(8_000);
  };
  const close = async () => {
    await stop();
    await town.close();
  };
  return { town, url: listening.url, stop, close, fresh: town.fresh satisfies FreshDatabase };
}

for (const kind of databaseKinds) {
  describe(`The places of sessions on ${kind.name}`, () => {
    let world: Awaited<ReturnType<typeof serverOn>>;
    before(async () => {
      world = await serverOn(kind);
      for (const id of ['ses_a', 'ses_b', 'ses_c']) await addSession(world.town.database, id);
    });
    after(() => world.close());

    test('are told at once, by a plain answer that a shared cache may keep for five seconds', async () => {
      const response = await fetch(`${world.url}/v1/places?sessionIds=ses_b,ses_none,ses_a`);
      assert.deepEqual(await response.json(), {
        items: ['ses_a', 'ses_b'].map((sessionId) => ({
          sessionId,
          status: 'scheduled',
          places: {
            participant: { capacity: 10, taken: 0 },
            volunteer: { capacity: 10, taken: 0 },
          },
        })),
      });
      assert.match(response.headers.get('cache-control') ?? '', /public.*s-maxage=5/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });

    test('are asked for by one to a hundred ids', async () => {
      const many = Array.from({ length: 101 }, (_, n) => `ses_${n}`).join(',');
      for (const query of ['', '?sessionIds=', '?sessionIds=nothing', `?sessionIds=${many}`]) {
        for (const path of ['/v1/places', '/v1/places/events']) {
          const { status } = await fetch(`${world.url}${path}${query}`);
          assert.deepEqual([path, query.slice(0, 30), status], [path, query.slice(0, 30), 400]);
        }
      }
    });

    test('are streamed: first all, then only those that have changed', async () => {
      const stream = await openStream(world.url, ['ses_a', 'ses_b', 'ses_none']);
      assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
      assert.match(stream.response.headers.get('cache-control') ?? '', /no-store/);
      assert.deepEqual(takenOf(await stream.next()), [
        ['ses_a', 0],
        ['ses_b', 0],
      ]);
      assert.match(stream.comments, /^retry: \d{4}\n\n$/);
      await take(world.town.database, 'ses_c', 1);
      await take(world.town.database, 'ses_b', 3);
      assert.deepEqual(takenOf(await stream.next()), [['ses_b', 3]]);
      stream.close();
    });

    test('that change often reach a page once a second, the last state included', async () => {
      const stream = await openStream(world.url, ['ses_a']);
      await stream.next();
      const startedAt = performance.now();
      const seen: unknown[] = [];
      for (let taken = 1; taken <= 10; taken += 1) {
        await take(world.town.database, 'ses_a', taken);
        await delay(60);
      }
      while (seen.at(-1) !== 10) seen.push((await stream.next())?.[0]?.places.participant?.taken);
      const elapsed = performance.now() - startedAt;
      assert.ok(seen.length <= Math.ceil(elapsed / 1_000) + 1, `${seen.join()} in ${elapsed} ms`);
      assert.ok(seen.length < 4, seen.join());
      stream.close();
    });

    test('that another process changes are seen within two seconds', async () => {
      const stream = await openStream(world.url, ['ses_c']);
      await stream.next();
      const neighbour = await world.fresh.open();
      const startedAt = performance.now();
      await take(neighbour, 'ses_c', 7);
      assert.deepEqual(takenOf(await stream.next()), [['ses_c', 7]]);
      assert.ok(performance.now() - startedAt < 2_500);
      stream.close();
    });

    test('of a session that is cancelled say so', async () => {
      const stream = await openStream(world.url, ['ses_c']);
      await stream.next();
      await world.town.database.write.run((trx) =>
        trx
          .updateTable('sessions')
          .set({ status: 'cancelled', cancellation_reason: '下雨' })
          .where('id', '=', 'ses_c')
          .execute(),
      );
      assert.equal((await stream.next())?.[0]?.status, 'cancelled');
      stream.close();
    });
  });
}

describe('A live stream', () => {
  test('does not keep a server from ending, and its readers see the end', async () => {
    const world = await serverOn(undefined);
    await addSession(world.town.database, 'ses_a');
    const streams = await Promise.all(Array.from({ length: 5 }, () => openStream(world.url, ['ses_a'])));
    for (const stream of streams) await stream.next();
    const startedAt = performance.now();
    await world.stop();
    assert.ok(performance.now() - startedAt < 2_000);
    for (const stream of streams) assert.equal(await stream.next(), undefined);
    await world.town.close();
  });

  test('is refused beyond the seats there are, and each one that closes makes room', async () => {
    const world = await serverOn(undefined, { streams: { perNetwork: 2 } });
    await addSession(world.town.database, 'ses_a');
    const [first] = [await openStream(world.url, ['ses_a']), await openStream(world.url, ['ses_a'])];
    const refused = await fetch(`${world.url}/v1/places/events?sessionIds=ses_a`);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '60']);
    await refused.text();
    assert.equal(
      (await fetch(`${world.url}/v1/places?sessionIds=ses_a`)).status,
      200,
      'the plain answer is there',
    );
    first.close();
    await delay(100);
    const third = await openStream(world.url, ['ses_a']);
    assert.equal((await third.next())?.length, 1);
    await world.close();
  });
});
