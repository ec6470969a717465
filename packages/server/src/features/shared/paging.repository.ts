/**
 * Pages by keyset: the cursor holds the sort key of the last row, so that rows which are added meanwhile neither repeat
 * nor hide others, and a far page costs no more than the first.
 */
import { defaultPageSize } from '@youth-action/sdk/contract';
import type { PageOf } from '@youth-action/sdk/domain';
import { type RawBuilder, sql } from 'kysely';
import { ProblemError } from '../../http/handler.ts';

export interface Paging {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

type Key = readonly (string | number)[];
type KeyTypes = readonly ('string' | 'number')[];

/** How many rows to ask for: one more than the page, to know whether there's another. */
export function rowsToFetch({ limit = defaultPageSize }: Paging): number {
  return limit + 1;
}

/** The page from `rowsToFetch` rows. `keyOf` gives what the rows are sorted by, all of it. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  { limit = defaultPageSize }: Paging,
  as: { readonly item: (row: Row) => Item; readonly key: (row: Row) => Key },
): { items: Item[] } & Pick<PageOf<Item>, 'nextCursor'> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(as.item);
  return last === undefined || rows.length <= limit ? { items } : { items, nextCursor: encode(as.key(last)) };
}

/** The key in the cursor, or undefined on the first page. Refuses a cursor that this list never gave. */
export function keyAfter<const T extends KeyTypes>({ cursor }: Paging, types: T): KeyOf<T> | undefined {
  if (cursor === undefined) return undefined;
  const key = decode(cursor);
  const fits =
    Array.isArray(key) && key.length === types.length && types.every((type, i) => typeof key[i] === type);
  if (!fits || encode(key as Key) !== cursor) {
    throw new ProblemError('validation-failed', [{ pointer: '/cursor', code: 'malformed' }]);
  }
  return key as unknown as KeyOf<T>; // just checked, member by member
}

type KeyOf<T extends KeyTypes> = { [I in keyof T]: T[I] extends 'number' ? number : string };

function encode(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** Tables that are listed by a text of theirs. */
type ListedTable = 'communities' | 'programmes' | 'venues' | 'partners' | 'activities';

/**
 * Condition: comes after the row `id`, by `column` and then by id. The cursor of such a list holds the id alone, since a
 * title may be longer than a cursor can be.
 */
export function comesAfter(table: ListedTable, column: string, id: string): RawBuilder<boolean> {
  const [name, own] = [sql.ref(`${table}.${column}`), sql.ref(`${table}.id`)];
  return sql<boolean>`(${name}, ${own}) > (select k.${sql.ref(column)}, k.id from ${sql.table(table)} as k where k.id = ${id})`;
}
