/**
 * The screen at the door: a code that changes every half minute, made here from the door's key. Once it has the key it
 * needs no network; it runs by the server's clock, however wrong its own is.
 */
import {
  doorCodeOf,
  doorStepAt,
  doorStepStart,
  epochMillis,
  type Instant,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { ReactiveController } from 'lit';
import type { Desk } from './desk.ts';
import type { TabStore } from './tab-store.ts';

/** What a screen shows; all of it is kept. */
interface Kept {
  readonly sessionId: string;
  readonly title: string;
  readonly key: string;
  readonly validUntil: Instant;
  /** How far the server's clock is ahead of this device's. @unit milliseconds */
  readonly ahead: number;
}

export interface DoorCode {
  readonly code: string;
  /** Until the next one. */
  readonly seconds: number;
  /** Where the code in the picture leads. */
  readonly url: string;
}

export class DoorScreen implements ReactiveController {
  error: unknown;
  isLoading = false;
  readonly #desk: Desk;
  readonly #store: TabStore;
  #kept: Kept | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(desk: Desk, store: TabStore) {
    this.#desk = desk;
    this.#store = store;
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (this.#kept !== undefined) this.#desk.requestUpdate();
    }, 1000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  isOpenFor(sessionId: string): boolean {
    return this.#kept?.sessionId === sessionId;
  }

  /** The session whose screen was open before the page was loaded again. */
  resume(): string | undefined {
    const text = this.#store.read();
    if (this.#kept !== undefined || text === undefined) return undefined;
    const kept = JSON.parse(text) as Kept; // as `#keep` wrote it, in this tab
    if (epochMillis(kept.validUntil) < epochMillis(this.#desk.now()) + kept.ahead) return undefined;
    this.#kept = kept;
    return kept.sessionId;
  }

  async open({ id, title }: Pick<SessionSummary, 'id' | 'title'>): Promise<void> {
    this.isLoading = true;
    this.error = undefined;
    this.#desk.requestUpdate();
    try {
      const asked = epochMillis(this.#desk.now());
      const { key, now, validUntil } = await this.#desk.call((client, at) => client.sessions.doorKey(id, at));
      // Half of the way there and back: the answer's "now" is as old as its way here.
      const here = (asked + epochMillis(this.#desk.now())) / 2;
      this.#keep({ sessionId: id, title, key, validUntil, ahead: Math.round(epochMillis(now) - here) });
      await this.#desk.focus('door-code');
    } catch (error) {
      this.error = error;
    } finally {
      this.isLoading = false;
      this.#desk.requestUpdate();
    }
  }

  close(): void {
    this.#keep(undefined);
    void this.#desk.focus('open-door');
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept = undefined;
    this.error = undefined;
  }

  /** What stands on the door now; undefined once it is shut. */
  get code(): DoorCode | undefined {
    const kept = this.#kept;
    if (kept === undefined) return undefined;
    const now = epochMillis(this.#desk.now()) + kept.ahead;
    if (now > epochMillis(kept.validUntil)) return undefined;
    const step = doorStepAt(now);
    const code = doorCodeOf(kept.key, step);
    const base = new URL(`${this.#desk.connection()?.reader.baseUrl ?? ''}/door`, document.baseURI);
    base.hash = `${kept.sessionId}.${code}`;
    return { code, seconds: Math.ceil((doorStepStart(step + 1) - now) / 1000), url: base.href };
  }

  #keep(kept: Kept | undefined): void {
    this.#kept = kept;
    this.#store.write(kept && JSON.stringify(kept));
    this.#desk.requestUpdate();
  }
}
