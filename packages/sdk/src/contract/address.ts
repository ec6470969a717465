/** Paths with their names filled in, and queries. No list of paths here: see `public-paths.ts`. */
import type { Path } from './paths.ts';

/** The names in a path's braces: `'/v1/sessions/{sessionId}'` has `'sessionId'`. */
export type PathParameter<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

/** A value for each name in a path's braces. */
export type PathValues<P extends string> = Readonly<Record<PathParameter<P>, string>>;

/**
 * Puts values into a path. Each value is encoded, and one that would change the path's shape is refused.
 * Throws `TypeError` for a missing or empty value, `.` and `..`.
 */
export function fillPath<P extends Path>(path: P, values: PathValues<P>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = (values as Readonly<Record<string, string>>)[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`${path} needs a ${name}, got ${JSON.stringify(value)}`);
    }
    return encodeURIComponent(value);
  });
}

/** A query as text, without the parts that are undefined; empty when nothing is left. */
export function queryString(query: object | undefined): string {
  const parts = Object.entries(query ?? {}).flatMap(
    ([name, value]: [string, string | number | boolean | undefined]) =>
      value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
