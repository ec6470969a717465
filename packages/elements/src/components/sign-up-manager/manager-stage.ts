/** What the manager's parts may ask of the element that they are in. */
import type { Instant, SessionDetail, SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Resident } from '@youth-action/sdk/resident';

/** Options of every call: the secret of the manage link. */
export interface Held {
  readonly token: string;
}

export interface ManagerStage {
  language(): Language;
  now(): Instant;
  /** Calls the server as the holder of the link. */
  call<T>(work: (resident: Resident, held: Held) => Promise<T>): Promise<T>;
  /** Reads a session with its questions and consent texts. */
  session(sessionId: string): Promise<SessionDetail>;
  /** A sign-up as the server has answered it since. */
  changed(signUp: SignUp): void;
  /** Draws again. */
  requestUpdate(): void;
  /** Focuses what has this id, once what was asked for is drawn; the title where it isn't there. */
  focus(id: string): Promise<void>;
  /** Says something to those who can't see it. */
  announce(text: string): void;
  dispatch(event: Event): void;
}
