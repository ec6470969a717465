/** What a form is for: one session, or the coming sessions of an activity. */
import type { SessionDetail, SessionSummary } from '@youth-action/sdk/domain';

export interface Subject {
  /** The session's or the activity's id. */
  readonly id: string;
  /** Of a series, the session whose texts and questions stand for all; undefined where no session is to come. */
  readonly detail?: SessionDetail | undefined;
  /** Of a series, those to choose among; undefined where the form is for `detail`. */
  readonly series?: readonly SessionSummary[] | undefined;
}

/** A subject that one can sign up for. */
export type OpenSubject = Subject & { readonly detail: SessionDetail };

/** A sign-up and the secret that opens it. */
export interface ManagedSignUp {
  readonly signUpId: string;
  readonly token: string;
}
