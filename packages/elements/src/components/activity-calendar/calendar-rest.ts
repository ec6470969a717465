/**
 * All of the calendar that its first painted view does without: filters and what is said around, notes on days, the
 * panel, the fragment, paper, and whatever a visitor does.
 *
 * Owns: what a visitor has chosen, as told from what the page has fixed; how much of a list is drawn; where the focus
 * goes. Doesn't own sessions and their index: those are the element's, to which `CalendarCore` is the way.
 */
import { addDays, type CivilDay, type CivilMonth, dayOf, monthOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type LiveWish, LiveController } from '../../controllers/live-controller.ts';
import { errorState, noClientState } from '../../localize/states.ts';
import { YouthMonthChangedEvent } from './activity-calendar.events.ts';
import type { CalendarActions, CalendarCore, CalendarModel, CalendarSize } from './calendar-model.ts';
import { Choice } from './choice.ts';
import type { CivicNotes } from './civic-notes.ts';
import { emptyTemplate } from './empty-state.ts';
import { filterMessages } from './filter-bar.messages.ts';
import { filterBarTemplate } from './filter-bar.ts';
import { filteredIndex } from './filters.ts';
import { LazyParts } from './lazy-parts.ts';
import { LinkState } from './link-state.ts';
import { applyPlaces, followedSessions, type PlacesChange } from './live-places.ts';
import { monthIn, movedMonth } from './months.ts';
import { movedDay } from './moved-day.ts';
import type { SessionPanel } from './session-panel.ts';
import { listStep } from './sizes.ts';
import { Surroundings } from './surroundings.ts';

export { filterBarStyles as styles } from './filter-bar.styles.ts';

export class CalendarRest implements ReactiveController {
  readonly #core: CalendarCore;
  readonly #choice: Choice;
  readonly #surroundings: Surroundings;
  readonly #parts;
  #panel: SessionPanel | undefined;
  #notes: CivicNotes | undefined;
  #most = listStep;
  #withPast = false;
  #focus = { selector: '', at: 0 };

  constructor(core: CalendarCore) {
    const { element } = core;
    this.#core = core;
    this.#choice = new Choice(element);
    this.#parts = new LazyParts(element, {
      panel: () => import('./session-panel.ts'),
      civic: () => import('./civic-notes.ts'),
    });
    this.#surroundings = new Surroundings(element);
    void new LiveController(element, {
      wanted: () => this.#liveWish(),
      changed: (places) => this.applyPlaces(places),
    });
    element.addController(this);
    if (element.linkState !== '') element.addController(this.#linkState());
    element.requestUpdate();
  }

  hostUpdated(): void {
    const { at, selector } = this.#focus;
    const target = selector && this.#core.element.renderRoot.querySelectorAll<HTMLElement>(selector)[at];
    if (!target) return; // nothing to do, or it is still on its way
    this.#focus = { selector: '', at: 0 };
    target.focus();
  }

  get size(): CalendarSize | undefined {
    return this.#surroundings.size;
  }

  /** What limits the request: what the page has fixed, not what a visitor chooses among it. */
  get fixed(): Choice['fixed'] {
    return this.#choice.fixed;
  }

  get isOpen(): boolean {
    return this.#panel?.isOpen === true;
  }

  /** Something is open where there is no room beside it. */
  get isReplacing(): boolean {
    return this.isOpen && this.#core.model().size !== 'wide';
  }

  /** Properties have changed. */
  take(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.#choice.take(changed);
    if (!changed.has('month') && !changed.has('view')) return;
    this.#most = listStep;
    this.#withPast = false;
    this.#panel?.dismiss();
  }

  /** What is drawn, with filters and notes. */
  completed(model: CalendarModel): CalendarModel {
    const { element } = this.#core;
    const { filters, fixed, isActive } = this.#choice;
    const needsFilter = isActive || (model.given !== undefined && this.#choice.isFixed);
    const civic = element.civic === 'off' ? undefined : this.#parts.get('civic');
    this.#notes = civic?.civicNotes(this.#notes, model.month, {
      language: model.language,
      data: element.civicData,
    });
    const { isPrinting } = this.#surroundings;
    return {
      ...model,
      index: needsFilter ? filteredIndex(model.all, filters, model.now) : model.all,
      filters,
      fixed,
      isFiltered: isActive,
      most: isPrinting ? Infinity : Math.max(model.most, this.#most),
      withPast: isPrinting || this.#withPast,
      error: model.error ?? this.#parts.error,
      note: (day) => this.#notes?.notes.get(day),
    };
  }

  filtersTemplate(model: CalendarModel): TemplateResult | typeof nothing {
    return this.#core.element.withoutFilters ? nothing : filterBarTemplate(model, this.#core.act);
  }

  /** What stands below the view: that there is nothing, or that something isn't known yet. */
  belowTemplate(model: CalendarModel): TemplateResult {
    const { civic, civicData } = this.#core.element;
    return html`${emptyTemplate(model, this.#core.act)}
    ${civic === 'off' ? nothing : this.#parts.get('civic')?.horizonTemplate(model, civicData)}`;
  }

  panelTemplate(model: CalendarModel): TemplateResult | undefined {
    return this.isOpen ? this.#panel?.template(model, this.#core.act) : undefined;
  }

  noClientTemplate(language: Language): TemplateResult {
    return noClientState(language);
  }

  /** An error over what is still there from before. */
  errorTemplate(error: unknown, { all, language }: CalendarModel, retry: () => void): TemplateResult {
    const again = () => (this.#parts.error === undefined ? retry() : this.#parts.retry());
    return html`<div class="error">
      ${errorState(error, language, again)}
      ${all.sessions.length === 0 ? nothing : html`<p class="muted">${filterMessages[language].incomplete}</p>`}
    </div>`;
  }

  applyPlaces(changes: readonly PlacesChange[]): void {
    if (applyPlaces(this.#core.model().all, changes)) this.#core.element.requestUpdate();
  }

  refresh(): void {
    this.#panel?.refresh();
  }

  #linkState(): LinkState {
    return new LinkState(this.#core.element, (filters) => this.#choice.choose(filters));
  }

  /** What of the places that are to be seen changes while somebody looks on. */
  #liveWish(): LiveWish | undefined {
    const { element, reader } = this.#core;
    const server = reader();
    if (server === undefined || element.live === 'off') return undefined;
    const model = this.completed(this.#core.model());
    return { reader: server, sessionIds: this.#panel?.shown(model) ?? followedSessions(model) };
  }

  act<Name extends keyof CalendarActions>(name: Name, ...args: Parameters<CalendarActions[Name]>): void {
    const action = this.#actions[name] as (...given: Parameters<CalendarActions[Name]>) => void; // of the same name
    action(...args);
    this.#core.element.requestUpdate();
  }

  readonly #actions: CalendarActions = {
    openDay: (day) => {
      this.#core.element.day = day;
      void this.#open((panel) => panel.openDay(day));
    },
    openSession: (sessionId, day) => {
      if (day !== undefined) this.#core.element.day = day;
      void this.#open((panel) => panel.openSession(sessionId, day));
    },
    pressKey: (day, event) => {
      const target = event.altKey || event.metaKey ? undefined : movedDay(day, event);
      if (target === undefined) return;
      event.preventDefault();
      this.#goTo(target);
      this.#focus = { selector: `[data-day="${target}"]`, at: 0 };
    },
    move: (steps) => this.#move(steps),
    showToday: () => this.#goTo(dayOf(this.#core.model().now)),
    showView: (view) => (this.#core.element.view = view),
    choose: (filters) => {
      this.#choice.choose(filters);
      this.#most = listStep;
    },
    clearFilters: () => this.#choice.clear(),
    showMore: () => {
      this.#focus = { selector: `${this.isOpen ? '.panel' : '.view'} .card [data-session]`, at: this.#most };
      this.#most += listStep;
    },
    showPast: () => (this.#withPast = true),
  };

  #goTo(day: CivilDay): void {
    const isElsewhere = monthOf(day) !== this.#core.model().month;
    this.#core.element.day = day;
    if (isElsewhere) this.#changeMonth(monthOf(day));
  }

  /** To another month or week by a visitor's hand. */
  #move(steps: number): void {
    const { month, tabStop, view } = this.#core.model();
    if (view === 'week') {
      const day = addDays(tabStop, steps * 7);
      if (monthIn(monthOf(day)) === undefined) return;
      this.#panel?.dismiss();
      this.#goTo(day);
    } else if (movedMonth(month, steps) !== month) this.#changeMonth(movedMonth(month, steps));
  }

  #changeMonth(month: CivilMonth): void {
    this.#core.element.month = month;
    this.#core.element.dispatchEvent(new YouthMonthChangedEvent(month));
  }

  /** Opens something in the panel, as soon as that is here. */
  async #open(open: (panel: SessionPanel) => void): Promise<void> {
    const part = await this.#parts.whenHere('panel');
    if (part === undefined) return;
    const { element, reader, model } = this.#core;
    const focusOn = (selector: string) => {
      this.#focus = { selector, at: 0 };
      element.requestUpdate();
    };
    this.#panel ??= new part.SessionPanel({ element, reader, model, focusOn });
    open(this.#panel);
  }
}
