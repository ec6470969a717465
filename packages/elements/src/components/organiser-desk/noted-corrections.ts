/** Requests to correct an entry that an organiser writes down on a volunteer's word. They are decided in a list of their own. */
import type { ServiceEntry } from '@youth-action/sdk/domain';
import { WriteIntent } from '../../forms/write-intent.ts';
import { reasonOf } from '../../staff/trouble.ts';
import type { Desk } from './desk.ts';
import { messages } from './entries.messages.ts';

/** What is written at one entry. */
export interface NoteDraft {
  readonly id: string;
  readonly text: string;
  readonly isChecked: boolean;
  readonly isSending: boolean;
  readonly error?: unknown;
}

export class NotedCorrections {
  draft: NoteDraft | undefined;
  readonly #desk: Desk;
  readonly #noted = new Set<string>();
  readonly #intent = new WriteIntent();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** One was written down here for this entry. */
  isNoted(entryId: string): boolean {
    return this.#noted.has(entryId);
  }

  ask({ id }: ServiceEntry): void {
    this.draft = { id, text: '', isChecked: false, isSending: false };
    void this.#desk.focus('note-text');
  }

  change(text: string): void {
    if (this.draft !== undefined) this.draft = { ...this.draft, text };
    this.#desk.requestUpdate();
  }

  /** Closes the form, and puts the focus back where it came from. */
  keep(): void {
    const id = this.draft?.id;
    this.draft = undefined;
    void this.#desk.focus(`note-${id}`);
  }

  drop(): void {
    this.draft = undefined;
  }

  clear(): void {
    this.draft = undefined;
    this.#noted.clear();
  }

  async send(): Promise<void> {
    const { draft } = this;
    if (draft === undefined || draft.isSending) return;
    const { id } = draft;
    const text = draft.text.trim();
    this.draft = { ...draft, isChecked: true, isSending: text !== '' };
    if (text === '') return this.#desk.focus('note-text');
    this.#desk.requestUpdate();
    const body = { serviceEntryId: id, text };
    const idempotencyKey = this.#intent.keyFor(body);
    try {
      await this.#desk.call((client, at) => client.corrections.note(body, { ...at, idempotencyKey }));
      this.#intent.settle();
      this.#noted.add(id);
      if (this.draft?.id === id) this.draft = undefined;
      this.#desk.announce(messages[this.#desk.language()].noted);
      await this.#desk.focus(`noted-${id}`);
    } catch (error) {
      this.#intent.fail(error);
      if (this.draft?.id === id) this.draft = { ...draft, isChecked: true, isSending: false, error };
      this.#desk.announce(reasonOf(error, this.#desk.language()));
      this.#desk.requestUpdate();
    }
  }
}
