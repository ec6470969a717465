import { type Endpoint, type EndpointId, endpoints, proofOfWorkHeader } from '@youth-action/sdk/contract';
import { cacheableText } from '../caching.ts';
import type { Route } from '../routes.ts';
import { componentSchemas } from './component-schemas.ts';
import { operationOf } from './operation.ts';

type Node = Readonly<Record<string, unknown>>;

/** `/openapi.json`: made from the contract when it is asked for first. */
export function openApiRoute(): Route {
  let text: string | undefined;
  return {
    name: 'openapi',
    method: 'GET',
    path: '/openapi.json',
    origins: 'any',
    answer: (context) => {
      text ??= JSON.stringify(openApiDocument());
      const cacheControl = 'public, max-age=300';
      return cacheableText(context, {
        content: text,
        contentType: 'application/json; charset=utf-8',
        cacheControl,
      });
    },
  };
}

/** The API as an OpenAPI 3.1 document. */
export function openApiDocument(): Node {
  const components = componentSchemas();
  const operations = (Object.entries(endpoints) as [EndpointId, Endpoint][]).map(([id, endpoint]) => ({
    path: endpoint.path,
    method: endpoint.method.toLowerCase(),
    operation: operationOf(id, endpoint, components),
  }));
  const byPath = [...Map.groupBy(operations, ({ path }) => path)].map(([path, atPath]) => [
    path,
    Object.fromEntries(atPath.map(({ method, operation }) => [method, operation])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Youth Action',
      version: '1',
      summary: 'Sessions, sign-ups, attendance and volunteer hours of a community programme.',
      description:
        'Instants are ISO 8601 with an offset, days `YYYY-MM-DD`, months `YYYY-MM`, minutes whole. ' +
        'Answers may grow fields and members of enumerations; requests are checked strictly. ' +
        'Every error is `application/problem+json` with a `code` that never changes its meaning.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(byPath) as Node,
    components: { schemas: components.schemas, parameters, headers, securitySchemes },
  };
}

function idempotencyKey(least: number, required: boolean): Node {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required,
    description:
      'Names the intent: the same key with the same request gets the first answer again, for seven days.',
    schema: { type: 'string', pattern: `^[\\x21-\\x7e]{${least},255}$` },
  };
}

const parameters: Node = {
  IdempotencyKey: idempotencyKey(16, true),
  OptionalIdempotencyKey: idempotencyKey(8, false),
  ProofOfWork: {
    name: proofOfWorkHeader,
    in: 'header',
    description:
      'A solved challenge of `/v1/challenges`: `{ challenge, solution: { counter, derivedKey } }` as JSON in base64. ' +
      'Callers with a token need none.',
    schema: { type: 'string' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of the sentences in a problem: `zh-CN` (default) or `en`.',
    schema: { type: 'string' },
  },
};

const headers: Node = {
  RequestId: { description: 'Name of this request in the logs.', schema: { type: 'string' } },
  FileName: {
    description: 'Name for the file, as `filename*` in UTF-8.',
    schema: { type: 'string' },
  },
  ETag: { description: 'For `If-None-Match`.', schema: { type: 'string' } },
  IdempotentReplayed: {
    description: '`true` where the answer is an earlier one.',
    schema: { const: 'true' },
  },
};

const securitySchemes: Node = {
  apiToken: { type: 'http', scheme: 'bearer', description: 'Token of an organiser or an administrator.' },
  manageToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The `manageToken` that the sign-up was answered with.',
  },
};
