/** A real HTTP server on a free port of this machine that answers by a script and remembers what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One answer; `raw` takes over from the status on. */
export interface Step {
  readonly status?: number;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: (response: ServerResponse) => void;
}

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** When it came. @unit milliseconds */
  readonly at: number;
}

export interface ScriptedServer {
  readonly url: string;
  readonly requests: readonly Asked[];
  close(): Promise<void>;
}

/** Answers with the steps in turn, and with the last one for ever. */
export async function scriptedServer(...steps: readonly Step[]): Promise<ScriptedServer> {
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    const { headers, method = '', url = '' } = request;
    const step = steps[Math.min(requests.length, steps.length - 1)] ?? {};
    const asked = { method, url, headers, at: performance.now() };
    requests.push({ ...asked, body: '' });
    const index = requests.length - 1;
    void text(request).then((body) => {
      requests[index] = { ...asked, body };
      answer(response, step);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(response: ServerResponse, { body = {}, headers = {}, raw, status = 200 }: Step): void {
  if (raw !== undefined) {
    raw(response);
    return;
  }
  const isText = typeof body === 'string';
  response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

/** A problem document as a step. */
export function problem(code: string, status: number, headers: Readonly<Record<string, string>> = {}): Step {
  const body = { type: `urn:youth-action:problem:${code}`, title: code, status, code };
  return { status, body, headers: { 'Content-Type': 'application/problem+json', ...headers } };
}

/** The connection ends without an answer. */
export const cut: Step = { raw: (response) => response.destroy() };

/** The answer begins and never goes on. */
export const stalled: Step = {
  raw: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{"items":');
  },
};

/** The connection ends within the answer. */
export const cutWithin: Step = {
  raw: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"items":', () => response.destroy());
  },
};

/** Nothing is ever answered. */
export const silent: Step = { raw: () => {} };
