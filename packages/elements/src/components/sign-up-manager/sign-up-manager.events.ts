/** What the page of a manage link tells its page. No event carries anything about a person. */

/** A sign-up was changed: its party, its consents, or how it stands. */
export class YouthSignUpChangedEvent extends Event {
  readonly sessionId: string;
  readonly signUpId: string;
  /** How it stands now, such as `confirmed` or `cancelled`. */
  readonly status: string;

  constructor(sessionId: string, signUpId: string, status: string) {
    super('youth-sign-up-changed', { bubbles: true, composed: true });
    this.sessionId = sessionId;
    this.signUpId = signUpId;
    this.status = status;
  }
}

/** The personal data of the manage link was erased; the link opens nothing any more. */
export class YouthDataErasedEvent extends Event {
  constructor() {
    super('youth-data-erased', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-sign-up-changed': YouthSignUpChangedEvent;
    'youth-data-erased': YouthDataErasedEvent;
  }
}
