/** Prints every feed of the same sessions: what a server under another time zone would answer. */
import { aFeedFrame, twoFeedSessions } from '../src/testing/feed-builders.ts';
import { calendarFeed, jsonFeed, jsonLdFeed, rssFeed } from '../src/feeds.ts';

for (const write of [calendarFeed, rssFeed, jsonFeed, jsonLdFeed])
  process.stdout.write(write(twoFeedSessions(), aFeedFrame()));
