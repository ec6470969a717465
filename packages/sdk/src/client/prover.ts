/** Solves a challenge while somebody still fills in a form, so that sending it costs no waiting. */
import type { ProofOfWorkDemand } from '../contract/challenges.ts';
import { solveChallenge } from './solve-challenge.ts';

export interface ProverOptions {
  readonly onProgress?: (fraction: number) => void;
}

interface Work {
  readonly solution: Promise<string | undefined>;
  /** By `performance.now()`. */
  isStale(): boolean;
  readonly stop: AbortController;
}

/** A solution is sent a moment after it was taken, over a slow network: it has to be worth something until then. */
const marginMs = 60_000;

/** One form's supply of solutions: one at a time, each for one sign-up. */
export class Prover {
  readonly #challenges: { get(): Promise<ProofOfWorkDemand> };
  readonly #options: ProverOptions;
  #work: Work | undefined;

  /** `challenges` is the one of a client or a resident. */
  constructor(challenges: { get(): Promise<ProofOfWorkDemand> }, options: ProverOptions = {}) {
    this.#challenges = challenges;
    this.#options = options;
  }

  /** Starts unless a solution is there or on its way. Never throws: what fails here is done when it's needed. */
  prepare(): void {
    if (this.#work?.isStale() === true) this.cancel();
    this.#work ??= this.#start();
  }

  /** The solution to send with one sign-up; undefined where the server asks for none, or where that can't be told. */
  async take(): Promise<string | undefined> {
    this.prepare();
    const work = this.#work;
    this.#work = undefined;
    return work?.solution;
  }

  /** Stops working and forgets. */
  cancel(): void {
    this.#work?.stop.abort();
    this.#work = undefined;
  }

  #start(): Work {
    const stop = new AbortController();
    let goodUntil = Infinity;
    const work = async () => {
      const { challenge, required, validSeconds = 0 } = await this.#challenges.get();
      if (!required || challenge === undefined) return undefined;
      goodUntil = performance.now() + validSeconds * 1000 - marginMs;
      return solveChallenge(challenge, { signal: stop.signal, onProgress: this.#options.onProgress });
    };
    const solution = work().catch(() => undefined);
    return { solution, stop, isStale: () => performance.now() > goodUntil };
  }
}
