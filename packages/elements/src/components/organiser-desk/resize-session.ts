/** Changing how many places a session has. */
import type { Roster } from '@youth-action/sdk/contract';
import type { ParticipationRole } from '@youth-action/sdk/domain';
import type { Desk } from './desk.ts';
import { YouthSessionsChangedEvent } from './organiser-desk.events.ts';
import { messages } from './resize-session.messages.ts';
import { wholeNumber } from './supplement-request.ts';

export type Capacities = Partial<Record<ParticipationRole, string>>;

export class ResizeSession {
  capacities: Capacities = {};
  isSending = false;
  /** It was sent with something that is no number. */
  isChecked = false;
  error: unknown;

  readonly #desk: Desk;
  readonly #resized: () => void;
  #asking = '';

  constructor(desk: Desk, resized: () => void) {
    this.#desk = desk;
    this.#resized = resized;
  }

  isAsking(sessionId: string): boolean {
    return this.#asking === sessionId;
  }

  ask({ session: { id, places } }: Roster): void {
    this.clear();
    this.#asking = id;
    for (const role of ['participant', 'volunteer'] as const) {
      const offered = places[role];
      if (offered !== undefined) this.capacities = { ...this.capacities, [role]: String(offered.capacity) };
    }
    void this.#desk.focus('resize-title');
  }

  change(role: ParticipationRole, value: string): void {
    this.capacities = { ...this.capacities, [role]: value };
    this.#desk.requestUpdate();
  }

  keep(): void {
    this.clear();
    void this.#desk.focus('resize-session');
  }

  async resize(sessionId: string): Promise<void> {
    if (this.isSending) return;
    this.isChecked = true;
    const entries = Object.entries(this.capacities).map(([role, text]) => [role, wholeNumber(text)] as const);
    const wrong = entries.find(([, capacity]) => capacity === undefined);
    if (wrong !== undefined) return this.#desk.focus(`resize-${wrong[0]}`);
    this.isSending = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    try {
      const body = Object.fromEntries(entries);
      await this.#desk.call((client, at) => client.sessions.resize(sessionId, body, at));
      if (this.#asking === sessionId) this.clear();
      this.#desk.dispatch(new YouthSessionsChangedEvent(sessionId));
      this.#desk.announce(messages[this.#desk.language()].resized);
      this.#resized();
      await this.#desk.focus('resize-session');
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
    this.capacities = {};
    this.isChecked = false;
    this.error = undefined;
  }
}
