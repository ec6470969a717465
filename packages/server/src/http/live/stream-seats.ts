/** How many streams there may be at once, in all and per network: an open stream holds a connection and some memory. */
import { HttpProblem } from '../problem-response.ts';

export interface SeatLimits {
  /** Default 2000. */
  readonly inAll?: number;
  /** Default 100: the people behind one address of a mobile network. */
  readonly perNetwork?: number;
}

/** After which a page that was turned away may ask again; meanwhile there is the plain answer. */
const retryAfter = { 'Retry-After': '60' };

export class StreamSeats {
  readonly #limits: Required<SeatLimits>;
  readonly #perNetwork = new Map<string, number>();
  readonly #enders = new Set<() => void>();
  #isClosed = false;

  constructor(limits: SeatLimits = {}) {
    this.#limits = { inAll: 2_000, perNetwork: 100, ...limits };
  }

  /** Throws `unavailable` where no seat is left for the network. */
  check(network: string): void {
    const own = this.#perNetwork.get(network) ?? 0;
    if (this.#isClosed || this.#enders.size >= this.#limits.inAll || own >= this.#limits.perNetwork)
      throw new HttpProblem('unavailable', retryAfter);
  }

  /** Takes a seat for a stream that `end` ends. Returns how to give it back. */
  take(network: string, end: () => void): () => void {
    this.#enders.add(end);
    this.#perNetwork.set(network, (this.#perNetwork.get(network) ?? 0) + 1);
    return () => {
      if (!this.#enders.delete(end)) return;
      const left = (this.#perNetwork.get(network) ?? 1) - 1;
      if (left === 0) this.#perNetwork.delete(network);
      else this.#perNetwork.set(network, left);
    };
  }

  /** Ends every stream, and lets nobody in any more. */
  close(): void {
    this.#isClosed = true;
    for (const end of this.#enders) end();
  }
}
