/** What caches may do with an answer. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AppContext } from './app-env.ts';
import { encodingFor } from './content-encoding.ts';

/** Below this, in characters, an answer fits into one packet anyway. */
const leastCompressed = 1_000;

/**
 * Browsers ask each time whether it has changed, which costs an empty 304; a cache shared by many may answer for five
 * seconds by itself, so that an article read by a whole town doesn't become as many queries.
 */
export const publicCacheControl = 'public, max-age=0, s-maxage=5, must-revalidate';

export interface CacheableAnswer {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a strong ETag, or with 304 where the caller has the same already. */
export function cacheable(context: AppContext, answer: CacheableAnswer): Response {
  const { content, contentType, cacheControl } = answer;
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  const headers = { ...answer.headers, ETag: etag, 'Cache-Control': cacheControl };
  if (matches(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
  return context.body(content, 200, { ...headers, 'Content-Type': contentType });
}

/**
 * The same for text, compressed where the caller likes and it pays: a month of sessions is a tenth then. Only for what
 * everybody may read; compressing an answer with a secret in it tells of the secret by its length.
 */
export async function cacheableText(
  context: AppContext,
  answer: CacheableAnswer & { content: string },
): Promise<Response> {
  const isSmall = answer.content.length < leastCompressed;
  const headers = {
    ...answer.headers,
    Vary: [answer.headers?.['Vary'], 'Accept-Encoding'].filter(Boolean).join(', '),
  };
  if (isSmall || encodingFor(context, ['gzip']) === 'identity')
    return cacheable(context, { ...answer, headers });
  const content = new Uint8Array(await promisify(gzip)(answer.content));
  return cacheable(context, { ...answer, content, headers: { ...headers, 'Content-Encoding': 'gzip' } });
}

/** RFC 9110 §13.1.2: compared weakly, because a proxy that compresses makes our tag a weak one. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
