import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { handlers } from '../src/features/handlers.ts';
import { silentLogger } from '../src/http/logger.ts';
import { startServer, type ServerOptions } from '../src/http/serve.ts';
import { databaseKinds } from './databases.ts';

const [sqlite = assert.fail()] = databaseKinds;

async function start(options: Partial<ServerOptions> = {}) {
  const fresh = await sqlite.make();
  const server = await startServer({ database: fresh.location, port: 0, logger: silentLogger, ...options });
  return { server, fresh };
}

/** A handler that waits to be let go, and says when it has been reached. */
function gate() {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    release: released.resolve,
    pass: () => (reached.resolve(), released.promise),
  };
}

test('A server migrates, serves and says where', async () => {
  const { server, fresh } = await start();
  assert.equal(server.url, `http://127.0.0.1:${server.port}`);
  assert.equal((await fetch(`${server.url}/ready`)).status, 200);
  assert.deepEqual(await (await fetch(`${server.url}/v1/communities`)).json(), { items: [] });
  await server.close();
  await fresh.drop();
});

test('A taken port is an error that says so, or the next free one where that is wished', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const fresh = await sqlite.make();
  await assert.rejects(startServer({ database: fresh.location, port, logger: silentLogger }), {
    message: `127.0.0.1:${port} is taken by another program`,
  });
  const server = await startServer({
    database: fresh.location,
    port,
    portFallback: true,
    logger: silentLogger,
  });
  assert.ok(server.port > port && server.port <= port + 20);
  await server.close();
  taken.close();
  await fresh.drop();
});

test('A server that is told to end answers what is under way, keeps it, and takes nothing new', async () => {
  const { reached, release, pass } = gate();
  const { server, fresh } = await start({
    handlers: {
      ...handlers,
      'communities.list': async (context) => {
        await pass();
        return handlers['communities.list'](context);
      },
    },
  });
  const idle = await fetch(`${server.url}/health`);
  await idle.text();
  const slow = fetch(`${server.url}/v1/communities`);
  await reached;
  const closing = server.close();
  assert.equal(server.close(), closing, 'again is the same');
  await assert.rejects(fetch(`${server.url}/health`), 'nobody listens any more');
  const releasedAt = performance.now();
  release();
  assert.equal((await slow).status, 200);
  await closing;
  assert.ok(performance.now() - releasedAt < 2_000, 'a connection that is kept alive is not waited for');
  await fresh.drop();
});

test('Live streams do not keep a server from ending', async () => {
  const { server, fresh } = await start();
  const stream = await fetch(`${server.url}/v1/places/events?sessionIds=ses_none`);
  const startedAt = performance.now();
  await server.close();
  assert.ok(performance.now() - startedAt < 2_000);
  assert.match(await stream.text(), /^retry: /);
  await fresh.drop();
});

test('Connections that send nothing do not keep a server from ending', async () => {
  const { server, fresh } = await start();
  const silent = connect(server.port, '127.0.0.1');
  await once(silent, 'connect');
  const startedAt = performance.now();
  await server.close();
  assert.ok(performance.now() - startedAt < 2_000);
  silent.destroy();
  await fresh.drop();
});

test('A body that is too large is refused over a real connection, and the server goes on', async () => {
  const { server, fresh } = await start();
  const send = (body: BodyInit, extra: object = {}) =>
    fetch(`${server.url}/v1/sessions/ses_a/sign-ups`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': '0123456789abcdef' },
      body,
      ...extra,
    });
  assert.equal((await send(' '.repeat(300_000))).status, 413);
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
  });
  // The server may hang up before the sender has stopped; what must not happen is that it reads on.
  const outcome = await send(endless, { duplex: 'half' }).then(
    ({ status }) => status,
    () => 413,
  );
  assert.equal(outcome, 413);
  assert.equal((await fetch(`${server.url}/health`)).status, 200);
  await server.close();
  await fresh.drop();
});
