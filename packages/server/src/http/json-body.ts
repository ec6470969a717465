/** Reading a JSON body from a stranger: bounded, strictly JSON, and free of what breaks things further in. */
import type { AppContext } from './app-env.ts';
import { ProblemError } from './handler.ts';

/** Largest body that is read, in bytes. */
export const largestBodyBytes = 256 * 1024;

const deepestNesting = 32;

/**
 * The parsed body; undefined where there is none.
 * Throws `body-too-large`, `unsupported-media-type` for anything but JSON in UTF-8, `malformed-json`, and
 * `validation-failed` for text that no database takes.
 */
export async function readJsonBody(context: AppContext): Promise<unknown> {
  const bytes = await readBounded(context);
  if (bytes.length === 0) return undefined;
  if (!isJson(context.req.header('content-type'))) throw new ProblemError('unsupported-media-type');
  const value = parseJson(bytes);
  refuseHostile(value);
  return value;
}

function isJson(contentType = ''): boolean {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return type === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}

async function readBounded({ req }: AppContext): Promise<Uint8Array> {
  if (Number(req.header('content-length') ?? 0) > largestBodyBytes) throw new ProblemError('body-too-large');
  // A declared length is enforced by the HTTP parser; a body without one has to be counted.
  if (req.header('content-length') !== undefined) return new Uint8Array(await req.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of req.raw.body ?? []) {
    total += chunk.length;
    if (total > largestBodyBytes) throw new ProblemError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed-json');
  }
}

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/** Refuses deep nesting, halves of surrogate pairs, U+0000 and the key `__proto__`. Not recursive, so no depth hurts it. */
function refuseHostile(root: unknown): void {
  const places: Place[] = [{ value: root, pointer: '', depth: 0 }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, pointer, depth } = place;
    if (depth > deepestNesting) throw new ProblemError('malformed-json');
    if (typeof value === 'string') refuseText(value, pointer);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__')
        throw new ProblemError('validation-failed', [{ pointer, code: 'unknown-field' }]);
      refuseText(key, pointer);
      places.push({ value: child, pointer: `${pointer}/${escaped(key)}`, depth: depth + 1 });
    }
  }
}

function refuseText(text: string, pointer: string): void {
  if (!isStorable(text))
    throw new ProblemError('validation-failed', [{ pointer, code: 'characters-not-allowed' }]);
}

/** Whether a database takes the text: whole characters, none of them U+0000. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
