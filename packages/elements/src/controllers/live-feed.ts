/**
 * One server's live places for all elements of a page.
 *
 * Owns: one connection, for everything that is wanted now; coming back after it breaks, later each time; asking plainly
 * where a proxy lets no stream through; silence while nobody looks at the page. That last one is more than thrift: over
 * HTTP/1.1 a browser has six connections to a server for all of its tabs, and a stream takes one.
 * Doesn't own: which sessions, and what is drawn.
 */
import type { LivePlaces } from '@youth-action/sdk/contract';
import { placesEventsPath, queryString } from '@youth-action/sdk/paths';
import type { Reader } from '@youth-action/sdk/reader';

export interface LiveTiming {
  /** Waiting for more elements to say what they want. */
  readonly gather: number;
  /** Until the first event; a proxy that keeps it back collects the others too. */
  readonly firstEvent: number;
  /** Before the first new try; twice as long before each further one, up to `longest`. */
  readonly retry: number;
  /** Between two plain questions; twice as long after each that fails, up to `longest`. */
  readonly poll: number;
  readonly longest: number;
  /** Streams in a row that break before their first event, after which plain questions are asked instead. */
  readonly patience: number;
}

export const usualTiming: LiveTiming = {
  gather: 100,
  firstEvent: 10_000,
  retry: 2_000,
  poll: 30_000,
  longest: 300_000,
  patience: 3,
};

/** What a stream may ask for at most; the first that were wanted have it. */
const mostSessions = 100;

export type PlacesListener = (changed: readonly LivePlaces[]) => void;

interface Subscription {
  readonly sessionIds: ReadonlySet<string>;
  readonly listener: PlacesListener;
}

type LiveReader = Pick<Reader, 'baseUrl'> & { readonly sessions: Pick<Reader['sessions'], 'places'> };

export class LiveFeed {
  readonly #reader: LiveReader;
  readonly #timing: LiveTiming;
  readonly #subscriptions = new Set<Subscription>();
  readonly #known = new Map<string, LivePlaces>();
  /** What the running connection asks for. */
  #asked: readonly string[] = [];
  #stream: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isPolling = false;

  constructor(reader: LiveReader, timing: LiveTiming = usualTiming) {
    this.#reader = reader;
    this.#timing = timing;
  }

  get isIdle(): boolean {
    return this.#subscriptions.size === 0;
  }

  /** Tells what is known, and then every change. Returns how to stop it. */
  subscribe(sessionIds: readonly string[], listener: PlacesListener): () => void {
    const subscription = { sessionIds: new Set(sessionIds), listener };
    if (this.isIdle) document.addEventListener('visibilitychange', this.#visibilityChanged);
    this.#subscriptions.add(subscription);
    const known = sessionIds.flatMap((id) => this.#known.get(id) ?? []);
    if (known.length > 0) queueMicrotask(() => this.#subscriptions.has(subscription) && listener(known));
    if (sessionIds.some((id) => !this.#asked.includes(id))) this.#startIn(this.#timing.gather);
    return () => this.#unsubscribe(subscription);
  }

  #unsubscribe(subscription: Subscription): void {
    this.#subscriptions.delete(subscription);
    if (!this.isIdle) return; // what nobody wants any more does no harm until the next connection
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
    this.#stop();
    this.#known.clear();
  }

  readonly #visibilityChanged = (): void => {
    this.#stop();
    this.#failures = 0;
    this.#isPolling = false;
    if (!document.hidden) this.#startIn(0);
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = undefined;
    this.#asked = [];
  }

  #startIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!document.hidden && !this.isIdle) this.#timer = setTimeout(() => this.#start(), milliseconds);
  }

  #start(): void {
    this.#stop();
    const wanted = new Set([...this.#subscriptions].flatMap(({ sessionIds }) => [...sessionIds]));
    this.#asked = [...wanted].slice(0, mostSessions);
    if (this.#asked.length === 0) return;
    if (this.#isPolling || typeof EventSource === 'undefined') void this.#ask();
    else this.#listen();
  }

  #listen(): void {
    const query = queryString({ sessionIds: this.#asked.join(',') });
    const stream = new EventSource(this.#reader.baseUrl + placesEventsPath + query);
    this.#stream = stream;
    this.#timer = setTimeout(() => this.#broken(), this.#timing.firstEvent);
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      clearTimeout(this.#timer);
      this.#failures = 0;
      this.#take((JSON.parse(data) as { items: LivePlaces[] }).items); // the server's word, as everywhere in a reader
    });
    // The browser would come back by itself, but never later and later, and not at all after a refusal.
    stream.addEventListener('error', () => this.#broken());
  }

  #broken(): void {
    this.#failures += 1;
    this.#isPolling = this.#failures >= this.#timing.patience;
    this.#stop();
    this.#startIn(this.#later(this.#isPolling ? 0 : this.#timing.retry));
  }

  async #ask(): Promise<void> {
    const asked = this.#asked;
    try {
      const { items } = await this.#reader.sessions.places({ sessionIds: asked });
      this.#failures = 0;
      if (asked === this.#asked) this.#take(items);
    } catch {
      this.#failures += 1;
    }
    // anew or stopped meanwhile: not by this one
    if (asked === this.#asked) this.#startIn(this.#later(this.#timing.poll));
  }

  /** Twice as long for each failure, and spread, so that all pages don't come back in the same moment. */
  #later(milliseconds: number): number {
    const wait = Math.min(milliseconds * 2 ** Math.max(0, this.#failures - 1), this.#timing.longest);
    return wait * (1 + Math.random() / 2);
  }

  #take(items: readonly LivePlaces[]): void {
    const changed = items.filter(
      (one) => JSON.stringify(one) !== JSON.stringify(this.#known.get(one.sessionId)),
    );
    for (const one of changed) this.#known.set(one.sessionId, one);
    for (const { sessionIds, listener } of this.#subscriptions) {
      const own = changed.filter(({ sessionId }) => sessionIds.has(sessionId));
      if (own.length > 0) listener(own);
    }
  }
}
