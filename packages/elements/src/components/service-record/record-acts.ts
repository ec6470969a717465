/**
 * What is done with a record, one thing at a time for each key. Owns what is being asked, what is on its way, what came of
 * it, and why the last try failed.
 */
import { WriteIntent } from '../../forms/write-intent.ts';
import type { RecordStage, Work } from './record-stage.ts';
import { recordMessages } from './service-record.messages.ts';

interface State {
  /** A field or a question is open. */
  readonly isOpen?: boolean;
  readonly isSending?: boolean;
  readonly error?: unknown;
  /** What was typed, by field. */
  readonly typed?: Readonly<Record<string, string>>;
  /** It was tried without what it needs. */
  readonly isIncomplete?: boolean;
  readonly result?: unknown;
}

const idle: State = {};

export interface Act<T> {
  /** Everything that the request says. */
  readonly intent: unknown;
  readonly work: Work<T>;
  readonly done: (answer: T) => void;
  /** Where the focus goes. */
  readonly focusId: string;
}

export class RecordActs {
  readonly stage: RecordStage;
  readonly #states = new Map<string, State>();
  readonly #intents = new Map<string, WriteIntent>();

  constructor(stage: RecordStage) {
    this.stage = stage;
  }

  stateOf(key: string): State {
    return this.#states.get(key) ?? idle;
  }

  open(key: string, focusId: string): void {
    this.set(key, { isOpen: true });
    void this.stage.focus(focusId);
  }

  close(key: string, focusId: string): void {
    if (this.stateOf(key).isSending === true) return;
    this.set(key, idle);
    void this.stage.focus(focusId);
  }

  type(key: string, field: string, value: string): void {
    const state = this.stateOf(key);
    this.set(key, { ...state, isIncomplete: false, typed: { ...state.typed, [field]: value } });
  }

  set(key: string, state: State): void {
    this.#states.set(key, state);
    this.stage.requestUpdate();
  }

  clear(): void {
    this.#states.clear();
    this.#intents.clear();
  }

  /** Sends it, unless the same is on its way. A failed try keeps its key, where nobody knows what came of it. */
  async run<T>(key: string, { done, focusId, intent, work }: Act<T>): Promise<void> {
    const before = this.stateOf(key);
    if (before.isSending === true) return;
    const intents = this.#intents.get(key) ?? new WriteIntent();
    this.#intents.set(key, intents);
    const idempotencyKey = intents.keyFor(intent);
    const { error: _error, ...rest } = before;
    this.set(key, { ...rest, isSending: true });
    try {
      const answer = await this.stage.call(work, idempotencyKey);
      intents.settle();
      this.set(key, { result: answer });
      done(answer);
      this.stage.announce(recordMessages[this.stage.language()].done);
      await this.stage.focus(focusId);
    } catch (error) {
      intents.fail(error);
      this.set(key, { ...rest, isSending: false, error });
    }
  }
}
