/** How much of something one caller gets. The numbers in use, and why these: docs/decisions/0009-what-strangers-can-learn.md */
import { LeakyCounters } from './leaky-counters.ts';
import { HttpProblem } from './problem-response.ts';

export interface Rate {
  /** At once, after a while of nothing. */
  readonly burst: number;
  readonly perMinute: number;
}

/** As many at once as in a minute. */
export function perMinute(count: number): Rate {
  return { burst: count, perMinute: count };
}

/** A limit per key. Keys are in memory only, and never logged. */
export class RateLimit {
  readonly #burst: number;
  readonly #used: LeakyCounters;

  constructor({ burst, perMinute: rate }: Rate) {
    this.#burst = burst;
    this.#used = new LeakyCounters(rate);
  }

  /** Uses one up. Throws `too-many-requests` with `Retry-After` where there is none. */
  take(key: string): void {
    this.check(key);
    this.count(key);
  }

  /** The same without using it up. */
  check(key: string): void {
    if (this.#burst === Infinity) return;
    const missing = this.#used.levelOf(key) + 1 - this.#burst;
    if (missing <= 0) return;
    throw new HttpProblem('too-many-requests', { 'Retry-After': String(this.#used.secondsToLose(missing)) });
  }

  /** Takes one back that turned out not to count. */
  giveBack(key: string): void {
    this.#used.add(key, -1);
  }

  /** Uses one up, also where there is none. */
  count(key: string): void {
    if (this.#burst !== Infinity) this.#used.add(key);
  }
}
