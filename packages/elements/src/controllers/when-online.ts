/** Does something when the browser says that it's online again. */
import type { ReactiveController } from 'lit';

export class WhenOnline implements ReactiveController {
  readonly #work: () => void;

  constructor(work: () => void) {
    this.#work = work;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#work);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#work);
  }
}
