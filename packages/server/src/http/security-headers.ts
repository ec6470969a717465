import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** Headers of every answer. A page brings a content security policy of its own; anything else runs and frames nothing. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async function addSecurityHeaders(context, next) {
  await next();
  const { headers } = context.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    // Answers and bundles are for other sites' pages to load.
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  headers.set('X-Frame-Options', 'DENY');
};
