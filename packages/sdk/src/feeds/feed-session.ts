/** What feeds are made from. Whoever makes one brings the rows and the addresses; the texts are made here. */
import type { Language } from '../contract/texts/language.ts';
import type { SessionDetail } from '../domain/programmes/session.ts';
import type { Instant } from '../domain/values/instant.ts';

/** A session as feeds tell of it: what everybody may read, and when it was changed. No person is in it. */
export interface FeedSession extends Pick<
  SessionDetail,
  | 'id'
  | 'activityId'
  | 'title'
  | 'summary'
  | 'communityName'
  | 'programmeId'
  | 'programmeName'
  | 'venueName'
  | 'venueAddress'
  | 'tags'
  | 'mode'
  | 'audience'
  | 'ageRange'
  | 'startsAt'
  | 'endsAt'
  | 'signUpOpensAt'
  | 'status'
  | 'cancellationReason'
  | 'places'
  | 'seriesId'
  | 'bring'
> {
  /** Degrees in WGS 84. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number } | undefined;
  /** When it was last edited, which taking a place isn't. */
  readonly editedAt: Instant;
  /** How often it has been edited since it was scheduled. */
  readonly sequence: number;
}

/** What is said of a feed as a whole. */
export interface FeedFrame {
  readonly language: Language;
  readonly title: string;
  /** Where the feed itself is. */
  readonly selfUrl: string;
  /** The page that a reader of the feed comes home to. */
  readonly homeUrl: string;
  /** The page on which one can see a session and sign up. */
  readonly sessionUrl: (sessionId: string) => string;
}

/** The instant of the latest edit; undefined where there is no session. */
export function latestEdit(sessions: readonly Pick<FeedSession, 'editedAt'>[]): Instant | undefined {
  // All are written by the same hand with the same offset, so that text compares as time does.
  return sessions.reduce<Instant | undefined>(
    (latest, { editedAt }) => (latest === undefined || editedAt > latest ? editedAt : latest),
    undefined,
  );
}

/** Whether it will not take place. */
export function isCancelled({ status }: Pick<FeedSession, 'status'>): boolean {
  return status === 'cancelled';
}
