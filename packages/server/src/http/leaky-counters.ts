/** Counts that run out by themselves: what rate limits are made of. In memory, and in bounded memory. */

interface Counter {
  level: number;
  /** By `performance.now()`. */
  at: number;
}

/** Beyond that many, those that were counted longest ago are forgotten, many at once: one at a time is slow in a `Map`. */
const mostCounters = 50_000;
const forgottenAtOnce = 5_000;

/** One count per key; each goes down by `perMinute` every minute, to nothing. */
export class LeakyCounters {
  readonly #perMs: number;
  readonly #counters = new Map<string, Counter>();

  constructor(perMinute: number) {
    this.#perMs = perMinute / 60_000;
  }

  /** How much of the key is left from before. */
  levelOf(key: string): number {
    const counter = this.#counters.get(key);
    if (counter === undefined) return 0;
    return Math.max(0, counter.level - (performance.now() - counter.at) * this.#perMs);
  }

  /** Adds to the key's count. */
  add(key: string, amount = 1): void {
    const counter = { level: this.levelOf(key) + amount, at: performance.now() };
    // Back to the end: the map's order is then that of the last use, and the first are the ones to forget.
    this.#counters.delete(key);
    this.#counters.set(key, counter);
    if (this.#counters.size > mostCounters) this.#forget();
  }

  #forget(): void {
    let left = forgottenAtOnce;
    for (const key of this.#counters.keys()) {
      if ((left -= 1) < 0) return;
      this.#counters.delete(key);
    }
  }

  /** Seconds, at least one, until the key's count has gone down by `amount`. */
  secondsToLose(amount: number): number {
    return Math.max(1, Math.ceil(amount / this.#perMs / 1000));
  }
}
