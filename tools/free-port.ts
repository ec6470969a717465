import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that was free a moment ago, for programs that cannot take port 0 themselves. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The probe for a free port got no address'));
      });
    });
  });
}
