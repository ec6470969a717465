import { queryString } from '../contract/address.ts';
import type { QueryInputOf } from '../contract/endpoint.ts';
import { feedPaths } from '../contract/feed-paths.ts';
import { getCalendarFeed, getJsonFeed, getJsonLdFeed, getRpdeFeed, getRssFeed } from '../contract/feeds.ts';
import type { RequestOptions, Transport } from './transport.ts';

type FeedQuery = QueryInputOf<typeof getCalendarFeed>;

/** Feeds, as text; most programs want their addresses and leave the reading to others. */
export function feedsResource(call: Transport, baseUrl: string) {
  return {
    calendar: (query: FeedQuery = {}, options?: RequestOptions) => call(getCalendarFeed, { query, options }),
    rss: (query: FeedQuery = {}, options?: RequestOptions) => call(getRssFeed, { query, options }),
    jsonFeed: (query: FeedQuery = {}, options?: RequestOptions) => call(getJsonFeed, { query, options }),
    jsonLd: (query: FeedQuery = {}, options?: RequestOptions) => call(getJsonLdFeed, { query, options }),
    /** One page; its `next` is the address of the following one, for ever. */
    rpde: (query: QueryInputOf<typeof getRpdeFeed> = {}, options?: RequestOptions) =>
      call(getRpdeFeed, { query, options }),
    /** Where the feeds of these filters are. */
    addresses: (query: FeedQuery = {}) => {
      const at = (path: string) => baseUrl + path + queryString(query);
      const { calendar, jsonFeed, jsonLd, rpde, rss } = feedPaths;
      return {
        calendar: at(calendar),
        rss: at(rss),
        jsonFeed: at(jsonFeed),
        jsonLd: at(jsonLd),
        rpde: at(rpde),
      };
    },
  };
}
export type FeedsResource = ReturnType<typeof feedsResource>;
