/** What the sign-up form tells the page. No event carries anything about a person. */

/** Somebody has sent the form; the answer is on its way. */
export class YouthSignUpSubmittedEvent extends Event {
  readonly sessionId: string;

  constructor(sessionId: string) {
    super('youth-sign-up-submitted', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

/** There is a sign-up. */
export class YouthSignUpCreatedEvent extends Event {
  readonly sessionId: string;
  readonly signUpId: string;
  /** How many places of all roles: taken, or waited for. */
  readonly places: number;
  /** `confirmed`, `pending` (held until an organiser approves) or `waitlisted`. */
  readonly status: string;

  constructor(sessionId: string, signUpId: string, places: number, status: string) {
    super('youth-sign-up-created', { bubbles: true, composed: true });
    this.sessionId = sessionId;
    this.signUpId = signUpId;
    this.places = places;
    this.status = status;
  }
}

/** The form couldn't be sent, or was refused. */
export class YouthSignUpFailedEvent extends Event {
  readonly sessionId: string;
  /** A problem code; `validation-failed` also where the form's own check found it; `connection`, `timeout`. */
  readonly code: string;

  constructor(sessionId: string, code: string) {
    super('youth-sign-up-failed', { bubbles: true, composed: true });
    this.sessionId = sessionId;
    this.code = code;
  }
}

/** All places of a sign-up were given back. */
export class YouthSignUpCancelledEvent extends Event {
  readonly sessionId: string;
  readonly signUpId: string;

  constructor(sessionId: string, signUpId: string) {
    super('youth-sign-up-cancelled', { bubbles: true, composed: true });
    this.sessionId = sessionId;
    this.signUpId = signUpId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-sign-up-submitted': YouthSignUpSubmittedEvent;
    'youth-sign-up-created': YouthSignUpCreatedEvent;
    'youth-sign-up-failed': YouthSignUpFailedEvent;
    'youth-sign-up-cancelled': YouthSignUpCancelledEvent;
  }
}
