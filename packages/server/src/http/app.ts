import { Hono } from 'hono';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { AppEnv } from './app-env.ts';
import { cors } from './cors.ts';
import { endpointRoutes } from './endpoint-routes.ts';
import { type Handlers, ProblemError } from './handler.ts';
import { healthRoutes } from './health.ts';
import { jsonLogger, type Logger } from './logger.ts';
import { openApiRoute } from './openapi/openapi-route.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { problemResponder } from './problem-response.ts';
import { writeLimiter } from './rate-limit.ts';
import { requestId } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { addRoutes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { registeredOrigins } from './registered-origins.ts';
import { embedRoute } from './static-files.ts';

export interface AppOptions {
  readonly database: DatabaseHandle;
  readonly handlers: Handlers;
  /** Milliseconds since 1970; asked once per request. Default: the machine's clock. */
  readonly clock?: () => number;
  /** Default: one JSON line per request on stdout. */
  readonly logger?: Logger;
  /** A field that the contract doesn't have is an error instead of being left out; for tests and development. */
  readonly strictAnswers?: boolean;
  /** Origins whose pages may write, beside those of registered sites. */
  readonly allowedOrigins?: readonly string[];
  /** Writes that one address may make in a minute. Default 120; `Infinity` for no limit. */
  readonly writesPerMinute?: number;
  /** Whether `X-Forwarded-For` comes from a proxy of one's own. Default false. */
  readonly trustProxy?: boolean;
  /** Folder with the built bundles of `@youth-action/elements`, served at `/embed/v1/`. */
  readonly embedFolder?: string;
}

/** The whole API and its few pages, as an app that answers `fetch(request)`; it opens no port and no database. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { database, logger = jsonLogger() } = options;
  const app = new Hono<AppEnv>();
  app.use(requestId, requestLog(logger), securityHeaders);
  app.use(cors(registeredOrigins(database.read, options.allowedOrigins ?? [])));
  addRoutes(app, [
    ...endpointRoutes({
      database,
      handlers: options.handlers,
      clock: options.clock ?? Date.now,
      isStrict: options.strictAnswers ?? false,
      limitWrites: limiterOf(options),
    }),
    ...healthRoutes(database),
    openApiRoute(),
    ...pageRoutes(),
    embedRoute(options.embedFolder),
  ]);
  const respond = problemResponder(logger);
  app.notFound((context) => respond(new ProblemError('not-found'), context));
  app.onError(respond);
  return app;
}

function limiterOf({
  writesPerMinute = 120,
  trustProxy = false,
}: AppOptions): ReturnType<typeof writeLimiter> {
  return Number.isFinite(writesPerMinute)
    ? writeLimiter({ perMinute: writesPerMinute, trustProxy })
    : () => {};
}
