import { queryString } from '../../contract/address.ts';
import { feedPaths } from '../../contract/feed-paths.ts';
import { feedDays, largestCalendar, largestEventList, largestNewsFeed } from '../../contract/feeds.ts';
import type { FeedQuery } from '../../contract/feeds.ts';
import { largestPageSize } from '../../contract/query.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, epochMillis } from '../../domain/values/wall-clock.ts';
import type { FeedFrame, FeedSession } from '../../feeds/feed-session.ts';
import { calendarFeed } from '../../feeds/icalendar.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';
import { jsonLdFeed } from '../../feeds/json-ld.ts';
import { rpdePage } from '../../feeds/rpde.ts';
import { rssFeed } from '../../feeds/rss.ts';
import { feedTitle } from '../../feeds/words.ts';
import type { MemoryData, SessionRow } from './data.ts';
import { feedSession, memoryBaseUrl, sessionPage } from './feed-sessions.ts';
import type { HandlersOf } from './handler.ts';
import { byKey } from './page.ts';
import { matches } from './session-filter.ts';
import { byStart } from './session-handlers.ts';

/** As the server has it: a change is told of when it is this old. @unit milliseconds */
const settlingTime = 5_000;

/** Sessions for calendars, feed readers, search engines and other programmes. */
export const feedHandlers: HandlersOf<
  'feeds.calendar' | 'feeds.rss' | 'feeds.jsonFeed' | 'feeds.jsonLd' | 'feeds.rpde'
> = {
  'feeds.calendar': (context) => {
    const sessions = chosen(context, feedDays.before).toSorted(byStart).slice(0, largestCalendar);
    return calendarFeed(told(context, sessions), frameOf(context, feedPaths.calendar));
  },

  'feeds.rss': (context) => rssFeed(news(context), frameOf(context, feedPaths.rss)),

  'feeds.jsonFeed': (context) => jsonFeed(news(context), frameOf(context, feedPaths.jsonFeed)),

  'feeds.jsonLd': (context) => {
    const sessions = chosen(context, 0).toSorted(byStart).slice(0, largestEventList);
    return jsonLdFeed(told(context, sessions), frameOf(context, feedPaths.jsonLd));
  },

  'feeds.rpde': (context) => {
    const { data, now, query } = context;
    const { afterId = '', afterTimestamp = -1, ...filter } = query;
    const { hasPlaces: _places, lang: _lang, limit = largestPageSize, ...lasting } = filter;
    const until = epochMillis(now) - settlingTime;
    const changed = data.sessions
      .filter((session) => matches(data, session, lasting))
      .map((row) => ({ row, modified: epochMillis(row.changedAt ?? row.signUpOpensAt) }))
      .filter(({ modified, row }) =>
        modified === afterTimestamp ? row.id > afterId : modified > afterTimestamp && modified <= until,
      )
      .toSorted((a, b) => a.modified - b.modified || byKey<SessionRow>(({ id }) => id)(a.row, b.row));
    const rows = changed.slice(0, limit).map(({ modified, row }) => ({
      session: feedSession(data, row),
      modified,
      isListed: matches(data, row, { ...lasting, hasPlaces: query.hasPlaces }),
    }));
    return rpdePage(rows, {
      ...frameOf(context, feedPaths.rpde),
      dataUrl: (kind, id) => `${memoryBaseUrl}/v1/${kind}/${id}`,
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      nextUrl: (timestamp, id) =>
        memoryBaseUrl + feedPaths.rpde + queryString({ ...filter, afterTimestamp: timestamp, afterId: id }),
    });
  },
};

interface Asked {
  readonly data: MemoryData;
  readonly now: Instant;
  readonly query: FeedQuery;
}

/** The sessions of the feed's days. */
function chosen({ data, now, query }: Asked, daysBefore: number): SessionRow[] {
  const today = dayOf(now);
  const days = { from: addDays(today, -daysBefore), until: addDays(today, feedDays.after) };
  return data.sessions.filter((session) => matches(data, session, { ...query, ...days }));
}

function news(asked: Asked): FeedSession[] {
  const sessions = told(asked, chosen(asked, 0));
  return sessions
    .toSorted(
      (a, b) => epochMillis(b.editedAt) - epochMillis(a.editedAt) || byKey<FeedSession>(({ id }) => id)(a, b),
    )
    .slice(0, largestNewsFeed);
}

function told({ data }: Asked, sessions: readonly SessionRow[]): FeedSession[] {
  return sessions.map((session) => feedSession(data, session));
}

function frameOf({ data, query }: Asked, path: string): FeedFrame {
  const { activityId, communityId, lang: language = 'zh-CN', programmeId } = query;
  const names = [
    data.communities.find(({ id }) => id === communityId)?.name,
    data.programmes.find(({ id }) => id === programmeId)?.name,
    data.activities.find(({ id }) => id === activityId)?.title,
  ].filter((name) => name !== undefined);
  return {
    language,
    title: feedTitle(language, names),
    selfUrl: memoryBaseUrl + path + queryString(query),
    homeUrl: `${memoryBaseUrl}/`,
    sessionUrl: sessionPage,
  };
}
