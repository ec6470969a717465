/** How text in an address becomes typed values; the same schemas take values that are typed already. */
import * as z from '../domain/zod.ts';

/** A whole number between `least` and `most`, in digits: no `1e2`, no `0x10`, and nothing isn't 0. */
export function queryInteger(least: number, most: number) {
  const read = (value: unknown) =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  const integer = z.int('malformed').check(z.gte(least, 'too-small'), z.lte(most, 'too-large'));
  // a transform hides its type from the OpenAPI document, so that is told apart
  return z.pipe(z.transform(read), integer).check(z.meta({ type: 'integer', minimum: least, maximum: most }));
}

/** `true` or `false`. */
export const queryFlag = z
  .pipe(
    z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)),
    z.boolean(),
  )
  .check(z.meta({ type: 'boolean' }));

export const defaultPageSize = 50;
export const largestPageSize = 500;

/** Present on every list: how many items a page has, and where it goes on. A cursor is opaque. */
export const pagingShape = {
  limit: z.optional(queryInteger(1, largestPageSize)),
  cursor: z.optional(z.string().check(z.maxLength(200, 'too-long'))),
};
