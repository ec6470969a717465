/** One person's intent to make something, and what an error says about whether it has been carried out. */
import { isApiError, newIdempotencyKey } from '@youth-action/sdk/reader';

/** An intent whose outcome nobody knows yet. */
export interface RunningIntent {
  readonly content: string;
  readonly key: string;
}

/** Gives the key to send: the same one while the same thing is wanted and nobody knows whether it has been done. */
export class WriteIntent {
  #content: string | undefined;
  #key = '';

  /** The key of an intent that began before the page was loaded anew; `content` is what it said. */
  resume({ content, key }: RunningIntent): void {
    this.#content = content;
    this.#key = key;
  }

  /** What would have to be kept to resume; undefined where nothing is under way. */
  get running(): RunningIntent | undefined {
    return this.#content === undefined ? undefined : { content: this.#content, key: this.#key };
  }

  /** `content` is everything that the request says. */
  keyFor(content: unknown): string {
    const text = JSON.stringify(content);
    if (text !== this.#content) {
      this.#content = text;
      this.#key = newIdempotencyKey();
    }
    return this.#key;
  }

  /** It is done; the next one is a new intent, even if it says the same. */
  settle(): void {
    this.#content = undefined;
  }

  /** It failed: after the server's final word, which it keeps under the key, the next try is a new intent. */
  fail(error: unknown): void {
    if (isDefinite(error)) this.settle();
  }
}

/**
 * Whether an error is the server's final word. A lost connection, a timeout, a 5xx or an answer that can't be read are
 * not: it may have been done. Neither is 401, after which the same is sent again under a new token, nor 428, after which
 * it is sent again with a proof of work.
 */
export function isDefinite(error: unknown): boolean {
  if (!isApiError(error) || error.status >= 500) return false;
  return ![401, 408, 428, 429].includes(error.status) && error.code !== 'idempotency-key-in-progress';
}
