/** The contract's endpoints as routes: read off the table, none written by hand. */
import { type Endpoint, type EndpointId, endpoints } from '@youth-action/sdk/contract';
import { instantOf } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { Database } from '../storage/tables.ts';
import { hashToken } from '../storage/token-hash.ts';
import { fittingAnswer } from './answer-check.ts';
import type { AppContext } from './app-env.ts';
import { authenticate, type Authentication } from './authentication.ts';
import { cacheableText, publicCacheControl } from './caching.ts';
import type { HandlerContext, Handlers } from './handler.ts';
import { idempotencyKeyOf, keyedRequest } from './idempotency.ts';
import { performWrite, type Write } from './perform-write.ts';
import { readBody, readParams, readQuery } from './request-input.ts';
import type { Route } from './routes.ts';

/** What every endpoint's route uses. */
export interface EndpointServices {
  readonly database: DatabaseHandle;
  readonly handlers: Handlers;
  readonly clock: () => number;
  readonly isStrict: boolean;
  /** Throws where a caller writes too often. */
  readonly limitWrites: (context: AppContext) => void;
}

interface Exchange {
  readonly id: EndpointId;
  readonly endpoint: Endpoint;
  readonly authentication: Authentication;
  readonly nowMs: number;
  readonly params: Record<string, string>;
  readonly query: unknown;
}

type Answering = (exchange: Exchange, context: AppContext, services: EndpointServices) => Promise<Response>;

/** One route for each endpoint of the contract. */
export function endpointRoutes(services: EndpointServices): Route[] {
  return (Object.keys(endpoints) as EndpointId[]).map((id) => {
    const endpoint: Endpoint = endpoints[id];
    const { method, access } = endpoint;
    const answer = method === 'GET' ? answerRead : answerWrite;
    return {
      name: id,
      method,
      path: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      origins: method === 'GET' && access === 'public' ? 'any' : 'registered',
      answer: async (context) => answer(await open(id, context, services), context, services),
    };
  });
}

async function open(id: EndpointId, context: AppContext, services: EndpointServices): Promise<Exchange> {
  const endpoint: Endpoint = endpoints[id];
  const nowMs = services.clock();
  if (endpoint.method === 'POST') services.limitWrites(context);
  const identity = { db: services.database.read, nowMs };
  const authentication = await authenticate(context.req.header('authorization'), endpoint.access, identity);
  return {
    id,
    endpoint,
    authentication,
    nowMs,
    params: readParams(context),
    query: readQuery(context, endpoint),
  };
}

const answerRead: Answering = async (exchange, context, { database, handlers, isStrict }) => {
  const { id, endpoint } = exchange;
  const given = contextOf(exchange, context, { db: database.read, body: undefined, idempotencyKey: '' });
  const answer = fittingAnswer(endpoint, await handlerOf(handlers, id)(given), isStrict);
  const { content, contentType } = representation(endpoint, answer);
  if (endpoint.access === 'public')
    return cacheableText(context, { content, contentType, cacheControl: publicCacheControl });
  return context.body(content, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
};

const answerWrite: Answering = async (exchange, context, { database, handlers, isStrict }) => {
  const { id, endpoint, nowMs } = exchange;
  const key = idempotencyKeyOf(context.req.header('idempotency-key'), endpoint);
  const { raw, parsed } = await readBody(context, endpoint);
  const write: Write = {
    id,
    status: endpoint.status,
    nowMs,
    perform: async (db) => {
      const given = contextOf(exchange, context, { db, body: parsed, idempotencyKey: key ?? '' });
      return fittingAnswer(endpoint, await handlerOf(handlers, id)(given), isStrict);
    },
    ...(key === undefined
      ? {}
      : { keyed: { key, request: keyedRequest(scopeOf(exchange), key, ['POST', context.req.path, raw]) } }),
  };
  const { body, isReplayed } = await performWrite(database.write, write);
  const { content, contentType } = representation(endpoint, body);
  const replayed: Record<string, string> = isReplayed ? { 'Idempotent-Replayed': 'true' } : {};
  return context.body(content, endpoint.status, {
    ...replayed,
    'Content-Type': contentType,
    'Cache-Control': 'no-store',
  });
};

function scopeOf({ id, authentication: { caller, bearer } }: Exchange): string {
  if (caller.role !== 'anonymous') return `${id} ${caller.tokenId}`;
  return bearer === undefined ? `${id} anonymous` : `${id} ${hashToken(bearer)}`;
}

function contextOf(
  { authentication, nowMs, params, query }: Exchange,
  context: AppContext,
  rest: { readonly db: Kysely<Database>; readonly body: unknown; readonly idempotencyKey: string },
): HandlerContext<Endpoint> {
  const siteKey = context.req.header('x-site-key');
  const site = siteKey !== undefined && /^[\w-]{1,64}$/.test(siteKey) ? siteKey : undefined;
  const given = { ...authentication, ...rest, params, query, siteKey: site, now: instantOf(nowMs), nowMs };
  return given as HandlerContext<Endpoint>; // parsed by this endpoint's own schemas
}

/** The handlers' table is typed endpoint by endpoint; a route knows its endpoint only as one of them. */
function handlerOf(
  handlers: Handlers,
  id: EndpointId,
): (context: HandlerContext<Endpoint>) => Promise<unknown> {
  return handlers[id];
}

function representation({ response }: Endpoint, answer: unknown): { content: string; contentType: string } {
  if (typeof response === 'string')
    return { content: String(answer), contentType: `${response}; charset=utf-8` };
  return { content: JSON.stringify(answer), contentType: 'application/json; charset=utf-8' };
}
