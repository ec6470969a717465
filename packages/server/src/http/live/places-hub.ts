/**
 * Who wants to know the places of which sessions, and when they change. One query per process and moment for all.
 *
 * Owns: what is subscribed to, the last known state, when the database is asked again. Doesn't own: connections and
 * bytes (`places-stream.ts`). The database is asked every `pollMs` while somebody is subscribed, because other processes
 * write too, and at once after a commit of this one. With nobody there it isn't asked at all.
 */
import type { LivePlaces } from '@youth-action/sdk/contract';

export interface PlacesSource {
  /** The present places of these sessions; what there isn't is left out. */
  read(sessionIds: readonly string[]): Promise<readonly LivePlaces[]>;
  /** Calls back after each commit of this process. Returns how to stop it. */
  onCommit(listener: () => void): () => void;
}

export interface HubOptions {
  /** Between two looks at the database. @unit milliseconds @default 1500 */
  readonly pollMs?: number;
  /** Between two looks that commits of this process ask for. @default 200 */
  readonly commitPauseMs?: number;
  /** Between two messages to one subscriber, into which changes are gathered. @default 1000 */
  readonly messagePauseMs?: number;
  /** Told of a look that failed; the next one comes all the same. */
  readonly failed?: (error: unknown) => void;
}

/** A session's places as JSON text, made once for all who are told. */
export type PlacesText = string;

interface Subscriber {
  readonly sessionIds: ReadonlySet<string>;
  readonly tell: (places: readonly PlacesText[]) => void;
  /** What it has to be told; undefined until it has had its first message, which has everything. */
  pending: Set<string> | undefined;
  /** By `performance.now()`. */
  toldAt: number;
}

export class PlacesHub {
  readonly #source: PlacesSource;
  readonly #options: Required<HubOptions>;
  readonly #subscribers = new Set<Subscriber>();
  readonly #bySession = new Map<string, Set<Subscriber>>();
  /** Of every session that somebody wants; '' for one that there isn't. */
  readonly #known = new Map<string, PlacesText>();
  #timer: NodeJS.Timeout | undefined;
  #flushTimer: NodeJS.Timeout | undefined;
  #stopListening: (() => void) | undefined;
  #isLooking = false;
  #lookedAt = -Infinity;
  #isDue = false;

  constructor(source: PlacesSource, options: HubOptions = {}) {
    this.#source = source;
    this.#options = {
      pollMs: 1_500,
      commitPauseMs: 200,
      messagePauseMs: 1_000,
      failed: () => {},
      ...options,
    };
  }

  /** Tells the present places of these sessions as soon as they're known, then those that change. Returns how to stop it. */
  subscribe(sessionIds: readonly string[], tell: Subscriber['tell']): () => void {
    const subscriber: Subscriber = {
      sessionIds: new Set(sessionIds),
      tell,
      pending: undefined,
      toldAt: -Infinity,
    };
    this.#subscribers.add(subscriber);
    for (const id of subscriber.sessionIds) this.#watch(id, subscriber);
    this.#stopListening ??= this.#source.onCommit(() => this.#lookSoon(this.#options.commitPauseMs));
    if (this.#isKnownTo(subscriber)) this.#flushSoon(0);
    else this.#lookSoon(0);
    return () => this.#unsubscribe(subscriber);
  }

  #watch(id: string, subscriber: Subscriber): void {
    const watching = this.#bySession.get(id) ?? new Set();
    this.#bySession.set(id, watching.add(subscriber));
  }

  #unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    for (const id of subscriber.sessionIds) {
      const watching = this.#bySession.get(id);
      watching?.delete(subscriber);
      if (watching?.size !== 0) continue;
      this.#bySession.delete(id);
      this.#known.delete(id);
    }
    if (this.#subscribers.size > 0) return;
    clearTimeout(this.#timer);
    clearTimeout(this.#flushTimer);
    this.#timer = this.#flushTimer = undefined;
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  /** Looks at the database once `pause` has passed since the last look; sooner wishes come before later ones. */
  #lookSoon(pause: number): void {
    if (this.#isLooking) {
      this.#isDue ||= pause < this.#options.pollMs;
      return;
    }
    clearTimeout(this.#timer);
    const wait = Math.max(0, this.#lookedAt + pause - performance.now());
    this.#timer = setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    this.#isDue = false;
    try {
      const asked = [...this.#bySession.keys()];
      this.#take(asked, await this.#source.read(asked));
    } catch (error) {
      this.#options.failed(error);
    }
    this.#isLooking = false;
    this.#lookedAt = performance.now();
    if (this.#subscribers.size === 0) return;
    this.#flush();
    const isAnyoneUnknown = [...this.#bySession.keys()].some((id) => !this.#known.has(id));
    const isUrgent = this.#isDue || isAnyoneUnknown;
    this.#lookSoon(isUrgent ? this.#options.commitPauseMs : this.#options.pollMs);
  }

  #take(asked: readonly string[], places: readonly LivePlaces[]): void {
    const found = new Map<string, PlacesText>(places.map((one) => [one.sessionId, JSON.stringify(one)]));
    for (const id of asked) {
      const text = found.get(id) ?? '';
      const watching = this.#bySession.get(id);
      if (watching === undefined || this.#known.get(id) === text) continue;
      this.#known.set(id, text);
      for (const { pending } of watching) pending?.add(id);
    }
  }

  #isKnownTo({ sessionIds }: Subscriber): boolean {
    return [...sessionIds].every((id) => this.#known.has(id));
  }

  #flushSoon(wait: number): void {
    this.#flushTimer ??= setTimeout(() => {
      this.#flushTimer = undefined;
      this.#flush();
    }, wait);
  }

  /** Tells everyone who has something to be told and hasn't been told anything just now. */
  #flush(): void {
    const now = performance.now();
    let soonest = Infinity;
    for (const subscriber of this.#subscribers) {
      const ids = this.#owedTo(subscriber);
      if (ids === undefined) continue;
      const wait = subscriber.toldAt + this.#options.messagePauseMs - now;
      if (wait > 0) soonest = Math.min(soonest, wait);
      else this.#tell(subscriber, ids, now);
    }
    if (soonest < Infinity) this.#flushSoon(soonest);
  }

  /** Ids that a subscriber is to be told of; undefined where there's nothing to say, or not yet. */
  #owedTo(subscriber: Subscriber): ReadonlySet<string> | undefined {
    if (subscriber.pending === undefined)
      return this.#isKnownTo(subscriber) ? subscriber.sessionIds : undefined;
    return subscriber.pending.size === 0 ? undefined : subscriber.pending;
  }

  #tell(subscriber: Subscriber, ids: ReadonlySet<string>, now: number): void {
    const texts = [...ids].map((id) => this.#known.get(id) ?? '').filter((text) => text !== '');
    subscriber.pending = new Set();
    subscriber.toldAt = now;
    subscriber.tell(texts);
  }
}
