/**
 * Sessions as OpenActive's Realtime Paged Data Exchange 1.0: who keeps a copy of the programme follows `next` for ever.
 * A cancelled session is an update that says so; `deleted` is what a filter lets through no longer.
 * Source: https://openactive.io/realtime-paged-data-exchange/1.0/
 */
import type { RpdeItem, RpdePage } from '../contract/feeds.ts';
import type { FeedFrame, FeedSession } from './feed-session.ts';
import { eventShape, occurrenceOf } from './schema-event.ts';
import { categoriesOf } from './words.ts';

/** A session at its place in the feed. */
export interface RpdeRow {
  readonly session: FeedSession;
  /** @unit milliseconds since 1970 */
  readonly modified: number;
  /** Whether the feed's filter lets it through. */
  readonly isListed: boolean;
}

export interface RpdeFrame extends FeedFrame {
  /** Where the data of a session and of an activity are: names in this vocabulary are addresses. */
  readonly dataUrl: (kind: 'sessions' | 'activities', id: string) => string;
  /** Address of the terms under which the data may be used. */
  readonly licence: string;
  /** The address of the page after this place. */
  readonly nextUrl: (afterTimestamp: number, afterId: string) => string;
}

/** The page of these rows, which are in the order of their change and then of their ids. */
export function rpdePage(rows: readonly RpdeRow[], frame: RpdeFrame): RpdePage {
  const last = rows.at(-1);
  return {
    next: last === undefined ? frame.selfUrl : frame.nextUrl(last.modified, last.session.id),
    items: rows.map((row) => itemOf(row, frame)),
    license: frame.licence,
  };
}

function itemOf({ isListed, modified, session }: RpdeRow, frame: RpdeFrame): RpdeItem {
  const item = { kind: 'ScheduledSession', id: session.id, modified };
  return isListed
    ? { state: 'updated', ...item, data: scheduledSession(session, frame) }
    : { state: 'deleted', ...item };
}

function scheduledSession(session: FeedSession, frame: RpdeFrame) {
  const { activityId, ageRange, id } = session;
  const { typicalAgeRange: _ages, ...shape } = eventShape(session, frame);
  return {
    '@context': ['https://openactive.io/', 'https://schema.org/'],
    '@type': 'ScheduledSession',
    '@id': frame.dataUrl('sessions', id),
    identifier: id,
    url: frame.sessionUrl(id),
    ...occurrenceOf(session),
    superEvent: {
      '@type': 'SessionSeries',
      '@id': frame.dataUrl('activities', activityId),
      identifier: activityId,
      ...shape,
      activity: categoriesOf(session, frame.language).map((prefLabel) => ({ '@type': 'Concept', prefLabel })),
      ...(ageRange === undefined ? {} : { ageRange: ageRangeOf(ageRange) }),
    },
  };
}

function ageRangeOf({ from, to }: NonNullable<FeedSession['ageRange']>) {
  return {
    '@type': 'QuantitativeValue',
    ...(from === undefined ? {} : { minValue: from }),
    ...(to === undefined ? {} : { maxValue: to }),
  };
}
