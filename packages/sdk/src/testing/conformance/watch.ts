/**
 * What holds for every answer of the suite, whatever test caused it: it is of the contract's shape and of no more,
 * problems are documents with the status of their code, and nothing personal comes back unmasked, except to whoever asks
 * for a copy of it.
 */
import { Problem, problemStatus, problemType } from '../../contract/problems.ts';
import type { EndpointId } from '../../contract/endpoints.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { endpointOf, routeOf } from '../routing.ts';
import { equal, fail, isTrue } from './expect.ts';

/** What was sent and may not come back. */
export interface Secrets {
  readonly mobiles: Set<string>;
  readonly minors: Set<string>;
  /** Names of adults, which staff may see. */
  readonly adults: Set<string>;
}

/** What is asked for to be read unmasked: a copy of one's own, and documents by a code that only their owner gives away. */
const unmasked: ReadonlySet<string> = new Set<EndpointId>([
  'signUps.data',
  'serviceRecord.get',
  'signUps.issueCertificate',
  'signUps.issueStatement',
  'certificates.issue',
  'certificates.get',
  'statements.get',
]);

/** A fetch that checks every answer before it hands it on. */
export function watched(fetchWith: typeof globalThis.fetch, secrets: Secrets): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method } = request;
    const response = await fetchWith(request);
    const route = routeOf(method, new URL(request.url).pathname);
    const text = await response.clone().text();
    const what = `${method} ${new URL(request.url).pathname}`;
    isTrue((response.headers.get('X-Request-Id') ?? '') !== '', `${what} has no X-Request-Id`);
    const isForStaff = typeof route !== 'string' && endpointOf(route.id).access === 'organiser';
    const isOnesOwn = typeof route !== 'string' && unmasked.has(route.id) && response.ok;
    if (!isOnesOwn) checkSecrets(text, secrets, { what, mayHaveAdults: isForStaff && response.ok });
    if (response.status === 304) return response;
    if (!response.ok) checkProblem(response, text, what);
    else if (typeof route !== 'string') checkShape(response, text, { what, id: route.id });
    return response;
  };
}

function checkSecrets(
  text: string,
  secrets: Secrets,
  { mayHaveAdults, what }: { mayHaveAdults: boolean; what: string },
): void {
  const hidden = [...secrets.mobiles, ...secrets.minors, ...(mayHaveAdults ? [] : secrets.adults)];
  if (hidden.some((secret) => text.includes(secret)))
    fail(`${what} answers a name or a number unmasked: ${text}`);
}

function checkProblem(response: Response, text: string, what: string): void {
  equal(
    response.headers.get('Content-Type')?.split(';')[0],
    'application/problem+json',
    `${what}: media type of a problem`,
  );
  const problem = Problem.parse(JSON.parse(text));
  const code = problem.code as ProblemCode; // looked up in the next line
  isTrue(code in problemStatus, `${what}: ${code} isn't a code of the contract`);
  equal<number>(response.status, problemStatus[code], `${what}: status of ${code}`);
  equal(problem.status, response.status, `${what}: status in the problem`);
  equal(problem.type, problemType(code), `${what}: type of the problem`);
  equal(problem.requestId, response.headers.get('X-Request-Id') ?? undefined, `${what}: request id`);
  isTrue(problem.title.length > 0, `${what}: the problem has no title`);
}

function checkShape(
  response: Response,
  text: string,
  { id, what }: { id: Parameters<typeof endpointOf>[0]; what: string },
): void {
  const endpoint = endpointOf(id);
  equal<number>(response.status, endpoint.status, `${what}: status`);
  const type = response.headers.get('Content-Type')?.split(';')[0];
  if (typeof endpoint.response === 'string') {
    equal<string | undefined>(type, endpoint.response, `${what}: media type`);
    return;
  }
  equal(type, 'application/json', `${what}: media type`);
  const body: unknown = JSON.parse(text);
  // parsing strips what the contract doesn't have, so equality means that there was nothing of the kind
  equal(endpoint.response.parse(body), body, `${what}: the answer against the contract`);
}
