/** What the monthly report tells the page. No event carries anything about a person. */

/** A report was drafted, edited, frozen, submitted or amended. */
export class YouthReportChangedEvent extends Event {
  readonly reportId: string;
  /** `draft`, `frozen` or `submitted`. */
  readonly state: string;

  constructor(reportId: string, state: string) {
    super('youth-report-changed', { bubbles: true, composed: true });
    this.reportId = reportId;
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'youth-report-changed': YouthReportChangedEvent;
  }
}
