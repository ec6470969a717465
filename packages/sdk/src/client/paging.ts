import type { PageOf } from '../domain/schema.ts';
import type { RequestOptions } from './transport.ts';

/** Goes through all items of a list, fetching the next page only when the last one is used up. */
export async function* allItems<T>(
  page: (cursor: string | undefined) => Promise<PageOf<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor;
  } while (cursor !== undefined);
}

/** `list` (one page) and `all` (page by page) of a list whose page is fetched by `page`. */
export function listed<Query extends object, Item>(
  page: (query: Query, options: RequestOptions | undefined) => Promise<PageOf<Item>>,
) {
  return {
    /** One page; `nextCursor` in it is the `cursor` of the next. */
    list: (query?: Query, options?: RequestOptions) => page(query ?? ({} as Query), options),
    /** All items; the next page is fetched only when the last one is used up. */
    all: (query?: Query, options?: RequestOptions) =>
      allItems((cursor) =>
        page({ ...(query as Query), ...(cursor === undefined ? {} : { cursor }) }, options),
      ),
  };
}
