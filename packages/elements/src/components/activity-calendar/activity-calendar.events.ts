/** What the calendar tells the page. */
import type { CivilMonth, SessionSummary } from '@youth-action/sdk/domain';

/**
 * A visitor wants to sign up for a session. Call `preventDefault()` to take over: to show a form, say. Otherwise the
 * calendar follows its `sign-up-url`.
 */
export class YouthSessionSelectedEvent extends Event {
  readonly sessionId: string;
  /** The session as the calendar has it; places may have been taken since. */
  readonly summary: SessionSummary;

  constructor(summary: SessionSummary) {
    super('youth-session-selected', { bubbles: true, composed: true, cancelable: true });
    this.sessionId = summary.id;
    this.summary = summary;
  }
}

/** A visitor has gone to another month. Doesn't bubble. */
export class YouthMonthChangedEvent extends Event {
  /** `YYYY-MM`. */
  readonly month: CivilMonth;

  constructor(month: CivilMonth) {
    super('youth-month-changed');
    this.month = month;
  }
}

/** The sessions of a month are there. Doesn't bubble, like the platform's `load`. */
export class YouthLoadEvent extends Event {
  constructor() {
    super('youth-load');
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-session-selected': YouthSessionSelectedEvent;
    'youth-month-changed': YouthMonthChangedEvent;
    'youth-load': Event;
  }
}
