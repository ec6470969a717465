/** The built bundles of the elements, read once and kept in memory, compressed. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheable } from './caching.ts';
import { type Encoding, encodingFor } from './content-encoding.ts';
import { ProblemError } from './handler.ts';
import type { Route } from './routes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface StaticFile {
  readonly contentType: string;
  readonly content: Readonly<Record<Encoding, Bytes>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** An hour without asking, a day while asking: `v1` gets fixes under the same address. */
const embedCacheControl = 'public, max-age=3600, stale-while-revalidate=86400';

/** The name of a part says what is in it, so what is kept of it never grows old. */
const chunkCacheControl = 'public, max-age=31536000, immutable';

/** `/embed/v1/<file>`, and the parts that the files load later, for every page of every site. */
export function embedRoutes(folder: string | undefined): Route[] {
  return [
    folderRoute('/embed/v1/:file', folder, embedCacheControl),
    folderRoute('/embed/v1/chunks/:file', folder && join(folder, 'chunks'), chunkCacheControl),
  ];
}

/** Only names that are in the folder can be asked for. */
function folderRoute(path: string, folder: string | undefined, cacheControl: string): Route {
  const files = new Map<string, Promise<StaticFile>>();
  const names = folder === undefined ? Promise.resolve<string[]>([]) : readdir(folder).catch(() => []);
  const load = (name: string) => {
    const file = files.get(name) ?? readStaticFile(join(folder ?? '', name));
    files.set(name, file);
    return file;
  };
  return {
    name: 'embed',
    method: 'GET',
    path,
    origins: 'any',
    answer: async (context) => {
      const name = context.req.param('file') ?? '';
      if (contentTypes[extname(name)] === undefined || !(await names).includes(name))
        throw new ProblemError('not-found');
      const { content, contentType } = await load(name);
      const encoding = encodingFor(context, ['br', 'gzip']);
      const headers = {
        Vary: 'Accept-Encoding',
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      };
      return cacheable(context, {
        content: content[encoding],
        contentType,
        cacheControl,
        headers,
      });
    },
  };
}

async function readStaticFile(path: string): Promise<StaticFile> {
  const identity = new Uint8Array(await readFile(path));
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  const content = { identity, br: new Uint8Array(br), gzip: new Uint8Array(gzipped) };
  return { contentType: contentTypes[extname(path)] ?? 'application/octet-stream', content };
}
