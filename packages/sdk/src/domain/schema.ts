/** How this project's schemas of answers are made: open to what newer servers say. */
import * as z from './zod.ts';

/**
 * An enumeration in an answer: the members known today, and any other string that a newer server may send.
 * A page that was deployed last year must not break because the list has grown.
 */
export function openEnum<const T extends readonly [string, ...string[]]>(
  members: T,
): z.ZodMiniType<T[number] | (string & {})> {
  return z.union([z.enum(members), z.string()]);
}

/** One page of a list. `nextCursor` is absent on the last page. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
}

/** A page of a list as the API answers it. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}
