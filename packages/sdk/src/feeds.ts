/** `@youth-action/sdk/feeds`: sessions as the texts of feeds, pure. For servers; no page needs it. */
export { type FeedFrame, type FeedSession } from './feeds/feed-session.ts';
export { calendarFeed, eventUid, sessionCalendar } from './feeds/icalendar.ts';
export { jsonFeed } from './feeds/json-feed.ts';
export { jsonLdFeed } from './feeds/json-ld.ts';
export { type RpdeFrame, rpdePage, type RpdeRow } from './feeds/rpde.ts';
export { rssFeed } from './feeds/rss.ts';
export { feedTitle } from './feeds/words.ts';
