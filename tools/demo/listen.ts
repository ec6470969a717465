import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TRIES = 50;

/** Listens on the port of 127.0.0.1, or on the next free one after it. Port 0 is any free one. Returns the origin. */
export async function listen(server: Server, port: number): Promise<string> {
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    if (await listens(server, candidate)) return `http://localhost:${(server.address() as AddressInfo).port}`;
  }
  throw new Error(`No free port from ${port} to ${port + TRIES - 1}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', failed);
    server.listen(port, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Stops listening and lets go of connections that wait for nothing. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
