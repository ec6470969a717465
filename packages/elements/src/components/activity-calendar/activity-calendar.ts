import { type CivilDay, type CivilMonth, dayOf, monthOf } from '@youth-action/sdk/domain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { ReadingElement } from '../../reading-element.ts';
import {
  YouthLoadEvent,
  YouthMonthChangedEvent,
  YouthSessionSelectedEvent,
} from './activity-calendar.events.ts';
import { calendarStyles } from './activity-calendar.styles.ts';
import { CalendarData, type MonthData } from './calendar-data.ts';
import {
  type CalendarView,
  countTemplate,
  errorTemplate,
  type FrameActions,
  toolbarTemplate,
} from './calendar-frame.ts';
import type { CalendarActions, CalendarModel } from './calendar-model.ts';
import { Choice } from './choice.ts';
import { LazyParts } from './lazy-parts.ts';
import { monthIn, movedMonth, tabStopOf } from './months.ts';
import { PanelController } from './panel-controller.ts';
import { SizeController } from './size-controller.ts';

/** How many sessions a list draws at first, and how many more each time. */
const listStep = 60;

/**
 * The programme's sessions, by month or as a list; a visitor finds one, reads about it and goes on to sign up.
 *
 * @tag youth-activity-calendar
 * @summary Activity calendar: month and list, filters, a session's details and the way to its sign-up.
 * @fires {YouthSessionSelectedEvent} youth-session-selected - A visitor wants to sign up; cancelable, see `sign-up-url`.
 * @fires {YouthMonthChangedEvent} youth-month-changed - A visitor has gone to another month; doesn't bubble.
 * @fires {YouthLoadEvent} youth-load - The sessions of a month are there; doesn't bubble.
 * @csspart base - Everything.
 * @csspart toolbar - The month's name and the buttons beside it.
 * @csspart title - The month's name.
 * @csspart filters - The filters.
 * @csspart chip - One filter that is on or off.
 * @csspart count - How many sessions were found.
 * @csspart month - The table of the month.
 * @csspart day - A day in it.
 * @csspart list - The list of sessions.
 * @csspart session - A session in a list.
 * @csspart empty - What is said where there are no sessions.
 * @csspart panel - The opened day or session.
 * @csspart close - The button that closes the panel.
 * @csspart sign-up - The button or link to the sign-up.
 * @csspart calendar-file - The link to the session's iCalendar file.
 * @csspart error - What went wrong.
 * @csspart retry - The button that tries again.
 * @csspart notice - What is missing for a start.
 */
export class YouthActivityCalendar extends ReadingElement {
  static override readonly styles = [baseStyles, calendarStyles];

  /** Only this community's sessions are asked for. */
  @property({ attribute: 'community-id' }) communityId = '';
  /** Only this programme's sessions are asked for. */
  @property({ attribute: 'programme-id' }) programmeId = '';
  /** Only sessions with this tag, e.g. `parent-child`. */
  @property() tag = '';
  /** Only sessions that look for this role: `participant` or `volunteer`. */
  @property({ attribute: 'role-wanted' }) roleWanted = '';
  /** Only sessions with a free place. */
  @property({ type: Boolean, attribute: 'has-places' }) hasPlaces = false;
  /** `YYYY-MM`; this month where it is left out or can't be read. */
  @property() month = '';
  /** `list` or `month`; left out, a list where there is little room. */
  @property() view = '';
  /** Hides the filters. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;
  /** Address of the page with the sign-up form, e.g. `/sign-up?session={sessionId}`. Without it, listen to the event. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';

  @state() private focusDay: CivilDay | undefined;
  @state() private most = listStep;
  @state() private withPast = false;

  readonly #choice = new Choice(this);
  readonly #panel = new PanelController(this);
  readonly #size = new SizeController(this, () => (this.mode === 'elder' ? 20 : 16));
  readonly #parts = new LazyParts(this, {
    month: () => import('./month-grid.ts'),
    list: () => import('./session-list.ts'),
    filters: () => import('./filter-bar.ts'),
    panel: () => import('./session-panel.ts'),
  });
  readonly #data = new CalendarData(
    this,
    () => ({
      connection: this.connection,
      scope: { month: this.#shownMonth, ...this.#choice.fixed },
      sessionId: this.#panel.sessionId,
    }),
    () => this.dispatchEvent(new YouthLoadEvent()),
  );

  readonly #actions: CalendarActions & FrameActions = {
    openDay: (day) => {
      this.focusDay = day;
      this.#panel.openDay(day);
    },
    openSession: (sessionId, day) => this.#openSession(sessionId, day),
    closePanel: () => this.#panel.close(),
    moveTo: (day) => {
      this.#goTo(monthOf(day));
      this.focusDay = day;
      this.#panel.focusDay(day);
    },
    moveMonth: (months) => this.#goTo(movedMonth(this.#shownMonth, months)),
    showToday: () => this.#goTo(monthOf(dayOf(this.now()))),
    showView: (view) => (this.view = view),
    choose: (filters) => {
      this.#choice.choose(filters);
      this.most = listStep;
    },
    showMore: () => {
      this.#panel.focusCard(this.most);
      this.most += listStep;
    },
    showPast: () => (this.withPast = true),
    signUp: (event) => this.#signUp(event),
    retryDetail: () => this.#data.retryDetail(),
  };

  /** Reads the sessions again. */
  refresh(): void {
    this.#data.refresh();
  }

  /** Goes to a month, `YYYY-MM`. @throws RangeError for text that isn't a month from 1950 to 2199. */
  showMonth(month: string): void {
    if (monthIn(month) === undefined) throw new RangeError(`Not a month of the calendar: ${month}`);
    this.month = month;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#choice.take(changed);
    if (!changed.has('month') && !changed.has('view')) return;
    this.most = listStep;
    this.withPast = false;
    this.#panel.dismiss();
  }

  protected override render(): TemplateResult {
    const { language } = this;
    return html`<div class="frame" part="base" data-size=${this.#size.size} lang=${language}>
      ${this.connection === undefined ? noClientState(language) : this.#contentTemplate()}
    </div>`;
  }

  get #shownMonth(): CivilMonth {
    return monthIn(this.month) ?? monthOf(dayOf(this.now()));
  }

  get #shownView(): CalendarView {
    if (this.view === 'list' || this.view === 'month') return this.view;
    return this.#size.size === 'narrow' ? 'list' : 'month';
  }

  #model({ all, index, isComplete, isLoading }: MonthData): CalendarModel {
    const now = this.now();
    const today = dayOf(now);
    const month = this.#shownMonth;
    return {
      language: this.language,
      now,
      today,
      month,
      all,
      index,
      isComplete,
      isLoading,
      size: this.#size.size,
      tabStop: tabStopOf(month, today, this.focusDay),
      filters: this.#choice.filters,
      fixed: this.#choice.fixed,
      most: this.most,
      withPast: this.withPast,
    };
  }

  #contentTemplate(): TemplateResult {
    const data = this.#data.month(this.#choice.filters, this.now());
    const model = this.#model(data);
    const isReplaced = this.#panel.panel !== undefined && model.size !== 'wide';
    const error = data.error ?? this.#parts.error;
    const withFilters = !this.withoutFilters && model.all.sessions.length > 0;
    const retry = () => {
      if (this.#parts.error === undefined) this.refresh();
      else this.#parts.retry();
    };
    return html`<div ?hidden=${isReplaced}>
        ${toolbarTemplate(model, this.#shownView, this.#actions)}
        ${withFilters ? this.#parts.get('filters')?.filterBarTemplate(model, this.#actions) : nothing}
        ${countTemplate(model, data.isPartial)}
        ${error === undefined ? nothing : errorTemplate(error, model, retry)}
      </div>
      <div class="layout" ?data-open=${this.#panel.panel !== undefined}>
        <div class="view" ?hidden=${isReplaced}>${this.#viewTemplate(model)}</div>
        ${this.#panelTemplate(model)}
      </div>`;
  }

  #viewTemplate(model: CalendarModel): unknown {
    return this.#shownView === 'list'
      ? this.#parts.get('list')?.sessionListTemplate(model, this.#actions)
      : this.#parts.get('month')?.monthGridTemplate(model, this.#actions);
  }

  #panelTemplate(calendar: CalendarModel): unknown {
    const { isUnanswered, panel, sessionId = '' } = this.#panel;
    const reader = this.connection?.reader;
    if (panel === undefined || reader === undefined) return nothing;
    const signUpUrl = this.signUpUrl.split('{sessionId}').join(encodeURIComponent(sessionId));
    const calendarUrl = sessionId === '' ? '' : reader.sessions.calendarUrl(sessionId);
    const detail = { ...this.#data.detail(), calendarUrl, signUpUrl, isUnanswered };
    return this.#parts.get('panel')?.panelTemplate({ calendar, panel, detail }, this.#actions);
  }

  /** To another month by a visitor's hand. */
  #goTo(month: CivilMonth): void {
    if (month === this.#shownMonth) return;
    this.month = month;
    this.dispatchEvent(new YouthMonthChangedEvent(month));
  }

  #openSession(sessionId: string, day: CivilDay | undefined): void {
    const { all } = this.#data.month(this.#choice.filters, this.now());
    const summary = all.sessions.find(({ id }) => id === sessionId);
    if (summary === undefined) return;
    if (day !== undefined) this.focusDay = day;
    this.#panel.openSession(summary, day);
  }

  #signUp(event: Event): void {
    const { panel } = this.#panel;
    if (panel?.kind !== 'session') return;
    const isTaken = !this.dispatchEvent(new YouthSessionSelectedEvent(panel.summary));
    if (isTaken) event.preventDefault();
    else if (this.signUpUrl === '') this.#panel.leaveUnanswered();
  }
}
