/** Sessions as JSON Feed 1.1: what was announced or changed, newest first. Source: https://www.jsonfeed.org/version/1.1/ */
import type { FeedFrame, FeedSession } from './feed-session.ts';
import { eventUid } from './icalendar.ts';
import { categoriesOf, headlineOf, paragraphsOf, placeOf } from './words.ts';

/** The feed with an item for each session, in the order given. */
export function jsonFeed(sessions: readonly FeedSession[], frame: FeedFrame): string {
  const { homeUrl, language, selfUrl, title } = frame;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    language,
    items: sessions.map((session) => itemOf(session, frame)),
  });
}

function itemOf(session: FeedSession, { language, sessionUrl }: FeedFrame) {
  const { editedAt, endsAt, id, startsAt, status } = session;
  return {
    id: eventUid(id),
    url: sessionUrl(id),
    title: headlineOf(session, language),
    content_text: [placeOf(session, language), ...paragraphsOf(session, language)].join('\n\n'),
    date_published: editedAt,
    date_modified: editedAt,
    tags: categoriesOf(session, language),
    // An extension: what a program would otherwise have to read out of the title.
    _session: { id, starts_at: startsAt, ends_at: endsAt, status },
  };
}
