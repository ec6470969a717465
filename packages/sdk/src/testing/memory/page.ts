import { defaultPageSize } from '../../contract/query.ts';
import type { PageOf } from '../../domain/schema.ts';
import { Refused } from './handler.ts';

interface Paging {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * One page of the rows that match, in the order given. The cursor names the last row of the page before, so rows that
 * are added or cease to match meanwhile neither repeat nor hide others.
 */
export function pageOfRows<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  { limit = defaultPageSize, cursor }: Paging,
  { matches = () => true, view }: { matches?: (row: Row) => boolean; view: (row: Row) => Item },
): { items: Item[] } & Omit<PageOf<Item>, 'items'> {
  const start = cursor === undefined ? 0 : positionAfter(rows, cursor);
  const rest = rows.slice(start).filter(matches);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(view),
    ...(last === undefined || rest.length <= limit ? {} : { nextCursor: btoa(last.id) }),
  };
}

function positionAfter(rows: readonly { readonly id: string }[], cursor: string): number {
  const index = rows.findIndex(({ id }) => btoa(id) === cursor);
  if (index < 0) throw new Refused('validation-failed', [{ pointer: '/cursor', code: 'malformed' }]);
  return index + 1;
}

/** For `sort`: by what `keyOf` gives, in the order of code units. */
export function byKey<Row>(keyOf: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)));
}
