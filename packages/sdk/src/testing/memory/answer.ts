/** From a request to an answer: the order of questions that any server of the contract keeps. */
import type * as z from '../../domain/zod.ts';
import { type Endpoint, isBinary } from '../../contract/endpoint.ts';
import type { EndpointId } from '../../contract/endpoints.ts';
import { textFor } from '../../contract/problem-texts.ts';
import { languageFor } from '../../contract/texts/language.ts';
import { fieldProblems, problemStatus, problemType } from '../../contract/problems.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { endpointOf, routeOf } from '../routing.ts';
import { attendanceHandlers } from './attendance-handlers.ts';
import { badgeHandlers } from './badge-handlers.ts';
import { certificateHandlers } from './certificate-handlers.ts';
import { noting } from './change-times.ts';
import { credentialHandlers } from './credential-handlers.ts';
import { decidingHandlers } from './deciding-handlers.ts';
import { doorHandlers } from './door-handlers.ts';
import { paperHandlers } from './paper-handlers.ts';
import type { MemoryData, TokenRow } from './data.ts';
import { feedHandlers } from './feed-handlers.ts';
import { type Context, type Handlers, type NewId, Refused } from './handler.ts';
import { catchUp } from './line.ts';
import { correctionHandlers } from './correction-handlers.ts';
import { settleNotices } from './ledger.ts';
import { liveHandlers } from './live-handlers.ts';
import { noticeHandlers } from './notice-handlers.ts';
import { monthlyReportHandlers } from './monthly-report-handlers.ts';
import { partyHandlers } from './party-handlers.ts';
import { personalDataHandlers } from './personal-data-handlers.ts';
import { programmeHandlers } from './programme-handlers.ts';
import { programmePageHandlers } from './programme-page.ts';
import { serviceHandlers } from './service-handlers.ts';
import { serviceRecordHandlers } from './service-record-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { signUpHandlers } from './sign-up-handlers.ts';
import { starHandlers } from './star-handlers.ts';
import { statisticsHandlers } from './statistics-handlers.ts';
import { volunteerHandlers } from './volunteer-handlers.ts';

const handlers: Handlers = {
  ...programmeHandlers,
  ...programmePageHandlers,
  ...sessionHandlers,
  ...signUpHandlers,
  ...partyHandlers,
  ...personalDataHandlers,
  ...decidingHandlers,
  ...attendanceHandlers,
  ...doorHandlers,
  ...paperHandlers,
  ...serviceHandlers,
  ...noticeHandlers,
  ...correctionHandlers,
  ...badgeHandlers,
  ...certificateHandlers,
  ...credentialHandlers,
  ...starHandlers,
  ...serviceRecordHandlers,
  ...volunteerHandlers,
  ...statisticsHandlers,
  ...monthlyReportHandlers,
  ...liveHandlers,
  ...feedHandlers,
};

/** Largest body that is read. @unit bytes */
export const largestBodyBytes = 256 * 1024;

/** A request, read. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer before it becomes a `Response`. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Bytes for a document. */
  readonly text: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an answer is made from. */
export interface Surroundings {
  readonly data: MemoryData;
  readonly now: Instant;
  readonly newId: NewId;
  /** The first answer to each idempotency key. */
  readonly kept: Map<string, { readonly fingerprint: string; readonly answer: Answer }>;
}

/** Answers a request as the contract has it. Throws `Refused`. */
export function answerTo(asked: Asked, surroundings: Surroundings): Answer {
  catchUp(surroundings);
  settleNotices(surroundings);
  const route = routeOf(asked.method, asked.path);
  if (typeof route === 'string') throw new Refused(route);
  const { id, params } = route;
  const endpoint = endpointOf(id);
  const bearer = /^Bearer (.+)$/i.exec(asked.headers['authorization'] ?? '')?.[1];
  const caller = surroundings.data.tokens.find(({ token }) => token === bearer);
  authorise(endpoint, bearer, caller);
  const body = bodyOf(endpoint, asked);
  const context = {
    ...surroundings,
    params,
    query: parsed(endpoint.query, asked.query),
    body,
    caller,
    bearer,
    siteKey: asked.headers['x-site-key'],
  };
  return once(asked, { ...surroundings, endpoint, caller, body }, () => answered(id, context));
}

function answered(
  id: EndpointId,
  context: Omit<Context, 'body' | 'params' | 'query'> & Record<'body' | 'params' | 'query', unknown>,
): Answer {
  const { response, status } = endpointOf(id);
  const handle = handlers[id] as (context: unknown) => unknown; // parsed by this endpoint's own schemas, above
  const result = noting(context.data, context.now, () => handle(context));
  if (isBinary(response)) return { status, type: response, text: result as Uint8Array<ArrayBuffer> }; // the type of its handler
  if (typeof response === 'string')
    return { status, type: `${response}; charset=utf-8`, text: String(result) };
  return { status, type: 'application/json', text: JSON.stringify(response.parse(result)) };
}

function authorise({ access }: Endpoint, bearer: string | undefined, caller: TokenRow | undefined): void {
  if (access === 'public') return;
  if (bearer === undefined || (access !== 'manage-token' && caller === undefined))
    throw new Refused('unauthenticated');
  if (access === 'administrator' && caller?.role !== 'administrator') throw new Refused('forbidden');
}

function bodyOf({ body: schema }: Endpoint, { body, headers }: Asked): unknown {
  if (new TextEncoder().encode(body).length > largestBodyBytes) throw new Refused('body-too-large');
  if (schema === undefined) return undefined;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    throw new Refused('unsupported-media-type');
  return parsed(schema, jsonOf(body));
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refused('malformed-json');
  }
}

function parsed(schema: z.ZodMiniType | undefined, input: unknown): unknown {
  const result = schema?.safeParse(input, { reportInput: true });
  if (result?.success === false) throw new Refused('validation-failed', fieldProblems(result.error.issues));
  return result?.data;
}

interface Keeping extends Pick<Surroundings, 'kept'> {
  readonly endpoint: Endpoint;
  readonly caller: TokenRow | undefined;
  readonly body: unknown;
}

/** Does it once per idempotency key. Refusals by the programme's rules are kept too; what may pass later isn't. */
function once(asked: Asked, { body, caller, endpoint, kept }: Keeping, work: () => Answer): Answer {
  const key = asked.headers['idempotency-key'];
  if (endpoint.method === 'GET') return work();
  if (key === undefined && endpoint.creates !== true) return work();
  if (key === undefined || !/^[\x21-\x7e]{8,255}$/.test(key)) throw new Refused('idempotency-key-missing');
  const scope = `${endpoint.path} ${caller?.id ?? 'anonymous'} ${key}`;
  const fingerprint = `${asked.path} ${JSON.stringify(body)}`; // as parsed: the order of members doesn't matter
  const first = kept.get(scope);
  if (first !== undefined) {
    if (first.fingerprint !== fingerprint) throw new Refused('idempotency-key-reused');
    return { ...first.answer, headers: { ...first.answer.headers, 'Idempotent-Replayed': 'true' } };
  }
  const answer = answerOrRefusal(asked, work);
  kept.set(scope, { fingerprint, answer });
  return answer;
}

function answerOrRefusal(asked: Asked, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused && [404, 409, 422].includes(problemStatus[error.code])) {
      return problemAnswer(error, asked.headers['accept-language']);
    }
    throw error;
  }
}

/** The problem document of a refusal; anything else that was thrown is an `internal-error`. */
export function problemAnswer(error: unknown, acceptLanguage: string | undefined): Answer {
  const refused = error instanceof Refused ? error : new Refused('internal-error');
  const language = languageFor(acceptLanguage);
  const { code, fields, extra } = refused;
  const problem = {
    type: problemType(code),
    title: textFor(code, language),
    status: problemStatus[code],
    code,
    ...(fields === undefined
      ? {}
      : { errors: fields.map((field) => ({ ...field, message: textFor(field.code, language) })) }),
    ...extra,
  };
  return {
    status: problem.status,
    type: 'application/problem+json',
    text: JSON.stringify(problem),
    ...(problem.status === 401 ? { headers: { 'WWW-Authenticate': 'Bearer' } } : {}),
  };
}
