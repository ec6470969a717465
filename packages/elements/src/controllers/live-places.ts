/** The places of sessions as they change. Import it lazily: a page shows its sessions before it follows them. */
import type { Reader } from '@youth-action/sdk/reader';
import { LiveFeed, type PlacesListener } from './live-feed.ts';

/** One feed per server, shared by everything on the page: the browser's connections are the page's too. */
const feeds = new Map<string, LiveFeed>();

/**
 * Tells `listener` the places of these sessions, and then those that change, while the page is visible. At most 100
 * sessions of a server are followed at once. Returns how to stop it.
 */
export function livePlaces(
  reader: Pick<Reader, 'baseUrl' | 'sessions'>,
  sessionIds: readonly string[],
  listener: PlacesListener,
): () => void {
  const { baseUrl } = reader;
  const feed = feeds.get(baseUrl) ?? new LiveFeed(reader);
  feeds.set(baseUrl, feed);
  const unsubscribe = feed.subscribe(sessionIds, listener);
  return () => {
    unsubscribe();
    if (feed.isIdle) feeds.delete(baseUrl);
  };
}
