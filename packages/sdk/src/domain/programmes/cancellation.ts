/** Whether the holder of a sign-up can still give its places back. No schema in this file: the form loads it. */
import { refuse, type Refusal } from '../problem.ts';
import type { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';

/**
 * Why a sign-up can't be cancelled at `now`, or undefined. It can until the session starts, and while nobody of its party
 * is checked in; also after sign-up has closed, since a place that is given back late is better than one that stays empty.
 */
export function cancellationRefusal(
  signUp: { readonly startsAt: Instant; readonly isAnyoneCheckedIn: boolean },
  now: Instant,
): Refusal | undefined {
  const hasStarted = epochMillis(now) >= epochMillis(signUp.startsAt);
  return hasStarted || signUp.isAnyoneCheckedIn ? refuse('sign-up-closed') : undefined;
}
