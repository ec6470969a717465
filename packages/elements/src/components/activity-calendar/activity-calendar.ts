import { dayOf, isCivilDay, monthOf } from '@youth-action/sdk/domain';
import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../../styles/base.ts';
import { calendarStyles } from './activity-calendar.styles.ts';
import { CalendarData } from './calendar-data.ts';
import { contentTemplate, failureTemplate, frameTemplate } from './calendar-frame.ts';
import type { Act, CalendarModel, CalendarSize, CalendarView } from './calendar-model.ts';
import { CalendarProperties } from './calendar-properties.ts';
import type { CalendarRest } from './calendar-rest.ts';
import { LazyParts } from './lazy-parts.ts';
import { YouthLoadEvent } from './load-event.ts';
import { monthIn, tabStopOf } from './months.ts';
import type { PlacesChange } from './live-places.ts';
import { listStep, sizeOf } from './sizes.ts';

/** What the first painted view doesn't need comes this much later. @unit ms */
const restAfter = 100;

/**
 * The programme's sessions, by month, by week or as a list; a visitor finds one, reads about it and goes on to sign up.
 *
 * @tag youth-activity-calendar
 * @summary Activity calendar: month, week and list, filters, a session's details and the way to its sign-up.
 * @fires {YouthSessionSelectedEvent} youth-session-selected - A visitor wants to sign up; cancelable, see `sign-up-url`.
 * @fires {YouthSeriesSelectedEvent} youth-series-selected - A visitor wants to join all coming sessions of an activity; cancelable, see `series-sign-up-url`.
 * @fires {YouthMonthChangedEvent} youth-month-changed - A visitor has gone to another month; doesn't bubble.
 * @fires {YouthLoadEvent} youth-load - The sessions of a month are there; doesn't bubble.
 * @csspart base - Everything.
 * @csspart toolbar - The month's name and the buttons beside it.
 * @csspart title - The name of the month or week.
 * @csspart previous - The button to the month or week before.
 * @csspart today - The button back to today.
 * @csspart next - The button to the next month or week.
 * @csspart view - A button that shows the list, the week or the month.
 * @csspart filters - The filters.
 * @csspart chip - One filter that is on or off.
 * @csspart count - How many sessions were found.
 * @csspart month - The table of the month.
 * @csspart week - The table of the week.
 * @csspart day - A day in it.
 * @csspart list - The list of sessions.
 * @csspart session - A session in a list.
 * @csspart horizon - The hint that public holidays aren't known yet for all that is shown.
 * @csspart empty - What is said where there are no sessions.
 * @csspart panel - The opened day or session.
 * @csspart close - The button that closes the panel.
 * @csspart sign-up - The button or link to the sign-up.
 * @csspart series-sign-up - The button or link to the sign-up for all coming sessions of the activity.
 * @csspart calendar-file - The link to the session's iCalendar file.
 * @csspart error - What went wrong.
 * @csspart retry - The button that tries again.
 * @csspart notice - What is missing for a start.
 */
export class YouthActivityCalendar extends CalendarProperties {
  static override readonly styles = [baseStyles, calendarStyles];

  @state() private isPainted = false;

  #size: CalendarSize | undefined;
  #rest: CalendarRest | undefined;
  readonly #parts = new LazyParts(this, {
    month: () => import('./month-grid.ts'),
    week: () => import('./week-grid.ts'),
    list: () => import('./session-list.ts'),
    rest: () => import('./calendar-rest.ts'),
    served: () => import('./take-over.ts'),
  });
  /** A server has drawn the list already; until all that takes it over is here, it stands as it is: as links. */
  #isServed = this.shadowRoot !== null;
  readonly #data = new CalendarData(
    this,
    () => {
      const { communityId, programmeId } = this.#rest?.fixed ?? this;
      return {
        connection: this.#isHeld ? undefined : this.connection,
        sessions: this.sessions,
        scope: { month: this.#month, communityId, programmeId },
      };
    },
    () => this.dispatchEvent(new YouthLoadEvent()),
  );

  /** Reads the sessions again. */
  refresh(): void {
    this.#data.refresh();
    this.#rest?.refresh();
  }

  /** Goes to a month, `YYYY-MM`. @throws RangeError for text that isn't a month from 1950 to 2199. */
  showMonth(month: string): void {
    if (monthIn(month) === undefined) throw new RangeError(`Not a month of the calendar: ${month}`);
    this.month = month;
  }

  /** Goes to the next month, or to the next week where a week is shown, as its button does. */
  next(): void {
    this.#act('move', 1);
  }

  /** Goes to the month or week before, as its button does. */
  previous(): void {
    this.#act('move', -1);
  }

  /**
   * Shows other places for sessions that are here, without reading or sorting anything again. What brings live places
   * calls this; a session that isn't here is passed over.
   */
  applyPlaces(changes: readonly PlacesChange[]): void {
    void this.#whenRest().then((rest) => rest?.applyPlaces(changes));
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#isServed) {
      const part = await this.#parts.whenHere('served');
      this.#isServed = !(await part?.takeOver(this.#core, this.#data, this.#parts));
      this.#need(); // so that what is filtered is so from the first drawing on
    }
    if (!this.#isServed) await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#size ??= sizeOf(this.offsetWidth, this.mode);
    this.#rest?.take(changed);
    if (this.#isHeld) void this.#whenRest();
  }

  protected override render(): TemplateResult {
    const model = this.#model();
    const isConnected = (this.connection ?? this.sessions ?? model.links) !== undefined;
    return frameTemplate(
      model,
      isConnected
        ? this.#contentTemplate(this.#rest?.completed(model) ?? model)
        : this.#need()?.noClientTemplate(model.language),
    );
  }

  /** Nothing is asked and drawn while a fragment may still say what to show. */
  get #isHeld(): boolean {
    return this.linkState !== '' && this.#rest === undefined && this.#parts.error === undefined;
  }

  get #month(): CalendarModel['month'] {
    return monthIn(this.month) ?? monthOf(isCivilDay(this.day) ? this.day : dayOf(this.now()));
  }

  #model(): CalendarModel {
    const { day, language, sessions, view } = this;
    const [now, month, data] = [this.now(), this.#month, this.#data.month()];
    const today = dayOf(now);
    const size = this.#rest?.size ?? this.#size ?? 'wide';
    return {
      language,
      now,
      today,
      month,
      size,
      view: isView(view) ? view : size === 'narrow' ? 'list' : 'month',
      isElder: this.mode === 'elder',
      tabStop: tabStopOf(month, today, isCivilDay(day) ? day : undefined),
      most: listStep,
      ...data,
      all: data.index,
      given: sessions,
      filters: this,
      fixed: this,
      isFiltered: false,
      withPast: false,
      note: () => undefined,
    };
  }

  #contentTemplate(model: CalendarModel): TemplateResult {
    const isWaiting = this.#isHeld || isChosen(this);
    const rest = this.isPainted || isWaiting ? this.#need() : this.#rest;
    const view = isWaiting && rest === undefined ? undefined : this.#parts.get(model.view);
    if (view !== undefined && !model.isLoading && !this.isPainted)
      setTimeout(() => (this.isPainted = true), restAfter);
    const error = model.error ?? this.#parts.error;
    return contentTemplate(model, this.#act, {
      filters: this.withoutFilters ? nothing : rest?.filtersTemplate(model),
      error: error && this.#errorTemplate(error, model),
      view: view?.viewTemplate(model, this.#act),
      rest,
    });
  }

  #errorTemplate(error: unknown, model: CalendarModel): TemplateResult | undefined {
    const retry = () => (this.#parts.error === undefined ? this.refresh() : this.#parts.retry());
    // In full as soon as the words are here; in short only where they don't come either.
    const isBare = this.#parts.error !== undefined;
    return (
      this.#need()?.errorTemplate(error, model, retry) ?? (isBare ? failureTemplate(model, retry) : undefined)
    );
  }

  /** The rest of the calendar, which comes as soon as somebody asks for it. */
  #need(): CalendarRest | undefined {
    const part = this.#parts.get('rest');
    if (part !== undefined && this.#rest === undefined) {
      this.#rest = new part.CalendarRest(this.#core);
    }
    return this.#rest;
  }

  async #whenRest(): Promise<CalendarRest | undefined> {
    await this.#parts.whenHere('rest');
    return this.#need();
  }

  readonly #act: Act = (name, ...args) => {
    const run = (rest: CalendarRest | undefined) => rest?.act(name, ...args);
    if (this.#rest === undefined) void this.#whenRest().then(run);
    else run(this.#rest);
  };

  readonly #core = {
    element: this,
    act: this.#act,
    reader: () => this.connection?.reader,
    model: () => this.#model(),
  };
}

function isView(view: string): view is CalendarView {
  return view === 'list' || view === 'week' || view === 'month';
}

/** Whether some of the sessions are left out, so that none may be drawn before it is known which. */
function isChosen(calendar: CalendarProperties): boolean {
  const { communityId, programmeId, tag, audience, age, roleWanted, sessionMode, hasPlaces, sessions } =
    calendar;
  return (
    hasPlaces ||
    tag +
      audience +
      age +
      roleWanted +
      sessionMode +
      (sessions === undefined ? '' : communityId + programmeId) !==
      ''
  );
}
