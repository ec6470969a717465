/** Does something again and again while the page is looked at, and at once when it is looked at again after a while. */
import type { ReactiveController } from 'lit';

export class WhileVisible implements ReactiveController {
  readonly #everyMs: number;
  readonly #work: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #doneAt = 0;

  /** `everyMs` in milliseconds. */
  constructor(everyMs: number, work: () => void) {
    this.#everyMs = everyMs;
    this.#work = work;
  }

  hostConnected(): void {
    this.#doneAt = performance.now();
    this.#timer = setInterval(() => this.#tick(), this.#everyMs);
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  readonly #seen = (): void => {
    if (performance.now() - this.#doneAt >= this.#everyMs) this.#tick();
  };

  #tick(): void {
    if (document.visibilityState !== 'visible') return;
    this.#doneAt = performance.now();
    this.#work();
  }
}
