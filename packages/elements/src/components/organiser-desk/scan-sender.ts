/** Sends what waits in the queue, once at a time. */
import { isYouthActionError } from '@youth-action/sdk/reader';
import type { Desk } from './desk.ts';
import { YouthAttendanceChangedEvent } from './organiser-desk.events.ts';
import { messages } from './roster.messages.ts';
import type { ScanQueue } from './scan-queue.ts';
import { reasonOf } from '../../staff/trouble.ts';

/** As many as the server takes at once. */
const mostAtOnce = 500;

export class ScanSender {
  readonly #desk: Desk;
  readonly #queue: ScanQueue;
  #isSending = false;

  constructor(desk: Desk, queue: ScanQueue) {
    this.#desk = desk;
    this.#queue = queue;
  }

  /** Session by session; gives those of which something was answered. */
  async flush(): Promise<readonly string[]> {
    if (this.#isSending || this.#desk.access() === undefined) return [];
    const answered: string[] = [];
    this.#isSending = true;
    try {
      for (const sessionId of new Set(this.#queue.scans.map((scan) => scan.sessionId))) {
        await this.#send(sessionId);
        answered.push(sessionId);
      }
    } catch (error) {
      if (!isOutOfReach(error)) this.#desk.announce(reasonOf(error, this.#desk.language()));
    } finally {
      this.#isSending = false;
      this.#desk.requestUpdate();
    }
    return answered;
  }

  async #send(sessionId: string): Promise<void> {
    const scans = this.#queue.scans
      .filter((scan) => scan.sessionId === sessionId)
      .slice(0, mostAtOnce)
      .map(({ at, id, kind, method, participantId }) => ({ at, id, kind, method, participantId }));
    const { results } = await this.#desk.call((client, authorised) =>
      client.sessions.scans(sessionId, { deviceNow: this.#desk.now(), scans }, authorised),
    );
    this.#queue.settle(results);
    this.#desk.announce(messages[this.#desk.language()].sent(results.length));
    this.#desk.dispatch(new YouthAttendanceChangedEvent(sessionId));
  }
}

/** Nobody has answered: nothing is known of whether it was done, and a scan with an id may be sent again. */
export function isOutOfReach(error: unknown): boolean {
  return isYouthActionError(error) && (error.name === 'ConnectionError' || error.name === 'TimeoutError');
}
