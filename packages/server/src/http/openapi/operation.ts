import { type Endpoint, type EndpointId, isBinary, problemStatus } from '@youth-action/sdk/contract';
import type { ProblemCode } from '@youth-action/sdk/domain';
import type { ComponentSchemas, JsonSchema } from './component-schemas.ts';

type Node = Readonly<Record<string, unknown>>;

/** One endpoint as an OpenAPI operation. */
export function operationOf(id: EndpointId, endpoint: Endpoint, components: ComponentSchemas): Node {
  const { access, body, summary } = endpoint;
  return {
    operationId: id,
    summary,
    tags: [id.split('.')[0]],
    security: access === 'public' ? [] : [{ [access === 'manage-token' ? 'manageToken' : 'apiToken']: [] }],
    parameters: parametersOf(endpoint, components),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': reference(components.nameOf(body)) },
          },
        }),
    responses: { ...goodAnswer(endpoint, components), ...problemsOf(endpoint) },
  };
}

function parametersOf(
  { creates, method, path, proofOfWork, query }: Endpoint,
  components: ComponentSchemas,
): Node[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const key = {
    $ref: `#/components/parameters/${creates === true ? 'IdempotencyKey' : 'OptionalIdempotencyKey'}`,
  };
  return [
    ...inPath,
    ...(query === undefined ? [] : queryParameters(components.queryOf(query))),
    ...(method === 'POST' ? [key] : []),
    ...(proofOfWork === true ? [{ $ref: '#/components/parameters/ProofOfWork' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
}

function queryParameters({ properties = {}, required = [] }: JsonSchema): Node[] {
  return Object.entries(properties as Readonly<Record<string, Node>>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as readonly string[]).includes(name),
    ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}), // with commas between them
    schema,
  }));
}

function goodAnswer(
  { access, caching, method, response, status }: Endpoint,
  components: ComponentSchemas,
): Node {
  const content =
    typeof response === 'string'
      ? { [response]: { schema: { type: 'string', ...(isBinary(response) ? { format: 'binary' } : {}) } } }
      : { 'application/json': reference(components.nameOf(response)) };
  const isCacheable = method === 'GET' && access === 'public' && caching !== 'none';
  const headers = {
    'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    ...(isBinary(response) ? { 'Content-Disposition': { $ref: '#/components/headers/FileName' } } : {}),
    ...(isCacheable ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(method === 'POST'
      ? { 'Idempotent-Replayed': { $ref: '#/components/headers/IdempotentReplayed' } }
      : {}),
  };
  return {
    [status]: { description: 'Done.', headers, content },
    ...(isCacheable ? { 304: { description: 'Unchanged since the ETag that was sent.' } } : {}),
  };
}

/** The problems by status; the codes of each are named, because they and not the status say what happened. */
function problemsOf(endpoint: Endpoint): Node {
  const byStatus = Map.groupBy(codesOf(endpoint), (code) => problemStatus[code]);
  const entries = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
            },
          },
        },
      },
    ]);
  return Object.fromEntries(entries) as Node;
}

function codesOf(endpoint: Endpoint): readonly ProblemCode[] {
  const { access, body, caching, creates, method, path, problems, proofOfWork, query } = endpoint;
  const when = (condition: boolean, ...codes: ProblemCode[]): ProblemCode[] => (condition ? codes : []);
  const isWrite = method === 'POST';
  return [
    ...new Set([
      ...when(query !== undefined || isWrite, 'validation-failed'),
      ...when(isWrite, 'malformed-json', 'body-too-large', 'unsupported-media-type', 'too-many-requests'),
      ...when(creates === true, 'idempotency-key-missing'),
      ...when(isWrite, 'idempotency-key-reused', 'idempotency-key-in-progress'),
      ...when(proofOfWork === true, 'proof-of-work-required'),
      ...when(isWrite || access !== 'public', 'origin-not-registered'),
      ...when(access === 'manage-token' || caching === 'none', 'too-many-requests'),
      ...when(access !== 'public', 'unauthenticated'),
      ...when(access === 'organiser' || access === 'administrator', 'forbidden'),
      ...when(path.includes('{') || body === undefined, 'not-found'),
      ...problems,
      ...when(true, 'internal-error', 'unavailable'),
    ]),
  ];
}

function reference(name: string): Node {
  return { schema: { $ref: name } };
}
