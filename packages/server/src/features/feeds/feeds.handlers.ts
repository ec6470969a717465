import {
  type Endpoint,
  type Endpoints,
  feedDays,
  type FeedQuery,
  largestCalendar,
  largestEventList,
  largestNewsFeed,
  type RpdeQuery,
} from '@youth-action/sdk/contract';
import { addDays, type CivilDay, dayOf } from '@youth-action/sdk/domain';
import {
  calendarFeed,
  type FeedFrame,
  feedTitle,
  jsonFeed,
  jsonLdFeed,
  rpdePage,
  rssFeed,
  type FeedSession,
} from '@youth-action/sdk/feeds';
import { feedPaths, queryString } from '@youth-action/sdk/paths';
import { settlingTime, type TextDocument, type Version } from '../../http/documents.ts';
import type { HandlerContext, Handlers } from '../../http/handler.ts';
import { startOfDay } from '../shared/wire.ts';
import {
  type FeedChoice,
  feedState,
  latestChange,
  listChangedSessions,
  listFeedSessions,
  namesIn,
} from './feeds.repository.ts';
import { feedSession } from './feeds.rows.ts';

/** How a feed is made from its sessions. */
interface FeedPlan extends Omit<FeedChoice, 'filter'> {
  readonly path: string;
  /** Days before today that it has. */
  readonly daysBefore: number;
  /** Whether it tells how many places are left, so that each sign-up changes it. */
  readonly tellsPlaces: boolean;
  readonly write: (sessions: readonly FeedSession[], frame: FeedFrame) => string;
}

const calendarPlan: FeedPlan = {
  path: feedPaths.calendar,
  daysBefore: feedDays.before,
  order: 'by-start',
  limit: largestCalendar,
  tellsPlaces: false,
  write: calendarFeed,
};

const newsPlan = { daysBefore: 0, order: 'by-edit', limit: largestNewsFeed, tellsPlaces: false } as const;

const eventListPlan: FeedPlan = {
  path: feedPaths.jsonLd,
  daysBefore: 0,
  order: 'by-start',
  limit: largestEventList,
  tellsPlaces: true,
  write: jsonLdFeed,
};

export const feedHandlers: Pick<
  Handlers,
  'feeds.calendar' | 'feeds.rss' | 'feeds.jsonFeed' | 'feeds.jsonLd' | 'feeds.rpde'
> = {
  'feeds.calendar': (context) => feedDocument(context, calendarPlan),

  'feeds.rss': (context) => feedDocument(context, { ...newsPlan, path: feedPaths.rss, write: rssFeed }),

  'feeds.jsonFeed': (context) =>
    feedDocument(context, { ...newsPlan, path: feedPaths.jsonFeed, write: jsonFeed }),

  'feeds.jsonLd': (context) => feedDocument(context, eventListPlan),

  'feeds.rpde': async ({ addresses, db, nowMs, query }) => {
    const changed = await listChangedSessions(db, query, nowMs - settlingTime);
    const rows = changed.map(({ isListed, row }) => ({
      session: feedSession(row),
      modified: row.changed_at,
      isListed,
    }));
    const { afterId: _id, afterTimestamp: _at, ...lasting } = query;
    return rpdePage(rows, {
      ...frameOf(addresses, { path: feedPaths.rpde, query, names: [] }),
      dataUrl: (kind, id) => addresses.at(`/v1/${kind}/${id}`),
      licence: addresses.licence,
      nextUrl: (afterTimestamp, afterId) =>
        addresses.at(feedPaths.rpde + queryString({ ...lasting, afterTimestamp, afterId })),
    });
  },
};

type TextFeedContext = Pick<
  HandlerContext<Endpoints['feeds.calendar']>,
  'addresses' | 'db' | 'documents' | 'nowMs' | 'now' | 'query'
>;

async function feedDocument(context: TextFeedContext, plan: FeedPlan): Promise<TextDocument> {
  const { addresses, db, documents, now, nowMs, query } = context;
  const { lang: _lang, ...asked } = query;
  const today = dayOf(now);
  const filter = { ...asked, from: addDays(today, -plan.daysBefore), until: addDays(today, feedDays.after) };
  const latest = await latestChange(db, nowMs);
  const wanted = {
    key: plan.path + queryString(query),
    epoch: latest + settlingTime < nowMs ? `${today} ${latest}` : undefined,
    version: async () =>
      versionOf(await feedState(db, filter), today, plan.tellsPlaces || asked.hasPlaces !== undefined),
    nowMs,
  };
  return documents.get(wanted, async () => {
    const { limit, order } = plan;
    const rows = await listFeedSessions(db, { filter, limit, order });
    const frame = frameOf(addresses, { path: plan.path, query, names: await namesIn(db, asked) });
    return plan.write(rows.map(feedSession), frame);
  });
}

/** A feed that tells no places is the same after any number of sign-ups. */
function versionOf(
  { changed_at, changes, edited_at, edits, sessions }: Awaited<ReturnType<typeof feedState>>,
  today: CivilDay,
  countsChanges: boolean,
): Version {
  const [count, latest] = countsChanges ? [changes, changed_at] : [edits, edited_at];
  return {
    name: [today, sessions, count, latest].join(' '),
    lastModifiedMs: Math.max(startOfDay(today), latest ?? 0), // at midnight a day goes and another comes
  };
}

function frameOf(
  addresses: HandlerContext<Endpoint>['addresses'],
  { names, path, query }: { path: string; query: FeedQuery | RpdeQuery; names: readonly string[] },
): FeedFrame {
  const { lang: language = 'zh-CN' } = query;
  return {
    language,
    title: feedTitle(language, names),
    selfUrl: addresses.at(path + queryString(query)),
    homeUrl: addresses.home,
    sessionUrl: addresses.session,
  };
}
