/**
 * Which pages' scripts may use the API. Public answers are open to every page; what writes or needs a token is open to
 * registered sites. There are no cookies, so this protects no session: it keeps unknown pages from collecting sign-ups.
 *
 * A page of a site that isn't registered is told so, in an answer that it can read: what a browser says of an answer that
 * it withholds is the same as for a broken cable.
 */
import type { MiddlewareHandler } from 'hono';
import type { AppContext, AppEnv } from './app-env.ts';
import type { KnownSites } from './known-sites.ts';

const exposedHeaders = 'ETag, Idempotent-Replayed, Retry-After, X-Request-Id';
const allowedHeaders =
  'Accept-Language, Authorization, Content-Type, Idempotency-Key, X-Proof-Of-Work, X-Request-Id, X-Site-Key';
/** Two hours: the longest that Chromium keeps it. */
const preflightSeconds = '7200';

/** Adds the headers to every answer, also to errors: a page must be able to read why it was refused. */
export function cors(sites: KnownSites): MiddlewareHandler<AppEnv> {
  return async function addCorsHeaders(context, next) {
    await next();
    const { headers } = context.res;
    if (headers.has('Access-Control-Allow-Origin')) return;
    if (context.get('origins') === 'any') headers.set('Access-Control-Allow-Origin', '*');
    else await allowAsking(context, sites);
    if (headers.has('Access-Control-Allow-Origin'))
      headers.set('Access-Control-Expose-Headers', exposedHeaders);
  };
}

async function allowAsking(context: AppContext, sites: KnownSites): Promise<void> {
  const origin = context.req.header('origin');
  context.res.headers.append('Vary', 'Origin');
  if (origin === undefined) return;
  if (context.get('origins') === 'asking' || (await sites.hasOrigin(origin)))
    context.res.headers.set('Access-Control-Allow-Origin', origin);
}

/** Answers `OPTIONS`. `openMethods` are those that pages of any origin may use here; the others it lets ask. */
export function preflight(allow: string, openMethods: readonly string[]): (context: AppContext) => Response {
  return (context) => {
    const method = context.req.header('access-control-request-method');
    context.set('origins', method !== undefined && openMethods.includes(method) ? 'any' : 'asking');
    context.set('route', 'preflight');
    if (method === undefined) return context.body(null, 204, { Allow: allow });
    return context.body(null, 204, {
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': allowedHeaders,
      'Access-Control-Max-Age': preflightSeconds,
      Vary: 'Access-Control-Request-Method',
    });
  };
}
