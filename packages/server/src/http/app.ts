import type { IncentiveRule } from '@youth-action/sdk/domain';
import { Hono } from 'hono';
import { CredentialDesk, type SigningOptions } from '../features/credentials/credential-desk.ts';
import { StatisticsBooks } from '../features/statistics/books.ts';
import { placesSource } from '../features/live/places-source.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { AppEnv } from './app-env.ts';
import { apiCaller } from './api-caller.ts';
import { cors } from './cors.ts';
import { Documents } from './documents.ts';
import { type EndpointGuards, endpointGuards, type GuardOptions } from './endpoint-guards.ts';
import { endpointRoutes } from './endpoint-routes.ts';
import { type Handlers, ProblemError } from './handler.ts';
import { healthRoutes } from './health.ts';
import { knownSites } from './known-sites.ts';
import { PlacesHub } from './live/places-hub.ts';
import { placesStreamRoute } from './live/places-stream.ts';
import { type SeatLimits, StreamSeats } from './live/stream-seats.ts';
import { errorFields, jsonLogger, type Logger } from './logger.ts';
import { openApiRoute } from './openapi/openapi-route.ts';
import type { CalendarRenderer } from './pages/calendar/calendar-renderer.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { problemResponder } from './problem-response.ts';
import { publicAddresses, type PublicAddressOptions } from './public-addresses.ts';
import { requestId } from './request-id.ts';
import { requestLog } from './request-log.ts';
import { addRoutes, type Route } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { embedRoutes } from './static-files.ts';

export interface AppOptions extends PublicAddressOptions, GuardOptions, SigningOptions {
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
  /** How service earns points. Without it there are none. */
  readonly incentiveRule?: IncentiveRule;
  /** Folder with the built bundles of `@youth-action/elements`, served at `/embed/v1/`. */
  readonly embedFolder?: string;
  /** What draws `/calendar`, such as the module `@youth-action/elements/ssr/embed`. Without it a list of links stands there. */
  readonly calendarRenderer?: CalendarRenderer;
  /** How many live streams there may be. */
  readonly streams?: SeatLimits;
  /** Ends the live streams, which would else keep a closing server waiting. */
  readonly shutdown?: AbortSignal;
}

/** The whole API and its few pages, as an app that answers `fetch(request)`; it opens no port and no database. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { clock = Date.now, database, logger = jsonLogger() } = options;
  const app = new Hono<AppEnv>();
  app.use(requestId, requestLog(logger), securityHeaders);
  const sites = knownSites(database.read, options.allowedOrigins ?? []);
  const { publicUrl } = options;
  const guards = endpointGuards(options, {
    database,
    sites,
    publicUrl: () => (typeof publicUrl === 'function' ? publicUrl() : publicUrl),
  });
  const addresses = publicAddresses(options);
  const callApi = apiCaller((request, bindings) => app.fetch(request, bindings));
  app.use(cors(sites));
  addRoutes(app, [
    ...endpointRoutes({
      database,
      handlers: options.handlers,
      clock,
      isStrict: options.strictAnswers ?? false,
      addresses,
      credentials: new CredentialDesk({ ...options, addresses, logger }),
      documents: new Documents(),
      books: new StatisticsBooks(),
      incentiveRule: options.incentiveRule,
      guards,
    }),
    liveRoute(options, guards, logger),
    ...healthRoutes(database),
    openApiRoute(),
    ...pageRoutes({ addresses, callApi, calendarRenderer: options.calendarRenderer, clock, guards }),
    ...embedRoutes(options.embedFolder),
  ]);
  const respond = problemResponder(logger);
  app.notFound((context) => respond(new ProblemError('not-found'), context));
  app.onError(respond);
  return app;
}

function liveRoute(
  { database, shutdown, streams }: AppOptions,
  { networkOf }: EndpointGuards,
  logger: Logger,
): Route {
  const seats = new StreamSeats(streams);
  shutdown?.addEventListener('abort', () => seats.close(), { once: true });
  const failed = (error: unknown) => logger.log('warn', 'live-places-failed', errorFields(error));
  return placesStreamRoute({ hub: new PlacesHub(placesSource(database), { failed }), networkOf, seats });
}
