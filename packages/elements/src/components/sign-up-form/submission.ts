/**
 * Sends a sign-up, one at a time, and remembers how that went.
 *
 * Owns: the intent's key over retries, waiting for the network, the proof of work that is done while somebody types, how
 * long it's been taking, how long the server asks to wait. Doesn't own words and views. A submission isn't ended when the
 * element leaves the page: a write is a write; only one that waits for the network is given up.
 */
import type { SignUp } from '@youth-action/sdk/domain';
import { isApiError, isYouthActionError } from '@youth-action/sdk/reader';
import type { Resident } from '@youth-action/sdk/resident';
import type { Prover } from '@youth-action/sdk/proof-of-work';
import { type RunningIntent, WriteIntent } from '../../forms/write-intent.ts';
import { residentOf } from './connections.ts';
import type { Stage } from './stage.ts';

/** What a sign-up made, for one session or several. */
export interface Created {
  readonly signUps: readonly SignUp[];
  /** The part of a split party that waits. */
  readonly rest?: SignUp | undefined;
  readonly manageToken: string;
}

/** What is to be sent. */
export interface Order {
  /** Everything that the request says: the same again is the same intent. */
  readonly content: unknown;
  /** The part of it that may be kept over a reload. */
  readonly keepable: string;
  send(
    resident: Resident,
    options: { idempotencyKey: string; proofOfWork?: string | undefined },
  ): Promise<Created>;
}

/** `queued`: there is no network, and it's sent as soon as there is. `checking`: the proof of work isn't done yet. */
export type Phase = 'idle' | 'queued' | 'checking' | 'sending';

/** When progress is shown, and when somebody waiting wants to hear that it goes on. @unit milliseconds */
const paces = { slow: 300, verySlow: 8_000 } as const;

export class Submission {
  phase: Phase = 'idle';
  pace: 'quick' | keyof typeof paces = 'quick';
  /** Of the proof of work, from 0 to 1 of the worst case. */
  progress = 0;
  /** Why the last try failed; undefined before the first one and after a good one. */
  error: unknown;

  readonly #stage: Stage;
  readonly #intent = new WriteIntent();
  readonly #changed: () => void;
  #keepable = '';
  #resumed: RunningIntent | undefined;
  #prover: Promise<Prover | undefined> | undefined;
  #timers: number[] = [];
  #waitUntil = 0;
  #endQueue: ((isOnline: boolean) => void) | undefined;

  /** `changed` is called whenever something is to be drawn or said anew. */
  constructor(stage: Stage, changed: () => void) {
    this.#stage = stage;
    this.#changed = changed;
  }

  /** Seconds that the server still asks to wait; 0 where it doesn't. */
  get secondsToWait(): number {
    return Math.max(0, Math.ceil((this.#waitUntil - performance.now()) / 1000));
  }

  get isBusy(): boolean {
    return this.phase !== 'idle';
  }

  /** What to keep over a reload, so that the next try is the same intent. */
  get running(): RunningIntent | undefined {
    const { running } = this.#intent;
    return running === undefined ? this.#resumed : { key: running.key, content: this.#keepable };
  }

  /** An intent from before a reload; it goes on if the same is sent again. */
  resume(intent: RunningIntent | undefined): void {
    this.#resumed = intent;
  }

  /** Begins what a sign-up may cost, while somebody still types. */
  prepare(): void {
    this.#prover ??= this.#makeProver();
    void this.#prover.then((prover) => prover?.prepare());
  }

  /** The answer; undefined where the try failed, was given up, or another one is under way. */
  async send(order: Order): Promise<Created | undefined> {
    const connection = this.#stage.connection();
    if (connection === undefined || this.isBusy || this.secondsToWait > 0) return undefined;
    this.error = undefined;
    this.#set('checking');
    const idempotencyKey = this.#keyFor(order);
    try {
      while (await this.#hasNetwork()) {
        try {
          const proofOfWork = await this.#proof();
          this.#set('sending');
          const created = await order.send(residentOf(connection), { idempotencyKey, proofOfWork });
          this.#intent.settle();
          return created;
        } catch (error) {
          if (!(isOffline() && isUnanswered(error))) throw error;
        }
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#set('idle');
    }
    return undefined;
  }

  /** Stops waiting for the network; nothing is sent. */
  giveUp(): void {
    this.#endQueue?.(false);
  }

  /** Forgets how the last try went. */
  clear(): void {
    if (this.secondsToWait === 0) this.error = undefined;
  }

  #keyFor({ content, keepable }: Order): string {
    this.#keepable = keepable;
    const resumed = this.#resumed;
    this.#resumed = undefined;
    if (resumed?.content === keepable)
      this.#intent.resume({ key: resumed.key, content: JSON.stringify(content) });
    return this.#intent.keyFor(content);
  }

  #failed(error: unknown): void {
    this.#intent.fail(error);
    this.error = error;
    const wait = isApiError(error) && error.status === 429 ? (error.retryAfterMs ?? 0) : 0;
    if (wait === 0) return;
    this.#waitUntil = performance.now() + wait;
    const tick = () => {
      this.#changed();
      if (this.secondsToWait > 0) window.setTimeout(tick, 1000);
    };
    window.setTimeout(tick, 1000);
  }

  /** Waits until there is a network; false if that was given up. */
  async #hasNetwork(): Promise<boolean> {
    if (!isOffline()) return true;
    const online = () => this.#endQueue?.(true);
    window.addEventListener('online', online, { once: true });
    this.#set('queued');
    const isOnline = await new Promise<boolean>((resolve) => (this.#endQueue = resolve));
    this.#endQueue = undefined;
    window.removeEventListener('online', online);
    return isOnline;
  }

  async #makeProver(): Promise<Prover | undefined> {
    const connection = this.#stage.connection();
    const challenges = connection?.resident?.challenges;
    if (challenges === undefined) return undefined;
    try {
      const { Prover } = await import('@youth-action/sdk/proof-of-work');
      return new Prover(challenges, { onProgress: (fraction) => this.#progressed(fraction) });
    } catch {
      this.#prover = undefined; // the client does the work on the way
      return undefined;
    }
  }

  #progressed(fraction: number): void {
    const isWorthDrawing = Math.floor(fraction * 20) !== Math.floor(this.progress * 20);
    this.progress = fraction;
    if (this.phase === 'checking' && isWorthDrawing) this.#changed();
  }

  async #proof(): Promise<string | undefined> {
    this.#set('checking');
    this.#prover ??= this.#makeProver();
    return (await this.#prover)?.take();
  }

  #set(phase: Phase): void {
    const wasBusy = this.phase === 'checking' || this.phase === 'sending';
    this.phase = phase;
    const isBusy = phase === 'checking' || phase === 'sending';
    if (isBusy !== wasBusy) this.#time(isBusy);
    this.#changed();
  }

  /** Begins or ends to measure how long somebody has been waiting. */
  #time(isBusy: boolean): void {
    for (const timer of this.#timers) window.clearTimeout(timer);
    this.pace = 'quick';
    const pacesToCome = isBusy ? (['slow', 'verySlow'] as const) : [];
    this.#timers = pacesToCome.map((pace) =>
      window.setTimeout(() => {
        this.pace = pace;
        this.#changed();
      }, paces[pace]),
    );
  }
}

/** Browsers that say they're online may be wrong; those that say they aren't are right. */
function isOffline(): boolean {
  return !navigator.onLine;
}

function isUnanswered(error: unknown): boolean {
  return isYouthActionError(error) && (error.name === 'ConnectionError' || error.name === 'TimeoutError');
}
