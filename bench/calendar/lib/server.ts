/** Serves the built pages and, for the calendar that reads over HTTP, the sessions. */
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { listen, stop } from '../../../tools/demo/listen.ts';
import { makeEvents, spreads } from '../page/events.ts';
import { toSession } from '../page/session.ts';
import type { BuiltPage } from './build.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export interface BenchServer {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Listens on any free port of this machine. */
export async function serve(pages: ReadonlyMap<string, BuiltPage>): Promise<BenchServer> {
  const api = sessionsApi();
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', ...rest] = pathname.split('/');
    const page = pages.get(name);
    const head = { 'cache-control': 'no-store' };
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { ...head, 'content-type': type }).end(body);
    const file = page?.files.get(pathname);
    if (file !== undefined) send(types[extname(pathname)] ?? 'application/octet-stream', file.content);
    else if (page !== undefined && rest.join('') === '') send('text/html; charset=utf-8', htmlOf(page));
    else if (name === 'api') send('application/json', api(rest, searchParams));
    else response.writeHead(404, head).end();
  });
  return { origin: await listen(server, 0), stop: () => stop(server) };
}

function htmlOf({ prepare, start }: BuiltPage): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>Calendar benchmark</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 8px; font-family: sans-serif; }
      #calendar { height: 800px; }
    </style>
    <script>window.benchFiles = ${JSON.stringify(start)};</script>
    <script type="module" src="${prepare}"></script>
  </head>
  <body><div id="calendar"></div></body>
</html>`;
}

/** `/api/{spread}/{count}/v1/sessions`, by day and in pages, as the programme's server answers. */
function sessionsApi(): (path: readonly string[], query: URLSearchParams) => string {
  const known = new Map<string, ReturnType<typeof toSession>[]>();
  return ([spreadName, count], query) => {
    const key = `${spreadName}/${count}`;
    const spread = spreads.find((name) => name === spreadName) ?? 'year';
    const sessions = known.get(key) ?? makeEvents(Number(count), spread).map(toSession);
    known.set(key, sessions);
    const [from, until] = [query.get('from') ?? '', query.get('until') ?? '9'];
    const found = sessions.filter(
      ({ startsAt }) => startsAt.slice(0, 10) >= from && startsAt.slice(0, 10) <= until,
    );
    const first = Number(query.get('cursor') ?? 0);
    const end = first + Number(query.get('limit') ?? 100);
    const items = found.slice(first, end);
    return JSON.stringify(end < found.length ? { items, nextCursor: String(end) } : { items });
  };
}
