/** What the calendar gives its parts to draw, and what they can ask of it. Only types: the parts know nothing else. */
import type { CivilDay, CivilMonth, Instant, SessionDetail, SessionSummary } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Filters } from './filters.ts';
import type { SessionIndex } from './session-index.ts';

/** How much room there is: a phone, a column, or enough for a panel beside the month. */
export type CalendarSize = 'narrow' | 'medium' | 'wide';

/** What stands in the panel. A session that was opened from a day leads back to it. */
export type Panel =
  | { readonly kind: 'day'; readonly day: CivilDay }
  | { readonly kind: 'session'; readonly summary: SessionSummary; readonly from: CivilDay | undefined };

export interface CalendarModel {
  readonly language: Language;
  readonly now: Instant;
  readonly today: CivilDay;
  readonly month: CivilMonth;
  readonly size: CalendarSize;
  /** The one day that the Tab key reaches in the month. */
  readonly tabStop: CivilDay;
  /** All loaded sessions. */
  readonly all: SessionIndex;
  /** Those that the filters leave. */
  readonly index: SessionIndex;
  readonly filters: Filters;
  /** What the page itself has fixed; a visitor chooses only where it is empty. */
  readonly fixed: Pick<Filters, 'communityId' | 'programmeId'>;
  /** All sessions of the month are here. */
  readonly isComplete: boolean;
  /** They aren't yet, and are on their way. */
  readonly isLoading: boolean;
  /** Most sessions that a list draws at once. */
  readonly most: number;
  /** The list shows the days of this month that are over. */
  readonly withPast: boolean;
}

/** What the panel shows of a session beyond its summary. */
export interface DetailModel {
  readonly detail: SessionDetail | undefined;
  readonly error: unknown;
  readonly calendarUrl: string;
  /** Where the sign-up is; empty where the page takes over by the event. */
  readonly signUpUrl: string;
  /** Nobody has taken over a sign-up. */
  readonly isUnanswered: boolean;
}

export interface CalendarActions {
  openDay(day: CivilDay): void;
  /** `day` is the square that it was opened from. */
  openSession(sessionId: string, day?: CivilDay): void;
  closePanel(): void;
  /** Moves the focus to a day, into another month if need be. */
  moveTo(day: CivilDay): void;
  moveMonth(months: number): void;
  choose(filters: Partial<Filters>): void;
  /** Lets lists draw more, and moves the focus to the first that wasn't there. */
  showMore(): void;
  showPast(): void;
  signUp(event: Event): void;
  retryDetail(): void;
}
