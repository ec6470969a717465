import { type Endpoint, fieldProblems } from '@youth-action/sdk/contract';
import type { AppContext } from './app-env.ts';
import { ProblemError } from './handler.ts';
import { isStorable, readJsonBody } from './json-body.ts';

type Schema = NonNullable<Endpoint['body']>;

/** Everything that stands in an address of ours; other text can't name anything, and some of it no database takes. */
const pathValue = /^[\w.~-]{1,100}$/;

/** The values in the address. One that can't be an id isn't a malformed request but an address without anything at it. */
export function readParams(context: AppContext): Record<string, string> {
  const params = context.req.param() as Record<string, string>;
  if (!Object.values(params).every((value) => pathValue.test(value))) throw new ProblemError('not-found');
  return params;
}

/** The query, parsed strictly: unknown and repeated names are refused. */
export function readQuery(context: AppContext, { query: schema }: Endpoint): unknown {
  const values = context.req.queries();
  const names = Object.keys(values);
  const [unstorable] = names.filter((name) => !isStorable(name + (values[name] ?? []).join('')));
  if (unstorable !== undefined) throw invalid('', 'characters-not-allowed');
  if (schema === undefined) {
    if (names.length > 0) throw invalid('', 'unknown-field');
    return undefined;
  }
  const entries = names.map((name) => [name, singleValue(values[name] ?? [])] as const);
  return parseWith(schema, Object.fromEntries(entries));
}

/** The body as it came and as the endpoint takes it. */
export async function readBody(
  context: AppContext,
  { body: schema }: Endpoint,
): Promise<{ readonly raw: unknown; readonly parsed: unknown }> {
  const raw = await readJsonBody(context);
  if (schema === undefined) {
    // Some callers can't send a POST without a body.
    if (raw !== undefined && JSON.stringify(raw) !== '{}') throw invalid('', 'unknown-field');
    return { raw: undefined, parsed: undefined };
  }
  if (raw === undefined && !context.req.header('content-type')?.startsWith('application/json')) {
    throw new ProblemError('unsupported-media-type');
  }
  if (raw === undefined) throw new ProblemError('malformed-json');
  return { raw, parsed: parseWith(schema, raw) };
}

/** A name that is repeated becomes what no schema of a single value takes. */
function singleValue(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values;
}

function parseWith(schema: Schema, input: unknown): unknown {
  const result = schema.safeParse(input, { reportInput: true });
  if (!result.success) throw new ProblemError('validation-failed', fieldProblems(result.error.issues));
  return result.data;
}

function invalid(pointer: string, code: string): ProblemError {
  return new ProblemError('validation-failed', [{ pointer, code }]);
}
