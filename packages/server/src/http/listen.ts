/** An app on a port: with time limits, and an end that loses nothing. */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface ListenOptions {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Take the next free port, up to 20 further, where this one is taken. Default false. */
  readonly portFallback?: boolean;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Stops accepting, and resolves when the requests under way are answered, or cut off after `patienceMs`. */
  close(patienceMs: number): Promise<void>;
}

const fallbacks = 20;

/** Rejects if the port is taken or may not be used; the message says which. */
export async function listen({ fetch, port, host, portFallback = false }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    // Slow senders don't get to hold connections: 10 s for the headers, 30 s for the whole request.
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 },
  }) as Server; // an http server, because no createServer was given
  const letGo = trackConnections(server);
  const last = portFallback && port !== 0 ? Math.min(port + fallbacks, 65_535) : port;
  for (let candidate = port; ; candidate += 1) {
    try {
      await bind(server, candidate, host);
      break;
    } catch (error) {
      if (!isTaken(error) || candidate >= last) throw explained(error, `${host}:${candidate}`);
    }
  }
  const address = server.address() as AddressInfo; // it listens on a port and not on a pipe
  return {
    url: urlOf(address, host),
    port: address.port,
    close: (patienceMs) => close(server, letGo, patienceMs),
  };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function explained(error: unknown, address: string): Error {
  return new Error(isTaken(error) ? `${address} is taken by another program` : `${address} can't be used`, {
    cause: error,
  });
}

/** An address that can be clicked: `0.0.0.0` and `::` mean every address, among them localhost. */
function urlOf({ port, family }: AddressInfo, host: string): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return family === 'IPv6' ? `http://[${host.replace(/^\[|\]$/g, '')}]:${port}` : `http://${host}:${port}`;
}

/** Returns how to let go of each connection as soon as no request of it is under way. */
function trackConnections(server: Server): () => void {
  const idle = new Set<Socket>();
  let isClosing = false;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (isClosing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    isClosing = true;
    for (const socket of idle) socket.destroy();
  };
}

async function close(server: Server, letGo: () => void, patienceMs: number): Promise<void> {
  if (!server.listening) return;
  const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Node itself waits for kept-alive connections to time out, and for those that have never sent anything.
  letGo();
  await closed;
  clearTimeout(cutOff);
}
