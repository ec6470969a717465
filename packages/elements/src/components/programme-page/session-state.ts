/** What a visitor can do about a session, over all its roles. */
import {
  freePlaces,
  type Instant,
  type ParticipationRole,
  type SessionSummary,
  type SignUpState,
  signUpState,
} from '@youth-action/sdk/domain';

const roles: readonly ParticipationRole[] = ['participant', 'volunteer'];

export interface SessionState {
  readonly state: SignUpState;
  /** The role that the state is of. */
  readonly role: ParticipationRole;
  /** Places left in that role. */
  readonly left: number;
}

/** The state that says most: of the first role that is open, else of the first with a waitlist, else of the first offered. */
export function sessionState(session: SessionSummary, now: Instant): SessionState {
  const states = roles.map((role) => ({
    role,
    state: signUpState(session, role, now),
    left: freePlaces(session.places[role]),
  }));
  const first = (isWanted: (state: SignUpState) => boolean) => states.find(({ state }) => isWanted(state));
  return (
    first((state) => state === 'open') ??
    first((state) => state === 'waitlist') ??
    first((state) => state !== 'not-offered') ?? { role: 'participant', state: 'not-offered', left: 0 }
  );
}

/** Whether one can sign up now, if only for the waitlist. */
export function canJoin(session: SessionSummary, now: Instant): boolean {
  const { state } = sessionState(session, now);
  return state === 'open' || state === 'waitlist';
}
