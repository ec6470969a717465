/** Follows the places of the sessions that an element shows. What does it is loaded when the first element wants it. */
import type { LivePlaces } from '@youth-action/sdk/contract';
import type { Reader } from '@youth-action/sdk/reader';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface LiveOptions {
  /** By what, and of which sessions; undefined while nothing is to be followed. Compared by server and ids. */
  readonly wanted: () => LiveWish | undefined;
  readonly changed: (places: readonly LivePlaces[]) => void;
}

export interface LiveWish {
  readonly reader: Pick<Reader, 'baseUrl' | 'sessions'>;
  readonly sessionIds: readonly string[];
}

export class LiveController implements ReactiveController {
  readonly #options: LiveOptions;
  #key = '';
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: LiveOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const wish = this.#options.wanted();
    const key = wish === undefined ? '' : [wish.reader.baseUrl, ...wish.sessionIds].join(' ');
    if (key === this.#key) return;
    this.#leave();
    this.#key = key;
    if (wish !== undefined && wish.sessionIds.length > 0) void this.#follow(wish, key);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#key = '';
  }

  async #follow({ reader, sessionIds }: LiveWish, key: string): Promise<void> {
    // Without it the element shows what it showed: places that are a few minutes old.
    const loaded = await import('./live-places.ts').catch(() => undefined);
    if (key !== this.#key || loaded === undefined) return;
    this.#stop = loaded.livePlaces(reader, sessionIds, (places) => this.#options.changed(places));
  }
}
