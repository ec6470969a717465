/** What the organiser's desk tells the page. No event carries anything about a person. */

/** Somebody was checked in or out at a session. */
export class YouthAttendanceChangedEvent extends Event {
  readonly sessionId: string;

  constructor(sessionId: string) {
    super('youth-attendance-changed', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

/** A volunteer's minutes were approved or made void. */
export class YouthHoursChangedEvent extends Event {
  /** Where the time was served. */
  readonly sessionId: string;

  constructor(sessionId: string) {
    super('youth-hours-changed', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

/** A session was scheduled or cancelled. */
export class YouthSessionsChangedEvent extends Event {
  readonly sessionId: string;

  constructor(sessionId: string) {
    super('youth-sessions-changed', { bubbles: true, composed: true });
    this.sessionId = sessionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-attendance-changed': YouthAttendanceChangedEvent;
    'youth-hours-changed': YouthHoursChangedEvent;
    'youth-sessions-changed': YouthSessionsChangedEvent;
  }
}
