import type { QueryInputOf } from '../contract/endpoint.ts';
import { getMonthlyFigures, getStatistics, listStatisticsRows } from '../contract/statistics.ts';
import { allItems } from './paging.ts';
import type { RequestOptions, Transport } from './transport.ts';

type RowsQuery = QueryInputOf<typeof listStatisticsRows>;

/** Counts and figures. */
export function statisticsResource(call: Transport) {
  return {
    /** What the stats panel shows: `period` is `all`, a year or a month; by `programmeId` or by `category`. */
    get: (query: QueryInputOf<typeof getStatistics> = {}, options?: RequestOptions) =>
      call(getStatistics, { query, options }),
    /** For an organiser: a page of the sessions that a figure counts; their counts add up to it. */
    rows: (query: RowsQuery, options?: RequestOptions) => call(listStatisticsRows, { query, options }),
    /** The same, all of them, page by page. */
    allRows: (query: RowsQuery, options?: RequestOptions) =>
      allItems((cursor) =>
        call(listStatisticsRows, {
          query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
          options,
        }),
      ),
    /** For an organiser: the counts of a month (`YYYY-MM`) by programme. */
    month: (month: string, query: QueryInputOf<typeof getMonthlyFigures>, options?: RequestOptions) =>
      call(getMonthlyFigures, { params: { month }, query, options }),
  };
}
export type StatisticsResource = ReturnType<typeof statisticsResource>;
