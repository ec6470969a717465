/** What the calendar tells the page. */
import type { ActivityId, CivilMonth, SessionId, SessionSummary } from '@youth-action/sdk/domain';

export { YouthLoadEvent } from './load-event.ts';

/**
 * A visitor wants to sign up for a session. Call `preventDefault()` to take over: to show a form, say. Otherwise the
 * calendar follows its `sign-up-url`.
 */
export class YouthSessionSelectedEvent extends Event {
  readonly sessionId: SessionId;
  readonly activityId: ActivityId;
  /** The session as the calendar has it; places may have been taken since. */
  readonly summary: SessionSummary;

  constructor(summary: SessionSummary) {
    super('youth-session-selected', { bubbles: true, composed: true, cancelable: true });
    this.sessionId = summary.id;
    this.activityId = summary.activityId;
    this.summary = summary;
  }
}

/**
 * A visitor wants to join all coming sessions of an activity. Call `preventDefault()` to take over; otherwise the
 * calendar follows its `series-sign-up-url`.
 */
export class YouthSeriesSelectedEvent extends Event {
  readonly activityId: ActivityId;

  constructor(activityId: ActivityId) {
    super('youth-series-selected', { bubbles: true, composed: true, cancelable: true });
    this.activityId = activityId;
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

declare global {
  interface HTMLElementEventMap {
    'youth-session-selected': YouthSessionSelectedEvent;
    'youth-series-selected': YouthSeriesSelectedEvent;
    'youth-month-changed': YouthMonthChangedEvent;
    'youth-load': Event;
  }
}
