/** Keying a paper list in: one of two people, neither of whom sees the other's reading before both are in. */
import type { PaperResult, Roster as RosterAnswer } from '@youth-action/sdk/contract';
import { WriteIntent } from '../../forms/write-intent.ts';
import type { Desk } from './desk.ts';
import { families } from './roster-model.ts';
import { messages } from './paper.messages.ts';

export type PaperField = 'in' | 'out';

export class PaperForm {
  isOpen = false;
  isSending = false;
  error: unknown;
  /** What became of the last reading. */
  result: PaperResult | undefined;
  readonly times = new Map<string, { readonly in: string; readonly out: string }>();

  readonly #desk: Desk;
  readonly #recorded: () => void;
  readonly #intent = new WriteIntent();

  /** `recorded` is called when something was sent. */
  constructor(desk: Desk, recorded: () => void) {
    this.#desk = desk;
    this.#recorded = recorded;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#desk.requestUpdate();
  }

  timesOf(participantId: string): { readonly in: string; readonly out: string } {
    return this.times.get(participantId) ?? { in: '', out: '' };
  }

  change(participantId: string, field: PaperField, time: string): void {
    this.times.set(participantId, { ...this.timesOf(participantId), [field]: time });
    this.#desk.requestUpdate();
  }

  /** Forgets everything. */
  clear(): void {
    this.isOpen = false;
    this.error = undefined;
    this.result = undefined;
    this.times.clear();
    this.#intent.settle();
  }

  async submit(roster: RosterAnswer): Promise<void> {
    if (this.isSending) return;
    const rows = families(roster)
      .flatMap(({ party }) => party)
      .flatMap(({ id }) => {
        const { in: from, out } = this.timesOf(id);
        return from === '' ? [] : [{ participantId: id, in: from, ...(out === '' ? {} : { out }) }];
      });
    const words = messages[this.#desk.language()];
    if (rows.length === 0) return this.#desk.announce(words.nothing);
    this.isSending = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    const body = { rows };
    try {
      const idempotencyKey = this.#intent.keyFor(body);
      this.result = await this.#desk.call((client, at) =>
        client.paperLists.key(roster.session.id, body, { ...at, idempotencyKey }),
      );
      this.#intent.settle();
      if (this.result.state === 'recorded') this.times.clear();
      this.#recorded();
      await this.#desk.focus('paper-result');
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }
}
