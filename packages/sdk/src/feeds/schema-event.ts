/** A session in the words of schema.org, which search engines and OpenActive's consumers share. */
import { freePlaces } from '../domain/programmes/sign-up-state.ts';
import type { SessionPlaces } from '../domain/programmes/session.ts';
import { epochMillis } from '../domain/values/wall-clock.ts';
import { type FeedFrame, type FeedSession, isCancelled } from './feed-session.ts';
import { paragraphsOf, placeOf } from './words.ts';

const schemaOrg = 'https://schema.org/';

/** When it is, whether it takes place, and how many it takes. */
export function occurrenceOf(session: FeedSession) {
  const { endsAt, startsAt } = session;
  const offered = offeredPlaces(session.places);
  return {
    startDate: startsAt,
    endDate: endsAt,
    duration: durationText(epochMillis(endsAt) - epochMillis(startsAt)),
    eventStatus: `${schemaOrg}${isCancelled(session) ? 'EventCancelled' : 'EventScheduled'}`,
    ...(offered === undefined
      ? {}
      : { maximumAttendeeCapacity: offered.capacity, remainingAttendeeCapacity: remainingPlaces(session) }),
  };
}

/** What it is, where it is, who holds it; what all sessions of an activity share. */
export function eventShape(session: FeedSession, { homeUrl, language, sessionUrl }: FeedFrame) {
  const { coordinates, mode } = session;
  const isOnline = mode === 'online';
  const url = sessionUrl(session.id);
  const ages = ageText(session.ageRange);
  return {
    name: session.title,
    description: paragraphsOf(session, language).join('\n\n'),
    url,
    inLanguage: 'zh-CN',
    eventAttendanceMode: `${schemaOrg}${isOnline ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'}`,
    location: isOnline
      ? { '@type': 'VirtualLocation', url }
      : {
          '@type': 'Place',
          name: session.venueName ?? session.communityName,
          address: placeOf(session, language),
          ...(coordinates === undefined ? {} : { geo: { '@type': 'GeoCoordinates', ...coordinates } }),
        },
    organizer: { '@type': 'Organization', name: session.communityName, url: homeUrl },
    isAccessibleForFree: true,
    ...(ages === undefined ? {} : { typicalAgeRange: ages }),
  };
}

/** Places that a newcomer can have now: none while somebody waits, however many are free. */
export function remainingPlaces(session: FeedSession): number {
  const offered = offeredPlaces(session.places);
  return isCancelled(session) || (offered?.waiting ?? 0) > 0 ? 0 : freePlaces(offered);
}

/** Of the participants, whom a session is for; of the volunteers where it takes nobody else. */
function offeredPlaces({ participant, volunteer }: SessionPlaces) {
  return participant ?? volunteer;
}

/** `4-12`, `18-`, `0-6`. */
function ageText(range: FeedSession['ageRange']): string | undefined {
  return range === undefined ? undefined : `${range.from ?? 0}-${range.to ?? ''}`;
}

/** `PT1H30M` */
function durationText(millis: number): string {
  const minutes = Math.round(millis / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours === 0 ? '' : `${hours}H`}${rest === 0 && hours > 0 ? '' : `${rest}M`}`;
}
