/** Until when an offered place is kept. No schema in this file: the form loads it. */
import type { Instant } from '../values/instant.ts';
import { epochMillis, instantOf } from '../values/wall-clock.ts';
import type { SignUpStatus } from './sign-up-status.ts';

/** When an offer that is made now ends: after so many minutes, but not later than the session starts. */
export function offerEnd(now: Instant, startsAt: Instant, offerMinutes: number): Instant {
  return instantOf(Math.min(epochMillis(now) + offerMinutes * 60_000, epochMillis(startsAt)));
}

/** Whether an offer that ends then has lapsed; at its end it has. */
export function hasLapsed(offerExpiresAt: Instant, now: Instant): boolean {
  return epochMillis(now) >= epochMillis(offerExpiresAt);
}

/** What a sign-up is at `now`: an offer whose time is over has lapsed, also before anybody came to note it down. */
export function statusAt<Status extends string>(
  { status, offerExpiresAt }: { readonly status: Status; readonly offerExpiresAt?: Instant | undefined },
  now: Instant,
): Status | Extract<SignUpStatus, 'lapsed'> {
  const isOver = status === 'offered' && offerExpiresAt !== undefined && hasLapsed(offerExpiresAt, now);
  return isOver ? 'lapsed' : status;
}

/** Whether the line still moves: not in a session that is cancelled or has started. */
export function lineMoves(
  session: { readonly status: string; readonly startsAt: Instant },
  now: Instant,
): boolean {
  return session.status === 'scheduled' && epochMillis(now) < epochMillis(session.startsAt);
}
