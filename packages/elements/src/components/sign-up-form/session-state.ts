/** Whether one can sign up for a session as a whole. Pure. */
import { type Instant, type SessionSummary, type SignUpState, signUpState } from '@youth-action/sdk/domain';

/** How a session as a whole stands. */
export type SessionState = Exclude<SignUpState, 'not-offered'>;

/** Whether one can sign up at all; where no role is open, whether one can wait; else why not. */
export function sessionState(session: SessionSummary, now: Instant): SessionState {
  const states = (['participant', 'volunteer'] as const).map((role) => signUpState(session, role, now));
  const best = (['open', 'waitlist'] as const).find((state) => states.includes(state));
  return best ?? states.find((state): state is SessionState => state !== 'not-offered') ?? 'closed';
}
