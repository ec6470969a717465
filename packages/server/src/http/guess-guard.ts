/** Limits on guessing: manage links by address, and the contact's number by sign-up. Only wrong ones count. */
import type { ProblemCode } from '@youth-action/sdk/domain';
import { ProblemError } from './handler.ts';
import { RateLimit } from './rate-limit.ts';
import type { SignUpLimits } from './sign-up-limits.ts';

/** Who asks for what, at an endpoint that takes a manage token. */
export interface Guess {
  readonly network: string;
  readonly signUpId: string;
  /** Whether a number comes with it, which may be a wrong one. */
  readonly hasNumber: boolean;
}

export class GuessGuard {
  readonly #wrongLinks: RateLimit;
  readonly #wrongNumbers: RateLimit;

  constructor({ wrongLinks, wrongNumbers }: SignUpLimits) {
    this.#wrongLinks = new RateLimit(wrongLinks);
    this.#wrongNumbers = new RateLimit(wrongNumbers);
  }

  /** Does the work unless there were too many wrong guesses, and counts it if it turns out to be one. Throws `too-many-requests`. */
  async watch<T>({ hasNumber, network, signUpId }: Guess, work: () => Promise<T>): Promise<T> {
    this.#wrongLinks.check(network);
    // Counted before it's known to be wrong: of many at once, each would else find the count that it began with.
    if (hasNumber) this.#wrongNumbers.take(signUpId);
    let isWrongNumber = false;
    try {
      return await work();
    } catch (error) {
      isWrongNumber = isProblem(error, 'contact-mismatch');
      if (isProblem(error, 'sign-up-not-found')) this.#wrongLinks.count(network);
      throw error;
    } finally {
      if (hasNumber && !isWrongNumber) this.#wrongNumbers.giveBack(signUpId);
    }
  }

  /** The same for codes that open something to whoever has them: `notFound` tells a wrong one. */
  async watchCode<T>(network: string, notFound: ProblemCode, work: () => Promise<T>): Promise<T> {
    this.#wrongLinks.check(network);
    try {
      return await work();
    } catch (error) {
      if (isProblem(error, notFound)) this.#wrongLinks.count(network);
      throw error;
    }
  }
}

function isProblem(error: unknown, code: ProblemCode): boolean {
  return error instanceof ProblemError && error.code === code;
}
