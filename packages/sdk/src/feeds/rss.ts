/** Sessions as RSS 2.0: what was announced or changed, newest first. Source: https://www.rssboard.org/rss-specification */
import { epochMillis } from '../domain/values/wall-clock.ts';
import { type FeedFrame, type FeedSession, latestEdit } from './feed-session.ts';
import { eventUid } from './icalendar.ts';
import { categoriesOf, headlineOf, paragraphsOf, placeOf } from './words.ts';

const minutesToKeep = 60;

/** The channel with an item for each session, in the order given. */
export function rssFeed(sessions: readonly FeedSession[], frame: FeedFrame): string {
  const { homeUrl, language, selfUrl, title } = frame;
  const edited = latestEdit(sessions);
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(title)}</title>
<link>${xml(homeUrl)}</link>
<description>${xml(title)}</description>
<language>${language}</language>
<atom:link href="${xml(selfUrl)}" rel="self" type="application/rss+xml"/>
${edited === undefined ? '' : `<lastBuildDate>${httpDate(edited)}</lastBuildDate>\n`}<ttl>${minutesToKeep}</ttl>
${sessions.map((session) => itemOf(session, frame)).join('')}</channel>
</rss>
`;
}

function itemOf(session: FeedSession, { language, sessionUrl }: FeedFrame): string {
  const categories = categoriesOf(session, language).map((name) => `<category>${xml(name)}</category>\n`);
  return `<item>
<title>${xml(headlineOf(session, language))}</title>
<link>${xml(sessionUrl(session.id))}</link>
<guid isPermaLink="false">${xml(eventUid(session.id))}</guid>
<pubDate>${httpDate(session.editedAt)}</pubDate>
${categories.join('')}<description>${xml(htmlOf(session, language))}</description>
</item>
`;
}

/** The description is HTML within XML, so each paragraph is escaped once for either. */
function htmlOf(session: FeedSession, language: FeedFrame['language']): string {
  return [placeOf(session, language), ...paragraphsOf(session, language)]
    .map((paragraph) => `<p>${xml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function httpDate(instant: string): string {
  return new Date(epochMillis(instant)).toUTCString();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escaped for text and attributes; what XML 1.0 can't hold is left out. */
function xml(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
