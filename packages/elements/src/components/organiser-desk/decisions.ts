/**
 * An organiser's word on sign-ups that wait for it: approve, decline, let move up.
 *
 * Owns: which row is being sent or couldn't be, and the reason that is being written for a "no".
 */
import type { RosterSignUp } from '@youth-action/sdk/contract';
import { messages } from './decisions.messages.ts';
import type { Desk } from './desk.ts';
import { YouthSessionsChangedEvent } from './organiser-desk.events.ts';
import { reasonOf } from '../../staff/trouble.ts';

export type Verdict = 'approve' | 'decline' | 'offer';

/** A sign-up that is being sent, or couldn't be. */
export interface VerdictState {
  readonly verdict: Verdict;
  readonly isSending: boolean;
  readonly error?: unknown;
}

export class Decisions {
  reason = '';
  readonly rows = new Map<string, VerdictState>();

  readonly #desk: Desk;
  readonly #decided: () => void;
  /** The sign-up that is about to be declined; empty while none is. */
  #declining = '';

  constructor(desk: Desk, decided: () => void) {
    this.#desk = desk;
    this.#decided = decided;
  }

  isDeclining(signUpId: string): boolean {
    return this.#declining === signUpId;
  }

  /** Asks why, which the contact is told. */
  ask(signUpId: string): void {
    this.#declining = signUpId;
    this.reason = '';
    void this.#desk.focus('decline-reason');
  }

  keep(signUpId: string): void {
    this.#declining = '';
    void this.#desk.focus(`decline-${signUpId}`);
  }

  change(reason: string): void {
    this.reason = reason;
    this.#desk.requestUpdate();
  }

  async decide({ id, contact }: RosterSignUp, verdict: Verdict, sessionId: string): Promise<void> {
    if (this.rows.get(id)?.isSending === true) return;
    this.#setRow(id, { verdict, isSending: true });
    try {
      await this.#desk.call((client, at) => {
        if (verdict === 'offer') return client.signUps.offer(id, at);
        const reason = this.reason.trim();
        const body = { decision: verdict, ...(verdict === 'decline' && reason !== '' ? { reason } : {}) };
        return client.signUps.decide(id, body, at);
      });
      this.rows.delete(id);
      if (this.#declining === id) this.#declining = '';
      this.#desk.dispatch(new YouthSessionsChangedEvent(sessionId));
      this.#desk.announce(messages[this.#desk.language()].done[verdict](contact.name));
      this.#decided();
      await this.#desk.focus('waiting-title');
    } catch (error) {
      this.#setRow(id, { verdict, isSending: false, error });
      this.#desk.announce(reasonOf(error, this.#desk.language()));
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.rows.clear();
    this.reason = '';
    this.#declining = '';
  }

  #setRow(id: string, state: VerdictState): void {
    this.rows.set(id, state);
    this.#desk.requestUpdate();
  }
}
