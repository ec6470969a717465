/** Sessions for calendars, feed readers, search engines and other programmes. None of them tells of a person. */
import * as z from '../domain/zod.ts';
import { SessionId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { feedPaths } from './feed-paths.ts';
import { largestPageSize, queryInteger } from './query.ts';
import { sessionFilterShape } from './sessions.ts';
import { languages } from './texts/language.ts';

const feedShape = {
  ...sessionFilterShape,
  /** The language of what the programme itself says; titles and descriptions are as they were written. */
  lang: z.optional(z.enum(languages)),
};

/** The filters of the list of sessions; the time is the feed's own. */
export const FeedQuery = z.strictObject(feedShape);
export type FeedQuery = z.infer<typeof FeedQuery>;

/** A feed's days before and after today, both included; today is the programme's. */
export const feedDays = { before: 30, after: 366 } as const;
/** Most sessions of a calendar: the earliest of its days. */
export const largestCalendar = 10_000;
/** Most sessions of the list for search engines: the next that haven't ended. */
export const largestEventList = 500;
/** Most items for feed readers: the latest announced or changed of those that haven't ended. */
export const largestNewsFeed = 100;

export const getCalendarFeed = defineEndpoint({
  method: 'GET',
  path: feedPaths.calendar,
  summary: 'Sessions from 30 days ago to 366 days ahead as a calendar to subscribe to (iCalendar, RFC 5545).',
  access: 'public',
  query: FeedQuery,
  response: 'text/calendar',
  status: 200,
  problems: [],
});

export const getRssFeed = defineEndpoint({
  method: 'GET',
  path: feedPaths.rss,
  summary: 'The 100 latest announced or changed of the sessions ahead as RSS 2.0.',
  access: 'public',
  query: FeedQuery,
  response: 'application/rss+xml',
  status: 200,
  problems: [],
});

export const getJsonFeed = defineEndpoint({
  method: 'GET',
  path: feedPaths.jsonFeed,
  summary: 'The 100 latest announced or changed of the sessions ahead as JSON Feed 1.1.',
  access: 'public',
  query: FeedQuery,
  response: 'application/feed+json',
  status: 200,
  problems: [],
});

export const getJsonLdFeed = defineEndpoint({
  method: 'GET',
  path: feedPaths.jsonLd,
  summary: 'The next 500 sessions as a list of schema.org Events in JSON-LD.',
  access: 'public',
  query: FeedQuery,
  response: 'application/ld+json',
  status: 200,
  problems: [],
});

/** Both of `afterTimestamp` and `afterId`, or neither: they are the place of one item. */
export const RpdeQuery = z
  .strictObject({
    ...feedShape,
    /** Left out, a page has 500 items. */
    limit: z.optional(queryInteger(1, largestPageSize)),
    /** `modified` of the last item that is known. */
    afterTimestamp: z.optional(queryInteger(0, Number.MAX_SAFE_INTEGER)),
    /** `id` of the last item that is known. */
    afterId: z.optional(SessionId),
  })
  .check(
    z.refine(({ afterTimestamp, afterId }) => (afterTimestamp === undefined) === (afterId === undefined), {
      error: 'required',
      path: ['afterId'],
    }),
  );
export type RpdeQuery = z.infer<typeof RpdeQuery>;

const rpdeShape = {
  kind: z.string(),
  id: SessionId,
  /** When anything of it last changed, places taken included. @unit milliseconds since 1970 */
  modified: z.int(),
};

/**
 * A session that was scheduled or changed, or one that the feed's filter no longer lets through.
 * `data` is in OpenActive's vocabulary, which this contract doesn't repeat.
 */
export const RpdeItem = z.discriminatedUnion('state', [
  z.object({ state: z.literal('updated'), ...rpdeShape, data: z.record(z.string(), z.unknown()) }),
  z.object({ state: z.literal('deleted'), ...rpdeShape }),
]);
export type RpdeItem = z.infer<typeof RpdeItem>;

/** A page of the feed. The last one has no items, and its `next` is its own address. */
export const RpdePage = z.object({ next: z.string(), items: z.array(RpdeItem), license: z.string() });
export type RpdePage = z.infer<typeof RpdePage>;

export const getRpdeFeed = defineEndpoint({
  method: 'GET',
  path: feedPaths.rpde,
  summary:
    'All sessions in the order of their last change, for programmes that keep a copy (OpenActive RPDE 1.0).',
  access: 'public',
  query: RpdeQuery,
  response: RpdePage,
  status: 200,
  problems: [],
});
