/** Cancelling a session, with a reason and a second thought. */
import { messages } from './cancel-session.messages.ts';
import type { Desk } from './desk.ts';
import { YouthSessionsChangedEvent } from './organiser-desk.events.ts';

export class CancelSession {
  reason = '';
  isSending = false;
  /** It was sent without a reason. */
  isChecked = false;
  error: unknown;

  readonly #desk: Desk;
  readonly #cancelled: () => void;
  /** The session that is asked about; empty while none is. */
  #asking = '';

  constructor(desk: Desk, cancelled: () => void) {
    this.#desk = desk;
    this.#cancelled = cancelled;
  }

  isAsking(sessionId: string): boolean {
    return this.#asking === sessionId;
  }

  ask(sessionId: string): void {
    this.clear();
    this.#asking = sessionId;
    void this.#desk.focus('cancel-reason');
  }

  change(reason: string): void {
    this.reason = reason;
    this.#desk.requestUpdate();
  }

  keep(): void {
    this.clear();
    void this.#desk.focus('cancel-session');
  }

  async cancel(sessionId: string): Promise<void> {
    if (this.isSending) return;
    const reason = this.reason.trim();
    this.isChecked = true;
    if (reason === '') return this.#desk.focus('cancel-reason');
    this.isSending = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    try {
      await this.#desk.call((client, at) => client.sessions.cancel(sessionId, { reason }, at));
      if (this.#asking === sessionId) this.clear();
      this.#desk.dispatch(new YouthSessionsChangedEvent(sessionId));
      this.#desk.announce(messages[this.#desk.language()].cancelled);
      this.#cancelled();
      await this.#desk.focus('title');
    } catch (error) {
      this.error = error;
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#asking = '';
    this.reason = '';
    this.isChecked = false;
    this.error = undefined;
  }
}
