/** The schemas of the contract as JSON Schema 2020-12, each under the name that the sdk exports it by. */
import * as contract from '@youth-action/sdk/contract';
import * as domain from '@youth-action/sdk/domain';
import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ComponentSchemas {
  /** `components.schemas` of the document. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** The name under which a schema stands there, for what is sent and for what is answered. */
  nameOf(schema: Schema): string;
  /** A query's parameters; they stand where they are used. */
  queryOf(schema: Schema): JsonSchema;
}

interface Named {
  readonly name: string;
  readonly schema: Schema;
}

const prefix = '#/components/schemas/';

export function componentSchemas(): ComponentSchemas {
  const sent = named('Request', ({ body }) => body);
  const answered = named('Answer', ({ response }) => (typeof response === 'string' ? undefined : response));
  const problem = { name: 'Problem', schema: contract.Problem };
  const sentSchemas = new Set(sent.map(({ schema }) => schema));
  const parts = exportedSchemas().filter(({ schema }) => !sentSchemas.has(schema));
  const answers = distinct([...answered, problem, ...parts]);
  const all = { ...converted(answers, 'output'), ...converted(sent, 'input') };
  const names = new Map([...answers, ...sent].map(({ name, schema }) => [schema, name]));
  return {
    schemas: reachable(
      all,
      [...sent, ...answered, problem].map(({ schema }) => names.get(schema) ?? ''),
    ),
    nameOf: (schema) => prefix + (names.get(schema) ?? ''),
    queryOf: (schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  };
}

/** The schemas that endpoints use for one thing, under their own name or the endpoint's. */
function named(suffix: string, pick: (endpoint: contract.Endpoint) => Schema | undefined): Named[] {
  const names = new Map(exportedSchemas().map(({ name, schema }) => [schema, name]));
  const used = Object.entries<contract.Endpoint>(contract.endpoints).flatMap(([id, endpoint]) => {
    const schema = pick(endpoint);
    return schema === undefined ? [] : [{ name: names.get(schema) ?? pascal(id) + suffix, schema }];
  });
  return distinct(used);
}

function exportedSchemas(): Named[] {
  return Object.entries({ ...domain, ...contract } as Readonly<Record<string, unknown>>).flatMap(
    ([name, value]) => (value instanceof z.core.$ZodType ? [{ name, schema: value }] : []),
  );
}

function distinct(entries: readonly Named[]): Named[] {
  const bySchema = new Map<Schema, Named>();
  for (const entry of entries) if (!bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
  return [...bySchema.values()];
}

function converted(entries: readonly Named[], io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of entries) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => prefix + id,
    // Answers may grow; only requests are closed.
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutMeta(schema)]));
}

/** Inside an OpenAPI document a schema has no address and no dialect of its own. */
function withoutMeta({
  $id: _id,
  $schema: _schema,
  id: _name,
  ...schema
}: Record<string, unknown>): JsonSchema {
  return schema;
}

function reachable(all: Record<string, JsonSchema>, roots: readonly string[]): Record<string, JsonSchema> {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const references = JSON.stringify(all[name] ?? {}).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, reference = ''] of references) waiting.push(reference);
  }
  return Object.fromEntries([...found].toSorted().map((name) => [name, all[name] ?? {}]));
}

function pascal(id: string): string {
  return id.replaceAll(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
