import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Endpoint, endpoints, problemStatus } from '@youth-action/sdk/contract';
import { openApiDocument } from '../src/http/openapi/openapi-route.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, unknown>> }>
  >;
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

// Through JSON, as a reader gets it.
const document = JSON.parse(JSON.stringify(openApiDocument())) as OpenApi;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('The OpenAPI document has every endpoint, and nothing else', () => {
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).toSorted(),
    Object.keys(endpoints).toSorted(),
  );
});

test('Every endpoint is documented with its parameters, body, answer and problems', () => {
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()] ?? assert.fail(id);
    const inPath = operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => `{${name}}`);
    assert.deepEqual(inPath, endpoint.path.match(/\{\w+\}/g) ?? [], id);
    assert.equal(operation.requestBody === undefined, endpoint.body === undefined, id);
    assert.equal(operation.security.length === 0, endpoint.access === 'public', id);
    assert.ok(operation.responses[endpoint.status]?.content, id);
    for (const code of endpoint.problems) {
      assert.match(
        operation.responses[problemStatus[code]]?.description ?? '',
        new RegExp(`\`${code}\``),
        `${id} ${code}`,
      );
    }
    const keys = operation.parameters.filter(({ $ref }) => $ref?.endsWith('IdempotencyKey'));
    assert.equal(keys.length, endpoint.method === 'POST' ? 1 : 0, id);
  }
});

test('Files are documented as bytes with a name', () => {
  const { responses } =
    document.paths['/v1/monthly-reports/{monthlyReportId}/report.xlsx']?.['get'] ?? assert.fail();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  assert.deepEqual(responses['200']?.content, { [type]: { schema: { type: 'string', format: 'binary' } } });
  assert.match(JSON.stringify(responses['200']), /"Content-Disposition":/);
});

test('Every reference in the document leads somewhere, and no schema is there for nothing', () => {
  const text = JSON.stringify(document);
  const references = new Set(
    [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? ''),
  );
  for (const reference of references) {
    const [root, group = '', kind = '', name = ''] = reference.split('/');
    assert.equal(`${root}/${group}`, '#/components', reference);
    assert.ok(document.components[kind]?.[name], reference);
  }
  for (const name of Object.keys(document.components['schemas'] ?? {})) {
    assert.ok(references.has(`#/components/schemas/${name}`), name);
  }
});

test('Requests are closed and answers are open, as the server and the client treat them', () => {
  const schemas = document.components['schemas'] ?? {};
  assert.equal(schemas['NewSignUp']?.['additionalProperties'], false);
  assert.equal(schemas['SessionSummary']?.['additionalProperties'], undefined);
});
