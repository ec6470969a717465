/** The contract's endpoints as routes: read off the table, none written by hand. */
import { type Endpoint, type EndpointId, endpoints, isBinary } from '@youth-action/sdk/contract';
import { type IncentiveRule, instantOf } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { CredentialService } from '../features/credentials/credential-service.ts';
import type { StatisticsBooks } from '../features/statistics/books.ts';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { Database } from '../storage/tables.ts';
import { secretWithin, serverSecret } from '../storage/server-secrets.ts';
import { hashToken } from '../storage/token-hash.ts';
import { fittingAnswer } from './answer-check.ts';
import type { AppContext } from './app-env.ts';
import { authenticate, type Authentication } from './authentication.ts';
import { cacheableText, publicCacheControl } from './caching.ts';
import { documentAnswer, type Documents, TextDocument } from './documents.ts';
import type { EndpointGuards } from './endpoint-guards.ts';
import { FileAnswer, fileAnswer } from './file-answer.ts';
import type { HandlerContext, Handlers } from './handler.ts';
import { idempotencyKeyOf, keyedRequest } from './idempotency.ts';
import { performWrite, type Write } from './perform-write.ts';
import type { PublicAddresses } from './public-addresses.ts';
import { readBody, readParams, readQuery } from './request-input.ts';
import type { Route } from './routes.ts';

/** What every endpoint's route uses. */
export interface EndpointServices {
  readonly database: DatabaseHandle;
  readonly handlers: Handlers;
  readonly clock: () => number;
  readonly isStrict: boolean;
  readonly addresses: PublicAddresses;
  readonly credentials: CredentialService;
  readonly documents: Documents;
  readonly books: StatisticsBooks;
  readonly incentiveRule: IncentiveRule | undefined;
  readonly guards: EndpointGuards;
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
    const origins = method === 'GET' && access === 'public' ? 'any' : 'registered';
    return {
      name: id,
      method,
      path: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      origins,
      answer: async (context) => {
        if (origins === 'registered') await services.guards.origin(context);
        const exchange = await open(id, context, services);
        const asked = { endpoint, params: exchange.params };
        return services.guards.watch(context, asked, () => answer(exchange, context, services));
      },
    };
  });
}

async function open(id: EndpointId, context: AppContext, services: EndpointServices): Promise<Exchange> {
  const endpoint: Endpoint = endpoints[id];
  const nowMs = services.clock();
  if (endpoint.method === 'POST') services.guards.write(context);
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

const answerRead: Answering = async (exchange, context, services) => {
  const { database, guards, handlers, isStrict } = services;
  const { id, endpoint, nowMs } = exchange;
  const demandProof = () => guards.signUp.demand(context, nowMs);
  const secret = (name: string) => serverSecret(database, name, nowMs);
  const rest = { db: database.read, body: undefined, idempotencyKey: '', secret };
  const given = contextOf(exchange, context, { ...services, ...rest, demandProof });
  const answer = fittingAnswer(endpoint, await handlerOf(handlers, id)(given), isStrict);
  if (answer instanceof TextDocument)
    return documentAnswer(context, answer, { contentType: contentTypeOf(endpoint), nowMs });
  if (answer instanceof FileAnswer) return fileAnswer(context, answer, contentTypeOf(endpoint));
  const { content, contentType } = representation(endpoint, answer);
  if (endpoint.access === 'public' && endpoint.caching !== 'none')
    return cacheableText(context, { content, contentType, cacheControl: publicCacheControl });
  return context.body(content, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
};

const answerWrite: Answering = async (exchange, context, services) => {
  const { database, guards, handlers, isStrict } = services;
  const { id, endpoint, nowMs } = exchange;
  const key = idempotencyKeyOf(context.req.header('idempotency-key'), endpoint);
  const { raw, parsed } = await readBody(context, endpoint);
  const request = key && keyedRequest(scopeOf(exchange), key, ['POST', context.req.path, raw]);
  const demandProof = () => guards.signUp.demand(context, nowMs);
  const write: Write = {
    id,
    status: endpoint.status,
    nowMs,
    perform: async (db) => {
      const secret = (name: string) => secretWithin(db, name, nowMs);
      const rest = { db, body: parsed, idempotencyKey: key ?? '', secret };
      const given = contextOf(exchange, context, { ...services, ...rest, demandProof });
      return fittingAnswer(endpoint, await handlerOf(handlers, id)(given), isStrict);
    },
    ...(key && request ? { keyed: { key, request } } : {}),
    ...(request ? await guards.signUp.admission(endpoint, { context, nowMs, request, body: parsed }) : {}),
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

/** What a handler gets beside what stands in the address. */
interface Given extends Pick<
  EndpointServices,
  'addresses' | 'books' | 'credentials' | 'documents' | 'incentiveRule'
> {
  readonly demandProof: HandlerContext<Endpoint>['demandProof'];
  readonly secret: HandlerContext<Endpoint>['secret'];
  readonly db: Kysely<Database>;
  readonly body: unknown;
  readonly idempotencyKey: string;
}

function contextOf(
  { authentication, nowMs, params, query }: Exchange,
  context: AppContext,
  { body, demandProof, db, idempotencyKey, secret, ...rest }: Given,
): HandlerContext<Endpoint> {
  const siteKey = context.req.header('x-site-key');
  const site = siteKey !== undefined && /^[\w-]{1,64}$/.test(siteKey) ? siteKey : undefined;
  const time = { now: instantOf(nowMs), nowMs };
  const { addresses, books, credentials, documents, incentiveRule } = rest;
  const services = { addresses, books, credentials, db, demandProof, documents, incentiveRule, secret };
  const input = { body, idempotencyKey, params, query, siteKey: site };
  const given = { ...authentication, ...services, ...input, ...time };
  return given as HandlerContext<Endpoint>; // parsed by this endpoint's own schemas
}

/** The handlers' table is typed endpoint by endpoint; a route knows its endpoint only as one of them. */
function handlerOf(
  handlers: Handlers,
  id: EndpointId,
): (context: HandlerContext<Endpoint>) => Promise<unknown> {
  return handlers[id];
}

function representation(endpoint: Endpoint, answer: unknown): { content: string; contentType: string } {
  const content = typeof endpoint.response === 'string' ? String(answer) : JSON.stringify(answer);
  return { content, contentType: contentTypeOf(endpoint) };
}

function contentTypeOf({ response }: Endpoint): string {
  if (isBinary(response)) return response === 'text/csv' ? 'text/csv; charset=utf-8' : response;
  return `${typeof response === 'string' ? response : 'application/json'}; charset=utf-8`;
}
