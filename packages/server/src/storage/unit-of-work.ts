/**
 * Every write goes through here: requests that arrive while a commit is under way share the next one.
 *
 * Each job runs in a savepoint of its own, so that one that throws takes nothing of the others back, and a job is
 * acknowledged only after the commit that has it is durable. Why: docs/decisions/0003-group-commit.md
 */
import type { ControlledTransaction, Kysely } from 'kysely';
import { isContention, isLockTimeout, StorageUnavailableError } from './errors.ts';
import type { Database } from './tables.ts';

export type Job<T> = (trx: Kysely<Database>) => Promise<T>;

/** The way to write. A job may run more than once, each time from a clean slate; only the last run's effects stay. */
export interface UnitOfWork {
  /**
   * Resolves after the job's effects are on disk. Rejects with what the job threw, or with a
   * `StorageUnavailableError` if the queue is full or the commit failed; then nothing of the job stays.
   */
  run<T>(job: Job<T>): Promise<T>;
  /** Commits that were made since the start. */
  readonly commits: number;
  /** Calls back after each commit of this process; other processes make commits of their own. Returns how to stop it. */
  onCommit(listener: () => void): () => void;
  /** Resolves when no job is left; those that come later are refused. */
  drain(): Promise<void>;
}

export interface GroupCommitOptions {
  /** Jobs in one commit. Default 128: locks of the first wait for the last. */
  readonly largestBatch?: number;
  /** Jobs that wait; beyond them `run` rejects at once. Default 4096. */
  readonly longestQueue?: number;
  /** How often a job that lost to another transaction is run, in all. Default 5. */
  readonly attempts?: number;
}

interface Entry {
  /** Runs the job and keeps its result for `resolve`. */
  readonly perform: (trx: Kysely<Database>) => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
}

export class GroupCommit implements UnitOfWork {
  readonly #db: Kysely<Database>;
  readonly #options: Required<GroupCommitOptions>;
  readonly #queue: Entry[] = [];
  #working: Promise<void> | undefined;
  #isDraining = false;
  #commits = 0;
  readonly #listeners = new Set<() => void>();

  /** `db` is used by nobody else: its transactions are the batches. */
  constructor(db: Kysely<Database>, options: GroupCommitOptions = {}) {
    this.#db = db;
    this.#options = { largestBatch: 128, longestQueue: 4096, attempts: 5, ...options };
  }

  get commits(): number {
    return this.#commits;
  }

  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  run<T>(job: Job<T>): Promise<T> {
    if (this.#isDraining) return Promise.reject(new StorageUnavailableError('The storage is closing'));
    if (this.#queue.length >= this.#options.longestQueue) {
      return Promise.reject(new StorageUnavailableError('Too many writes are waiting'));
    }
    return new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | undefined;
      this.#queue.push({
        perform: async (trx) => {
          result = { value: await job(trx) };
        },
        resolve: () => {
          if (result !== undefined) resolve(result.value);
        },
        reject,
        attempts: 0,
      });
      this.#working ??= this.#work();
    });
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      // One turn of the event loop, in which what has arrived in the sockets becomes jobs of this batch.
      await new Promise((resume) => setImmediate(resume));
      await this.#settle(this.#queue.splice(0, this.#options.largestBatch));
    }
    this.#working = undefined;
  }

  /** Runs one batch; what lost to another transaction runs again, each alone so that it can't draw others in. */
  async #settle(batch: readonly Entry[]): Promise<void> {
    const again = await this.#commit(batch);
    for (const entry of again) {
      let lost: readonly Entry[] = [entry];
      while (lost.length > 0) {
        await pause(entry.attempts);
        lost = await this.#commit([entry]);
      }
    }
  }

  /** One transaction. Settles the entries, except those that are to run again: it returns them. */
  async #commit(batch: readonly Entry[]): Promise<readonly Entry[]> {
    const failures = new Map<Entry, unknown>();
    try {
      await this.#transact(batch, failures);
    } catch (error) {
      // Nothing of the batch stays, or nobody can tell: none is acknowledged.
      // That goes for refusals too: they may rest on what another job of the batch had done.
      const reason = mayWorkAgain(error, batch.length)
        ? error
        : new StorageUnavailableError('The commit failed', { cause: error });
      for (const entry of batch) failures.set(entry, reason);
    }
    const again: Entry[] = [];
    for (const entry of batch) {
      if (!failures.has(entry)) entry.resolve();
      else if (this.#mayRunAgain(entry, failures.get(entry), batch.length)) again.push(entry);
      else entry.reject(failures.get(entry));
    }
    return again;
  }

  #mayRunAgain(entry: Entry, error: unknown, jobs: number): boolean {
    if (!mayWorkAgain(error, jobs)) return false;
    entry.attempts += 1;
    return entry.attempts < this.#options.attempts;
  }

  async #transact(batch: readonly Entry[], failures: Map<Entry, unknown>): Promise<void> {
    const trx = await this.#db.startTransaction().execute();
    try {
      for (const entry of batch) {
        const failure = await inSavepoint(trx, entry);
        if (failure === undefined) continue;
        // The locks of the others would go on standing in somebody's way: each tries again alone.
        if (batch.length > 1 && mayWorkAgain(failure.error, batch.length)) throw failure.error;
        failures.set(entry, failure.error);
      }
      await trx.commit().execute();
      this.#commits += 1;
      for (const listener of this.#listeners) listener();
    } catch (error) {
      // A lost connection can't be rolled back any more; the error that counts is the first one.
      await trx
        .rollback()
        .execute()
        .catch(() => {});
      throw error;
    }
  }
}

/** What lost to another transaction; and, of several jobs, what waited too long for a lock: each may get it alone. */
function mayWorkAgain(error: unknown, jobs: number): boolean {
  return isContention(error) || (jobs > 1 && isLockTimeout(error));
}

/** What the job threw, if it did; then its effects are undone. Throws only if the whole transaction is lost. */
async function inSavepoint(
  trx: ControlledTransaction<Database>,
  entry: Entry,
): Promise<{ readonly error: unknown } | undefined> {
  const inside = await trx.savepoint('job').execute();
  try {
    await entry.perform(trx);
    await inside.releaseSavepoint('job').execute();
    return undefined;
  } catch (error) {
    await inside.rollbackToSavepoint('job').execute();
    await inside.releaseSavepoint('job').execute();
    return { error };
  }
}

/** Waits longer before each further attempt, and not equally long in every process. */
function pause(attempt: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 2 ** attempt * 5 * (0.5 + Math.random())));
}
