/**
 * What a party is told that gets no places. One function for every server, because the order is what protects people:
 * docs/decisions/0009-what-strangers-can-learn.md
 */
import { type Refusal, refuse } from '../problem.ts';

/** What the session and its sign-ups say of a party. */
export interface PlacesFound {
  /** There aren't places for the party, and it would neither wait nor be split. */
  readonly isFull: boolean;
  /** Somebody of the party has a place there already, or waits for one. */
  readonly isSignedUp: boolean;
}

/**
 * A full session is full for everybody: asking there costs a stranger nothing, so it tells nothing about who has a place.
 * The refusal never says whom of the party it is about.
 */
export function placeRefusal({ isFull, isSignedUp }: PlacesFound): Refusal | undefined {
  if (isFull) return refuse('session-full');
  return isSignedUp ? refuse('already-signed-up') : undefined;
}
