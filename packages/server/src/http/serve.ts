import { handlers as featureHandlers } from '../features/handlers.ts';
import { scheduleJobs } from '../jobs/schedule-jobs.ts';
import { type DatabaseHandle, openDatabase, type OpenDatabaseOptions } from '../storage/open-database.ts';
import { type AppOptions, createApp } from './app.ts';
import type { Handlers } from './handler.ts';
import { listen, type Listening } from './listen.ts';
import { jsonLogger } from './logger.ts';

export interface ServerOptions extends Omit<AppOptions, 'database' | 'handlers' | 'shutdown'> {
  /** `postgres://…` or the path of an SQLite file, opened and closed by the server; or a database that stays open. */
  readonly database: string | DatabaseHandle;
  readonly databaseOptions?: OpenDatabaseOptions;
  /** Default 8080; 0 for any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. `0.0.0.0` for every network. */
  readonly host?: string;
  /** Take the next free port where this one is taken. Default false. */
  readonly portFallback?: boolean;
  /** Default: the programme's own. */
  readonly handlers?: Handlers;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly database: DatabaseHandle;
  /** Finishes what was accepted and lets go of port and database, within ten seconds. Again: the same promise. */
  close(): Promise<void>;
}

/** Leaves the rest of the ten seconds to the writes that were accepted. */
const patienceMs = 8_000;

/** Migrates the database, then serves. Rejects, with nothing left open, if either fails. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database: location, handlers = featureHandlers, clock = Date.now, logger = jsonLogger() } = options;
  const isOwner = typeof location === 'string';
  const database = isOwner ? openDatabase(location, options.databaseOptions) : location;
  try {
    await database.migrate();
    let ownUrl = '';
    const publicUrl = options.publicUrl ?? (() => ownUrl);
    const shutdown = new AbortController();
    const { signal } = shutdown;
    const app = createApp({ ...options, database, handlers, clock, logger, publicUrl, shutdown: signal });
    const { port = 8080, host = '127.0.0.1', portFallback = false } = options;
    const listening = await listen({ fetch: app.fetch, port, host, portFallback });
    ownUrl = listening.url;
    const stopJobs = scheduleJobs({ database, clock, logger });
    logger.log('info', 'listening', { port: listening.port, dialect: database.dialect });
    return running(listening, database, async () => {
      stopJobs();
      shutdown.abort();
      await listening.close(patienceMs);
      if (isOwner) await database.close();
      logger.log('info', 'closed');
    });
  } catch (error) {
    if (isOwner) await database.close();
    throw error;
  }
}

function running(
  { url, port }: Listening,
  database: DatabaseHandle,
  finish: () => Promise<void>,
): RunningServer {
  let closing: Promise<void> | undefined;
  return { url, port, database, close: () => (closing ??= finish()) };
}
