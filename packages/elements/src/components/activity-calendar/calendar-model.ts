/** What the calendar gives its parts to draw, and what they can ask of it. Only types: the parts know nothing else. */
import type { CivilDay, CivilMonth, Instant, SessionSummary } from '@youth-action/sdk/domain';
import type { CivicData } from '@youth-action/sdk/civic-calendar';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Reader } from '@youth-action/sdk/reader';
import type { LitElement } from 'lit';
import type { SessionIndex } from './session-index.ts';

export type CalendarView = 'list' | 'week' | 'month';

/** How much room there is: a phone, a column, or enough for a panel beside the month. */
export type CalendarSize = 'narrow' | 'medium' | 'wide';

/** What sessions are chosen by. Empty text stands for any. The names are those of the element's properties. */
export interface Filters {
  communityId: string;
  programmeId: string;
  tag: string;
  audience: string;
  /** Whole years; text that is no number stands for any. */
  age: string;
  roleWanted: string;
  sessionMode: string;
  hasPlaces: boolean;
}

/** What is said of a day beside its date, in words. */
export interface DayNote {
  /** What stands in its square: a festival, or the day of the lunar month. */
  readonly label: string;
  readonly isFestival: boolean;
  /** `休` or `班`, where the day is off or worked against the rule of the week. */
  readonly badge: string;
  readonly isOff: boolean;
  /** All of it in full, for those who listen. */
  readonly spoken: string;
  /** The school's holiday that the day is in. */
  readonly school: string;
}

export interface CalendarModel {
  readonly language: Language;
  readonly now: Instant;
  readonly today: CivilDay;
  readonly month: CivilMonth;
  readonly view: CalendarView;
  readonly size: CalendarSize;
  readonly isElder: boolean;
  /** The one day that the Tab key reaches in the month or week; the week is the one that it is in. */
  readonly tabStop: CivilDay;
  /** All loaded sessions of the month. */
  readonly all: SessionIndex;
  /** Those that the filters leave. */
  readonly index: SessionIndex;
  /** All sessions that the page has given, where it has. */
  readonly given: readonly SessionSummary[] | undefined;
  readonly filters: Filters;
  /** What the page itself has fixed; a visitor chooses only where it is empty. */
  readonly fixed: Pick<Filters, 'communityId' | 'programmeId'>;
  /** A visitor, or the page, has chosen some of the sessions. */
  readonly isFiltered: boolean;
  /** All sessions of the month are here. */
  readonly isComplete: boolean;
  /** They aren't yet, and are on their way. */
  readonly isLoading: boolean;
  /** Some of the month's pages are here, and others not. */
  readonly isPartial: boolean;
  /** Why the month, or its latest state, isn't here. */
  readonly error: unknown;
  /** Most sessions that a list draws at once; all of them on paper. */
  readonly most: number;
  /** Pages of sessions, by their ids, where a server has written such links into the list. */
  readonly links?: ReadonlyMap<string, string> | undefined;
  /** The list shows the days of this month that are over. */
  readonly withPast: boolean;
  /** What is said of a day beside its date; undefined until it is known, or where nobody wants it. */
  note(day: CivilDay): DayNote | undefined;
}

export interface CalendarActions {
  openDay(day: CivilDay): void;
  /** `day` is the square that it was opened from. */
  openSession(sessionId: string, day?: CivilDay): void;
  /** A key was pressed on a day, and may lead to another one, in another month if need be. */
  pressKey(day: CivilDay, event: KeyboardEvent): void;
  /** To the next month or week, or that many on. */
  move(steps: number): void;
  showToday(): void;
  showView(view: CalendarView): void;
  choose(filters: Partial<Filters>): void;
  /** Takes back what a visitor has chosen, and leaves what the page has fixed. */
  clearFilters(): void;
  /** Lets lists draw more, and moves the focus to the first that wasn't there. */
  showMore(): void;
  showPast(): void;
}

/** Has one of the actions done, as soon as what does them is here. */
export type Act = <Name extends keyof CalendarActions>(
  name: Name,
  ...args: Parameters<CalendarActions[Name]>
) => void;

/** What the rest of the calendar needs of the element. */
export interface CalendarCore {
  readonly element: CalendarElement;
  readonly act: Act;
  readonly reader: () => Reader | undefined;
  /** What is drawn, before filters and notes. */
  readonly model: () => CalendarModel;
}

/** The element with what a visitor can change of it. */
export type CalendarElement = LitElement &
  Filters & {
    month: string;
    day: string;
    view: string;
    readonly mode: string;
    readonly live: string;
    readonly civic: string;
    readonly civicData: CivicData | undefined;
    readonly linkState: string;
    readonly signUpUrl: string;
    readonly seriesSignUpUrl: string;
    readonly withoutFilters: boolean;
  };

/** What the panel needs of the calendar that it stands in. */
export interface PanelHost extends Pick<CalendarCore, 'element' | 'reader' | 'model'> {
  /** Moves the focus to what the selector finds, as soon as it is drawn. */
  readonly focusOn: (selector: string) => void;
}
