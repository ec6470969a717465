/** What draws the calendar's list on this server. It is given, since a server knows no elements: see `startServer`. */
import type { Instant, SessionSummary } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';

/** As `@youth-action/elements/ssr/embed` exports it. */
export interface CalendarRenderer {
  /** The markup of one calendar: a declarative root, and within the tag the same as links. */
  renderCalendar(rendering: {
    readonly sessions: readonly SessionSummary[];
    readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
    readonly language: Language;
    readonly now: Instant;
    readonly sessionHref: (session: SessionSummary) => string;
  }): string;
  /** The one inline sheet of that markup. */
  readonly calendarStyles: string;
}
