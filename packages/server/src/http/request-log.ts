import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import type { Logger } from './logger.ts';

/** One line per request. The route stands for the address, which may hold a badge code or an id. */
export function requestLog(logger: Logger): MiddlewareHandler<AppEnv> {
  return async function logRequest(context, next) {
    const startedAt = performance.now();
    await next();
    const { status } = context.res;
    logger.log(status >= 500 ? 'error' : 'info', 'request', {
      requestId: context.get('requestId'),
      method: context.req.method,
      route: context.get('route'),
      status,
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    });
  };
}
