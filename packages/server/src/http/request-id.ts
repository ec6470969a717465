import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** A name that a proxy or a caller may have given the request; anything else could forge lines of a log. */
const acceptable = /^[\w.:-]{8,64}$/;

/** Names the request, in `X-Request-Id` of the answer and in every problem and log line. */
export const requestId: MiddlewareHandler<AppEnv> = async function nameRequest(context, next) {
  const given = context.req.header('x-request-id');
  const id = given !== undefined && acceptable.test(given) ? given : randomBytes(8).toString('hex');
  context.set('requestId', id);
  context.set('route', 'unknown');
  context.set('origins', 'any');
  await next();
  context.res.headers.set('X-Request-Id', id);
};
