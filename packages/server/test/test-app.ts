/** An app for tests of the HTTP layer: a fresh database, a clock that stands still, and handlers that do as told. */
import { type EndpointId, endpoints } from '@youth-action/sdk/contract';
import type { Hono } from 'hono';
import { type AppOptions, createApp } from '../src/http/app.ts';
import type { AppEnv } from '../src/http/app-env.ts';
import type { Handlers } from '../src/http/handler.ts';
import type { Logger } from '../src/http/logger.ts';
import type { DatabaseHandle } from '../src/storage/open-database.ts';
import { issueToken } from '../src/storage/tokens.ts';
import { type DatabaseKind, databaseKinds, type FreshDatabase } from './databases.ts';

export const nowMs = Date.UTC(2026, 4, 4, 4);

export interface TestApp {
  readonly app: Hono<AppEnv>;
  readonly fresh: FreshDatabase;
  readonly database: DatabaseHandle;
  readonly tokens: { readonly organiser: string; readonly administrator: string };
  /** Everything that was logged. */
  readonly lines: readonly string[];
  /** Calls the app as a client would. */
  send(method: string, path: string, init?: SendInit): Promise<Response>;
  close(): Promise<void>;
}

export interface SendInit {
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON; text as it is, without a content type. */
  readonly body?: object | string;
}

export interface TestAppOptions extends Partial<Omit<AppOptions, 'handlers'>> {
  readonly kind?: DatabaseKind;
  readonly handlers?: Partial<Handlers>;
}

/** Without `kind`, on SQLite. Handlers that aren't given throw. Whoever calls it closes it. */
export async function makeTestApp({
  kind,
  handlers = {},
  ...options
}: TestAppOptions = {}): Promise<TestApp> {
  const [sqlite] = databaseKinds;
  const fresh = await (kind ?? sqlite ?? missing()).make();
  const database = await fresh.open();
  const lines: string[] = [];
  const logger: Logger = {
    log: (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields })),
  };
  const app = createApp({
    database,
    handlers: { ...unusedHandlers(), ...handlers },
    clock: () => nowMs,
    logger,
    strictAnswers: true,
    writesPerMinute: Infinity,
    ...options,
  });
  return {
    app,
    fresh,
    database,
    tokens: await makeTokens(database),
    lines,
    send: async (method, path, init = {}) => app.fetch(requestOf(method, path, init)),
    close: () => fresh.drop(),
  };
}

/** The `code` of a problem document. */
export async function codeOf(response: Response): Promise<string> {
  const { code } = (await response.json()) as { code: string };
  return code;
}

export function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function requestOf(method: string, path: string, { headers = {}, body }: SendInit): Request {
  const isJson = typeof body === 'object';
  return new Request(`http://server.test${path}`, {
    method,
    headers: isJson ? { 'Content-Type': 'application/json', ...headers } : headers,
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : new TextEncoder().encode(body) }),
  });
}

function unusedHandlers(): Handlers {
  const unused = (id: string) => () => Promise.reject(new Error(`The test gave no handler for ${id}`));
  const entries = (Object.keys(endpoints) as EndpointId[]).map((id) => [id, unused(id)]);
  return Object.fromEntries(entries) as Handlers; // one for each endpoint, and what never answers fits every answer
}

async function makeTokens({ write }: DatabaseHandle): Promise<TestApp['tokens']> {
  return write.run(async (trx) => {
    const community = { id: 'com_a', name: 'A', division_code: '640181001009', youth_population: null };
    await trx.insertInto('communities').values(community).execute();
    const common = { label: 'test', expiresAtMs: undefined };
    const organiser = await issueToken(trx, { ...common, role: 'organiser', communityId: 'com_a' }, nowMs);
    const administrator = await issueToken(
      trx,
      { ...common, role: 'administrator', communityId: undefined },
      nowMs,
    );
    return { organiser: organiser.token, administrator: administrator.token };
  });
}

function missing(): never {
  throw new Error('There is no database to test on');
}
