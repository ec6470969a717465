/** Does something again and again while the element stands in a page that is looked at, and at once when it is looked at again. */
import type { ReactiveController } from 'lit';

export interface EveryOptions {
  /** How often; 0 for never. Asked after each drawing, so that it may change. @unit seconds */
  readonly seconds: () => number;
  readonly work: () => void;
}

export class Every implements ReactiveController {
  readonly #options: EveryOptions;
  #seconds = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #doneAt = 0;

  constructor(options: EveryOptions) {
    this.#options = options;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#start();
  }

  hostUpdated(): void {
    if (this.#options.seconds() !== this.#seconds) this.#start();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  #start(): void {
    clearInterval(this.#timer);
    this.#seconds = this.#options.seconds();
    this.#doneAt = performance.now();
    if (this.#seconds > 0) this.#timer = setInterval(this.#tick, this.#seconds * 1_000);
  }

  readonly #seen = (): void => {
    if (this.#seconds > 0 && performance.now() - this.#doneAt >= this.#seconds * 1_000) this.#tick();
  };

  readonly #tick = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#doneAt = performance.now();
    this.#options.work();
  };
}
