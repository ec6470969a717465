/**
 * The code that a resident shows at the door leads here: `#session=ses_…&sign-up=sgn_…`. It holds no secret, so it opens
 * nothing by itself; whoever is signed in sees that family on the list.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface DoorLink {
  readonly sessionId: string;
  /** Empty where the link leads to the whole list. */
  readonly signUpId: string;
}

export class DoorLinks implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #waiting: DoorLink | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#read);
  }

  /** The link that nobody has followed yet, once. */
  take(): DoorLink | undefined {
    const link = this.#waiting;
    this.#waiting = undefined;
    return link;
  }

  readonly #read = (): void => {
    const values = new URLSearchParams(location.hash.slice(1));
    const sessionId = values.get('session');
    if (sessionId === null) return;
    this.#waiting = { sessionId, signUpId: values.get('sign-up') ?? '' };
    this.#host.requestUpdate();
  };
}
