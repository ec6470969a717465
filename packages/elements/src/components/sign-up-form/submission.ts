/** Sends a sign-up, one at a time, and remembers how that went. */
import type { SignUpCreated } from '@youth-action/sdk/domain';
import type { Resident } from '@youth-action/sdk/resident';
import type { Connection } from '../../context/connection.ts';
import { WriteIntent } from '../../forms/write-intent.ts';
import type { Stage } from './stage.ts';
import type { SignUpBody } from './sign-up-request.ts';

export class Submission {
  isSending = false;
  /** Why the last try failed; undefined before the first one and after a good one. */
  error: unknown;

  readonly #stage: Stage;
  readonly #intent = new WriteIntent();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The answer, or undefined where the try failed. It isn't ended when the element leaves the page: a write is a write. */
  async send(
    connection: Connection,
    sessionId: string,
    body: SignUpBody,
  ): Promise<SignUpCreated | undefined> {
    this.isSending = true;
    this.error = undefined;
    this.#stage.requestUpdate();
    const idempotencyKey = this.#intent.keyFor([sessionId, body]);
    try {
      const created = await residentOf(connection).signUps.create(sessionId, body, { idempotencyKey });
      this.#intent.settle();
      return created;
    } catch (error) {
      this.#intent.fail(error);
      this.error = error;
      return undefined;
    } finally {
      this.isSending = false;
      this.#stage.requestUpdate();
    }
  }

  /** Forgets how the last try went. */
  clear(): void {
    this.error = undefined;
  }
}

/** What signs up. Throws for a page whose own client only reads: that's its author's to mend. */
export function residentOf({ resident }: Connection): Resident {
  if (resident === undefined)
    throw new TypeError('This form writes, and the client that it was given only reads');
  return resident;
}
