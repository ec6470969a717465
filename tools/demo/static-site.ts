/** Serves a folder of an example on a port of its own, so that its pages are another origin than the server's. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface StaticSite {
  readonly folder: string;
  /** Files that aren't in the folder, by their path on the site. */
  readonly extraFiles?: Readonly<Record<string, string>>;
  /** What stands in the example's pages and scripts, and what to put there instead: the addresses of this demo. */
  readonly replacements: () => Readonly<Record<string, string>>;
}

/** A server of the site that doesn't listen yet. */
export function staticSite(site: StaticSite): Server {
  return createServer((request, response) => {
    void answer(site, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
}

async function answer(
  site: StaticSite,
  url: string,
): Promise<{ status: number; type: string; body: string | Buffer }> {
  const path = pathOf(url);
  const type = path === undefined ? undefined : MEDIA_TYPES[extname(path)];
  if (path === undefined || type === undefined) return notFound;
  try {
    const content = await readFile(site.extraFiles?.[path] ?? join(site.folder, path));
    const body = type.startsWith('text/') ? replaced(content.toString('utf8'), site.replacements()) : content;
    return { status: 200, type, body };
  } catch {
    return notFound;
  }
}

const notFound = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' };

/** The file's path below the folder, or undefined for an address that leads out of it. */
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (path.includes('..') || path.includes('\0')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function replaced(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
