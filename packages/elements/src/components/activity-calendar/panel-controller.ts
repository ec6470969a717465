/**
 * Which day or session is open, and where the focus goes.
 *
 * Owns: the panel, the way back from a session to its day, the focus into the panel and back to where it came from,
 * also when what gets it isn't drawn yet. Doesn't own what the panel shows.
 */
import type { CivilDay, SessionSummary } from '@youth-action/sdk/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Panel } from './calendar-model.ts';

type Root = HTMLElement | DocumentFragment;
type Target = (root: Root) => HTMLElement | null | undefined;

export class PanelController implements ReactiveController {
  panel: Panel | undefined;
  /** Nobody has taken over the sign-up that a visitor asked for. */
  isUnanswered = false;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: Root };
  #focus: Target | undefined;
  #back: Target | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: Root }) {
    this.#host = host;
    host.addController(this);
  }

  /** The open session. */
  get sessionId(): string | undefined {
    return this.panel?.kind === 'session' ? this.panel.summary.id : undefined;
  }

  hostUpdated(): void {
    const target = this.#focus?.(this.#host.renderRoot);
    if (!target) return; // nothing to do, or its part is still on its way
    this.#focus = undefined;
    target.focus();
  }

  openDay(day: CivilDay): void {
    this.#back = dayButton(day);
    this.#show({ kind: 'day', day }, panelTitle);
  }

  /** `day` is the square that it was opened from; without one, it was a card. */
  openSession(summary: SessionSummary, day: CivilDay | undefined): void {
    const from = this.panel?.kind === 'day' ? this.panel.day : undefined;
    if (from === undefined) this.#back = day === undefined ? cardButton(summary.id, '.view') : dayButton(day);
    this.#show({ kind: 'session', summary, from }, panelTitle);
  }

  /** Back to the day that a session was opened from, else to the month. */
  close(): void {
    const { panel } = this;
    if (panel?.kind === 'session' && panel.from !== undefined) {
      this.#show({ kind: 'day', day: panel.from }, cardButton(panel.summary.id, '.panel'));
    } else this.#show(undefined, this.#back);
  }

  /** Closes without moving the focus and without another drawing: while one is being made. */
  dismiss(): void {
    this.panel = undefined;
    this.isUnanswered = false;
  }

  /** A visitor wants to sign up, and the page does nothing about it. */
  leaveUnanswered(): void {
    this.isUnanswered = true;
    this.#host.requestUpdate();
  }

  /** Moves the focus to a day as soon as it is drawn. */
  focusDay(day: CivilDay): void {
    this.#focus = dayButton(day);
  }

  /** Moves the focus to the card at `position` as soon as it is drawn. */
  focusCard(position: number): void {
    const place = this.panel === undefined ? '.view' : '.panel';
    this.#focus = (root) => root.querySelectorAll<HTMLElement>(`${place} .card button`)[position];
  }

  #show(panel: Panel | undefined, focus: Target | undefined): void {
    this.panel = panel;
    this.isUnanswered = false;
    this.#focus = focus;
    this.#host.requestUpdate();
  }
}

const panelTitle: Target = (root) => root.querySelector<HTMLElement>('#panel-title');

function dayButton(day: CivilDay): Target {
  return (root) => root.querySelector<HTMLElement>(`[data-day="${day}"]`);
}

function cardButton(sessionId: string, place: string): Target {
  return (root) =>
    root.querySelector<HTMLElement>(`${place} button[data-session="${CSS.escape(sessionId)}"]`);
}
