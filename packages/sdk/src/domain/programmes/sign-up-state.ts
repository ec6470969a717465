/** Whether one can sign up, now. No schema in this file: calendars load it. */
import type { Instant } from '../values/instant.ts';
import { epochMillis } from '../values/wall-clock.ts';
import type { ParticipationRole, Places, SessionPlaces } from './session.ts';

/** What a resident can do about a session's places of one role at an instant. */
export type SignUpState = 'not-open' | 'open' | 'waitlist' | 'full' | 'closed' | 'cancelled' | 'not-offered';

/** What `signUpState` looks at; summaries, details and the server's rows all have it. */
export interface SignUpWindow {
  readonly signUpOpensAt: Instant;
  readonly signUpClosesAt: Instant;
  readonly status: string;
  readonly places: SessionPlaces;
  /** Present where a full session has a waitlist. */
  readonly waitlist?: object | undefined;
}

/**
 * Whether one can sign up at `now`, and if not, why. The same function disables the button and decides the request.
 * The window is half open: at `signUpClosesAt` it is closed.
 */
export function signUpState(session: SignUpWindow, role: ParticipationRole, now: Instant): SignUpState {
  const at = epochMillis(now);
  const places = session.places[role];
  if (session.status === 'cancelled') return 'cancelled';
  if (places === undefined) return 'not-offered';
  if (at < epochMillis(session.signUpOpensAt)) return 'not-open';
  if (at >= epochMillis(session.signUpClosesAt)) return 'closed';
  // Whoever comes later stands behind those who wait already, also while a place is being offered round.
  if (freePlaces(places) > 0 && (session.waitlist === undefined || !places.waiting)) return 'open';
  return session.waitlist === undefined ? 'full' : 'waitlist';
}

/** Places left; never negative, also when a capacity was lowered below what is taken. */
export function freePlaces(places: Places | undefined): number {
  return places === undefined ? 0 : Math.max(0, places.capacity - places.taken);
}
