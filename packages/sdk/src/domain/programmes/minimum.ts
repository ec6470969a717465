/** What becomes of a session with a least number of participants when its sign-up closes. No schema in this file. */

/** How a session with a minimum stands; instants in milliseconds since 1970. */
export interface MinimumFacts {
  readonly participants: number;
  readonly otherwise: string;
  /** Places that are taken, offers among them; and how many of these are only offered. */
  readonly taken: number;
  readonly offered: number;
  readonly startsAtMs: number;
  readonly signUpClosesAtMs: number;
}

/** A session that starts when its sign-up closes is still called off in this time. */
const graceMs = 10 * 60_000;

/**
 * `wait`: sign-up is open, or offers that would do may still be taken up. `keep`: enough have joined, or it isn't for this
 * function to say. `cancel`: too few have. A session that is under way isn't cancelled by a server that was down meanwhile.
 */
export function minimumOutcome(session: MinimumFacts, nowMs: number): 'wait' | 'keep' | 'cancel' {
  const { participants, otherwise, taken, offered, startsAtMs, signUpClosesAtMs } = session;
  if (nowMs < signUpClosesAtMs) return 'wait';
  if (otherwise !== 'cancel' || taken - offered >= participants) return 'keep';
  if (nowMs >= Math.max(startsAtMs, signUpClosesAtMs + graceMs)) return 'keep';
  return taken >= participants && nowMs < startsAtMs ? 'wait' : 'cancel';
}
