/**
 * The panel beside or in place of the month: which day or session is open, and the way there and back.
 *
 * Owns: what is open, the way back from a session to its day, reading the session's details, where the focus goes, what
 * is told to the page. Doesn't own how it looks: that is `session-facts.ts` and `session-list.ts`.
 */
import type { CivilDay, SessionDetail, SessionSummary } from '@youth-action/sdk/domain';
import { html, type TemplateResult } from 'lit';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { dayText } from '../../localize/dates.ts';
import { YouthSeriesSelectedEvent, YouthSessionSelectedEvent } from './activity-calendar.events.ts';
import type { Act, CalendarModel, PanelHost } from './calendar-model.ts';
import { comingSessions, factsTemplate } from './session-facts.ts';
import { dayCardsTemplate } from './session-list.ts';
import { panelMessages } from './session-panel.messages.ts';

export { panelStyles as styles } from './session-panel.styles.ts';

/** What stands in the panel. A session that was opened from a day leads back to it. */
type Open =
  | { readonly kind: 'day'; readonly day: CivilDay }
  | { readonly kind: 'session'; readonly summary: SessionSummary; readonly from: CivilDay | undefined };

type Reader = Connection['reader'];

const title = '#panel-title';

export class SessionPanel {
  readonly #host: PanelHost;
  readonly #details: ResourceController<readonly [Reader, string], SessionDetail>;
  #open: Open | undefined;
  /** What gets the focus when the panel closes. */
  #back = '';
  /** Nobody has taken over the sign-up that a visitor asked for. */
  #isUnanswered = false;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#details = new ResourceController(host.element, {
      key: () => this.#key(),
      load: ([reader, sessionId], signal) => reader.sessions.get(sessionId, { signal }),
    });
  }

  #key(): readonly [Reader, string] | undefined {
    const reader = this.#host.reader();
    return reader && this.#open?.kind === 'session' ? [reader, this.#open.summary.id] : undefined;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The sessions that it shows; undefined while it is closed. */
  shown({ index, most }: CalendarModel): readonly string[] | undefined {
    const open = this.#open;
    if (open?.kind === 'session') return [open.summary.id];
    return (
      open &&
      index
        .on(open.day)
        .slice(0, most)
        .map(({ id }) => id)
    );
  }

  openDay(day: CivilDay): void {
    this.#back = dayButton(day);
    this.#show({ kind: 'day', day }, title);
  }

  /** `day` is the square that it was opened from; without one, it was a card. */
  openSession(sessionId: string, day: CivilDay | undefined): void {
    const summary = this.#host.model().all.sessions.find(({ id }) => id === sessionId);
    if (summary === undefined) return;
    const from = this.#open?.kind === 'day' ? this.#open.day : undefined;
    if (from === undefined) this.#back = day === undefined ? cardButton(sessionId, '.view') : dayButton(day);
    this.#show({ kind: 'session', summary, from }, title);
  }

  /** Back to the day that a session was opened from, else to the month. */
  close(): void {
    const open = this.#open;
    if (open?.kind === 'session' && open.from !== undefined)
      this.#show({ kind: 'day', day: open.from }, cardButton(open.summary.id, '.panel'));
    else this.#show(undefined, this.#back);
  }

  /** Closes without moving the focus and without another drawing: while one is being made. */
  dismiss(): void {
    this.#open = undefined;
  }

  refresh(): void {
    this.#details.retry();
  }

  template(model: CalendarModel, act: Act): TemplateResult {
    const texts = panelMessages[model.language];
    const open = this.#open;
    const isBack = open?.kind === 'session' && open.from !== undefined;
    const isWide = model.size === 'wide';
    const onKeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    };
    return html`<section class="panel" part="panel" aria-labelledby="panel-title" @keydown=${onKeydown}>
      <button class="button back" type="button" part="close" @click=${() => this.close()}>
        <span aria-hidden="true">${isBack || !isWide ? '‹' : '×'}</span>
        <span>${isBack ? texts.backToDay : isWide ? texts.close : texts.back}</span>
      </button>
      ${open?.kind === 'day' ? dayTemplate(open.day, model, act) : open && this.#sessionTemplate(open.summary, model)}
    </section>`;
  }

  #sessionTemplate(opened: SessionSummary, model: CalendarModel): TemplateResult {
    // Places may have changed since it was opened.
    const summary = model.all.sessions.find(({ id }) => id === opened.id) ?? opened;
    const { error, state, value } = this.#details;
    const reader = this.#host.reader();
    return factsTemplate(summary, value?.id === summary.id ? value : undefined, {
      model,
      error: state === 'error' ? error : undefined,
      retry: () => this.#details.retry(),
      coming: comingSessions(summary, model),
      calendarUrl: reader?.sessions.calendarUrl(summary.id) ?? '',
      signUpUrl: filled(this.#host.element.signUpUrl, summary),
      seriesSignUpUrl: filled(this.#host.element.seriesSignUpUrl, summary),
      isUnanswered: this.#isUnanswered,
      signUp: (event) =>
        this.#tell(event, new YouthSessionSelectedEvent(summary), this.#host.element.signUpUrl),
      signUpForSeries: (event) =>
        this.#tell(
          event,
          new YouthSeriesSelectedEvent(summary.activityId),
          this.#host.element.seriesSignUpUrl,
        ),
    });
  }

  /** The page may take over; otherwise the link leads on, and where there is none, the visitor is told whom to ask. */
  #tell(pressed: Event, event: Event, url: string): void {
    const isTaken = !this.#host.element.dispatchEvent(event);
    if (isTaken) pressed.preventDefault();
    else if (url === '') {
      this.#isUnanswered = true;
      this.#host.element.requestUpdate();
    }
  }

  #show(open: Open | undefined, focus: string): void {
    this.#open = open;
    this.#isUnanswered = false;
    this.#host.focusOn(focus);
  }
}

function dayTemplate(day: CivilDay, model: CalendarModel, act: Act): TemplateResult {
  const note = model.note(day);
  return html`<h3 id="panel-title" tabindex="-1">${dayText(day, model.language, true)}</h3>
    ${note === undefined ? '' : html`<p class="muted">${note.spoken}</p>`}
    ${dayCardsTemplate({ day, sessions: model.index.on(day) }, model, act)}`;
}

function filled(url: string, { activityId, id }: SessionSummary): string {
  return url
    .split('{sessionId}')
    .join(encodeURIComponent(id))
    .split('{activityId}')
    .join(encodeURIComponent(activityId));
}

function dayButton(day: CivilDay): string {
  return `.view [data-day="${day}"]`;
}

function cardButton(sessionId: string, place: string): string {
  return `${place} button[data-session="${CSS.escape(sessionId)}"]`;
}
