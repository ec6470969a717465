/** Sessions as a list of schema.org Events in JSON-LD. Source: https://schema.org/Event */
import { type FeedFrame, type FeedSession, isCancelled } from './feed-session.ts';
import { eventUid } from './icalendar.ts';
import { eventShape, occurrenceOf, remainingPlaces } from './schema-event.ts';
import { categoriesOf } from './words.ts';

/** The list, in the order given. */
export function jsonLdFeed(sessions: readonly FeedSession[], frame: FeedFrame): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    '@id': frame.selfUrl,
    name: frame.title,
    url: frame.homeUrl,
    numberOfItems: sessions.length,
    itemListElement: sessions.map((session, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: eventOf(session, frame),
    })),
  });
}

function eventOf(session: FeedSession, frame: FeedFrame) {
  const { id, programmeName, signUpOpensAt } = session;
  const isFull = remainingPlaces(session) === 0;
  return {
    '@type': 'Event',
    '@id': `${frame.sessionUrl(id)}#event`,
    identifier: eventUid(id),
    ...eventShape(session, frame),
    ...occurrenceOf(session),
    keywords: categoriesOf(session, frame.language).join(', '),
    ...(programmeName === undefined ? {} : { superEvent: { '@type': 'EventSeries', name: programmeName } }),
    ...(isCancelled(session)
      ? {}
      : {
          offers: {
            '@type': 'Offer',
            url: frame.sessionUrl(id),
            price: 0,
            priceCurrency: 'CNY',
            availability: `https://schema.org/${isFull ? 'SoldOut' : 'InStock'}`,
            validFrom: signUpOpensAt,
          },
        }),
  };
}
